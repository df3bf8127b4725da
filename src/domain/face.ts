import type { Document } from './document.js';
import type { CurrentVersion } from './memory.js';
import type { IsoInstant } from './vocabulary.js';

/** How a face is written: what two faces of one page are told apart by before their words are. */
export interface Look {
  /** BCP-47 primary tag; absent where it cannot be told. */
  readonly language?: string;
  /** The spelling of a region or the script within the language, where it can be told. */
  readonly variant?: 'British' | 'American' | 'Hans' | 'Hant';
}

/** One of several looks of a page: a language, a spelling, a template, for members or for guests. */
export interface Face extends Look {
  /** Unique within the page, in the order in which the faces were found. */
  readonly id: number;
  /** The last good version of the face, with which the next one is compared. */
  readonly document: Document;
  /** Since when the face has said this, and how the change that brought it was judged; of the face shown it is in the memory. */
  readonly current?: CurrentVersion;
  readonly firstSeenAt: IsoInstant;
  readonly lastSeenAt: IsoInstant;
  /** How often the page turned to it. */
  readonly turns: number;
}
