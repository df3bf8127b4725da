import { isOldestFirst } from '../../../compare/items/order.js';
import type { ListingItem } from '../../../domain/document.js';
import type { FetchedContent } from '../../../domain/fetch.js';
import type { Source } from '../../../domain/source.js';
import type { SelectorProposal } from '../../../domain/source-health.js';
import { contentKind } from '../../../extract/content-kind.js';
import { mergeItems } from '../../../extract/listing/merge.js';
import { collectPage } from '../../collect-page.js';
import type { PipelineContext } from '../../context.js';
import { isEntryOfAnnouncement } from '../../entries/check-announcement.js';
import { isEnough, newest } from '../../items/enough.js';
import { leftOutOf } from '../../items/left-out.js';
import type { Knows, ReadItems, Trouble } from '../../items/list.js';
import type { ListReading } from '../../reading.js';
import { failureProblem } from '../../result.js';
import { pagingOf } from './declaration.js';
import { listingProblem } from './problem.js';

/** What is there in place of a list: a page without entries, or a document of another format. */
export interface NoList {
  readonly noList: 'empty' | 'document';
  /** What it is where a list has to be there. */
  readonly trouble: Trouble;
}

/** Reads the list that a source is. */
export async function readListing(
  source: Source,
  knows: Knows,
  context: PipelineContext,
): Promise<ReadItems | Trouble> {
  const [url = ''] = source.urls;
  const read = await readPagesFrom({ url, declared: true }, source, knows, context);
  return 'noList' in read ? read.trouble : read;
}

/**
 * Reads a list over its pages: until enough is read when nothing is known yet, and after that until something known
 * turns up, so that nothing is missed when more is new than a page shows. A list with the newest last is read to its
 * end. Never more pages than declared.
 *
 * @returns for an address that an index leads to, also that no list is there
 */
export async function readPagesFrom(
  { url, declared }: { readonly url: string; readonly declared: boolean },
  source: Source,
  knows: Knows,
  context: PipelineContext,
): Promise<ReadItems | Trouble | NoList> {
  const { listing } = source;
  const limit = listing?.limit ?? 0;
  const { most } = pagingOf(listing);
  const visited = new Set<string>();
  let items: readonly ListingItem[] = [];
  let cut: ReadItems['cut'];
  let next: string | undefined = url;
  while (next !== undefined && visited.size < most) {
    visited.add(next);
    const isFirst = visited.size === 1;
    const read: ListPage = await readListPage(next, declared && isFirst, source, context);
    if ('problem' in read) return read;
    // A page after the last one shows no items, or the same ones again.
    if (!read.items) {
      if (!isFirst) break;
      const trouble = await brokenList(read, source, context, 'listing.item');
      if (declared || read.breakage || !read.content) return trouble;
      return { noList: contentKind(read.content) === 'html' ? 'empty' : 'document', trouble };
    }
    const grown = mergeItems([...items, ...read.items]);
    if (grown.length === items.length) break;
    items = grown;
    cut ??= read.cut;
    if (!isOldestFirst(items) && isEnough(items, knows, limit)) break;
    next = read.next === undefined || visited.has(read.next) ? undefined : read.next;
  }
  const followed = newest(items, knows, limit);
  return { items: followed, leftOut: leftOutOf(items, items, followed), cut };
}

type ListPage = (ListReading & { readonly content?: FetchedContent | undefined }) | Trouble;

export async function brokenList(
  read: Extract<ListPage, { readonly items?: undefined; readonly url: string }>,
  source: Source,
  context: PipelineContext,
  field: 'listing.item' | 'listing.index.item',
): Promise<Trouble> {
  const problem = listingProblem(read, source, field);
  const isItem = field === 'listing.item';
  const proposal =
    isItem && read.content && !read.breakage && (await proposeItem(source, read.content, context));
  return { status: 'broken', problem: proposal ? { ...problem, proposal } : problem };
}

/** A selector for what the declared one does not find any more, by where the known items stand now. */
async function proposeItem(
  { id, listing }: Source,
  content: FetchedContent,
  { store, judging }: PipelineContext,
): Promise<SelectorProposal | undefined> {
  const latest = store.pages
    .ofSource(id)
    .filter((page) => page.role === 'article' && page.withdrawnAt === null && page.snapshotId !== null)
    .filter(({ key }) => !isEntryOfAnnouncement(key))
    .slice(0, listing?.limit)
    .map(({ key, url, title }) => ({ key, url, title }));
  const proposed = latest.length > 0 && (await judging.proposeItems(content, latest));
  return proposed ? { field: 'listing.item', declared: listing?.item ?? '', ...proposed } : undefined;
}

export async function readListPage(
  url: string,
  declared: boolean,
  source: Source,
  context: PipelineContext,
): Promise<ListPage> {
  // Never asked for conditionally: an unchanged list may still lead to articles that could not be read before.
  const collected = await collectPage({ source, urls: [url], declared, known: [] }, context);
  if (collected.outcome === 'failure') {
    return { status: 'failed', problem: failureProblem(collected.failure) };
  }
  const contents = collected.outcome === 'content' ? collected.contents : [];
  return { ...(await context.judging.readList(contents, source)), content: contents[0] };
}
