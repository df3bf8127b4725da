import type { SlackSettings } from '../../config/configuration.js';
import type { Channel } from '../channel.js';
import type { ChannelDeps } from '../channels.js';

const TIMEOUT_MS = 20_000;

/** Posts to one Slack channel with a bot token. Slack's client is loaded with the first delivery. */
export function createSlackChannel(settings: SlackSettings, deps: ChannelDeps): Channel {
  return {
    id: 'slack',
    async deliver(message, delivery) {
      const { postToSlack } = await import('./deliver.js');
      const options = { ...deps.render, language: settings.language, now: deps.clock() };
      const timeoutMs = deps.timeoutMs ?? TIMEOUT_MS;
      return postToSlack({ message, delivery, settings, options, timeoutMs });
    },
    async find(wanted) {
      const { findInSlack } = await import('./find.js');
      return findInSlack(wanted, settings, deps.timeoutMs ?? TIMEOUT_MS);
    },
    async check() {
      const { checkSlack } = await import('./deliver.js');
      return checkSlack(settings, deps.timeoutMs ?? TIMEOUT_MS);
    },
  };
}
