import type { Comparison, DiffEntry, WeighedEdit } from '../domain/change.js';
import { textAfter } from './diff/entries.js';
import { isEnough } from './weigh.js';
import { speaksOfEffect } from './words/rules.js';

/**
 * The entries of a diff in which more than noise differs, in reading order: without those that hold only furniture, and
 * those whose text stands elsewhere on the other side. Where not every edit was weighed, what was not counts.
 */
export function changedEntries({ diff, edits }: Pick<Comparison, 'diff' | 'edits'>): DiffEntry[] {
  const isWhole = !isEnough(edits) && edits.every(({ form }) => form !== 'unread');
  const editsAt = new Map<string, WeighedEdit[]>();
  for (const edit of edits) {
    const place = placeOf(edit);
    const here = editsAt.get(place);
    if (here === undefined) editsAt.set(place, [edit]);
    else here.push(edit);
  }
  return diff.entries.filter((entry) => {
    const here = editsAt.get(placeOf(entry));
    if (here === undefined) return !isWhole;
    return here.some((edit) => edit.verdict !== 'noise' || tellsEffect(edit, entry));
  });
}

/** From when a page applies is said of what else changed, even if the day is that of reading. */
function tellsEffect({ evidence }: WeighedEdit, entry: DiffEntry): boolean {
  return evidence.some(({ code }) => code === 'render-date') && speaksOfEffect(textAfter(entry));
}

function placeOf({ oldIndex, newIndex }: { readonly oldIndex?: number; readonly newIndex?: number }): string {
  return `${oldIndex ?? ''}/${newIndex ?? ''}`;
}
