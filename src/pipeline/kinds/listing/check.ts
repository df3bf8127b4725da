import type { Source } from '../../../domain/source.js';
import type { PipelineContext } from '../../context.js';
import { checkItems } from '../../items/check.js';
import type { PageResult } from '../../result.js';
import { listingList } from './list.js';

/** Checks a list of announcements: the list itself, the articles that are new, and those seen before. */
export function checkListing(source: Source, context: PipelineContext): Promise<PageResult[]> {
  return checkItems(source, listingList(source, context), context);
}
