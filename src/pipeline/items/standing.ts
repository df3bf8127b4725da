import { matchItems } from '../../compare/items/match.js';
import type { ListingItem } from '../../domain/document.js';
import type { Source } from '../../domain/source.js';
import type { PipelineContext } from '../context.js';
import type { LeftOutWhy } from './left-out.js';
import type { ItemList, Knows, ReadItems } from './list.js';
import { newsSince } from './news.js';
import { type StoredItem, trackedItems } from './tracked.js';

/**
 * What a check does with an item of the list, and why.
 *
 * Taken: `stock`, it is among what the first check takes in silently; `known`, it is stored, and told when it is edited
 * or withdrawn; `news`, it is told where it is a rule; `came-up`, it stood below what is known and is taken in silently.
 * Held for later: `unread`, its page could not be read yet; `list-unknown`, nothing known stands on the list, which is
 * believed once it stays; `withdrawn`, its page was taken away and it is still listed; `gone`, it was missing, but not
 * often enough to count as withdrawn.
 */
export type Standing =
  | { readonly is: 'taken'; readonly why: 'stock' | 'known' | 'news' | 'came-up' }
  | { readonly is: 'left-out'; readonly why: LeftOutWhy }
  | { readonly is: 'held'; readonly why: 'unread' | 'list-unknown' | 'withdrawn' | 'gone' };

/** An item of the list, or one that was on it, with its standing. */
export interface StandingItem {
  readonly item: ListingItem;
  readonly standing: Standing;
}

/** Which items of a list are known, as a check of the source would ask. */
export function knowsOf(source: Source, tracked: readonly StoredItem[], context: PipelineContext): Knows {
  const listing = context.store.pages.find(source.id, 'listing');
  return Object.assign(
    (items: readonly ListingItem[]) => {
      const matches = matchItems(items, tracked);
      return items.map((_, index) => matches.has(index));
    },
    { hasAny: listing !== undefined && tracked.length > 0 },
  );
}

/**
 * What a check at this moment would do with the items of a list, by what is stored. Which stored item one is that was
 * moved, only its page can tell; that is not read here.
 */
export function standingsOf(
  read: ReadItems,
  source: Source,
  list: ItemList,
  context: PipelineContext,
): StandingItem[] {
  const { store } = context;
  const listing = store.pages.find(source.id, 'listing');
  const memory = listing && store.items.memory(source.id);
  const tracked = trackedItems(source, context);
  const matches = matchItems(read.items, tracked);
  const stored = new Map<unknown, StoredItem>(tracked.map((item) => [item, item]));
  const resolved = read.items.map((item, rank) => ({
    item,
    rank,
    known: stored.get(matches.get(rank)?.tracked),
    published: item.published,
  }));
  const since = newsSince(resolved, tracked, {
    source,
    at: context.clock().toISOString(),
    listing,
    memory,
    reach: list.reach,
    newsDays: list.newsDays ?? 0,
    isReplaced: false,
  });
  const isStrange = memory?.strange !== undefined && resolved.every(({ known }) => !known);
  const taken = resolved.map((entry): StandingItem => {
    const { item, known } = entry;
    if (isStrange) return { item, standing: { is: 'held', why: 'list-unknown' } };
    if (!known) {
      const silent = listing ? 'came-up' : 'stock';
      return { item, standing: { is: 'taken', why: since(entry) === undefined ? silent : 'news' } };
    }
    if (known.page.withdrawnAt !== null) return { item, standing: { is: 'held', why: 'withdrawn' } };
    if (known.page.snapshotId === null) return { item, standing: { is: 'held', why: 'unread' } };
    if ((known.row?.gone ?? 0) > 0) return { item, standing: { is: 'held', why: 'gone' } };
    return { item, standing: { is: 'taken', why: 'known' } };
  });
  const leftOut = (read.leftOut ?? []).map(
    ({ item, why }): StandingItem => ({ item, standing: { is: 'left-out', why } }),
  );
  return [...taken, ...leftOut, ...missing(tracked, new Set(resolved.map(({ known }) => known)))];
}

/** What is not on the list any more, and waits to be told as withdrawn. */
function missing(tracked: readonly StoredItem[], there: ReadonlySet<StoredItem | undefined>): StandingItem[] {
  return tracked
    .filter((item) => !there.has(item) && (item.row?.gone ?? 0) > 0 && item.page.withdrawnAt === null)
    .map(({ key, title, published, page: { url } }) => ({
      item: { key, title, url, ...(published !== undefined && { published }) },
      standing: { is: 'held', why: 'gone' },
    }));
}
