import { DateTime } from 'luxon';
import type { ListingItem } from '../../../domain/document.js';
import type { Source } from '../../../domain/source.js';
import type { ApiRule } from '../../../extract/api/rule.js';
import { isWanted } from '../../../extract/items/filter.js';
import { itemPage } from '../../../extract/items/item-page.js';
import { newestFirst } from '../../../extract/items/order.js';
import type { CollectedPage } from '../../collect-page.js';
import type { PipelineContext } from '../../context.js';
import { collectedItem, failedItem } from '../../items/collected.js';
import { newest } from '../../items/enough.js';
import { fetchList, type GoodReading } from '../../items/fetch-list.js';
import { gather } from '../../items/gather.js';
import { isReadable } from '../../items/hosts.js';
import { leftOutOf } from '../../items/left-out.js';
import type { ItemList, Knows, ReadItems, Trouble } from '../../items/list.js';
import { placeItems } from '../../items/place.js';
import type { Address } from '../../request.js';
import { problemAt } from '../../result.js';
import type { RequestValues } from './places.js';
import { apiProblems } from './problems.js';
import { listRequest, nextRequest } from './request.js';
import { carriesDay, halves, inParts, windowOf } from './window.js';

/** The list that an API answers with. */
export function apiList(source: Source, context: PipelineContext): ItemList {
  const { api: rule } = source;
  if (!rule) throw new Error(`${source.id} has no \`api\`.`);
  const { limit, paging, index, since, include, exclude } = rule;
  return {
    read: (knows) => readItems(source, rule, knows, context),
    bring: (item) => (item.detailUrl === undefined ? undefined : bringDetail(item, source, context)),
    newsDays: rule.newsDays,
    reach: JSON.stringify([limit, paging?.maxPages, index?.limit, since?.days, include, exclude]),
    keepsPlaces: rule.text === 'auto',
    slides: true,
  };
}

async function readItems(
  source: Source,
  rule: ApiRule,
  knows: Knows,
  context: PipelineContext,
): Promise<ReadItems | Trouble> {
  const values = firstValues(source, rule, context);
  const read = rule.index
    ? await readVolumes(source, rule, values, context)
    : await readWindow(source, rule, values, context);
  if ('problem' in read) return read;
  const { isFullText, isComplete } = read;
  const listed = newestFirst(read.items, ({ published, updated }) => published ?? updated);
  const placed = placeItems(listed, { text: rule.text, isFullText, source });
  const wanted = placed.filter((item) => isWanted(item, rule));
  // All of the days that were not looked at are news, however many items they have.
  const items = rule.since ? newest(wanted, knows, rule.limit) : wanted.slice(0, rule.limit);
  return {
    items,
    listed,
    leftOut: leftOutOf(placed, wanted, items),
    isComplete,
    ...(rule.since && { since: values.since.toISODate() ?? undefined }),
  };
}

function firstValues(
  source: Source,
  { since, paging }: ApiRule,
  { clock, store }: PipelineContext,
): RequestValues {
  const today = DateTime.fromJSDate(clock(), { zone: source.timezone }).startOf('day');
  return {
    ...windowOf(source, today, store.pages.find(source.id, 'listing')?.lastCheckedAt),
    today,
    format: since?.format ?? 'yyyy-MM-dd',
    page: paging?.start ?? 1,
    offset: 0,
  };
}

/** A list, and whether it goes on beyond the pages that were read of it. */
interface PagesRead extends GoodReading {
  readonly goesOn: boolean;
}

/** Reads the days of the window, in as many requests as it takes to see all of each. */
async function readWindow(
  source: Source,
  rule: ApiRule,
  values: RequestValues,
  context: PipelineContext,
): Promise<GoodReading | Trouble> {
  const hasEnd = rule.since !== undefined && (rule.since.until !== undefined || carriesDay('until', source));
  if (!hasEnd) return readPages(source, rule, values, context);
  const open = inParts(values, rule.since?.atOnce);
  const items = new Map<string, ListingItem>();
  let isFullText = false;
  let isComplete = rule.complete;
  for (let range = open.shift(); range; range = open.shift()) {
    const read = await readPages(source, rule, { ...values, ...range }, context);
    if ('problem' in read) return read;
    gather(items, read.items);
    isFullText ||= read.isFullText;
    const smaller = read.goesOn ? halves(range) : undefined;
    if (smaller) open.unshift(...smaller);
    else isComplete &&= read.isComplete;
  }
  return { items: [...items.values()], isFullText, isComplete, isCut: false };
}

