import { hasOwnAddress } from '../../compare/items/match.js';
import { isOldestFirst, leftTheMiddle } from '../../compare/items/order.js';
import type { Document, ListingItem } from '../../domain/document.js';
import type { Source } from '../../domain/source.js';
import { addressKey } from '../../extract/listing/address.js';
import { collectPage } from '../collect-page.js';
import { completeJudgement } from '../complete.js';
import type { PipelineContext } from '../context.js';
import { currentVersion } from '../current-version.js';
import { withdrawEntries } from '../entries/check-announcement.js';
import { recordWithdrawal } from '../record.js';
import { failureProblem, type PageResult } from '../result.js';
import { checkAnnouncement, isFresh } from './check-item.js';
import { articleDocument, entryDocument, entrySource } from './entry.js';
import { isReadable } from './hosts.js';
import type { ItemList, ReadItems } from './list.js';
import { manyGone } from './problem.js';
import type { ResolvedItem } from './resolve.js';
import { isMadeOfItem, type StoredItem } from './tracked.js';

/** An announcement gone from the list is looked at again for this long after it was first seen. */
const WATCH_DAYS = 90;
/** So many that are gone at once, and more than half of all, are trouble of the site until they stay away. */
const MANY = 3;

/** An announcement that may have been withdrawn. */
export interface GoneItem {
  readonly item: StoredItem;
  /** At how many checks in a row it has to be gone. */
  readonly needed: number;
  /** What is told until then. */
  readonly meanwhile: PageResult | undefined;
}

/** What a list names, of which stored announcements may have gone. */
export interface ListState extends Pick<ReadItems, 'listed' | 'isComplete' | 'since'> {
  readonly items: readonly ResolvedItem[];
  readonly undecided: ReadonlySet<StoredItem>;
}

/**
 * The stored announcements that may have been withdrawn: of a list of all that there is, those that it does not name
 * any more; of another one, those that left it while older ones stay on it.
 */
export function leftItems(
  { items, listed: named = [], isComplete, since, undecided }: ListState,
  tracked: readonly StoredItem[],
  context: PipelineContext,
): StoredItem[] {
  const isNamed = namedBy(named);
  const listed = items.flatMap(({ known, published }) =>
    known ? [{ known, published: known.published ?? published, order: known.page.id }] : [],
  );
  if (isOldestFirst(listed)) listed.reverse();
  const there = new Set(listed.map(({ known }) => known));
  return tracked.filter((item) => {
    if (there.has(item) || undecided.has(item) || !isWatched(item, context) || isNamed(item)) return false;
    if (isComplete) return since === undefined || (item.published !== undefined && item.published >= since);
    if (item.reading === 'list') return false;
    if (item.reading === 'entry' && item.rank === undefined && !item.row?.gone) return false;
    return leftTheMiddle({ published: item.published, order: item.page.id }, listed);
  });
}

/** Whether the list names an announcement, though it may not be one that is followed. */
export function namedBy(listed: readonly ListingItem[]): (item: StoredItem) => boolean {
  const names = new Set(
    listed.flatMap((item) => [
      item.key,
      ...(item.id === undefined ? [] : [`id ${item.id}`]),
      ...(hasOwnAddress(item) ? [`at ${addressKey(item.url)}`] : []),
    ]),
  );
  return ({ key, id, addresses }) =>
    names.has(key) ||
    (id !== undefined && names.has(`id ${id}`)) ||
    addresses.some((address) => names.has(`at ${addressKey(address)}`));
}

function isWatched({ page }: StoredItem, context: PipelineContext): boolean {
  if (page.withdrawnAt !== null || page.snapshotId === null) return false;
  const age = context.clock().getTime() - Date.parse(page.firstSeenAt);
  return age < WATCH_DAYS * 86_400_000;
}

/**
 * Looks at the page of an announcement that left the list; what it says there is checked on. Where the list names all
 * that there is, its word is enough.
 */
