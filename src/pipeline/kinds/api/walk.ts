import { DateTime } from 'luxon';
import type { Item } from '../../../domain/item.js';
import type { Source } from '../../../domain/source.js';
import type { ApiRule } from '../../../extract/api/rule.js';
import { isWanted } from '../../../extract/items/filter.js';
import { itemPage } from '../../../extract/items/item-page.js';
import { newestFirst } from '../../../extract/items/order.js';
import type { CollectedPage } from '../../collect-page.js';
import type { PipelineContext } from '../../context.js';
import type { Address } from '../../request.js';
import { problemAt } from '../../result.js';
import { collectedItem, failedItem } from '../items/collected.js';
import { fetchList, type GoodReading } from '../items/fetch-list.js';
import { isReadable } from '../items/hosts.js';
import type { ItemsRead, ItemWalk, Trouble } from '../items/walk.js';
import type { RequestValues } from './places.js';
import { apiProblems } from './problems.js';
import { listRequest, nextRequest } from './request.js';

/** How the items of an API are read. */
export function apiWalk(source: Source, rule: ApiRule): ItemWalk {
  const hasPage = (url: string): boolean => rule.fields.url !== undefined && isReadable(url, source);
  return {
    source,
    read: (context) => readItems(source, rule, context),
    placeOf: (item, { isFullText }) => {
      if (item.detailUrl !== undefined) return 'detail';
      if (rule.text === 'article') return 'article';
      return rule.text === 'item' || isFullText || !hasPage(item.url) ? 'item' : 'article';
    },
    isPlaceChosen: rule.text !== 'auto',
    isOwnAddress: hasPage,
    bringDetail: (item, context) => bringDetail(item, source, context),
  };
}

async function readItems(
  source: Source,
  rule: ApiRule,
  context: PipelineContext,
): Promise<ItemsRead | Trouble> {
  const values = firstValues(source, rule, context);
  const read = rule.index
    ? await readVolumes(source, rule, values, context)
    : await readPages(source, rule, values, context);
  if ('problem' in read) return read;
  const all = newestFirst(read.items, ({ published, updated }) => published ?? updated);
  return {
    items: all.filter((item) => isWanted(item, rule)).slice(0, rule.limit),
    listed: all.map(({ key }) => key),
    isFullText: read.isFullText,
    isComplete: read.isComplete,
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
  const items = new Map<string, Item>();
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
  const items = new Map<string, Item>();
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

async function bringDetail(item: Item, source: Source, context: PipelineContext): Promise<CollectedPage> {
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