/** Reads page after page, until there is no next one or nothing new is on it. */
async function readPages(
  source: Source,
  rule: ApiRule,
  first: RequestValues,
  context: PipelineContext,
): Promise<PagesRead | Trouble> {
  const { paging, emptyStatus } = rule;
  const [declared = ''] = source.urls;
  const items = new Map<string, ListingItem>();
  let values = first;
  const start = listRequest(declared, rule, values);
  let request: Address = start;
  let isFullText = false;
  for (let page = 1; ; page++) {
    // Past the last page, many servers say that there is none.
    const none = page === 1 ? emptyStatus : [...emptyStatus, 404];
    const read = await fetchList(request, source, { of: 'list' }, context, none);
    if ('problem' in read) return read;
    isFullText ||= read.isFullText;
    const hasNew = gather(items, read.items);
    const isLast = paging === undefined || !hasNew;
    const next = isLast ? undefined : nextValues(rule, values, read);
    const isComplete = rule.complete && next === undefined;
    if (next === undefined || page >= (paging?.maxPages ?? 1)) {
      const goesOn = next !== undefined && paging !== undefined;
      return { items: [...items.values()], isFullText, isComplete, isCut: false, goesOn };
    }
    if (typeof next === 'string') {
      if (!isReadable(next, source)) return leadsElsewhere(start.url, next, source);
      request = nextRequest(next, rule, start);
    } else {
      values = next;
      request = listRequest(declared, rule, values);
    }
  }
}

/** What asks for the next page: its address, or other values in the same request. */
function nextValues(
  { paging }: ApiRule,
  values: RequestValues,
  { items, next }: GoodReading,
): RequestValues | string | undefined {
  switch (paging?.by) {
    case 'page':
      return { ...values, page: (values.page ?? 1) + 1 };
    case 'offset':
      return { ...values, offset: (values.offset ?? 0) + items.length };
    case 'cursor':
      return next?.cursor === undefined ? undefined : { ...values, cursor: next.cursor };
    case 'last-id':
      return next?.cursor === undefined ? undefined : { ...values, lastId: next.cursor };
    default:
      return next?.url;
  }
}

/** Reads the lists that an index names, the latest first. */
async function readVolumes(
  source: Source,
  rule: ApiRule,
  values: RequestValues,
  context: PipelineContext,
): Promise<GoodReading | Trouble> {
  const [declared = ''] = source.urls;
  const start = listRequest(declared, rule, values);
  const index = await fetchList(start, source, { of: 'index' }, context, rule.emptyStatus);
  if ('problem' in index) return index;
  const items = new Map<string, ListingItem>();
  let isFullText = false;
  for (const url of (index.lists ?? []).slice(0, rule.index?.limit)) {
    if (!isReadable(url, source)) return leadsElsewhere(start.url, url, source);
    const read = await fetchList({ url, declared: false }, source, { of: 'list' }, context, rule.emptyStatus);
    if ('problem' in read) return read;
    isFullText ||= read.isFullText;
    gather(items, read.items);
  }
  return { items: [...items.values()], isFullText, isComplete: false, isCut: false };
}

async function bringDetail(
  item: ListingItem,
  source: Source,
  context: PipelineContext,
): Promise<CollectedPage> {
  const { detailUrl: url = item.url } = item;
  const [declared = ''] = source.urls;
  const read = isReadable(url, source)
    ? await fetchList({ url, declared: false }, source, { of: 'detail', item }, context)
    : leadsElsewhere(declared, url, source);
  if ('problem' in read) return failedItem(read.problem, context);
  return collectedItem(itemPage(read.items[0] ?? item, context.clock().toISOString()));
}

function leadsElsewhere(url: string, target: string, { id, file }: Source): Trouble {
  const told = apiProblems.tell('leads-elsewhere', { url, target, source: id, file });
  return { status: 'failed', problem: problemAt(url, 'forbidden-host', told) };
}
