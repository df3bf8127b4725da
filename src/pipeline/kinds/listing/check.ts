import type { Source } from '../../../domain/source.js';
import { collectPage } from '../../collect-page.js';
import type { PipelineContext } from '../../context.js';
import { checkItems } from '../../items/check.js';
import type { ReadItems, Trouble } from '../../items/list.js';
import { failureProblem, type PageResult } from '../../result.js';
import { listingProblem } from './problem.js';

/** Checks a list of announcements: the list itself, the articles that are new, and those seen before. */
export function checkListing(source: Source, context: PipelineContext): Promise<PageResult[]> {
  return checkItems(source, { read: () => readListing(source, context) }, context);
}

async function readListing(source: Source, context: PipelineContext): Promise<ReadItems | Trouble> {
  // Never asked for conditionally: an unchanged list may still lead to articles that could not be read before.
  const collected = await collectPage({ source, urls: source.urls, declared: true, known: [] }, context);
  if (collected.outcome === 'failure') {
    return { status: 'failed', problem: failureProblem(collected.failure) };
  }
  const contents = collected.outcome === 'content' ? collected.contents : [];
  const read = await context.judging.readList(contents, source);
  return read.items ? read : { status: 'broken', problem: listingProblem(read, source) };
}
