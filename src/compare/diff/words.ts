import { diffArrays } from 'diff';
import type { WordPart } from '../../domain/change.js';
import type { Block } from '../../domain/document.js';
import { splitSentences } from '../../language/sentences.js';
import { isWord, tokenise } from '../../language/tokens.js';
import { alignSequences, type Match } from './align.js';

/** Up to this many edited words Myers' algorithm gives the shortest diff; past it the text is anchored first. */
const MAX_EDIT_LENGTH = 120;
/** Below this share of common letters a text is shown as replaced, not as edited word by word. */
const MIN_COMMON_SHARE = 0.25;
/** Longer texts are first aligned by sentences. */
const MAX_TOKENISED_LENGTH = 60_000;
const CELL_SEPARATOR = ' | ';

/** A stretch of tokens: common to both texts, or replaced. */
interface Stretch {
  readonly same: boolean;
  readonly removed: string;
  readonly added: string;
  /** How many words the longer side has. */
  readonly words: number;
}

/**
 * Word diff of two texts. Joined without `added` the parts give `before`, without `removed` they give `after`.
 * Short coincidences between edits are folded into them (the semantic cleanup of Neil Fraser's diff-match-patch,
 * on words), so that the result reads as a person would mark it.
 */
export function diffWords(before: string, after: string): WordPart[] {
  if (before === after) return before === '' ? [] : [{ op: 'same', text: before }];
  const stretches = foldCoincidences(alignText(before, after));
  if (commonShare(stretches) < MIN_COMMON_SHARE) {
    return toParts([replaced([before], [after])]);
  }
  return toParts(stretches);
}

/** Word diff of two blocks: table rows with the same number of cells cell by cell, everything else as text. */
export function diffBlockWords(before: Block, after: Block): WordPart[] {
  const cellsBefore = before.cells ?? [];
  const cellsAfter = after.cells ?? [];
  const byCell =
    cellsBefore.length > 1 &&
    cellsBefore.length === cellsAfter.length &&
    cellsBefore.join(CELL_SEPARATOR) === before.text &&
    cellsAfter.join(CELL_SEPARATOR) === after.text;
  if (!byCell) return diffWords(before.text, after.text);
  const parts: WordPart[] = [];
  for (const [index, cell] of cellsBefore.entries()) {
    if (index > 0) append(parts, 'same', CELL_SEPARATOR);
    for (const part of diffWords(cell, cellsAfter[index] ?? '')) append(parts, part.op, part.text);
  }
  return parts;
}

/** Long texts are aligned sentence by sentence first, and word by word in between. */
function alignText(before: string, after: string): Stretch[] {
  if (before.length + after.length <= MAX_TOKENISED_LENGTH) {
    return alignTokens(tokenise(before), tokenise(after));
  }
  const olds = splitSentences(before, 'parts');
  const youngs = splitSentences(after, 'parts');
  const stretches: Stretch[] = [];
  let oldAt = 0;
  let youngAt = 0;
  for (const [old, young] of [...matchTexts(olds, youngs), [olds.length, youngs.length] as const]) {
    const removed = olds.slice(oldAt, old);
    const added = youngs.slice(youngAt, young);
    for (const stretch of alignGap(removed.join(''), added.join(''))) stretches.push(stretch);
    if (old < olds.length) stretches.push(common(tokenise(olds[old] ?? '')));
    oldAt = old + 1;
    youngAt = young + 1;
  }
  return stretches;
}

function alignGap(removed: string, added: string): Stretch[] {
  if (removed.length + added.length > MAX_TOKENISED_LENGTH) return [replaced([removed], [added])];
  return alignTokens(tokenise(removed), tokenise(added));
}

function alignTokens(before: readonly string[], after: readonly string[]): Stretch[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: MAX_EDIT_LENGTH });
  if (changes === undefined) return alignByAnchors(before, after);
  return changes.map(({ added, removed, value }) => {
    if (added) return replaced([], value);
    return removed ? replaced(value, []) : common(value);
  });
}

