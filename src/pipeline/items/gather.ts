import type { ListingItem } from '../../domain/document.js';

/** Adds the items that are not there yet, by their keys; false where all of them are. */
export function gather(items: Map<string, ListingItem>, found: readonly ListingItem[]): boolean {
  const before = items.size;
  for (const item of found) if (!items.has(item.key)) items.set(item.key, item);
  return items.size > before;
}
