import type { ChannelSettings } from '../config/configuration.js';
import type { Clock } from '../domain/clock.js';
import type { Channel } from './channel.js';
import { createEmailChannels } from './email/channel.js';
import type { RenderOptions } from './options.js';
import { createSlackChannel } from './slack/channel.js';
import { createTerminalChannel, type TerminalOutput } from './terminal/channel.js';

/** What channels need besides their settings. */
export interface ChannelDeps {
  readonly render: Omit<RenderOptions, 'language' | 'now'>;
  readonly clock: Clock;
  /** Where the terminal channel writes. */
  readonly terminal: TerminalOutput;
  /** For one attempt, instead of each channel's own. */
  readonly timeoutMs?: number;
}

/**
 * The channels that are on, in the order in which they are served. A mail goes to each address on its own, so
 * that one bad address neither holds up nor repeats the mail to the others: each address is a channel.
 */
export function createChannels(settings: ChannelSettings, deps: ChannelDeps): Channel[] {
  return [
    ...(settings.slack ? [createSlackChannel(settings.slack, deps)] : []),
    ...(settings.email ? createEmailChannels(settings.email, deps) : []),
    ...(settings.terminal ? [createTerminalChannel(settings.terminal, deps)] : []),
  ];
}
