import { isOldestFirst } from '../../compare/items/order.js';
import type { ListingItem } from '../../domain/document.js';
import type { Knows } from './list.js';

/**
 * Whether enough of a list is read that goes on on further pages. Pinned announcements are known and say nothing of
 * what stands below them: the last one tells whether any is missing.
 */
export function isEnough(items: readonly ListingItem[], knows: Knows, limit: number): boolean {
  const known = knows(items);
  if (!known.includes(true)) return items.length >= limit && !knows.hasAny;
  return known.at(-1) === true || known.filter(Boolean).length * 2 >= items.length;
}

/** As many as are watched, and those that are new and stand with them. */
export function newest(items: readonly ListingItem[], knows: Knows, limit: number): readonly ListingItem[] {
  if (items.length <= limit) return items;
  if (isOldestFirst(items)) return items.slice(-limit);
  const known = knows(items);
  const lastKnown = known.lastIndexOf(true);
  const unread = lastKnown === -1 ? items.length : known.lastIndexOf(false, lastKnown) + 1;
  return items.slice(0, Math.max(limit, knows.hasAny ? unread : 0));
}
