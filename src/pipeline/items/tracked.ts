import type { TrackedItem } from '../../compare/items/match.js';
import type { ListingItem } from '../../domain/document.js';
import type { Source } from '../../domain/source.js';
import type { ItemRow } from '../../store/items.js';
import type { PageRow } from '../../store/pages.js';
import type { PipelineContext } from '../context.js';

/** An announcement that is stored. */
export interface StoredItem extends TrackedItem {
  readonly page: PageRow;
  /** Undefined where an earlier version stored its page, and nothing else. */
  readonly row: ItemRow | undefined;
}

/** The announcements that are known of a source, the ones listed last first. */
export function trackedItems(source: Source, { store }: PipelineContext): StoredItem[] {
  const rows = new Map(store.items.ofSource(source.id).map((row) => [row.pageId, row]));
  const place = new Map([...rows.keys()].map((pageId, index) => [pageId, index]));
  const last = rows.size;
  return store.pages
    .ofSource(source.id)
    .filter(({ role }) => role === 'article')
    .sort((a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last))
    .map((page) => {
      const row = rows.get(page.id);
      return row ? { ...fromRow(row), key: page.key, page, row } : fromPage(page);
    });
}

function fromRow(row: ItemRow): Omit<TrackedItem, 'key'> {
  const { statedId, title, published, yearGuessed, addresses, rank, text } = row;
  return {
    title,
    addresses,
    yearGuessed,
    id: statedId ?? undefined,
    published: published ?? undefined,
    rank: rank ?? undefined,
    text: text ?? undefined,
  };
}

/** Entries without a link were stored with the whole list as their text, under a key made of their title. */
function fromPage(page: PageRow): StoredItem {
  const { key, title, url, published } = page;
  const isEntry = key.startsWith('title:') || key.startsWith('entry:');
  return {
    key,
    formerKey: key,
    title: isEntry ? '' : title,
    addresses: isEntry ? [] : [url],
    published: published ?? undefined,
    page,
    row: undefined,
  };
}

/** What is to be known of an item from now on. */
export function rowOf(
  item: ListingItem,
  known: StoredItem | undefined,
  place: { readonly pageId: number; readonly rank: number; readonly at: string; readonly gone: number },
): ItemRow {
  const { id, title, published, yearGuessed, pageless, url, otherUrls = [], written } = item;
  const addresses =
    pageless === undefined ? [...new Set([url, ...otherUrls, ...(known?.addresses ?? [])])] : [];
  // A year that was guessed first is the right one: later guesses are of another year.
  const keeps = yearGuessed && known?.published?.slice(5) === published?.slice(5) ? known : undefined;
  const day = published === undefined ? known?.published : (keeps?.published ?? published);
  return {
    pageId: place.pageId,
    statedId: id ?? known?.id ?? null,
    title,
    published: day ?? null,
    yearGuessed: (keeps ? keeps.yearGuessed : yearGuessed) ?? false,
    addresses,
    text: pageless === undefined ? null : (written?.text ?? title),
    rank: place.rank,
    lastListedAt: place.at,
    gone: place.gone,
  };
}
