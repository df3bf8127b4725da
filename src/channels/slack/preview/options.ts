import type { UiLanguage } from '../../../domain/vocabulary.js';

/** What the page shows besides the payload. */
export interface SlackPageOptions {
  readonly language: UiLanguage;
  readonly channel: string;
  /** When the message is said to be posted. */
  readonly time: string;
  /** By member and group id; a mention without a name shows the id. */
  readonly names: ReadonlyMap<string, string>;
}
