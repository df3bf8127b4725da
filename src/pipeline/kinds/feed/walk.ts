import type { Item } from '../../../domain/item.js';
import type { Source } from '../../../domain/source.js';
import type { FeedRule } from '../../../extract/feeds/rule.js';
import { isWanted } from '../../../extract/items/filter.js';
import type { PipelineContext } from '../../context.js';
import { problemAt } from '../../result.js';
import { fetchList, type GoodReading } from '../items/fetch-list.js';
import { isReadable } from '../items/hosts.js';
import type { ItemsRead, ItemWalk, Trouble } from '../items/walk.js';
import { USUAL_FEED_RULE } from './declaration.js';
import { feedProblems } from './problems.js';

/** How the items of a feed are read. */
export function feedWalk(source: Source): ItemWalk {
  const rule = source.feed ?? USUAL_FEED_RULE;
  const isOwnAddress = (url: string): boolean => isReadable(url, source);
  return {
    source,
    read: (context) => readItems(source, rule, context),
    placeOf: (item, { isFullText }) => {
      if (rule.text === 'item' || !isOwnAddress(item.url))
        return item.text === undefined ? 'article' : 'item';
      if (rule.text === 'article') return 'article';
      return isFullText && item.text !== undefined ? 'item' : 'article';
    },
    isPlaceChosen: rule.text !== 'auto',
    isOwnAddress,
  };
}

async function readItems(
  source: Source,
  rule: FeedRule,
  context: PipelineContext,
): Promise<ItemsRead | Trouble> {
  const [url = ''] = source.urls;
  const first = await fetchList({ url, declared: true }, source, { of: 'list' }, context);
  if ('problem' in first) return first;
  const read = await readSitemaps(first, source, rule, context);
  if ('problem' in read) return read;
  const { items: all, isFullText, isComplete } = read;
  const wanted = all.filter((item) => isUnder(item, rule.under) && isWanted(item, rule));
  if (wanted.length === 0 && all.length > 0 && !context.store.itemLists.find(source.id)) {
    // At the first reading that is a slip of the pen; later, a quiet week.
    const told = feedProblems.tell('no-items', {
      url,
      count: all.length,
      source: source.id,
      file: source.file,
    });
    return { status: 'broken', problem: problemAt(url, 'partial-load', told) };
  }
  return { items: wanted.slice(0, rule.limit), listed: all.map(({ key }) => key), isFullText, isComplete };
}

/** The items of the sitemaps that an index names, or those of the feed itself. */
async function readSitemaps(
  index: GoodReading,
  source: Source,
  rule: FeedRule,
  context: PipelineContext,
): Promise<GoodReading | Trouble> {
  const { lists = [] } = index;
  if (lists.length === 0) return index;
  const items = new Map<string, Item>();
  for (const url of lists.filter((list) => isReadable(list, source)).slice(0, rule.sitemaps)) {
    const read = await fetchList({ url, declared: false }, source, { of: 'list' }, context);
    if ('problem' in read) return read;
    for (const item of read.items) items.set(item.key, item);
  }
  const latest = [...items.values()].sort((one, other) =>
    (one.updated ?? '') < (other.updated ?? '') ? 1 : -1,
  );
  return { ...index, items: latest };
}

function isUnder({ url }: Item, beginnings: readonly string[]): boolean {
  if (beginnings.length === 0) return true;
  const { pathname } = new URL(url);
  return beginnings.some((beginning) => url.startsWith(beginning) || pathname.startsWith(beginning));
}
