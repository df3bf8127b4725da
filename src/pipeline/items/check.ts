import { hasStayed } from '../../compare/breakage/rebuilt.js';
import { matchItems } from '../../compare/items/match.js';
import { goesOn, isOldestFirst } from '../../compare/items/order.js';
import type { ListingItem } from '../../domain/document.js';
import type { Source } from '../../domain/source.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import type { ItemRow, ListMemory } from '../../store/items.js';
import type { PageRow } from '../../store/pages.js';
import { waitForNextLook } from '../check-page.js';
import type { PipelineContext } from '../context.js';
import { recordListing } from '../record.js';
import type { PageResult } from '../result.js';
import { checkItem, isEntryUnchanged } from './check-item.js';
import { type GoneItem, isGone, leftItems, lookForGone, namedBy, withdraw } from './gone.js';
import { type ItemList, type Knows, type ReadItems, readItems, type Trouble } from './list.js';
import { newsSince } from './news.js';
import { keptInPlace } from './place.js';
import { emptied, nothingKnown } from './problem.js';
import { type Resolved, type ResolvedItem, resolveItems } from './resolve.js';
import { knowsOf } from './standing.js';
import { isReadOnList, rowOf, type StoredItem, trackedItems } from './tracked.js';

/** So many items that stood on a list do not all leave it at once. */
const MANY = 3;

/**
 * Checks a list of announcements: finds those that are new, looks at those that are known, and tells of those that were
 * withdrawn. At the first check it takes stock.
 */
export async function checkItems(
  source: Source,
  list: ItemList,
  context: PipelineContext,
): Promise<PageResult[]> {
  const { store } = context;
  const at = context.clock().toISOString();
  const listing = store.pages.find(source.id, 'listing');
  const memory = listing && store.items.memory(source.id);
  const tracked = trackedItems(source, context);
  const knows = knowsOf(source, tracked, context);
  const read = await readKnownItems(list, knows, tracked, listing, context);
  if ('problem' in read) return [read];
  const resolved = await resolveKept(read, tracked, { source, list }, context);
  const strange = listing && isStrange(resolved, read, tracked) ? strangeness(memory, at) : undefined;
  if (
    strange &&
    !hasStayed({ ...strange, firstSeenAt: strange.since, lastSeenAt: at }, context.patience.rebuilt)
  ) {
    if (!context.dryRun) store.items.setMemory(source.id, { ...memory, strange });
    const count = resolved.items.length;
    const known = tracked.filter(wasListed).length || tracked.length;
    const counts = { count, known, ...context.patience.rebuilt };
    return [count === 0 ? emptied(source, counts) : nothingKnown(source, counts)];
  }
  const since = newsSince(resolved.items, tracked, {
    source,
    at,
    listing,
    memory,
    reach: list.reach,
    newsDays: list.newsDays ?? 0,
    isReplaced: strange !== undefined,
  });
  const { isComplete } = read;
  const left = strange && !isComplete ? [] : leftItems({ ...read, ...resolved }, tracked, context);
  const confirmed = await confirmEntries(
    { list, knows, resolved, left, isComplete, tracked, listing },
    context,
  );
  if ('problem' in confirmed) return [confirmed];

  const results: PageResult[] = [...(read.troubles ?? [])];
  const gone: GoneItem[] = [];
  const rows: ItemRow[] = [];
  // The oldest first, so that alerts come in the order in which the rules were announced.
  const order = isOldestFirst(resolved.items) ? confirmed.items : [...confirmed.items].reverse();
  for (const item of order) {
    const key = item.known?.key ?? freeKey(item.item, source, context);
    const check = { source, list, resolved: item, key, newsSince: since(item), isFirst: !listing };
    const own = await checkItem(check, context);
    const lost = own.find(isGone);
    const isLost = lost !== undefined && item.known?.page.snapshotId;
    if (isLost && item.known) gone.push({ item: item.known, needed: 2, meanwhile: lost });
    else results.push(...own);
    const row = context.dryRun ? undefined : rowFor(item, key, resolved, { source, at }, context);
    if (row) rows.push(isLost ? { ...row, gone: item.known?.row?.gone ?? 0 } : row);
  }
  if (!context.dryRun) {
    store.transaction(() => {
      store.items.relist(source.id, rows);
      store.items.setMemory(source.id, { reach: list.reach, otherHosts: otherHostsOf(read.items) });
      recordListing(source, listing, context);
    });
  }
  for (const item of confirmed.left) {
    const found = await lookForGone(item, { source, list, isComplete }, context);
    if (found && 'needed' in found) gone.push(found);
    else if (found) results.push(...found);
  }
  const known = resolved.items.filter((item) => item.known).length + confirmed.left.length;
  results.push(...(await withdraw(gone, known, source, context)));
  return [{ status: listing ? 'unchanged' : 'first-seen' }, ...results];
}

/** Reads the list, and a second time where it shows nothing that is known. */
async function readKnownItems(
  list: ItemList,
  knows: Knows,
  tracked: readonly StoredItem[],
  listing: PageRow | undefined,
  context: PipelineContext,
): Promise<ReadItems | Trouble> {
  const read = await readItems(list, knows, context);
  if ('problem' in read || !listing || lastListed(tracked).length < MANY) return read;
  if (knows(read.items).some((known) => known)) return read;
  await waitForNextLook(context);
  return readItems(list, knows, context);
}

