import type { Block, Document } from '../../domain/document.js';
import { monthNumber } from '../../language/dates/names.js';
import { createMatcher } from '../../language/matcher.js';
import { isWord, tokenise, wordsOf } from '../../language/tokens.js';
import { phrasesInAll } from '../../language/words.js';
import { obliges } from './rules.js';
import { isFunctionWord } from './wording.js';

/** The names of languages in themselves, as language choosers list them. */
const LANGUAGE_NAMES: ReadonlySet<string> = new Set(
  'ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko lo lt lv mk ml mn mr ms mt my nb ne nl nn no pa pl pt ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi zh'
    .split(' ')
    .map((language) => new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language)
    .map((name) => name.toLowerCase()),
);

export const counters = createMatcher('page/counters');
const bounds = createMatcher('rules/bounds');
const navigation = createMatcher('page/navigation');
export const dateLabels = createMatcher('page/date-labels');

export const pointers = createMatcher('page/pointers');
export const examples = createMatcher('page/examples');
export const references = createMatcher('page/references');
const legalActs = createMatcher('page/legal-acts');
export const contacts = createMatcher('page/contacts');
export const phones = createMatcher('page/phones');
export const postalWords = createMatcher('page/postal-words');
export const reportedFigures = createMatcher('page/reported-figures');
export const parties = createMatcher('page/parties');
export const withdrawals = createMatcher('page/withdrawals');
export const hints = createMatcher('page/hints');
export const companyFacts = createMatcher('page/company-facts');
export const earlierVersions = createMatcher('page/earlier-versions');
export const versions = createMatcher('page/versions');
export const feedbackOpenings = createMatcher('furniture/feedback-openings');

/** A block of running text is at least this long, or ends like a sentence and is half as long. */
const PROSE_LENGTH = 90;
const SHORT_LINE_WORDS = 8;
const MAX_LABEL_WORDS = 5;
/** Menus have a link for every so many letters. */
const LETTERS_PER_LINK = 30;
const YEAR = /(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})/u;
const SENTENCE_END = /[.!?;。！？；]['")\]”’」』）]*$/u;

/** The stretch of a document that holds its running text; what lies outside is head or foot. */
export interface Body {
  readonly start: number;
  readonly end: number;
}

/** Running text in head and foot ("Start selling to millions") is at most this share of the whole at each end. */
const FRINGE_SHARE = 0.015;

export function findBody({ blocks }: Document): Body {
  const prose = blocks.map((block) => (isProse(block) ? block.text.length : 0));
  const total = prose.reduce((sum, length) => sum + length, 0);
  if (total === 0) return { start: 0, end: blocks.length };
  let start = prose.findIndex((length) => length > 0);
  let end = prose.findLastIndex((length) => length > 0);
  for (let left = prose[start] ?? 0; left <= total * FRINGE_SHARE; left += prose[start] ?? 0) start++;
  for (let left = prose[end] ?? 0; left <= total * FRINGE_SHARE; left += prose[end] ?? 0) end--;
  return { start, end };
}

function isProse(block: Block): boolean {
  if (block.kind === 'heading' || linksPerLetter(block) > 1 / LETTERS_PER_LINK) return false;
  const { length } = block.text;
  return length >= PROSE_LENGTH || (length >= PROSE_LENGTH / 2 && SENTENCE_END.test(block.text));
}

function linksPerLetter(block: Block): number {
  return (block.links?.length ?? 0) / Math.max(1, block.text.length);
}

/** Whether a block is a label of a menu or footer: by its words, or a line of links in head or foot. */
export function isNavigation(block: Block, isOutsideBody: boolean): boolean {
  if (SENTENCE_END.test(block.text) || block.kind === 'table-row') return false;
  const label = block.text
    .toLowerCase()
    .replace(/[(（][^()（）]{0,40}[)）]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}'’ ]/gu, '')
    .trim();
  if (label === '') return true;
  if (wordsOf(label).length <= MAX_LABEL_WORDS && isNavigationLabel(label)) return true;
  if (!isOutsideBody) return false;
  return (block.links?.length ?? 0) > 0 && linksPerLetter(block) > 1 / LETTERS_PER_LINK;
}

function isNavigationLabel(label: string): boolean {
  if (navigation.hasWord(label) || LANGUAGE_NAMES.has(label)) return true;
  const found = navigation.find(label);
  return found !== undefined && found.length >= label.length * 0.8;
}

/**
 * Whether a line only counts something: "1.2k views", "阅读 3,456", "8 May 1,204 views 12 comments 4 min read". A share,
 * a price, a bound ("at least", "以上") or any word beside what is counted makes a rule of it.
 */
export function isCounterLine(text: string): boolean {
  if (isRatingLine(text)) return true;
  if (!/\p{Nd}/u.test(text) || /[%％‰\p{Sc}≥≤<>]|\p{Nd}\+/u.test(text)) return false;
  if (!isShortLine(text) && !isLineOfFigures(text)) return false;
  const line = spaceDigits(text);
  if (counters.find(line) === undefined || bounds.find(line.replace(MINUTES, ' ')) !== undefined)
    return false;
  return line.split(LINE_PARTS).every((part) => counters.find(part) === undefined || onlyCounts(part));
}

/** Whether a text makes a condition of its number: "Minimum: 5,000 followers". */
export function isBounded(text: string): boolean {
  return /\p{Nd}/u.test(text) && bounds.find(text.replace(MINUTES, ' ')) !== undefined;
}

/** What parts a line of figures: "By Anna | 8 May 2026 | 120 views". */
const LINE_PARTS = /\s*[|·•]\s*|\s[–—-]\s/u;
/** "min" is a bound, but not in "4 min read". */
const MINUTES = /(?<=\p{Nd} ?)mins?(?!\p{L})/giu;
const UNITS: ReadonlySet<string> = new Set(['k', 'm', 'mil', 'mio', 'min', 'mins', 'minute', 'minutes']);

/** Whether nothing stands beside what a text counts but figures, days and, before a day, names. */
function onlyCounts(text: string): boolean {
  const rest = wordsIn(text).filter((word) => !isPartOfCount(word.toLowerCase()));
  if (rest.length === 0) return true;
  const areNames = rest.every((word) => /^\p{Lu}/u.test(word));
  return areNames && YEAR.test(text) && !SENTENCE_END.test(text);
}

let counted: ReadonlySet<string> | undefined;

function isPartOfCount(word: string): boolean {
  counted ??= new Set(phrasesInAll('page/counters').flatMap((phrase) => wordsOf(phrase)));
  if (counted.has(word) || UNITS.has(word) || /\p{Nd}/u.test(word)) return true;
  if (monthNumber(word) !== undefined || dateLabels.find(word) !== undefined) return true;
  // Measure words of Chinese, Japanese and Korean: 次, 人, 回.
  return isFunctionWord(word) || /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]$/u.test(word);
}

