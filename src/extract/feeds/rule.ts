import type { ItemFilter } from '../items/filter.js';

/** Which items of a feed or a sitemap are followed, and how. */
export interface FeedRule extends ItemFilter {
  /** Where the text of an item is read; `auto` decides by whether the feed gives full texts. */
  readonly text: 'auto' | 'item' | 'article';
  /** Only items whose address, or its path, begins with one of these; empty keeps all. */
  readonly under: readonly string[];
  /** It lists all that there is, so that an item that is gone was withdrawn. */
  readonly complete: boolean;
  /** Of an index of sitemaps, how many are read. */
  readonly sitemaps: number;
  readonly limit: number;
  /** Of a feed that goes on on further pages, how many are read. */
  readonly pages: number;
  /** The parameter of the address that counts the pages, where the feed does not name the next one. */
  readonly pageParameter?: string;
  /** At the first check, what was published in so many days before it is told. */
  readonly newsDays: number;
}
