import type { Source } from '../../../domain/source.js';
import type { PipelineContext } from '../../context.js';
import type { ItemList } from '../../items/list.js';
import { pagingOf } from './declaration.js';
import { readIndexed } from './index-page.js';
import { readListing } from './pages.js';

/** The list that a page of announcements is, or the lists that an index leads to. */
export function listingList(source: Source, context: PipelineContext): ItemList {
  const { listing } = source;
  const read = listing?.index ? readIndexed : readListing;
  return {
    read: (knows) => read(source, knows, context),
    newsDays: listing?.newsDays,
    reach: `${listing?.limit} of ${pagingOf(listing).most}${listing?.index ? ` in ${listing.index.limit}` : ''}`,
    // Lists that stand one below the other make room each on its own.
    slides: listing?.index !== undefined,
  };
}
