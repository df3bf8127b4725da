import type { PlacedEdit } from '../../residue/placed-edit.js';
import { isMark, marksIn } from '../../words/marks.js';
import { bothSides, type EditEvidence } from '../kind.js';

/** What stands beside the words that differ decides what a dash or a plus is. */
const AROUND = 12;
/** A plus behind the unit of its number. */
const PLUS_BEHIND = /(\p{Nd})( ?\p{L}{1,12}) ?[+＋]/gu;

export const mark: EditEvidence = {
  code: 'mark',
  speaksFor: 'rule',
  texts: {
    en: 'A sign that counts like a word changed: minus, at least, at most, a tick or a cross.',
    'zh-CN': '具有实际含义的符号变化：负号、不少于、不超过、勾或叉。',
  },
  observe: (edit) => (changesMarks(edit) ? { words: bothSides(edit), strength: 0.6 } : undefined),
};

const known = new WeakMap<PlacedEdit, boolean>();

/** Whether an edit changes a sign that says something, so that it is no matter of layout or punctuation. */
export function changesMarks(edit: PlacedEdit): boolean {
  if (edit.form !== 'reworded') return false;
  const holds = known.get(edit) ?? differInMarks(edit);
  known.set(edit, holds);
  return holds;
}

/** Whether the marks of a text are the same, at the same numbers: "36 months +" and "36+ months". */
function sayTheSame({ before, after }: PlacedEdit['passage']): boolean {
  const [old, young] = [before, after].map((text) =>
    text.replace(PLUS_BEHIND, '$1+$2').replace(/\s+/gu, ' '),
  );
  return old === young;
}

function differInMarks({ before, after, preceding, following, passage }: PlacedEdit): boolean {
  if (isMark(passage.before) || isMark(passage.after)) {
    return marksIn(passage.before).join() !== marksIn(passage.after).join();
  }
  const head = preceding.slice(-AROUND);
  const tail = following.slice(0, AROUND);
  // What only came with new words is told by those.
  if (/[\p{L}]/u.test(before + after)) return false;
  if (sayTheSame(passage)) return false;
  return marksIn(`${head}${before}${tail}`).join() !== marksIn(`${head}${after}${tail}`).join();
}
