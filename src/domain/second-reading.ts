import type { ChangeKind, IsoDate, TopicId } from './vocabulary.js';

/** A day, the words that it was computed from, and the words of the page that name it. */
export interface QuotedDay {
  readonly date: IsoDate;
  readonly text: string;
  readonly quote: string;
}

/** What a language model said of a change, as far as words of the page prove it. All quotations are words of the page. */
export interface SecondReading {
  /** As the endpoint names it. */
  readonly model: string;
  /** Whether something changes for sellers; absent where no words prove it. */
  readonly decision?: { readonly isRule: boolean; readonly kind: ChangeKind; readonly quote: string };
  /** The primary topic first. */
  readonly topics: readonly { readonly id: TopicId; readonly quote: string }[];
  readonly effective?: QuotedDay;
  readonly deadline?: QuotedDay;
  /** Days that the text names and that are neither. */
  readonly otherDays: readonly QuotedDay[];
}

/**
 * What became of a change by a second reading: an alert that is for the digest now, an item of the digest that is an
 * alert now, an alert or item with other topics or days, the same as without, or the same although the second reader
 * would have it otherwise, since the evidence is sure or not all of the text was shown.
 */
export type ReadingEffect = 'lowered' | 'raised' | 'corrected' | 'agreed' | 'disagreed';

/** A second reading that counted. */
export interface CountedReading extends SecondReading {
  readonly effect: ReadingEffect;
}
