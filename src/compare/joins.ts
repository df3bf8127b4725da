import type { Edit } from './edits.js';
import { foldLayout } from './reading.js';

/** The number of an item in the middle of a text, or glued to the one before: " 2. ", " (a) ", "Fees6.1 ". */
const INLINE_NUMBER =
  /(?<=^|[\s;:,])\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s|(?<=\p{Ll})\d{1,2}(?:\.\d{1,2})+\s/gu;
/** So many neighbours are read together. */
const MAX_JOINED = 8;

/** Drops neighbouring edits that hold the same text when taken together: blocks joined, parted or numbered. */
export function withoutJoins(edits: readonly Edit[]): Edit[] {
  const befores = edits.map((edit) => withoutNumbers(edit.before));
  const afters = edits.map((edit) => withoutNumbers(edit.after));
  const kept: Edit[] = [];
  for (let at = 0; at < edits.length; ) {
    const length = joinLength(befores, afters, at);
    const edit = edits[at];
    if (length === 0 && edit !== undefined) kept.push(edit);
    at += Math.max(1, length);
  }
  return kept;
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
