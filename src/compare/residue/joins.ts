import { foldLayout } from '../words/fold.js';
import type { Edit } from './residue.js';

/** The number of an item in the middle of a text, or glued to the one before: " 2. ", " (a) ", "Fees6.1 ". */
const INLINE_NUMBER =
  /(?<=^|[\s;:,])\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s|(?<=\p{Ll})\d{1,2}(?:\.\d{1,2})+\s/gu;
/** A cell this long is text of its own. */
const MAX_VALUE_LENGTH = 40;
/** So many neighbours are read together. */
const MAX_JOINED = 8;

/** Drops neighbouring edits that hold the same text when taken together: blocks joined, parted or numbered. */
export function withoutJoins(edits: readonly Edit[]): Edit[] {
  const befores = edits.map((edit) => withoutNumbers(edit.before));
  const afters = edits.map((edit) => withoutNumbers(edit.after));
  const kept: Edit[] = [];
  for (let at = 0; at < edits.length; ) {
    const edit = edits[at];
    const length = edit !== undefined && isValueOfTable(edit) ? 0 : joinLength(befores, afters, at);
    if (length === 0 && edit !== undefined) kept.push(edit);
    at += Math.max(1, length);
  }
  return kept;
}

/** Whether the text of a table's cell is a fee, a date or the like, which means something in its own row alone. */
export function isTableValue(text: string): boolean {
  return text.length <= MAX_VALUE_LENGTH && /\p{Nd}/u.test(text);
}

/** Whether a value came into a table's row or left it. */
export function isValueOfTable({ block, before, after }: Edit): boolean {
  return block.kind === 'table-row' && (before === '' || after === '') && isTableValue(before + after);
}

/** How many edits from `start` on hold the same text together; 0 where none do. */
function joinLength(befores: readonly string[], afters: readonly string[], start: number): number {
  let before = 0;
  let after = 0;
  for (let end = start + 1; end <= befores.length && end <= start + MAX_JOINED; end++) {
    before += befores[end - 1]?.length ?? 0;
    after += afters[end - 1]?.length ?? 0;
    if (before !== after || befores[start] === afters[start]) continue;
    if (befores.slice(start, end).join('') === afters.slice(start, end).join('')) return end - start;
  }
  return 0;
}

function withoutNumbers(text: string): string {
  return text === '' ? '' : foldLayout(text.replace(INLINE_NUMBER, ' '));
}
