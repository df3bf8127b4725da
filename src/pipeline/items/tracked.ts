import { hasOwnAddress, type TrackedItem } from '../../compare/items/match.js';
import type { ListingItem } from '../../domain/document.js';
import type { Source } from '../../domain/source.js';
import { ITEM_TYPE } from '../../extract/content-kind.js';
import { sha256Of } from '../../store/bodies.js';
import type { ItemRow } from '../../store/items.js';
import type { PageRow } from '../../store/pages.js';
import type { PipelineContext } from '../context.js';
import { isEntryOfAnnouncement } from '../entries/check-announcement.js';

/** An announcement that is stored. */
export interface StoredItem extends TrackedItem {
  readonly page: PageRow;
  /** Undefined where an earlier version stored its page, and nothing else. */
  readonly row: ItemRow | undefined;
  /** How it was read: on its page, where it stands, or (by earlier versions) by its whole list. */
  readonly reading: 'page' | 'entry' | 'list';
}

/** The announcements that are known of a source, the ones listed last first. */
export function trackedItems(source: Source, { store }: PipelineContext): StoredItem[] {
  const rows = new Map(store.items.ofSource(source.id).map((row) => [row.pageId, row]));
  const place = new Map([...rows.keys()].map((pageId, index) => [pageId, index]));
  const last = rows.size;
  return store.pages
    .ofSource(source.id)
    .filter(({ role, key }) => role === 'article' && !isEntryOfAnnouncement(key))
    .sort((a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last))
    .map((page) => {
      const row = rows.get(page.id);
      return row ? { ...fromRow(row), key: page.key, page, row } : fromPage(page, store);
    });
}

function fromRow(row: ItemRow): Omit<StoredItem, 'key' | 'page' | 'row'> {
  const { statedId, title, published, yearGuessed, addresses, rank, text } = row;
  return {
    title,
    addresses,
    yearGuessed,
    id: statedId ?? undefined,
    published: published ?? undefined,
    rank: rank ?? undefined,
    text: text ?? undefined,
    reading: text === null ? 'page' : 'entry',
  };
}

/** Entries without a link were stored with the whole list as their text, under a key made of their title. */
function fromPage(page: PageRow, store: PipelineContext['store']): StoredItem {
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
    reading: formerReading(page, store),
  };
}

function formerReading(page: PageRow, store: PipelineContext['store']): StoredItem['reading'] {
  if (isMadeOfItem(page, store) || page.key.startsWith('entry:')) return 'entry';
  return page.key.startsWith('title:') ? 'list' : 'page';
}

/** Whether the stored text of an announcement came with its list or in a second answer, and not on its page. */
export function isMadeOfItem({ snapshotId }: PageRow, { snapshots }: PipelineContext['store']): boolean {
  const outline = snapshotId === null ? undefined : snapshots.outline(snapshotId);
  return outline?.bodies[0]?.contentType === ITEM_TYPE;
}

/** Whether an item is read where it stands on its list. */
export function isReadOnList({ pageless, detailUrl }: ListingItem): boolean {
  return pageless !== undefined && detailUrl === undefined;
}

/** More of a text than this is remembered by its digest. */
const MOST_REMEMBERED = 4_000;

/** What is remembered of the text of an item: enough to tell whether it is the same to the letter, and what it is like. */
export function rememberedText({ title, written }: Pick<ListingItem, 'title' | 'written'>): string {
  const text = written?.text ?? title;
  if (text.length <= MOST_REMEMBERED) return text;
  return `${text.slice(0, MOST_REMEMBERED)}\n${sha256Of(Buffer.from(text))}`;
}

/** What is to be known of an item from now on. */
export function rowOf(
  item: ListingItem,
  known: StoredItem | undefined,
  place: { readonly pageId: number; readonly rank: number; readonly at: string; readonly gone: number },
): ItemRow {
  const { id, title, published, yearGuessed, url, otherUrls = [] } = item;
  const addresses = hasOwnAddress(item) ? [...new Set([url, ...otherUrls, ...(known?.addresses ?? [])])] : [];
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
    text: isReadOnList(item) ? rememberedText(item) : null,
    rank: place.rank,
    lastListedAt: place.at,
    gone: place.gone,
  };
}
