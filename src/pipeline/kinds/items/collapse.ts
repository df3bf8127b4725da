import type { Source } from '../../../domain/source.js';
import type { PipelineContext } from '../../context.js';
import { problemAt } from '../../result.js';
import { itemProblems } from './problems.js';
import type { ItemsRead, Trouble } from './walk.js';

/** So many items do not all go at once. */
const MANY = 3;
/** Of a list of all items, a larger part than this does not go at once, where there were more than a few. */
const MOST_GONE = 0.5;
const MANY_OF_ALL = 6;

/**
 * An answer that lacks most of what the list named at the last check is no list: servers that fail in part answer like
 * that. It counts once it has stayed as long as any other text that takes the place of a page.
 */
export function findCollapse(source: Source, read: ItemsRead, context: PipelineContext): Trouble | undefined {
  const { store, clock, dryRun } = context;
  const patience = context.patience.rebuilt;
  const before = store.itemLists.find(source.id);
  if (!before || !isCollapse(before.keys, read, source, context)) return undefined;
  const now = clock();
  const since = Date.parse(before.collapsedAt ?? now.toISOString());
  const hours = (now.getTime() - since) / 3_600_000;
  if (before.collapsedChecks + 1 >= patience.checks && hours >= patience.hours) return undefined;
  if (!dryRun) store.transaction(() => store.itemLists.collapse(source.id, now.toISOString()));
  const [url = source.id] = source.urls;
  const values = { url, before: before.keys.length, hours: patience.hours };
  const told =
    read.listed.length === 0
      ? itemProblems.tell('emptied', values)
      : itemProblems.tell('shrunk', { ...values, now: read.listed.length });
  return { status: 'broken', problem: problemAt(url, 'partial-load', told) };
}

function isCollapse(
  before: readonly string[],
  read: ItemsRead,
  source: Source,
  { store }: PipelineContext,
): boolean {
  const expected = read.since === undefined ? before : withinWindow(before, read.since, source, store);
  if (read.listed.length === 0) return expected.length >= MANY;
  if (!read.isComplete || expected.length < MANY_OF_ALL) return false;
  const listed = new Set(read.listed);
  return expected.filter((key) => !listed.has(key)).length > expected.length * MOST_GONE;
}

/** Those that a window of days did not leave behind. */
function withinWindow(
  keys: readonly string[],
  since: string,
  source: Source,
  store: PipelineContext['store'],
): string[] {
  const days = new Map(store.pages.ofSource(source.id).map(({ key, published }) => [key, published]));
  return keys.filter((key) => {
    const day = days.get(key);
    return day !== undefined && day !== null && day >= since;
  });
}
