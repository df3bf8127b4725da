import type { ListingItem } from './document.js';

/** An entry of a feed, of a sitemap or of the answer of an API. */
export interface Item extends ListingItem {
  /** When its publisher last touched it, as an instant or a day (ISO 8601), where it says so. */
  readonly updated?: string;
  /** BCP-47 tag, where it states one. */
  readonly language?: string;
  /** What it says itself, as HTML whose links are absolute; absent where it only leads to a page. */
  readonly text?: string;
  /** The address of a second answer that says more of it. */
  readonly detailUrl?: string;
}
