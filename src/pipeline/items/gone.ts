import { isOldestFirst, leftTheMiddle } from '../../compare/items/order.js';
import type { Document } from '../../domain/document.js';
import type { Source } from '../../domain/source.js';
import { checkPage } from '../check-page.js';
import { completeJudgement } from '../complete.js';
import type { PipelineContext } from '../context.js';
import { currentVersion } from '../current-version.js';
import { recordWithdrawal } from '../record.js';
import type { PageResult } from '../result.js';
import { isFresh, readingOf } from './check-item.js';
import { articleDocument, entryDocument, entrySource } from './entry.js';
import { manyGone } from './problem.js';
import type { ResolvedItem } from './resolve.js';
import type { StoredItem } from './tracked.js';

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

/** The stored announcements that left the list while older ones stay on it: only those may have been withdrawn. */
export function leftItems(
  items: readonly ResolvedItem[],
  tracked: readonly StoredItem[],
  undecided: ReadonlySet<StoredItem>,
  context: PipelineContext,
): StoredItem[] {
  const listed = items.flatMap(({ known, published }) =>
    known ? [{ known, published: known.published ?? published, order: known.page.id }] : [],
  );
  if (isOldestFirst(listed)) listed.reverse();
  const there = new Set(listed.map(({ known }) => known));
  return tracked.filter((item) => {
    if (there.has(item) || undecided.has(item) || !isWatched(item, context)) return false;
    if (readingOf(item) === 'list') return false;
    if (readingOf(item) === 'entry' && item.rank === undefined && !item.row?.gone) return false;
    return leftTheMiddle({ published: item.published, order: item.page.id }, listed);
  });
}

function isWatched({ page }: StoredItem, context: PipelineContext): boolean {
  if (page.withdrawnAt !== null || page.snapshotId === null) return false;
  const age = context.clock().getTime() - Date.parse(page.firstSeenAt);
  return age < WATCH_DAYS * 86_400_000;
}

/** Looks at the page of an announcement that left the list; what it says there is checked on. */
export async function lookForGone(
  item: StoredItem,
  source: Source,
  context: PipelineContext,
): Promise<GoneItem | PageResult | undefined> {
  if (readingOf(item) === 'entry') return { item, needed: 1, meanwhile: undefined };
  if (isFresh(item, context)) return undefined;
  const { key, url } = item.page;
  const place = { source, key, role: 'article', url } as const;
  const complete = (document: Document) => articleDocument(document, item);
  const result = await checkPage({ place, urls: [url], declared: false, complete }, context);
  if (isGone(result)) return { item, needed: 1, meanwhile: result };
  // Many sites answer for what they took away with another page.
  return result.status === 'broken' ? { item, needed: 2, meanwhile: result } : result;
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
  const isEntry = readingOf(item) === 'entry';
  const own = isEntry ? entrySource(source) : source;
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
