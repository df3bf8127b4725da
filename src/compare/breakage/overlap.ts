import type { Document } from '../../domain/document.js';
import { rememberedByObject } from '../../language/remembered.js';
import { wordsOf } from '../../language/tokens.js';
import { foldLayout } from '../words/fold.js';

const SHINGLE = 3;
const MAX_WORDS = 30_000;
const MIN_PREFIX_BLOCKS = 3;
const MIN_CUT_LENGTH = 10;

/** How much text a document holds, in characters. */
export function sizeOf(document: Document): number {
  let size = 0;
  for (const block of document.blocks) size += block.text.length;
  return size;
}

/** Share of the text of the smaller document that stands in the other one in whole blocks, 0 to 1. */
export function sharedText(one: Document, other: Document): number {
  const [smaller, larger] = sizeOf(one) <= sizeOf(other) ? [one, other] : [other, one];
  const known = new Set(larger.blocks.map((block) => block.text));
  let shared = 0;
  for (const { text } of smaller.blocks) if (known.has(text)) shared += text.length;
  return shared / Math.max(1, sizeOf(smaller));
}

/** Share of the runs of three words of the smaller document that stand in the other one too, 0 to 1. */
export function overlapOf(one: Document, other: Document): number {
  const left = shinglesOf(one);
  const right = shinglesOf(other);
  const smaller = left.size <= right.size ? left : right;
  const larger = smaller === left ? right : left;
  if (smaller.size === 0) return 0;
  let common = 0;
  for (const shingle of smaller) if (larger.has(shingle)) common++;
  return common / smaller.size;
}

/** Whether the blocks of `part` are those that `whole` begins with. */
export function isPrefixOf(part: Document, whole: Document): boolean {
  return part.blocks.length >= MIN_PREFIX_BLOCKS && commonPrefix(part, whole) >= part.blocks.length - 1;
}

/** Whether `part` is the beginning of `whole` and ends in the middle of a block. */
export function isCutOff(part: Document, whole: Document): boolean {
  const at = part.blocks.length - 1;
  if (at < MIN_PREFIX_BLOCKS || commonPrefix(part, whole) !== at) return false;
  const last = foldLayout(part.blocks[at]?.text ?? '').replace(/\uFFFD+$/u, '');
  const full = foldLayout(whole.blocks[at]?.text ?? '');
  return last.length >= MIN_CUT_LENGTH && last.length < full.length && full.startsWith(last);
}

/** Of the text that is gone behind the end of a cut document, so much may stand before the cut too. */
const MAX_REPEATED_SHARE = 0.2;

/**
 * Whether `part` ends where `whole` goes on: its last block stands in `whole`, in full or cut off, and hardly anything
 * of what follows there is left. What stands before may have been edited.
 */
export function endsBefore(part: Document, whole: Document): boolean {
  const texts = part.blocks.map((block) => foldLayout(block.text));
  const last = (texts.at(-1) ?? '').replace(/\uFFFD+$/u, '');
  if (last === '') return false;
  const all = whole.blocks.map((block) => foldLayout(block.text));
  const at = all.findLastIndex(
    (text, index) =>
      text === last ||
      (text.startsWith(last) && (last.length >= MIN_CUT_LENGTH || all[index - 1] === texts.at(-2))),
  );
  if (at < 0) return false;
  const kept = new Set(texts);
  const rest = all.slice(at + 1);
  const gone = rest.reduce((sum, text) => sum + text.length, (all[at]?.length ?? 0) - last.length);
  const repeated = rest.reduce((sum, text) => sum + (kept.has(text) ? text.length : 0), 0);
  return gone > 0 && repeated <= gone * MAX_REPEATED_SHARE;
}

/** Whether one document is the other as far as it goes, and goes less far. */
export function isCutFrom(part: Document, whole: Document): boolean {
  const at = commonPrefix(part, whole);
  if (at >= part.blocks.length) return at < whole.blocks.length;
  if (at !== part.blocks.length - 1) return false;
  const last = foldLayout(part.blocks[at]?.text ?? '').replace(/\uFFFD+$/u, '');
  const full = foldLayout(whole.blocks[at]?.text ?? '');
  return last.length < full.length && full.startsWith(last);
}

/** How many blocks the documents have in common from the beginning on. */
function commonPrefix(one: Document, other: Document): number {
  let count = 0;
  for (const block of one.blocks) {
    if (foldLayout(block.text) !== foldLayout(other.blocks[count]?.text ?? '')) break;
    count++;
  }
  return count;
}

const shinglesOf = rememberedByObject((document: Document): Set<string> => {
  const words: string[] = [];
  for (const block of document.blocks) {
    for (const word of wordsOf(block.text)) words.push(word);
    if (words.length >= MAX_WORDS) break;
  }
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at++) shingles.add(words.slice(at, at + SHINGLE).join(' '));
  return shingles;
});
