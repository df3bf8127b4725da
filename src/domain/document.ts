import type { IsoDate } from './vocabulary.js';

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-row';

/** One readable piece of a document. `text` is normalised: see `extract/text/normalise.ts`. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** Heading level 1 to 6, or nesting depth of a list item from 1. */
  readonly level?: number;
  /** The cells of a table row; `text` joins them with ` | `. */
  readonly cells?: readonly string[];
  /** Targets of the links in the block, absolute. Compared only to tell `link-target` noise. */
  readonly links?: readonly string[];
  /** The name of the element that it begins with, by which an address leads to it: see `#` in addresses. */
  readonly anchor?: string;
}

/** What was extracted from a fetch. */
export interface Document {
  readonly url: string;
  readonly title: string;
  /** BCP-47 tag that the page states, if it states one. */
  readonly language?: string;
  /** The day of publication that the page states. */
  readonly published?: IsoDate;
  readonly blocks: readonly Block[];
  /** Set where the source names content selectors and none matched: `blocks` were then found by structure. */
  readonly contentMissing?: true;
  /** One of several things that an announcement is about, read apart from the others. */
  readonly isEntry?: true;
  /** How many blocks each part has, where it was joined from several. */
  readonly partSizes?: readonly number[];
}

/** One announcement as a list of them, a feed or an API shows it. */
export interface ListingItem {
  /** What tells it from the others that were read with it. What it is over time: see `compare/items/match.ts`. */
  readonly key: string;
  /** The identity that the publisher states for it, such as the `guid` of a feed. */
  readonly id?: string;
  /** Its page; where it has none to be read, where it leads a reader. */
  readonly url: string;
  /** Further addresses that led to it where it was read. */
  readonly otherUrls?: readonly string[];
  readonly title: string;
  readonly published?: IsoDate;
  /** The day was written without its year, and stands for the latest such day. */
  readonly yearGuessed?: true;
  /** When its publisher last touched it, as an instant or a day (ISO 8601), where it says so. */
  readonly updated?: string;
  /** BCP-47 tag, where it states one. */
  readonly language?: string;
  /** What stands of it where it was read. */
  readonly written?: ItemText;
  /** Why it is read where it stands and not at `url`; without it, it has a page of its own. */
  readonly pageless?: Pageless;
  /** The address of a second answer that is read in the place of its page. */
  readonly detailUrl?: string;
}

/** `complete`: its source gives the whole text along with it. */
export type Pageless = 'no-link' | 'shared-link' | 'other-host' | 'complete';

/** The text of an item: the words of it on a page, or HTML whose links are absolute, as its publisher gives it. */
export interface ItemText {
  readonly contentType: 'text/plain' | 'text/html';
  readonly text: string;
}
