import type { ListingItem } from '../domain/document.js';

/** What was found at an address. */
export type Shape =
  | 'document'
  | 'pdf'
  | 'listing'
  | 'document-set'
  | 'changelog'
  | 'feed'
  | 'sitemap'
  | 'api'
  | 'login-wall'
  | 'blocked'
  | 'script-shell'
  | 'error-page'
  | 'empty';

/** One observation that a proposal rests on; its words are in `texts.ts`. */
export interface RecognitionReason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What could be watched at an address, or why nothing can. */
export interface Recognition {
  readonly shape: Shape;
  /** How it would be declared: its kind and the fields that say how it is read. Absent where nothing can be watched. */
  readonly declaration?: { readonly kind: string } & Readonly<Record<string, unknown>>;
  readonly reasons: readonly RecognitionReason[];
  readonly title: string;
  /** BCP-47, as the page states it or as its text reads. */
  readonly language?: string;
  /** The first lines that would be watched. */
  readonly lines: readonly string[];
  /** The items that would be watched, where it is a list of them. */
  readonly items: readonly ListingItem[];
  /** Feeds that the page names; they say the same with less around it. */
  readonly feeds: readonly string[];
  /** Where the publisher says what is permitted. */
  readonly termsUrl?: string;
}
