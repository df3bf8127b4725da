import type { ChannelSettings } from '../../config/configuration.js';
import { previewEmail } from '../email/preview.js';
import { previewSlack } from '../slack/preview/preview.js';
import { previewTerminal } from '../terminal/preview.js';
import { previewFeed, previewWebhook } from './machines.js';
import type { Previewer } from './previewer.js';
import { previewDingtalk, previewFeishu, previewWecom } from './robots.js';

/** Every channel whose messages can be looked at before they are sent. */
export const previewers: readonly Previewer[] = [
  { channel: 'slack', isOn: (channels) => channels.slack !== undefined, preview: previewSlack },
  { channel: 'email', isOn: (channels) => channels.email !== undefined, preview: previewEmail },
  { channel: 'feishu', isOn: (channels) => channels.feishu !== undefined, preview: previewFeishu },
  { channel: 'dingtalk', isOn: (channels) => channels.dingtalk !== undefined, preview: previewDingtalk },
  { channel: 'wecom', isOn: (channels) => channels.wecom !== undefined, preview: previewWecom },
  { channel: 'webhook', isOn: (channels) => channels.webhook !== undefined, preview: previewWebhook },
  { channel: 'feed', isOn: (channels) => channels.feed !== undefined, preview: previewFeed },
  { channel: 'terminal', isOn: (channels) => channels.terminal !== undefined, preview: previewTerminal },
];

/** Shown to a user who has not set up any channel yet. */
const WITHOUT_CHANNELS: readonly string[] = ['slack', 'email', 'terminal'];

/**
 * The previewers of the named channels; without names, of those that are on. The terminal stands in where nothing is
 * set up, so that it being on alone says that the user has not chosen yet.
 */
export function selectPreviewers(
  channels: ChannelSettings,
  names: readonly string[] | undefined,
): readonly Previewer[] {
  const named = (list: readonly string[]) => previewers.filter(({ channel }) => list.includes(channel));
  if (names !== undefined) return named(names);
  const on = previewers.filter((previewer) => previewer.isOn(channels));
  return on.some(({ channel }) => channel !== 'terminal') ? on : named(WITHOUT_CHANNELS);
}
