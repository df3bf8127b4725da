import type { ChangeAlert, Digest } from '../../domain/alert.js';
import type { UiLanguage } from '../../domain/vocabulary.js';
import type { RenderOptions } from '../../show/options.js';
import type { StoredParts } from '../channel.js';

/** The messages that a user can look at before they are sent. */
export type PreviewedMessage = ChangeAlert | Digest;

export interface PreviewSetting extends StoredParts {
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

/** The language of a preview: the one that was asked for, or else that of the channel. */
export function previewLanguage(
  { language, defaultLanguage }: PreviewSetting,
  settings: { readonly language: UiLanguage } | undefined,
): UiLanguage {
  return language ?? settings?.language ?? defaultLanguage;
}

/** A value as a file of JSON that can be read. */
export function jsonFile(value: unknown): PreviewFile {
  return { extension: 'json', content: `${JSON.stringify(value, null, 2)}\n` };
}

/** The key that the outbox would give the delivery of a message. */
export function deliveryKey(message: PreviewedMessage, channelId: string): string {
  const subject = message.type === 'change' ? `change:${message.changeId}` : `digest:${message.date}`;
  return `${subject}:${channelId}`;
}
