import type { SlackSettings } from '../../config/configuration.js';
import type { QueuedMessage } from '../../domain/alert.js';
import type { Channel, Delivery, Receipt } from '../channel.js';
import type { ChannelDeps } from '../channels.js';

const TIMEOUT_MS = 20_000;
/** Of the time-out. */
const SETTLING = 1.5;
export const SLACK_CHANNEL = 'slack';

/** Posts to one Slack channel with a bot token. Slack's client is loaded with the first delivery. */
export function createSlackChannel(
  settings: SlackSettings,
  deps: ChannelDeps,
  id: string = SLACK_CHANNEL,
): Channel {
  const timeoutMs = deps.timeoutMs ?? TIMEOUT_MS;

  async function post(message: QueuedMessage, delivery: Delivery): Promise<Receipt> {
    const { postToSlack } = await import('./deliver.js');
    const options = { ...deps.render, language: settings.language, now: deps.clock() };
    const key = settings.appToken === undefined ? undefined : deps.signingKey?.();
    const signing = key && { channel: id, key };
    return postToSlack({ message, delivery, settings, options, timeoutMs, signing });
  }

  return {
    id,
    // "Rate limits": about one message a second in a channel. https://docs.slack.dev/apis/web-api/rate-limits
    rate: { perMinute: 60, perSecond: 1 },
    // Slack may take up a request after its sender has gone; a sender that lives gives up after the time-out.
    settleMs: timeoutMs * SETTLING,
    deliver: post,
    reply: post,
    async find(wanted) {
      const { findInSlack } = await import('./find.js');
      return findInSlack(wanted, settings, timeoutMs);
    },
    async check() {
      const { checkSlack } = await import('./check.js');
      return checkSlack(settings, timeoutMs);
    },
  };
}
