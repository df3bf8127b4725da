import type { ChannelSettings } from '../../config/configuration.js';
import type { ChangeAlert, Digest } from '../../domain/alert.js';
import type { UiLanguage } from '../../domain/vocabulary.js';
import type { RenderOptions } from '../../show/options.js';
import type { StoredParts } from '../channels.js';

/** The messages that a user can look at before they are sent. */
export type PreviewedMessage = ChangeAlert | Digest;

/** How a channel shows what it would send; see `previewers.ts`. */
export interface Previewer {
  /** Its key under `channels:` in the settings. */
  readonly channel: string;
  isOn(channels: ChannelSettings): boolean;
  preview(message: PreviewedMessage, setting: PreviewSetting): Promise<Preview>;
}

export interface PreviewSetting extends StoredParts {
  readonly channels: ChannelSettings;
  readonly render: Omit<RenderOptions, 'language'>;
  /** In place of the language that the channel is set to. */
  readonly language: UiLanguage | undefined;
  /** Of a channel that is not set up. */
  readonly defaultLanguage: UiLanguage;
}

export interface Preview {
  readonly language: UiLanguage;
  /** What the channel would hand over, byte for byte where it can be. */
  readonly files: readonly PreviewFile[];
  /** The message as its readers see it: a page that needs nothing from elsewhere and runs no script. */
  readonly html?: string;
}

export interface PreviewFile {
  /** What its name ends in, without a dot before it: `json`. */
  readonly extension: string;
  readonly content: string;
}

/** The key that the outbox would give the delivery of a message. */
export function deliveryKey(message: PreviewedMessage, channelId: string): string {
  const subject = message.type === 'change' ? `change:${message.changeId}` : `digest:${message.date}`;
  return `${subject}:${channelId}`;
}
