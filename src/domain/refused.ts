import type { Document } from './document.js';
import type { IsoInstant } from './vocabulary.js';

/** A text that came in place of a page and was refused as breakage: if it stays, it is the page. */
export interface RefusedText {
  /** As it came the last time. */
  readonly document: Document;
  readonly firstSeenAt: IsoInstant;
  readonly lastSeenAt: IsoInstant;
  /** At how many checks it came. */
  readonly checks: number;
}
