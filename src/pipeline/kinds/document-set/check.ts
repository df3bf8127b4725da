import type { Source } from '../../../domain/source.js';
import { checkPage } from '../../check-page.js';
import type { PipelineContext } from '../../context.js';
import { recordListing, recordUnread } from '../../record.js';
import type { PageResult } from '../../result.js';
import { hasStayedWithout } from '../../stayed-away.js';
import { findMoves, settleLost } from './lost.js';
import { setProblem } from './problem.js';
import { keyOf, type Visit, walkSet } from './walk.js';

/** So few pages may be taken down at once without a doubt. */
const FEW = 3;

/** Checks a rule book of many pages: each page as a document, and which pages there are. */
export async function checkDocumentSet(source: Source, context: PipelineContext): Promise<PageResult[]> {
  const { store } = context;
  const set = store.pages.find(source.id, 'listing');
  const rows = store.pages
    .ofSource(source.id)
    .filter(({ role, withdrawnAt }) => role === 'document' && withdrawnAt === null);
  const results: PageResult[] = [];
  const unknown: Visit[] = [];
  const unlinked: Visit[] = [];
  const keys = new Set<string>();
  const end = await walkSet(
    source,
    rows,
    async (visit) => {
      keys.add(visit.check.place.key);
      if (isDeadLink(visit)) return;
      if (!visit.isLinked || isLost(visit, keys)) unlinked.push(visit);
      else if (set && !visit.row) unknown.push(visit);
      else results.push(await checkVisit(visit, context, !set));
    },
    context,
  );

  const { news, left } = await findMoves(unknown, unlinked, rows, context);
  results.push(...news.moved);
  const lost = left.filter((visit) => isLost(visit, keys));
  for (const visit of left) if (!lost.includes(visit)) results.push(await checkVisit(visit, context, !set));
  for (const visit of news.fresh) {
    results.push(await checkVisit(visit, context, false, visit.isCopy ? undefined : set?.firstSeenAt));
  }
  const isMost = lost.length >= FEW && lost.length > rows.length / 2;
  const isSure = !isMost || (set !== undefined && hasStayedWithout(set, true, context));
  if (set && !isMost) hasStayedWithout(set, false, context);
  if (isSure) results.push(...(await settleLost(lost, keys, context)));
  else {
    const params = { gone: lost.length, known: rows.length };
    results.push({ status: 'broken', problem: setProblem('most-gone', source, params) });
  }
  const isRead = results.some(({ status }) => status !== 'failed' && status !== 'broken');
  if (isRead && !end.isLeading) results.push({ status: 'broken', problem: setProblem('no-link', source) });
  if (end.more > 0) {
    const params = { limit: source.follow?.limit ?? 0, more: end.more };
    results.push({ status: 'broken', problem: setProblem('too-many', source, params) });
  }
  if (isRead && !context.dryRun) recordListing(source, set, context);
  return results;
}

/** Whether a page that is known is not where it was: its address is gone, or leads to another page of the set. */
function isLost(visit: Visit, keys: ReadonlySet<string>): boolean {
  const { row, collected, isLinked, check } = visit;
  if (!row?.snapshotId || check.declared) return false;
  if (isGone(visit)) return true;
  if (isLinked || collected.outcome !== 'content') return false;
  const final = keyOf(collected.contents[0]?.finalUrl ?? row.url);
  return final !== check.place.key && keys.has(final);
}

/** A link that leads to no page, and never did. */
function isDeadLink(visit: Visit): boolean {
  return isGone(visit) && !visit.row?.snapshotId && !visit.check.declared;
}

function isGone({ collected }: Visit): boolean {
  return (
    collected.outcome === 'failure' &&
    (collected.failure.kind === 'http-404' || collected.failure.kind === 'http-410')
  );
}

/** @param isFirst the set is taken stock of: a page that cannot be read yet is no news when it can be */
async function checkVisit(
  { check, collected }: Visit,
  context: PipelineContext,
  isFirst: boolean,
  newsSince?: string,
): Promise<PageResult> {
  let first: Visit['collected'] | undefined = collected;
  const result = await checkPage(
    {
      ...check,
      ...(newsSince !== undefined && { newsSince }),
      bring: (look) => {
        const brought = look === 0 ? first : undefined;
        first = undefined;
        return brought && Promise.resolve(brought);
      },
    },
    context,
  );
  const { place } = check;
  const isUnread = result.status === 'failed' || result.status === 'broken';
  if (isFirst && isUnread && !check.declared && !context.dryRun) {
    if (!context.store.pages.find(place.source.id, place.key)) {
      recordUnread(place, { key: place.key, url: place.url, title: place.url }, context);
    }
  }
  return result;
}
