import { createMatcher } from './lexicon/phrases.js';
import { CONJUNCTIONS, FUNCTION_WORDS } from './lexicon/plain.js';
import { carriesRule } from './rules.js';
import { wordsOf } from './tokens.js';

const FUNCTION = createMatcher(FUNCTION_WORDS);
const CONJUNCTION = createMatcher(CONJUNCTIONS);

/** Beginnings that turn a word into its contrary: "lawful" and "unlawful" are no spellings of one word. */
const CONTRARY = /^(?:un|in|im|il|ir|dis|non|mis|anti|over|under|up|down|ex|re|pre|post|sub)$/u;

/** Whether a word carries grammar only, in any language known. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION.hasWord(word.toLowerCase().replaceAll('’', "'")) && carriesRule(word) === undefined;
}

/** Whether a word is "and" or "or" in any language known. */
export function isConjunction(word: string): boolean {
  return CONJUNCTION.hasWord(word.toLowerCase());
}

/** Whether a text is made of words that say nothing alone. */
export function saysNothing(text: string): boolean {
  return wordsOf(text).every((word) => isFunctionWord(word) || isConjunction(word));
}

/**
 * Whether two words are one word spelt or inflected in two ways: a letter or two apart in words long enough for
 * that to mean nothing. Numbers, short words, and words that carry a rule are never variants.
 */
export function isSpellingVariant(one: string, other: string): boolean {
  const left = one.toLowerCase();
  const right = other.toLowerCase();
  if (left === right) return true;
  if (/\p{N}/u.test(left + right)) return false;
  const shorter = Math.min(left.length, right.length);
  if (shorter < 4 || isContrary(left, right) || isContrary(right, left)) return false;
  const allowed = shorter >= 8 ? 2 : 1;
  if (Math.abs(left.length - right.length) > allowed) return false;
  const ruleBefore = carriesRule(left);
  const ruleAfter = carriesRule(right);
  if ((ruleBefore === undefined) !== (ruleAfter === undefined)) return false;
  return editDistance(left, right, allowed) <= allowed;
}

function isContrary(long: string, short: string): boolean {
  return long.endsWith(short) && CONTRARY.test(long.slice(0, long.length - short.length));
}

/** Damerau-Levenshtein distance with neighbouring letters swapped counting one; `limit + 1` where it is more. */
function editDistance(one: string, other: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= other.length; column++) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      let value = Math.min(
        (current[column - 1] ?? 0) + 1,
        (last[column] ?? 0) + 1,
        (last[column - 1] ?? 0) + cost,
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        value = Math.min(value, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? limit + 1;
}
