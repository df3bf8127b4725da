/** What a message is called in Slack: it takes both to reply to it or to change it. */
export interface SlackReference {
  /** Id of the channel. */
  readonly channel: string;
  readonly ts: string;
}

const CHANNEL_ID = /^[CGD][A-Z0-9]{6,}$/;

export function isChannelId(channel: string): boolean {
  return CHANNEL_ID.test(channel);
}

export function writeReference({ channel, ts }: SlackReference): string {
  return `${channel}/${ts}`;
}

/** Undefined for what is no reference. */
export function readReference(text: string | undefined): SlackReference | undefined {
  const [channel = '', ts = ''] = text?.split('/') ?? [];
  return isChannelId(channel) && /^\d+\.\d+$/.test(ts) ? { channel, ts } : undefined;
}
