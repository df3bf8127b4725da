import { dingtalk } from './dingtalk/channel.js';
import { email } from './email/channel.js';
import { feed } from './feed/channel.js';
import { feishu } from './feishu/channel.js';
import type { ChannelKind } from './kind.js';
import { slack } from './slack/channel.js';
import { terminal } from './terminal/channel.js';
import { webhook } from './webhook/channel.js';
import { wecom } from './wecom/channel.js';

/**
 * Every channel that there is, in the order in which they are served. To add or delete one, add or delete its folder
 * and its line here.
 */
export const channels = [
  slack,
  email,
  feishu,
  dingtalk,
  wecom,
  webhook,
  feed,
  terminal,
] as const satisfies readonly ChannelKind[];

type Kind = (typeof channels)[number];

/** The settings of the channels that are on, complete, by their names. */
export type ChannelSettings = {
  readonly [Each in Kind as Each['name']]?: NonNullable<ReturnType<Each['settings']>>;
};
