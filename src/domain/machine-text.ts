import type { UiLanguage } from './vocabulary.js';

/** What a language model wrote about a change in one language: never a fact, and marked wherever it is shown. */
export interface MachineText {
  readonly language: UiLanguage;
  /** The model that wrote it, as the endpoint names it. */
  readonly model: string;
  /** The change in plain words, at most two sentences. */
  readonly summary?: string;
  /** Sentences of the page and what they mean, where the page is in another language. */
  readonly translations: readonly { readonly original: string; readonly text: string }[];
}
