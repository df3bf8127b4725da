import type { Item } from '../../../domain/item.js';
import { ITEM_TYPE } from '../../../extract/content-kind.js';
import { itemPage } from '../../../extract/items/item-page.js';
import { sha256Of } from '../../../store/bodies.js';
import type { PageRow } from '../../../store/pages.js';
import { checkPage } from '../../check-page.js';
import type { PipelineContext } from '../../context.js';
import type { PageCheck } from '../../look.js';
import { recordListing, recordUnread } from '../../record.js';
import type { PageResult } from '../../result.js';
import { findCollapse } from './collapse.js';
import { completed, isFresh } from './known-item.js';
import { type Looks, openLooks } from './looks.js';
import { checkVanished } from './vanished.js';
import type { ItemsRead, ItemWalk } from './walk.js';

/**
 * Checks a source whose pages are items of a list: those that are new, those seen before that say something else, and
 * those that are gone. What the list names when it is first read is taken in silently.
 */
export async function checkItems(walk: ItemWalk, context: PipelineContext): Promise<PageResult[]> {
  const { source } = walk;
  const { store } = context;
  const listing = store.pages.find(source.id, 'listing');
  const read = await walk.read(context);
  if ('problem' in read) return [read];
  const collapse = findCollapse(source, read, context);
  if (collapse) return [collapse];

  const pages = store.pages.ofSource(source.id).filter((page) => page.role === 'article');
  const looks = openLooks(walk, read, context);
  const identify = identifier(read, pages);
  const results: PageResult[] = [];
  const same: PageRow[] = [];
  // The oldest first, so that alerts come in the order in which the rules were announced.
  for (const item of [...read.items].reverse()) {
    const known = identify(item);
    const check: ItemCheck = { walk, read, item, known, listing, looks };
    if (known && isSettled(check, context)) continue;
    if (known && saysTheSame(check, context)) {
      same.push(known);
      continue;
    }
    results.push(await checkItem(check, context));
  }
  const listed = new Set([...read.listed, ...read.items.flatMap((item) => identify(item)?.key ?? [])]);
  results.push(...(await checkVanished({ walk, read, listed, pages, looks }, context)));
  if (!context.dryRun) {
    const at = context.clock().toISOString();
    store.transaction(() => {
      for (const page of same) store.pages.touch(page.id, at);
      recordListing(source, listing, context);
      store.itemLists.save(source.id, { at, keys: read.listed });
    });
  }
  return [{ status: listing ? 'unchanged' : 'first-seen' }, ...same.map(() => UNCHANGED), ...results];
}

const UNCHANGED: PageResult = { status: 'unchanged' };

interface ItemCheck {
  readonly walk: ItemWalk;
  readonly read: ItemsRead;
  readonly item: Item;
  readonly known: PageRow | undefined;
  /** Absent while the list is read for the first time. */
  readonly listing: PageRow | undefined;
  readonly looks: Looks;
}

/**
 * Finds the page of an item: by its key, and where its publisher gave it another one, by its address, which has to be
 * its own.
 */
function identifier(read: ItemsRead, pages: readonly PageRow[]): (item: Item) => PageRow | undefined {
  const byKey = new Map(pages.map((page) => [page.key, page]));
  const listed = new Set(read.listed);
  const byUrl = new Map<string, PageRow[]>();
  for (const page of pages) {
    if (!listed.has(page.key)) byUrl.set(page.url, [...(byUrl.get(page.url) ?? []), page]);
  }
  return ({ key, url }) => {
    const known = byKey.get(key);
    if (known) return known;
    const [page, ...others] = byUrl.get(url) ?? [];
    const isOwn = read.items.filter((item) => item.url === url).length === 1;
    return others.length === 0 && isOwn ? page : undefined;
  };
}

/** Whether a page was looked at so recently that it need not be now. One whose publisher touched it since has to. */
function isSettled({ item, known, walk, read }: ItemCheck, context: PipelineContext): boolean {
  if (!known?.snapshotId || !isFresh(known, context)) return false;
  if (walk.placeOf(item, read) === 'item') return false;
  const { updated } = item;
  const isDay = updated?.length === 10;
  const { lastCheckedAt } = known;
  return updated === undefined || updated < (isDay ? lastCheckedAt.slice(0, 10) : lastCheckedAt);
}

/** Whether an item of which the list holds all says what it said, to the letter. */
function saysTheSame({ item, known, walk, read }: ItemCheck, { store, clock }: PipelineContext): boolean {
  if (!known?.snapshotId || walk.placeOf(item, read) !== 'item') return false;
  const { left, missing } = known.memory;
  const [part, ...others] = store.pages.parts(known.id);
  if (left || missing || !part || others.length > 0 || !store.bodies.has(part.bodySha256)) return false;
  return part.bodySha256 === sha256Of(itemPage(item, clock().toISOString()).body);
}

async function checkItem(check: ItemCheck, context: PipelineContext): Promise<PageResult> {
  const { walk, item, known, listing } = check;
  const { source } = walk;
  const key = known?.key ?? item.key;
  const place = { source, key, role: 'article', url: item.url } as const;
  // What stood on the list when it was first read is taken in silently, also where it could not be read then.
  const isNews = listing !== undefined && known === undefined;
  const bring = bringerOf(placeNow(check, context), check, context);
  const result = await checkPage(
    {
      place,
      urls: [item.url],
      declared: false,
      ...(bring && { bring }),
      complete: (document) => completed(document, item),
      ...(isNews && { newsSince: listing.firstSeenAt }),
    },
    context,
  );
  const isUnread = result.status === 'failed' || result.status === 'broken';
  if (isUnread && !listing && !known && !context.dryRun) recordUnread(place, item, context);
  return result;
}

type Place = ReturnType<ItemWalk['placeOf']>;

/**
 * Where the text of an item is read. What was stored of it before was read in the same place as long as the source says
 * nothing else; where it does, what is read there is taken in anew, since two texts of it cannot be compared.
 */
function placeNow({ walk, read, item, known }: ItemCheck, context: PipelineContext): Place {
  const place = walk.placeOf(item, read);
  const outline = known?.snapshotId ? context.store.snapshots.outline(known.snapshotId) : undefined;
  if (!known || !outline) return place;
  const wasPage = outline.bodies[0]?.contentType !== ITEM_TYPE;
  if (wasPage === (place === 'article')) return place;
  if (walk.isPlaceChosen) {
    if (!context.dryRun) context.store.pages.dropVersion(known.id);
    return place;
  }
  if (wasPage) return 'article';
  return item.detailUrl === undefined ? 'item' : 'detail';
}

function bringerOf(
  place: Place,
  { walk, item, looks }: ItemCheck,
  context: PipelineContext,
): PageCheck['bring'] {
  switch (place) {
    case 'item':
      return (look) => looks.bring(item, look);
    case 'detail':
      return (look) => walk.bringDetail?.(item, context) ?? looks.bring(item, look);
    case 'article':
      return undefined;
  }
}
