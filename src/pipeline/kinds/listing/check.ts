import type { Source } from '../../../domain/source.js';
import type { PipelineContext } from '../../context.js';
import { checkItems } from '../../items/check.js';
import type { PageResult } from '../../result.js';
import { pagingOf } from './declaration.js';
import { readListing } from './pages.js';

/** Checks a list of announcements: the list itself, the articles that are new, and those seen before. */
export function checkListing(source: Source, context: PipelineContext): Promise<PageResult[]> {
  const { listing } = source;
  const list = {
    read: (knows: Parameters<typeof readListing>[1]) => readListing(source, knows, context),
    newsDays: listing?.newsDays,
    reach: `${listing?.limit} of ${pagingOf(listing).most}`,
  };
  return checkItems(source, list, context);
}