function common(tokens: readonly string[]): Stretch {
  const text = tokens.join('');
  return { same: true, removed: text, added: text, words: countWords(tokens) };
}

function replaced(before: readonly string[], after: readonly string[]): Stretch {
  const words = Math.max(countWords(before), countWords(after));
  return { same: false, removed: before.join(''), added: after.join(''), words };
}

function countWords(tokens: readonly string[]): number {
  let words = 0;
  for (const token of tokens) if (isWord(token)) words++;
  return words;
}

function alignByAnchors(before: readonly string[], after: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let beforeAt = 0;
  let afterAt = 0;
  for (const [left, right] of matchTexts(before, after)) {
    if (left > beforeAt || right > afterAt) {
      stretches.push(replaced(before.slice(beforeAt, left), after.slice(afterAt, right)));
    }
    stretches.push(common(before.slice(left, left + 1)));
    beforeAt = left + 1;
    afterAt = right + 1;
  }
  stretches.push(replaced(before.slice(beforeAt), after.slice(afterAt)));
  return stretches;
}

function matchTexts(before: readonly string[], after: readonly string[]): Match[] {
  const ids = new Map<string, number>();
  const idsOf = (texts: readonly string[]): number[] =>
    texts.map((text) => {
      const id = ids.get(text) ?? ids.size;
      ids.set(text, id);
      return id;
    });
  return alignSequences(idsOf(before), idsOf(after));
}

/** Joins neighbours of one kind, and drops common stretches too short to stand between the edits around them. */
function foldCoincidences(stretches: readonly Stretch[]): Stretch[] {
  const folded: Stretch[] = [];
  for (const stretch of stretches) {
    if (stretch.removed === '' && stretch.added === '') continue;
    const last = folded.at(-1);
    if (last !== undefined && last.same === stretch.same) {
      folded[folded.length - 1] = join(stretch.same, last, stretch);
    } else {
      folded.push(stretch);
    }
    foldLast(folded);
  }
  return folded;
}

function foldLast(folded: Stretch[]): void {
  for (;;) {
    const after = folded.at(-1);
    const middle = folded.at(-2);
    const before = folded.at(-3);
    if (after === undefined || middle === undefined || before === undefined) return;
    if (after.same || !middle.same || !isCoincidence(before, middle, after)) return;
    folded.splice(-3, 3, join(false, before, middle, after));
  }
}

/** Fewer words than were replaced on either side of them, or none: "and" between two rewritten clauses. */
function isCoincidence(before: Stretch, middle: Stretch, after: Stretch): boolean {
  return middle.words === 0 || (middle.words < before.words && middle.words < after.words);
}

function join(same: boolean, ...stretches: readonly Stretch[]): Stretch {
  let removed = '';
  let added = '';
  let words = 0;
  for (const stretch of stretches) {
    removed += stretch.removed;
    added += stretch.added;
    words += stretch.words;
  }
  return { same, removed, added, words };
}

function commonShare(stretches: readonly Stretch[]): number {
  let common = 0;
  let removed = 0;
  let added = 0;
  for (const stretch of stretches) {
    if (stretch.same) common += stretch.added.trim().length;
    else {
      removed += stretch.removed.length;
      added += stretch.added.length;
    }
  }
  const shorter = common + Math.min(removed, added);
  return shorter === 0 ? 1 : common / shorter;
}

function toParts(stretches: readonly Stretch[]): WordPart[] {
  const parts: WordPart[] = [];
  for (const stretch of stretches) {
    if (stretch.same) {
      append(parts, 'same', stretch.added);
    } else {
      append(parts, 'removed', stretch.removed);
      append(parts, 'added', stretch.added);
    }
  }
  return parts;
}

function append(parts: WordPart[], op: WordPart['op'], text: string): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (last?.op === op) parts[parts.length - 1] = { op, text: last.text + text };
  else parts.push({ op, text });
}
