import { ITEM_TYPE } from '../../../extract/content-kind.js';
import type { PageRow } from '../../../store/pages.js';
import { checkPage } from '../../check-page.js';
import { collectPage } from '../../collect-page.js';
import { completeJudgement } from '../../complete.js';
import type { PipelineContext } from '../../context.js';
import { currentVersion } from '../../current-version.js';
import { recordWithdrawal } from '../../record.js';
import type { PageResult } from '../../result.js';
import { completed, isFresh, itemOf } from './known-item.js';
import type { Looks } from './looks.js';
import type { ItemsRead, ItemWalk } from './walk.js';

/** An item gone from the list is looked at again for this long after it was first seen. */
const WATCH_DAYS = 90;

interface Vanished {
  readonly walk: ItemWalk;
  readonly read: ItemsRead;
  /** The keys of the pages that the list names. */
  readonly listed: ReadonlySet<string>;
  readonly pages: readonly PageRow[];
  readonly looks: Looks;
}

/**
 * Items that the list no longer names. Of a list of all items they were withdrawn. Of one that names the latest they may
 * just have made room: only where older ones still stand there, and their page is gone, were they withdrawn.
 */
export async function checkVanished(vanished: Vanished, context: PipelineContext): Promise<PageResult[]> {
  const { read, listed, pages } = vanished;
  const isGone = (page: PageRow): boolean => !listed.has(page.key) && isWatched(page, context);
  if (read.isComplete) return withdrawAll(vanished, pages.filter(isGone), context);
  const oldestListed = Math.min(...pages.filter(({ key }) => listed.has(key)).map(({ id }) => id));
  const results: PageResult[] = [];
  for (const page of pages) {
    if (page.id < oldestListed || !isGone(page) || isFresh(page, context)) continue;
    results.push(...(await askPage(vanished, page, context)));
  }
  return results;
}

async function withdrawAll(
  { walk, read, looks }: Vanished,
  gone: readonly PageRow[],
  context: PipelineContext,
): Promise<PageResult[]> {
  const { since } = read;
  const expected = gone.filter(({ published }) => since === undefined || (published ?? '') >= since);
  if (expected.length === 0) return [];
  const again = await looks.again();
  if ('problem' in again) return [again];
  const results: PageResult[] = [];
  for (const page of expected) {
    if (!again.listed.includes(page.key)) results.push(...(await withdraw(walk, page, context)));
  }
  return results;
}

/** Looks whether the page of an item is still there. */
async function askPage({ walk }: Vanished, page: PageRow, context: PipelineContext): Promise<PageResult[]> {
  const { source } = walk;
  const { url } = page;
  if (walk.isOwnAddress && !walk.isOwnAddress(url)) return [];
  const outline = page.snapshotId ? context.store.snapshots.outline(page.snapshotId) : undefined;
  if (outline?.bodies[0]?.contentType === ITEM_TYPE) {
    const collected = await collectPage({ source, urls: [url], declared: false, known: [] }, context);
    const isGone = collected.outcome === 'failure' && isGoneKind(collected.failure.kind);
    if (isGone) return withdraw(walk, page, context);
    if (!context.dryRun) context.store.pages.touch(page.id, context.clock().toISOString());
    return [];
  }
  const place = { source, key: page.key, role: 'article', url } as const;
  const result = await checkPage(
    { place, urls: [url], declared: false, complete: (document) => completed(document, itemOf(page)) },
    context,
  );
  if (result.status !== 'failed' || !isGoneKind(result.problem.kind)) return [result];
  return withdraw(walk, page, context);
}

function isGoneKind(kind: string): boolean {
  return kind === 'http-404' || kind === 'http-410';
}

async function withdraw(
  { source }: ItemWalk,
  page: PageRow,
  context: PipelineContext,
): Promise<PageResult[]> {
  const previous = await currentVersion(page, { source }, context);
  if (!previous) return [];
  const at = context.clock().toISOString();
  const { document } = previous;
  const judged = await context.judging.judgeWithdrawal(document, { source, at });
  const judgement = await completeJudgement(judged, { source, document, at }, context);
  const place = { source, key: page.key, role: 'article', url: page.url } as const;
  const change = recordWithdrawal(place, page, previous, judgement, context);
  return change ? [{ status: 'changed', change }] : [];
}

function isWatched(page: PageRow, context: PipelineContext): boolean {
  if (page.withdrawnAt !== null || page.snapshotId === null) return false;
  const age = context.clock().getTime() - Date.parse(page.firstSeenAt);
  return age < WATCH_DAYS * 86_400_000;
}