function wordsIn(text: string): string[] {
  return tokenise(text).filter(isWord);
}

/** Longer than a short line, but with the day and every few words a figure, and no sentence. */
function isLineOfFigures(text: string): boolean {
  if (text.length > 120 || SENTENCE_END.test(text) || !YEAR.test(text)) return false;
  const words = wordsOf(text);
  const figures = words.filter((word) => /^\p{Nd}/u.test(word)).length;
  return figures >= 3 && words.length <= figures * 4;
}

/** "reviews", "avis clients": a rule says more beside its emoji. */
const MAX_RATING_NAMES = 2;

/** Stars or hearts, and how many gave them: "★★★★☆ 4.6 (1,203)", "♥ 41". */
function isRatingLine(text: string): boolean {
  if (text.length > 120 || !/[★☆⭐✩✭♥♡❤👍👎👁💬]/u.test(text)) return false;
  const words = wordsOf(text);
  const names = words.filter((word) => !/\p{Nd}/u.test(word));
  return words.length > names.length && names.length <= MAX_RATING_NAMES;
}

/** Whether a line says when the page was written or changed: "Last updated: 5 March 2026". */
export function isDateLine(text: string): boolean {
  return isShortLine(text) && /\p{Nd}/u.test(text) && dateLabels.find(text) !== undefined;
}

/** "Article 7 of the Packaging Act": the law is named within so many characters of the number. */
const NEAR_ACT = 48;

/** Whether the number between two texts is one of a law, or of a part of one. */
export function isOfLaw(preceding: string, following: string): boolean {
  const [head = ''] = /[^.;。；]*$/u.exec(preceding.slice(-NEAR_ACT)) ?? [];
  const [tail = ''] = /^[^.;。；]*/u.exec(following.slice(0, NEAR_ACT)) ?? [];
  return legalActs.find(head) !== undefined || legalActs.find(tail) !== undefined;
}

/** Whether a line is nothing but a word that counts: the head of a column of numbers. */
export function isNumberLabel(text: string): boolean {
  const label = text
    .trim()
    .toLowerCase()
    .replace(/[.:°º]+$/u, '');
  return text.length <= 12 && label !== text.trim().toLowerCase() && references.hasWord(label);
}

/** Whether a line is a copyright notice: a year or years and who holds the right, no sentence about protection. */
export function isCopyright(text: string): boolean {
  if (text.length >= 400) return false;
  const sign = /©|\(c\)\s{0,3}\d{4}|^\W{0,5}copyright\b/iu.exec(text);
  if (sign === null) return false;
  const beside = text.slice(Math.max(0, sign.index - MAX_HOLDER), sign.index + MAX_HOLDER);
  const figures = /(?<![\p{L}\p{Nd}])\p{Nd}/u;
  return YEAR.test(beside) && !obliges(text) && !figures.test(withoutYears(text));
}

/** The name of the holder stands between the sign and the year. */
const MAX_HOLDER = 80;

function withoutYears(text: string): string {
  return text.replace(/(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})/gu, '');
}

/** Whether a block is a label rather than a sentence: short, and without the mark that ends a sentence. */
export function isLabel(block: Block): boolean {
  return block.kind !== 'table-row' && isShortLine(block.text) && !SENTENCE_END.test(block.text);
}

/** A line too short to hold a rule beside what it is measured for. */
export function isShortLine(text: string): boolean {
  return text.length <= 120 && wordsOf(text).length <= SHORT_LINE_WORDS;
}

/** Pages often write numbers and what they count without a space: "05/01/2024496 views". */
function spaceDigits(text: string): string {
  return text.replace(/(?<=\p{Nd})(?=\p{L})/gu, ' ').replace(/\b[km]\b/giu, '');
}