export async function lookForGone(
  item: StoredItem,
  { source, list, isComplete }: LeftFrom,
  context: PipelineContext,
): Promise<GoneItem | PageResult[] | undefined> {
  const isEntry = item.reading === 'entry';
  if (isComplete || (isEntry && !list.slides)) return { item, needed: 1, meanwhile: undefined };
  if (isFresh(item, context)) return undefined;
  if (isEntry || isMadeOfItem(item.page, context.store)) return askAddress(item, source, context);
  const { key, url } = item.page;
  const place = { source, key, role: 'article', url } as const;
  const complete = (document: Document) => articleDocument(document, item);
  const page = { place, urls: [url], declared: false, complete };
  const resolved = { item: { key, url, title: item.title } };
  const results = await checkAnnouncement(page, { source, list: {}, resolved }, context);
  const lost = results.find(isGone);
  if (lost) return { item, needed: 1, meanwhile: lost };
  // Many sites answer for what they took away with another page.
  const broken = results.find(({ status }) => status === 'broken');
  return broken ? { item, needed: 2, meanwhile: broken } : results;
}

/** From where announcements are gone. */
export interface LeftFrom {
  readonly source: Source;
  readonly list: Pick<ItemList, 'slides'>;
  readonly isComplete?: boolean | undefined;
}

/** Asks whether the page of an announcement that was read elsewhere is still there. */
async function askAddress(
  item: StoredItem,
  source: Source,
  context: PipelineContext,
): Promise<GoneItem | undefined> {
  const [url] = item.addresses;
  if (url === undefined || !isReadable(url, source)) return undefined;
  const collected = await collectPage({ source, urls: [url], declared: false, known: [] }, context);
  if (collected.outcome === 'failure') {
    const problem = failureProblem(collected.failure);
    if (isGone({ status: 'failed', problem })) return { item, needed: 1, meanwhile: undefined };
    return undefined;
  }
  if (!context.dryRun) context.store.pages.touch(item.page.id, context.clock().toISOString());
  return undefined;
}

export function isGone(result: PageResult): boolean {
  return result.status === 'failed' && ['http-404', 'http-410'].includes(result.problem.kind);
}

/**
 * Tells of what was withdrawn. Many that are gone at once are more likely trouble, and are withdrawn once they stay
 * away.
 *
 * @param known how many announcements are on the list or gone
 */
export async function withdraw(
  gone: readonly GoneItem[],
  known: number,
  source: Source,
  context: PipelineContext,
): Promise<PageResult[]> {
  const isMany = gone.length >= MANY && gone.length * 2 > known;
  const results: PageResult[] = [];
  let waiting = 0;
  for (const { item, needed, meanwhile } of gone) {
    const checks = (item.row?.gone ?? 0) + 1;
    if (!context.dryRun) context.store.items.setGone(item.page.id, checks);
    if (checks >= (isMany ? context.patience.rebuilt.checks : needed)) {
      results.push(...(await withdrawOne(item, source, context)));
    } else if (isMany) waiting += 1;
    else if (meanwhile) results.push(meanwhile);
  }
  const { checks } = context.patience.rebuilt;
  return waiting === 0 ? results : [manyGone(source, { count: waiting, known, checks }), ...results];
}

async function withdrawOne(
  item: StoredItem,
  source: Source,
  context: PipelineContext,
): Promise<PageResult[]> {
  const { page } = item;
  const isEntry = item.reading === 'entry';
  const own = isEntry ? entrySource(source) : source;
  const entries = await withdrawEntries(page, own, context);
  if (entries) return entries;
  const complete = (document: Document) =>
    isEntry ? entryDocument(document, item) : articleDocument(document, item);
  const previous = await currentVersion(page, { source: own, complete }, context);
  if (!previous) return [];
  const at = context.clock().toISOString();
  const { document } = previous;
  const judged = await context.judging.judgeWithdrawal(document, { source, at });
  const judgement = await completeJudgement(judged, { source, document, at }, context);
  const place = { source, key: page.key, role: 'article', url: page.url } as const;
  const change = recordWithdrawal(place, page, previous, judgement, context);
  return change ? [{ status: 'changed', change }] : [];
}
