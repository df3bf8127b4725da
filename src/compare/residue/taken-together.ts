import { splitSentences } from '../../language/sentences.js';
import { wordsOf } from '../../language/tokens.js';
import { foldLayout } from '../words/fold.js';
import { isTableValue } from './joins.js';
import type { Passage } from './passage.js';
import type { PlacedEdit } from './placed-edit.js';

/** Of more edits than this a page was rewritten, not laid out anew. */
const MAX_EDITS = 300;
/** Shorter texts are the same by chance. */
const MIN_SENTENCE = 30;
const MIN_WORDS = 4;
const MIN_JOINED = 8;
/** So many neighbours are read together. */
const MAX_JOINED = 6;
/** Text that went and text that came with so many words in common, of those of both, is one text edited. */
const MIN_ALIKE = 0.75;

/** What is left of edits that are read together. */
export interface TakenTogether {
  readonly edits: readonly PlacedEdit[];
  /** Texts that went in one edit and came in another: an item became part of a paragraph, or the other way round. */
  readonly pairs: readonly Passage[];
  /** Places that only hold the same text otherwise parted. */
  readonly relaid: number;
}

/**
 * Reads edits together: where blocks were split or joined while they were edited, what went in one edit came in
 * another. Whole sentences that did are taken out, neighbours that hold the same letters together are one text, and
 * what is nearly the same is to be compared word by word.
 */
export function readTogether(all: readonly PlacedEdit[]): TakenTogether {
  if (all.length < 2 || all.length > MAX_EDITS) return { edits: all, pairs: [], relaid: 0 };
  const joined = withoutJoined(all);
  const cancelled = withoutRepeats(joined.kept);
  const alike = pairAlike(cancelled.kept);
  return { edits: alike.kept, pairs: alike.pairs, relaid: joined.dropped + cancelled.dropped };
}

function isOneSided({ before, after, passage }: PlacedEdit): boolean {
  if (passage.block.kind === 'table-row' && isTableValue(before + after)) return false;
  return (before.trim() === '') !== (after.trim() === '');
}

/** Edits without those, or the parts of those, that come to nothing; how many that concerned. */
interface Kept {
  readonly kept: readonly PlacedEdit[];
  readonly dropped: number;
}

/** Neighbours without text between them that hold the same letters when taken together. */
function withoutJoined(edits: readonly PlacedEdit[]): Kept {
  const kept: PlacedEdit[] = [];
  let dropped = 0;
  for (let at = 0; at < edits.length; ) {
    const length = joinedFrom(edits, at);
    if (length === 0) kept.push(...edits.slice(at, at + 1));
    dropped += length;
    at += Math.max(1, length);
  }
  return { kept, dropped };
}

function joinedFrom(edits: readonly PlacedEdit[], start: number): number {
  const [first] = edits.slice(start, start + 1);
  if (first === undefined) return 0;
  let before = lettersOf(first.before);
  let after = lettersOf(first.after);
  let oneSided = isOneSided(first);
  for (let end = start + 1; end < edits.length && end < start + MAX_JOINED; end++) {
    const [last, next] = edits.slice(end - 1, end + 1);
    if (last === undefined || next === undefined || !touch(last, next)) return 0;
    before += lettersOf(next.before);
    after += lettersOf(next.after);
    oneSided ||= isOneSided(next);
    if (oneSided && before === after && before.length >= MIN_JOINED) return end - start + 1;
  }
  return 0;
}

/** Whether nothing that stays stands between two edits, as between the end of a block and the beginning of the next. */
function touch(last: PlacedEdit, next: PlacedEdit): boolean {
  if (last.passage === next.passage || last.following.trim() !== '' || next.preceding.trim() !== '')
    return false;
  const [one, other] = [placeOf(last), placeOf(next)];
  return one !== undefined && other !== undefined && other - one <= 1 && other >= one;
}

function placeOf({ passage: { oldIndex, newIndex } }: PlacedEdit): number | undefined {
  return newIndex ?? oldIndex;
}

function lettersOf(text: string): string {
  return foldLayout(text).replaceAll('_', '');
}

/** Sentences that went in one edit and came in another. */
export function withoutRepeats(edits: readonly PlacedEdit[]): Kept {
  const came = new Map<string, number>();
  const went = new Map<string, number>();
  for (const edit of edits) {
    if (!isOneSided(edit)) continue;
    const counts = edit.before.trim() === '' ? came : went;
    for (const { key } of sentencesOf(edit)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const both = new Set([...came.keys()].filter((key) => isText(key) && came.get(key) === went.get(key)));
  if (both.size === 0 || edits.length > MAX_EDITS) return { kept: edits, dropped: 0 };
  let dropped = 0;
  const kept = edits.flatMap((edit) => {
    if (!isOneSided(edit)) return [edit];
    const sentences = sentencesOf(edit);
    const left = sentences.filter(({ key }) => !both.has(key));
    if (left.length === sentences.length) return [edit];
    dropped++;
    const text = left.map((sentence) => sentence.text).join('');
    if (lettersOf(text) === '') return [];
    const side = edit.before.trim() === '' ? { after: text } : { before: text };
    const passage = edit.form === 'reworded' ? edit.passage : { ...edit.passage, ...side };
    return [{ ...edit, ...side, passage }];
  });
  return { kept, dropped };
}

function sentencesOf({ before, after }: PlacedEdit): { readonly text: string; readonly key: string }[] {
  return splitSentences(before.trim() === '' ? after : before, 'parts')
    .map((text) => ({ text, key: lettersOf(text) }))
    .filter(({ key }) => key !== '');
}

function isText(key: string): boolean {
  return key.length >= MIN_SENTENCE;
}

/** Text that came or went inside a passage, with text that went or came as a whole and is nearly the same. */
function pairAlike(edits: readonly PlacedEdit[]): { kept: readonly PlacedEdit[]; pairs: Passage[] } {
  const long = edits.filter(
    (edit) => isOneSided(edit) && wordsOf(edit.before || edit.after).length >= MIN_WORDS,
  );
  const went = long.filter(({ after }) => after.trim() === '');
  const came = long.filter(({ before }) => before.trim() === '');
  const pairs: Passage[] = [];
  const taken = new Set<PlacedEdit>();
  for (const old of went) {
    const isWhole = old.form === 'removed';
    const partner = came.find(
      (young) =>
        !taken.has(young) &&
        !(isWhole && young.form === 'added') &&
        isAlike(old.before.trim(), young.after.trim()),
    );
    if (partner === undefined) continue;
    taken.add(old).add(partner);
    const { before: _before, after: _after, ...place } = partner.passage;
    pairs.push({ ...place, before: old.before.trim(), after: partner.after.trim() });
  }
  return { kept: edits.filter((edit) => !taken.has(edit)), pairs };
}

function isAlike(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < MIN_SENTENCE) return false;
  if (Math.max(one.length, other.length) > 2 * Math.min(one.length, other.length)) return false;
  const [olds, youngs] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const common = [...olds].filter((word) => youngs.has(word)).length;
  return common >= MIN_ALIKE * Math.max(olds.size, youngs.size);
}
