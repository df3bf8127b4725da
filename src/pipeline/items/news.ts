import { isOldestFirst, tailOf } from '../../compare/items/order.js';
import type { Source } from '../../domain/source.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { formerKey } from '../../extract/listing/former-key.js';
import type { ListMemory } from '../../store/items.js';
import type { PageRow } from '../../store/pages.js';
import type { ResolvedItem } from './resolve.js';
import type { StoredItem } from './tracked.js';

/** On what occasion a list is read. */
export interface Occasion {
  readonly source: Source;
  readonly at: IsoInstant;
  /** The page of the list; undefined at the first check. */
  readonly listing: PageRow | undefined;
  /** Undefined at the first check, and where only an earlier version read the list. */
  readonly memory: ListMemory | undefined;
  readonly reach: string | undefined;
  readonly newsDays: number;
  /** The list took the place of another one. */
  readonly isReplaced: boolean;
}

const DAY_MS = 86_400_000;

/**
 * Since when a new item is news, for `judgeAppearance`; undefined for one that is taken in silently: what stood there
 * when the list was first read, what an earlier version could not tell from others, and what came up from below.
 */
export function newsSince(
  items: readonly ResolvedItem[],
  tracked: readonly StoredItem[],
  occasion: Occasion,
): (item: ResolvedItem) => IsoInstant | undefined {
  const { at, listing, memory, reach, newsDays, isReplaced } = occasion;
  if (!listing) {
    const since = new Date(Date.parse(at) - newsDays * DAY_MS).toISOString();
    return ({ published }) =>
      newsDays > 0 && published !== undefined && published >= since.slice(0, 10) ? since : undefined;
  }
  const watchedSince = listing.firstSeenAt;
  const after = (day: string, { published }: ResolvedItem) =>
    published !== undefined && published > day.slice(0, 10) ? watchedSince : undefined;
  const since = (day: string, { published }: ResolvedItem) =>
    published !== undefined && published >= day.slice(0, 10) ? watchedSince : undefined;
  if (isReplaced) return (item) => after(listing.lastCheckedAt, item);

  const formerKeys = new Set(tracked.filter(({ row }) => !row).map(({ key }) => key));
  const known = items.filter((item) => item.known);
  const tail = isOldestFirst(items)
    ? new Set<number>()
    : tailOf(1 + (items.at(-1)?.rank ?? -1), new Set(known.map(({ rank }) => rank)));
  const cameUp = isBackfill(items, tracked, tail, occasion);
  const isReadFurther = memory !== undefined && memory.reach !== reach;
  return (item) => {
    if (!memory) {
      const { pageless } = item.item;
      // An earlier version left these out, or took them for one.
      if (pageless === 'other-host' || pageless === 'shared-link') {
        return since(listing.lastCheckedAt, item);
      }
      const key = pageless === undefined ? formerKey(item.item) : '';
      if (formerKeys.has(key)) {
        // It read the first of those that it took for one: what stands above that came after.
        const first = known.find((other) => other.known?.key === key)?.rank;
        return first !== undefined && item.rank < first ? watchedSince : after(watchedSince, item);
      }
    }
    // Other words to follow, or another length, bring up what stood there before.
    if (
      isReadFurther &&
      item.published !== undefined &&
      item.published < listing.lastCheckedAt.slice(0, 10)
    ) {
      return undefined;
    }
    if (!tail.has(item.rank)) return watchedSince;
    if (item.published !== undefined) {
      return item.published >= watchedSince.slice(0, 10) ? watchedSince : undefined;
    }
    return cameUp ? undefined : watchedSince;
  };
}

/** Whether undated items below the known ones came up because others are gone, or because more of the list is read. */
function isBackfill(
  items: readonly ResolvedItem[],
  tracked: readonly StoredItem[],
  tail: ReadonlySet<number>,
  { memory, reach }: Occasion,
): boolean {
  if (!memory || memory.reach !== reach) return true;
  const listed = new Set(items.map(({ known }) => known));
  const gone = tracked.filter((item) => item.rank !== undefined && !listed.has(item)).length;
  return tail.size <= gone;
}
