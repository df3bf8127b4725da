import { asTakenBack } from '../assess/assess.js';
import type { Case } from '../domain/case.js';
import type { Comparison, DiffEntry, DocumentDiff } from '../domain/change.js';
import type { ChangeRow, ChangeStore } from '../store/changes.js';
import type { Store } from '../store/store.js';

/** A change that people work on, and that the page has taken back. */
export interface TakenBack {
  readonly change: ChangeRow;
  readonly entry: Case;
}

/** So many changes of a source are looked through, the latest first. */
const MAX_LOOKED_AT = 50;

/**
 * The change of a page with an open case that a new one is the very reverse of: whatever that brought is gone, what it
 * took is back, and nothing else that is a rule differs. Undefined where there is none.
 */
export function findTakenBack(
  page: { readonly id: number; readonly sourceId: string },
  comparison: Comparison,
  { changes, cases }: Pick<Store, 'changes' | 'cases'>,
): TakenBack | undefined {
  if (comparison.verdict !== 'material') return undefined;
  const { sourceId } = page;
  for (const change of changes.list({ sourceId, verdicts: ['material'], limit: MAX_LOOKED_AT })) {
    if (change.pageId !== page.id || change.origin !== 'edited') continue;
    const entry = cases.ofChange(change.id);
    const told = entry && entry.closedAt === undefined ? changes.diff(change.id) : undefined;
    if (entry && told && reverses(comparison, told)) return { change, entry };
  }
  return undefined;
}

function reverses({ diff, edits }: Comparison, told: DocumentDiff): boolean {
  const due = new Set(told.entries.flatMap((entry) => (entry.op === 'moved' ? [] : [reverseOf(entry)])));
  const rest = new Set(due);
  const places = new Set<string>();
  for (const entry of diff.entries) {
    const key = keyOf(entry);
    if (!due.has(key)) continue;
    rest.delete(key);
    places.add(placeOf(entry));
  }
  const rules = edits.filter(({ verdict }) => verdict === 'material');
  return due.size > 0 && rest.size === 0 && rules.every((edit) => places.has(placeOf(edit)));
}

function keyOf(entry: DiffEntry): string {
  const [before, after] = sidesOf(entry);
  return `${before}\n→\n${after}`;
}

function reverseOf(entry: DiffEntry): string {
  const [before, after] = sidesOf(entry);
  return `${after}\n→\n${before}`;
}

function sidesOf(entry: DiffEntry): [before: string, after: string] {
  if (entry.op === 'edited') return [entry.before.text, entry.after.text];
  const { text } = entry.block;
  return entry.op === 'added' ? ['', text] : entry.op === 'removed' ? [text, ''] : [text, text];
}

function placeOf(at: { readonly oldIndex?: number; readonly newIndex?: number }): string {
  return `${at.oldIndex ?? ''}/${at.newIndex ?? ''}`;
}

/**
 * Takes the days out of what a change was said to mean: they stand on the page no more, and its headline says so. Gives those that were stated,
 * as they are noted in the history of the case.
 */
export function withdrawDates({ id, assessment }: ChangeRow, changes: ChangeStore): string[] {
  if (!assessment) return [];
  const { effective, deadline } = assessment;
  changes.reassess(id, asTakenBack(assessment));
  return [effective?.date, deadline?.date].flatMap((date) => date ?? []);
}
