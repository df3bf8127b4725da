import { fold } from '../../language/fold.js';
import { isWord, tokenise } from '../../language/tokens.js';

/** So much of a text is compared. */
const MAX_CHARS = 20_000;

/** Share of the words of two texts that they have in common, each as often as it occurs: 0 to 1 (Dice). */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    common += 1;
    counts.set(word, left - 1);
  }
  return (2 * common) / (a.length + b.length);
}

/** Whether every figure of one text stands in the other: amounts, dates and numbers tell announcements of one form apart. */
export function sameFigures(one: string, other: string): boolean {
  const [a, b] = [figuresOf(one), figuresOf(other)];
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return [...few].every((figure) => many.has(figure));
}

function figuresOf(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).filter((word) => /\p{N}/u.test(word)));
}

function wordsOf(text: string): string[] {
  return tokenise(fold(text.slice(0, MAX_CHARS))).filter(isWord);
}
