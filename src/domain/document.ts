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
}

/** An entry of a listing page. */
export interface ListingItem {
  /** Stable identity of the item on its source: see `extract/listing/listing.ts`. */
  readonly key: string;
  readonly url: string;
  readonly title: string;
  readonly published?: IsoDate;
}
