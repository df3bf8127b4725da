import type { ListingItem } from '../../domain/document.js';

/**
 * Why an item of a list is not followed. `words`: by `include` and `exclude`; `address`: it lies elsewhere than the
 * source says; `limit`: it stands below as many as are followed.
 */
export type LeftOutWhy = 'words' | 'address' | 'limit';

/** An item that the list names and that is not followed. */
export interface LeftOutItem {
  readonly item: ListingItem;
  readonly why: LeftOutWhy;
}

/**
 * The items that are not followed, in the order of the list.
 *
 * @param wanted those of the list that the source asks for
 * @param followed as many of these as are followed
 * @param whyNot why one is not asked for
 */
export function leftOutOf(
  listed: readonly ListingItem[],
  wanted: readonly ListingItem[],
  followed: readonly ListingItem[],
  whyNot: (item: ListingItem) => LeftOutWhy = () => 'words',
): LeftOutItem[] {
  const isWanted = new Set(wanted);
  const isFollowed = new Set(followed);
  return listed.flatMap((item): LeftOutItem[] => {
    if (isFollowed.has(item)) return [];
    return [{ item, why: isWanted.has(item) ? 'limit' : whyNot(item) }];
  });
}
