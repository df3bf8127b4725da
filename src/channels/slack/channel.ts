import type { QueuedMessage } from '../../domain/alert.js';
import type { Channel, Delivery, Receipt } from '../channel.js';
import type { ChannelDeps, ChannelKind } from '../kind.js';
import { slackMember } from './member.js';
import { slackProblems } from './problems.js';
import {
  type SlackDeclaration,
  type SlackSettings,
  slackPlace,
  slackSchema,
  slackSettings,
} from './settings.js';

/** Channels, groups and people of a Slack workspace. */
export const slack: ChannelKind<SlackDeclaration, SlackSettings, 'slack'> = {
  name: 'slack',
  schema: slackSchema,
  publicFields: ['enabled', 'channel', 'apiUrl', 'language'],
  problems: slackProblems.texts,
  isExample: true,
  followsCases: true,
  keepsThreads: true,
  member: slackMember,
  places: {
    examples: [
      { en: 'slack:#name', 'zh-CN': 'slack:#名称' },
      { en: 'slack:C012ABCDEF', 'zh-CN': 'slack:C012ABCDEF' },
    ],
    read: (written) => (slackPlace.safeParse(written).success ? written : undefined),
    isOwn: (place, { channel }) => place.replace(/^#/, '') === channel.replace(/^#/, ''),
  },
  // The app token without the other is half of something, not nothing.
  needs: ({ token, appToken }) => ({ token, ...(appToken !== undefined && { appToken }) }),
  settings: slackSettings,
  secrets: ({ token, appToken }) => [token, ...(appToken === undefined ? [] : [appToken])],
  create: (settings, deps, places) => [
    createSlackChannel(settings, deps),
    ...places.map((channel) => createSlackChannel({ ...settings, channel }, deps, `slack:${channel}`)),
  ],
  async preview(message, setting, settings) {
    const { previewSlack } = await import('./preview/preview.js');
    return previewSlack(message, setting, settings);
  },
  async listen(settings, parts) {
    if (settings.appToken === undefined) return undefined;
    const { listenToButtons } = await import('./actions/listen.js');
    return listenToButtons({ ...settings, appToken: settings.appToken }, parts);
  },
};

const TIMEOUT_MS = 20_000;
/** Of the time-out. */
const SETTLING = 1.5;
const SLACK_CHANNEL = 'slack';

/** Posts to one Slack channel with a bot token. Slack's client is loaded with the first delivery. */
function createSlackChannel(settings: SlackSettings, deps: ChannelDeps, id: string = SLACK_CHANNEL): Channel {
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
