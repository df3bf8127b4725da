import type { Table } from './tables.js';
import { tokenise } from './tokens.js';
import { phrasesInAll } from './words.js';

/** Tells which phrases of a table stand in a text. */
export interface PhraseMatcher {
  /** The first phrase found, or undefined. */
  find(text: string): string | undefined;
  /** Whether the whole of `word` (lower case) is one of the single words. */
  hasWord(word: string): boolean;
  /** Whether the last words of the text, punctuation and small words after them apart, are one of the phrases. */
  endsText(text: string): boolean;
}

const WORDS = /[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+)*/gu;
/** So much of a text is read. */
const MAX_READ = 20_000;
/** So much of a text is cut into words by dictionary. */
const MAX_SEGMENTED = 4_000;
/** A label is at most so many words, and small words may stand between it and what it labels. */
const LABEL_WORDS = 4;
const AFTER_LABEL: ReadonlySet<string> = new Set(
  'on|of|at|am|vom|le|du|el|il|del|em|op|van|dnia|z|от|la|a|of|am|den|der|as|is'.split('|'),
);
const MIN_PLURAL_LENGTH = 5;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}]/u;

/** The phrases of a matcher, by how they are found. */
interface Phrases {
  readonly words: ReadonlySet<string>;
  readonly phrases: readonly string[];
  readonly fragments: readonly string[];
  readonly singles: ReadonlySet<string>;
}

/**
 * A matcher over some tables in all languages, since pages mix languages and seldom say which they are in. Spaced
 * scripts are matched by whole words, unspaced ones anywhere. The tables are read when the first text is.
 */
export function createMatcher(...tables: readonly Table[]): PhraseMatcher {
  let read: Phrases | undefined;
  const known = (): Phrases => {
    read ??= sortPhrases(tables);
    return read;
  };
  return {
    find: (text) => find(known(), text),
    hasWord: (word) => known().words.has(word),
    endsText: (text) => endsText(known(), text),
  };
}

function sortPhrases(tables: readonly Table[]): Phrases {
  const words = new Set<string>();
  const phrases: string[] = [];
  const fragments: string[] = [];
  const singles = new Set<string>();
  for (const written of tables.flatMap(phrasesInAll)) {
    const phrase = written.replaceAll('’', "'");
    if (UNSPACED.test(phrase) && [...phrase].length === 1) singles.add(phrase);
    else if (UNSPACED.test(phrase)) fragments.push(phrase);
    else if (/[^\p{L}\p{M}\p{N}_'’]/u.test(phrase)) phrases.push(` ${spaced(phrase)} `);
    else words.add(phrase);
  }
  return { words, phrases, fragments, singles };
}

function find({ words, phrases, fragments, singles }: Phrases, text: string): string | undefined {
  const lower = text.slice(0, MAX_READ).toLowerCase().replaceAll('’', "'");
  for (const word of lower.match(WORDS) ?? []) {
    if (isKnown(words, word)) return word;
  }
  if (phrases.length > 0) {
    const line = ` ${spaced(lower)} `;
    for (const phrase of phrases) if (line.includes(phrase)) return phrase.trim();
  }
  if (!UNSPACED.test(lower)) return undefined;
  return fragments.find((fragment) => lower.includes(fragment)) ?? findSingle(singles, lower);
}

/** One character is a word only where a dictionary says so: 未 is one in 未经, not in 未成年人. */
function findSingle(singles: ReadonlySet<string>, text: string): string | undefined {
  if (singles.size === 0) return undefined;
  return tokenise(text.slice(0, MAX_SEGMENTED)).find((token) => singles.has(token));
}

/** A plural is as good as its singular, in the languages that form it with an s. */
function isKnown(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  if (word.length < MIN_PLURAL_LENGTH || !word.endsWith('s')) return false;
  return words.has(word.slice(0, -1)) || (word.endsWith('es') && words.has(word.slice(0, -2)));
}

function endsText({ words, phrases, fragments }: Phrases, text: string): boolean {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const last = (lower.match(WORDS) ?? []).slice(-LABEL_WORDS - 1);
  if (AFTER_LABEL.has(last.at(-1) ?? '')) last.pop();
  for (let start = 0; start < last.length; start++) {
    const end = last.slice(start).join(' ');
    if (isKnown(words, end) || phrases.includes(` ${end} `)) return true;
  }
  const bare = lower.replace(/[\s\p{P}]+$/u, '');
  return fragments.some((fragment) => bare.endsWith(fragment));
}

function spaced(text: string): string {
  return (text.match(WORDS) ?? []).join(' ');
}
