import type { ListingItem } from '../../domain/document.js';
import type { Source } from '../../domain/source.js';
import { isReadable } from './hosts.js';

/** What decides where the items of a feed or an API are read. */
export interface PlaceRule {
  /** What the source says. */
  readonly text: 'auto' | 'item' | 'article';
  /** Whether the items say all that their pages do. */
  readonly isFullText: boolean;
  readonly source: Pick<Source, 'urls' | 'allowedHosts'>;
}

/**
 * Decides for each item whether it is read where it stands or on its page. What leads nowhere, to an address that
 * others lead to as well, or to a host that may not be read is read where it stands, whatever the source says.
 */
export function placeItems(items: readonly ListingItem[], rule: PlaceRule): ListingItem[] {
  const users = new Map<string, number>();
  for (const { url } of items) users.set(url, (users.get(url) ?? 0) + 1);
  return items.map((item) => placed(item, (users.get(item.url) ?? 0) > 1, rule));
}

function placed(item: ListingItem, isShared: boolean, { text, isFullText, source }: PlaceRule): ListingItem {
  if (item.pageless !== undefined) return item;
  if (isShared) return { ...item, pageless: 'shared-link' };
  if (item.detailUrl !== undefined) return item;
  const saysAll = text === 'item' || (text === 'auto' && isFullText && item.written !== undefined);
  if (saysAll) return { ...item, pageless: 'complete' };
  return isReadable(item.url, source) ? item : { ...item, pageless: 'other-host' };
}

/** An item that was read in one place stays there, since two texts of it cannot be compared. */
export function keptInPlace(
  item: ListingItem,
  wasReadOn: 'page' | 'entry' | 'list',
  source: PlaceRule['source'],
): ListingItem {
  if (item.detailUrl !== undefined) return item;
  if (item.pageless === 'complete' && wasReadOn === 'page' && isReadable(item.url, source)) {
    const { pageless: _complete, ...paged } = item;
    return paged;
  }
  const isEntry = item.pageless === undefined && wasReadOn === 'entry' && item.written !== undefined;
  return isEntry ? { ...item, pageless: 'complete' } : item;
}
