import { foldLayout } from '../words/fold.js';
import { isMark } from '../words/marks.js';
import type { Passage } from './passage.js';

/** The number of an item in the middle of a text, or glued to the one before: " 2. ", " (a) ", "Fees6.1 ". */
const INLINE_NUMBER =
  /(?<=^|[\s;:,])\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s|(?<=\p{Ll})\d{1,2}(?:\.\d{1,2})+\s/gu;
/** A cell this long is text of its own. */
const MAX_VALUE_LENGTH = 40;
/** So many neighbours are read together. */
const MAX_JOINED = 8;

/** Drops neighbouring passages that hold the same text when taken together: blocks joined, parted or numbered. */
export function withoutJoins(passages: readonly Passage[]): Passage[] {
  const befores = passages.map((passage) => withoutNumbers(passage.before));
  const afters = passages.map((passage) => withoutNumbers(passage.after));
  const kept: Passage[] = [];
  for (let at = 0; at < passages.length; ) {
    const passage = passages[at];
    const length = passage !== undefined && isValueOfTable(passage) ? 0 : joinLength(befores, afters, at);
    if (length === 0 && passage !== undefined) kept.push(passage);
    at += Math.max(1, length);
  }
  return kept;
}

/** Whether the text of a table's cell is a fee, a date or the like, which means something in its own row alone. */
export function isTableValue(text: string): boolean {
  return text.length <= MAX_VALUE_LENGTH && (/\p{Nd}/u.test(text) || isMark(text));
}

/** Whether a value came into a table's row or left it. */
export function isValueOfTable({ block, before, after }: Passage): boolean {
  return block.kind === 'table-row' && (before === '' || after === '') && isTableValue(before + after);
}

/** How many passages from `start` on hold the same text together; 0 where none do. */
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
