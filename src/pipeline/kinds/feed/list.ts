import type { ListingItem } from '../../../domain/document.js';
import type { Source } from '../../../domain/source.js';
import type { FeedRule } from '../../../extract/feeds/rule.js';
import { isWanted } from '../../../extract/items/filter.js';
import { newestFirst } from '../../../extract/items/order.js';
import { countedOn } from '../../../extract/listing/next-page.js';
import type { PipelineContext } from '../../context.js';
import { isEnough, newest } from '../../items/enough.js';
import { fetchList, type GoodReading } from '../../items/fetch-list.js';
import { gather } from '../../items/gather.js';
import { isReadable } from '../../items/hosts.js';
import { leftOutOf } from '../../items/left-out.js';
import type { ItemList, Knows, ReadItems, Trouble } from '../../items/list.js';
import { placeItems } from '../../items/place.js';
import { problemAt } from '../../result.js';
import { USUAL_FEED_RULE } from './declaration.js';
import { feedProblems } from './problems.js';

/** The list that a feed or a sitemap is. */
export function feedList(source: Source, context: PipelineContext): ItemList {
  const rule = source.feed ?? USUAL_FEED_RULE;
  return {
    read: (knows) => readItems(source, rule, knows, context),
    newsDays: rule.newsDays,
    reach: JSON.stringify([rule.limit, rule.pages, rule.sitemaps, rule.include, rule.exclude, rule.under]),
    keepsPlaces: rule.text === 'auto',
    slides: true,
  };
}

async function readItems(
  source: Source,
  rule: FeedRule,
  knows: Knows,
  context: PipelineContext,
): Promise<ReadItems | Trouble> {
  const [url = ''] = source.urls;
  const first = await fetchList({ url, declared: true }, source, { of: 'list' }, context);
  if ('problem' in first) return first;
  const isWatched = (item: ListingItem): boolean => isUnder(item, rule.under) && isWanted(item, rule);
  const read = first.lists?.length
    ? await readSitemaps(first, source, rule, context)
    : await readPages(first, source, { rule, knows, isWatched }, context);
  if ('problem' in read) return read;
  const { items: listed, isFullText, isComplete } = read;
  const placed = placeItems(listed, { text: rule.text, isFullText, source });
  const wanted = placed.filter(isWatched);
  if (wanted.length === 0 && listed.length > 0 && !context.store.items.memory(source.id)) {
    // At the first reading that is a slip of the pen; later, a quiet week.
    const { id, file } = source;
    const told = feedProblems.tell('no-items', { url, count: listed.length, source: id, file });
    return { status: 'broken', problem: problemAt(url, 'partial-load', told) };
  }
  // What is new on several pages was published since the last check: none of it is left out, however much it is.
  const items = read.pages > 1 ? newest(wanted, knows, rule.limit) : wanted.slice(0, rule.limit);
  const leftOut = leftOutOf(placed, wanted, items, (item) =>
    isUnder(item, rule.under) ? 'words' : 'address',
  );
  return { items, listed, leftOut, isComplete };
}

interface Following {
  readonly rule: FeedRule;
  readonly knows: Knows;
  readonly isWatched: (item: ListingItem) => boolean;
}

/** What was read of a feed, over so many pages. */
interface FeedRead extends GoodReading {
  readonly pages: number;
}

/**
 * The items of a feed over its pages (RFC 5005, `next_url` of JSON Feed, a parameter that counts): until something known turns up or what
 * follows is older than the last check, and all of them where it lists all there is. Never more pages than declared.
 */
async function readPages(
  first: GoodReading,
  source: Source,
  { rule, knows, isWatched }: Following,
  context: PipelineContext,
): Promise<FeedRead | Trouble> {
  const lastCheck = context.store.pages.find(source.id, 'listing')?.lastCheckedAt.slice(0, 10);
  const [declared = ''] = source.urls;
  const visited = new Set([declared]);
  const items = new Map(first.items.map((item) => [item.key, item]));
  let page = first;
  const after = (address: string): string | undefined =>
    page.next?.url ?? (rule.pageParameter && countedOn(address, rule.pageParameter, { first: 1, step: 1 }));
  let next = after(declared);
  while (next !== undefined && !visited.has(next) && visited.size < rule.pages && isReadable(next, source)) {
    const { items: shown } = page;
    const isOld = shown.some(({ published }) => published !== undefined && published < (lastCheck ?? ''));
    const watched = [...items.values()].filter(isWatched);
    if (!rule.complete && (isOld || isEnough(watched, knows, rule.limit))) break;
    visited.add(next);
    // Past the last page, many servers say that there is none.
    const none = rule.pageParameter === undefined ? [] : [404];
    const read = await fetchList({ url: next, declared: false }, source, { of: 'list' }, context, none);
    if ('problem' in read) return read;
    // A page after the last one shows no items, or the same ones again.
    if (!gather(items, read.items)) {
      next = undefined;
      break;
    }
    page = read;
    next = after(next);
  }
  const isComplete = rule.complete && (next === undefined || visited.has(next));
  return {
    ...first,
    items: newestFirst([...items.values()], ({ published }) => published),
    isComplete,
    pages: visited.size,
  };
}

/** The items of the sitemaps that an index names. */
async function readSitemaps(
  index: GoodReading,
  source: Source,
  rule: FeedRule,
  context: PipelineContext,
): Promise<FeedRead | Trouble> {
  const items = new Map<string, ListingItem>();
  const lists = (index.lists ?? []).filter((list) => isReadable(list, source));
  for (const url of lists.slice(0, rule.sitemaps)) {
    const read = await fetchList({ url, declared: false }, source, { of: 'list' }, context);
    if ('problem' in read) return read;
    for (const item of read.items) items.set(item.key, item);
  }
  const latest = newestFirst([...items.values()], ({ updated }) => updated);
  return { ...index, items: latest, isComplete: index.isComplete && lists.length <= rule.sitemaps, pages: 1 };
}

function isUnder({ url }: ListingItem, beginnings: readonly string[]): boolean {
  if (beginnings.length === 0) return true;
  const { pathname } = new URL(url);
  return beginnings.some((beginning) => url.startsWith(beginning) || pathname.startsWith(beginning));
}
