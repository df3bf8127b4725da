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
import { fetchList, type GoodReading } from '../../items/fetch-list.js';
import { isReadable } from '../../items/hosts.js';
import type { ItemList, ReadItems, Trouble } from '../../items/list.js';
import { placeItems } from '../../items/place.js';
import type { Address } from '../../request.js';
import { problemAt } from '../../result.js';
import type { RequestValues } from './places.js';
import { apiProblems } from './problems.js';
import { listRequest, nextRequest } from './request.js';

/** The list that an API answers with. */
export function apiList(source: Source, context: PipelineContext): ItemList {
  const { api: rule } = source;
  if (!rule) throw new Error(`${source.id} has no \`api\`.`);
  const { limit, paging, index, since, include, exclude } = rule;
  return {
    read: () => readItems(source, rule, context),
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
  context: PipelineContext,
): Promise<ReadItems | Trouble> {
  const values = firstValues(source, rule, context);
  const read = rule.index
    ? await readVolumes(source, rule, values, context)
    : await readPages(source, rule, values, context);
  if ('problem' in read) return read;
  const { isFullText, isComplete } = read;
  const listed = newestFirst(read.items, ({ published, updated }) => published ?? updated);
  const placed = placeItems(listed, { text: rule.text, isFullText, source });
  return {
    items: placed.filter((item) => isWanted(item, rule)).slice(0, rule.limit),
    listed,
    isComplete,
    ...(rule.since && { since: values.since.toISODate() ?? undefined }),
  };
}

function firstValues(
  { timezone }: Source,
  { since, paging }: ApiRule,
  { clock }: PipelineContext,
): RequestValues {
  const today = DateTime.fromJSDate(clock(), { zone: timezone }).startOf('day');
  return {
    today,
    since: today.minus({ days: since?.days ?? 0 }),
    format: since?.format ?? 'yyyy-MM-dd',
    page: paging?.start ?? 1,
    offset: 0,
  };
}

/** Reads page after page, until there is no next one or nothing new is on it. */
async function readPages(
  source: Source,
  rule: ApiRule,
  first: RequestValues,
  context: PipelineContext,
): Promise<GoodReading | Trouble> {
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
    const before = items.size;
    for (const item of read.items) if (!items.has(item.key)) items.set(item.key, item);
    const isLast = paging === undefined || items.size === before;
    const next = isLast ? undefined : nextValues(rule, values, read);
    const isComplete = rule.complete && next === undefined;
    if (next === undefined || page >= (paging?.maxPages ?? 1)) {
      return { items: [...items.values()], isFullText, isComplete, isCut: false };
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
    for (const item of read.items) if (!items.has(item.key)) items.set(item.key, item);
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
