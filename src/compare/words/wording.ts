import { createMatcher } from '../../language/matcher.js';
import { isWord, tokenise, wordsOf } from '../../language/tokens.js';
import { isRegionalSpelling } from '../../language/variants.js';
import { carriesRule } from './rules.js';

const FUNCTION = createMatcher('grammar/function-words');
const CONJUNCTION = createMatcher('grammar/conjunctions');

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

/** Endings that make another person or thing of a word: who employs and who is employed. */
const OTHER_PERSON = /(?:er|or|ee|eur|euse|ist|ant|ent)$/u;
/** Words a letter or two apart that say different things. */
const CONFUSABLE: ReadonlySet<string> = new Set([
  'complaint compliant',
  'contact contract',
  'casual causal',
  'marital martial',
  'principal principle',
  'prescribe proscribe',
  'prescribed proscribed',
  'trail trial',
  'dairy diary',
  'angel angle',
  'united untied',
  'quiet quite',
  'sacred scared',
]);
const VOWEL = /^[aeiouyаеёиоуыэюя]$/u;
const MIN_INFLECTED_STEM = 4;
const MIN_MISSPELT = 7;
const MIN_SWAPPED = 5;
const MIN_LETTER_LOST = 8;

/**
 * Whether two words are one word spelt or inflected in two ways. Only what hardly ever makes another word counts:
 * accents, the spelling of another region, endings that inflect, letters doubled or swapped, a letter lost in a long word. Numbers, words that carry a
 * rule, and names ("Iceland" and "Ireland") are never variants, and one syllable of Korean is a word of its own.
 */
export function isSpellingVariant(one: string, other: string): boolean {
  const left = one.toLowerCase();
  const right = other.toLowerCase();
  if (left === right || withoutAccents(left) === withoutAccents(right)) return true;
  if (isRegionalSpelling(left, right)) return true;
  if (/\p{N}|\p{Script=Hangul}/u.test(left + right)) return false;
  if (CONFUSABLE.has([left, right].sort().join(' '))) return false;
  if (isContrary(left, right) || isContrary(right, left)) return false;
  if ((carriesRule(left) === undefined) !== (carriesRule(right) === undefined)) return false;
  const isName = isCapitalised(one) || isCapitalised(other);
  return isInflected(left, right) || (!isName && isMisspelt(left, right));
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{Mn}/gu, '');
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Whether only the endings differ, and neither makes another person of it. */
function isInflected(left: string, right: string): boolean {
  let stem = 0;
  while (stem < left.length && stem < right.length && left[stem] === right[stem]) stem++;
  if (stem < MIN_INFLECTED_STEM) return false;
  const endings = [left.slice(stem), right.slice(stem)];
  if (endings.some((ending) => ending.length > 2)) return false;
  return OTHER_PERSON.test(left) === OTHER_PERSON.test(right) && left.endsWith('ee') === right.endsWith('ee');
}

/** Whether one is the other with neighbouring letters swapped, a letter doubled, lost, or a vowel mistaken. */
function isMisspelt(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < MIN_SWAPPED || left.slice(0, 2) !== right.slice(0, 2)) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length - short.length > 1) return false;
  if (short.length === long.length) {
    const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
    if (isSwapped) return short.slice(at + 2) === long.slice(at + 2);
    const areVowels = VOWEL.test(short[at] ?? '') && VOWEL.test(long[at] ?? '');
    return short.length >= MIN_MISSPELT && areVowels && short.slice(at + 1) === long.slice(at + 1);
  }
  if (short.slice(at) !== long.slice(at + 1)) return false;
  if (long.length < MIN_MISSPELT) return false;
  const isDoubled = long[at] === long[at - 1] || long[at] === long[at + 1];
  return isDoubled || short.length >= MIN_LETTER_LOST;
}

function isContrary(long: string, short: string): boolean {
  return long.endsWith(short) && CONTRARY.test(long.slice(0, long.length - short.length));
}

/** The words of a text that mean something of themselves. */
export function meaningfulWords(text: string): string[] {
  return tokenise(withoutContractions(text)).filter((token) => isWord(token) && !isFunctionWord(token));
}

/** "We'll" as "we will", "don't" as "do not", "Google's" as "Google". */
function withoutContractions(text: string): string {
  return text
    .replace(/(?<=\p{L})n['’]t\b/gu, ' not')
    .replace(/(?<=\p{L})['’]ll\b/gu, ' will')
    .replace(/(?<=\p{L})['’](?:s|re|ve|d|m)\b/gu, '');
}
