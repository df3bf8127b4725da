import { hasCue, type Sentence } from '../reading.js';
import type { ValuePair } from './pairs.js';

const CELL = ' | ';
/** More rows than these are the whole table. */
const MAX_ROWS = 12;
/** A label of figures alone ("Up to $500") names no goods. */
const NAMES_SOMETHING =
  /\p{L}{3}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{2}/u;
const MAX_LABEL = 80;

/**
 * The first cells of the rows in which figures changed, where figures changed in rows of tables alone: what stands in
 * them is a condition, since the other rows stay as they are. Empty where a figure changed in running text, too, or where
 * the rows name no goods.
 */
export function changedRows(pairs: readonly ValuePair[], sentences: readonly Sentence[]): string[] {
  const labels = new Set<string>();
  for (const { passage } of pairs) {
    const label = firstCell(passage.text);
    if (label === undefined) return [];
    labels.add(label);
  }
  if (labels.size > MAX_ROWS) return [];
  const named = [...labels].filter((label) => label.length <= MAX_LABEL && NAMES_SOMETHING.test(label));
  if (named.length < labels.size || named.some((label) => isForAll(label, sentences))) return [];
  return named;
}

function isForAll(label: string, sentences: readonly Sentence[]): boolean {
  return sentences.some((sentence) => sentence.text.startsWith(label) && hasCue(sentence, 'everyone'));
}

/** The first cell of a row of a table; undefined of a text that is none. */
export function firstCell(text: string): string | undefined {
  return text.includes(CELL) ? text.split(CELL)[0]?.trim() : undefined;
}

/** Whether a sentence is a row of a table. */
export function isRow(sentence: Pick<Sentence, 'text'>): boolean {
  return sentence.text.includes(CELL);
}
