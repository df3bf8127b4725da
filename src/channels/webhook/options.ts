import type { LocalizedText } from '../../domain/vocabulary.js';

export interface PayloadOptions {
  readonly topicNames: Readonly<Record<string, LocalizedText>>;
}

/** How much of the page's text is told. */
export interface PayloadLimits {
  readonly differences: number;
  /** Characters of each text. */
  readonly text: number;
  readonly items: number;
}
