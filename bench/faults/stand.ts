import type { ChannelSettings } from '../../src/channels/channels.js';

/** A fault of one request, after which the destination works again. */
export type PassingFault =
  | '429'
  | '500'
  | 'time-out before the request was taken'
  | 'time-out after the request was taken'
  | 'reset before the request was taken'
  | 'reset after the request was taken';

/** How a user may have set a channel up wrong, or what may have changed since. */
export interface Setup {
  /** In place of the destination's own scheme, host and port. */
  readonly address?: { readonly secure: boolean; readonly host: string; readonly port: number };
  readonly wrong?: 'token' | 'channel';
}

/** A channel and the server on loopback that stands in for its destination. */
export interface Stand {
  readonly name: string;
  readonly channelId: string;
  readonly port: number;
  /** Whether the destination knows a message again, because it can be asked or because it looks at the key itself. */
  readonly knowsAgain: boolean;
  settings(setup?: Setup): ChannelSettings;
  /** How many messages the reader sees. */
  arrived(): number;
  next(fault: PassingFault): void;
  /** What the fault is called there, where it is called differently. */
  readonly called?: Readonly<Partial<Record<PassingFault, string>>>;
  close(): Promise<void>;
}

/** Seconds that a destination asks for with 429. */
export const ASKED_SECONDS = 45;