/** Finds out which announcements are listed; those that are known are read where they were read before. */
async function resolveKept(
  { items }: ReadItems,
  tracked: readonly StoredItem[],
  from: { readonly source: Source; readonly list: ItemList },
  context: PipelineContext,
): Promise<Resolved> {
  const matches = matchItems(items, tracked);
  if (!from.list.keepsPlaces) return resolveItems(items, matches, tracked, from, context);
  const stored = new Map<unknown, StoredItem>(tracked.map((item) => [item, item]));
  const kept = items.map((item, index) => {
    const known = stored.get(matches.get(index)?.tracked);
    return known?.page.snapshotId ? keptInPlace(item, known.reading, from.source) : item;
  });
  return resolveItems(kept, matches, tracked, from, context);
}

function wasListed({ rank }: StoredItem): boolean {
  return rank !== undefined;
}

/** What stood on the list when it was read last; what an earlier version stored, all of it. */
function lastListed(tracked: readonly StoredItem[]): readonly StoredItem[] {
  return tracked.some(({ row }) => row) ? tracked.filter(wasListed) : tracked;
}

/** Whether a list shows nothing that stood on it before, and did not simply go on. */
function isStrange(
  { items, undecided }: Resolved,
  { listed, since }: ReadItems,
  tracked: readonly StoredItem[],
): boolean {
  const before = lastListed(tracked).filter(
    ({ published }) => since === undefined || (published !== undefined && published >= since),
  );
  if (before.length < MANY || undecided.size > 0 || items.some(({ known }) => known)) return false;
  if (items.length === 0) return (listed ?? []).length === 0;
  const isNamed = namedBy(listed ?? []);
  return !before.some(isNamed) && !goesOn(items, before);
}

function strangeness(memory: ListMemory | undefined, at: IsoInstant): NonNullable<ListMemory['strange']> {
  const { since = at, checks = 0 } = memory?.strange ?? {};
  return { since, checks: checks + 1 };
}

interface Unconfirmed {
  readonly list: ItemList;
  readonly knows: Knows;
  readonly resolved: Resolved;
  readonly left: readonly StoredItem[];
  readonly isComplete: boolean | undefined;
  readonly tracked: readonly StoredItem[];
  readonly listing: PageRow | undefined;
}

interface Confirmed {
  readonly items: readonly ResolvedItem[];
  readonly left: readonly StoredItem[];
}

/**
 * What is new, edited or gone among the entries that are read on the list is looked at a second time there, as a page
 * would be; what the second look does not show is left for the next check. So is what left a list of all there is.
 */
async function confirmEntries(
  { list, knows, resolved, left, isComplete, tracked, listing }: Unconfirmed,
  context: PipelineContext,
): Promise<Confirmed | Trouble> {
  const isEntry = ({ item }: ResolvedItem) => isReadOnList(item);
  const doubtful = resolved.items.filter((item) => isEntry(item) && !isEntryUnchanged(item));
  const leftEntries = left.filter((item) => isComplete || item.reading === 'entry');
  if (!listing || doubtful.length + leftEntries.length === 0) return { items: resolved.items, left };
  await waitForNextLook(context);
  const second = await readItems(list, knows, context);
  if ('problem' in second) return second;
  const shown = new Set(second.items.map(({ key, written }) => `${key}\n${written?.text ?? ''}`));
  const isThere = shownBy(second, tracked);
  return {
    items: resolved.items.filter(
      (item) => !doubtful.includes(item) || shown.has(`${item.item.key}\n${item.item.written?.text ?? ''}`),
    ),
    left: left.filter((item) => !leftEntries.includes(item) || !isThere(item)),
  };
}

/** Whether a list shows an announcement that is remembered. */
function shownBy(
  { items, listed = [] }: ReadItems,
  tracked: readonly StoredItem[],
): (item: StoredItem) => boolean {
  const isNamed = namedBy(listed);
  const there = new Set([...matchItems(items, tracked).values()].map((match) => match.tracked));
  return (item) => isNamed(item) || there.has(item);
}

/** A key of its own, also where another item was stored under the same one. */
function freeKey({ key }: ListingItem, { id }: Source, { store }: PipelineContext): string {
  let free = key;
  for (let count = 2; store.pages.find(id, free)?.snapshotId; count++) free = `${key}~${count}`;
  return free;
}

function rowFor(
  { item, known, rank, published }: ResolvedItem,
  key: string,
  { aliases }: Resolved,
  { source, at }: { readonly source: Source; readonly at: IsoInstant },
  { store }: PipelineContext,
): ItemRow | undefined {
  const page = store.pages.find(source.id, key);
  if (!page) return undefined;
  const otherUrls = [...(item.otherUrls ?? []), ...(aliases.get(rank) ?? [])];
  const dated = { ...item, otherUrls, ...(published !== undefined && { published }) };
  return rowOf(dated, known, { pageId: page.id, rank, at, gone: 0 });
}

function otherHostsOf(items: readonly ListingItem[]): string[] {
  const hosts = items
    .filter(({ pageless }) => pageless === 'other-host')
    .map(({ url }) => new URL(url).hostname);
  return [...new Set(hosts)].sort();
}
