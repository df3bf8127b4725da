import type { Block } from '../../domain/document.js';
import type { IsoDate } from '../../domain/vocabulary.js';

/** One dated item of a page: a notice of a change log, a row of a table of changes, a piece of a newsletter. */
export interface Entry {
  /** What it is about, without its date; the date as written where nothing else is there. */
  readonly title: string;
  /** The date as the page writes it. */
  readonly dateText: string;
  /** The day that it means; of a month or a quarter the first. Absent where no day can be told. */
  readonly published?: IsoDate;
  /** The headings above it, outermost first, such as the product that it is about. */
  readonly section: readonly string[];
  /** Where it can be read: its own place on the page, or a page of its own; absent where it has neither. */
  readonly url?: string;
  /** All that it says, its date and title included. */
  readonly blocks: readonly Block[];
}

/** A page as its entries, and what stands beside them. */
export interface SplitPage {
  /** In page order. */
  readonly entries: readonly Entry[];
  /** The blocks that belong to no entry: introductions, headings of sections. */
  readonly rest: readonly Block[];
}

/** How a page is split. */
export interface SplitOptions {
  /** The day on which the page was read: dates without a year are not long after it. */
  readonly today: IsoDate;
  /** BCP-47 tags that the page may be in, where it does not say so itself. */
  readonly languages?: readonly string[];
  /** Where an entry begins: at a heading with a date, at any line with one, or wherever the page is seen to be split. */
  readonly splitAt?: 'heading' | 'date-line';
}
