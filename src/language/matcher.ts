import { LANGUAGES } from './languages.js';
import { isNoRule } from './no-rules.js';
import { compilePhrases, type PhraseHit, type PhraseMatcher, type Spelling } from './phrases.js';
import { rememberedByText } from './remembered.js';
import type { Table } from './tables.js';
import { tokenise } from './tokens.js';
import { phrasesIn } from './words.js';

/** Tells which phrases of some tables stand in a text. */
export interface TableMatcher {
  /** The first phrase found, as the text has it in small letters, or undefined. */
  find(text: string): string | undefined;
  /** Whether the whole of `word` (lower case) is one of the single words. */
  hasWord(word: string): boolean;
  /** Whether the last words of the text, punctuation and small words after them apart, are one of the phrases. */
  endsText(text: string): boolean;
}

/** So much of a text is read. */
const MAX_READ = 20_000;
/** So much of a text is cut into words by dictionary. */
const MAX_SEGMENTED = 4_000;
/** Small words that may stand between a label and what it labels. */
const AFTER_LABEL = / (?:on|of|at|am|vom|le|du|el|il|del|em|op|van|dnia|z|от|la|a|den|der|as|is)$/u;
const MIN_PLURAL = 4;
const WORDS = /[\p{L}\p{M}\p{N}_*]+(?:['’][\p{L}\p{M}*]+)*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}]/u;

const SPACED: Spelling = { normalise: spaced, minPlural: MIN_PLURAL };

interface Phrases {
  /** With every phrase the languages that have it. */
  readonly matcher: PhraseMatcher<ReadonlySet<string>>;
  readonly words: ReadonlySet<string>;
  /** Single characters of unspaced scripts. */
  readonly characters: ReadonlySet<string>;
}

/**
 * A matcher over some tables in all languages, since pages mix languages and seldom say which they are in. Accents
 * count, for without them the words of one language are those of another. The tables are read when the first text is.
 */
export function createMatcher(...tables: readonly Table[]): TableMatcher {
  return matcherOf(tables, () => false);
}

/**
 * A matcher over tables of signs of rules. It passes over those that are none where they stand: inside a phrase of
 * `rules/no-rules`, or in a sentence of a language that has the word for something else.
 */
export function createSignMatcher(...tables: readonly Table[]): TableMatcher {
  return matcherOf(tables, (line, hit) => isNoRule(line, hit, SPACED));
}

type Hit = PhraseHit<ReadonlySet<string>>;

function matcherOf(
  tables: readonly Table[],
  isPassedOver: (line: string, hit: Hit) => boolean,
): TableMatcher {
  let read: Phrases | undefined;
  const known = (): Phrases => {
    read ??= readPhrases(tables);
    return read;
  };
  return {
    find: rememberedByText((text) => find(known(), text, isPassedOver)),
    hasWord: (word) => known().words.has(word),
    endsText: (text) => endsText(known(), text),
  };
}

function readPhrases(tables: readonly Table[]): Phrases {
  const languages = new Map<string, Set<string>>();
  for (const { tag } of LANGUAGES) {
    for (const phrase of tables.flatMap((table) => phrasesIn(tag, table))) {
      const tags = languages.get(phrase) ?? new Set();
      languages.set(phrase, tags.add(tag));
    }
  }
  const phrases = [...languages.keys()];
  const isCharacter = (phrase: string): boolean => UNSPACED.test(phrase) && [...phrase].length === 1;
  const entries = [...languages]
    .filter(([phrase]) => !isCharacter(phrase))
    .map(([phrase, value]) => ({ phrase, value }));
  return {
    matcher: compilePhrases(entries, SPACED),
    words: new Set(phrases.map((phrase) => phrase.replaceAll('’', "'"))),
    characters: new Set(phrases.filter(isCharacter)),
  };
}

function find(
  { matcher, characters }: Phrases,
  text: string,
  isPassedOver: (line: string, hit: Hit) => boolean,
): string | undefined {
  const line = spaced(text.slice(0, MAX_READ));
  const hit = matcher.find(line).find((found) => !isPassedOver(line, found));
  if (hit !== undefined) return line.slice(hit.start, hit.end);
  if (characters.size === 0 || !UNSPACED.test(line)) return undefined;
  // One character is a word only where a dictionary says so: 未 is one in 未经, not in 未成年人.
  return tokenise(text.slice(0, MAX_SEGMENTED)).find((token) => characters.has(token));
}

function endsText({ matcher }: Phrases, text: string): boolean {
  const line = spaced(text);
  const labels = [line, line.replace(AFTER_LABEL, '')];
  return labels.some((label) => matcher.find(label).some(({ end }) => end === label.length));
}

/** The words of a text in small letters with one space between them. A Turkish İ is an i, without its dot apart. */
function spaced(text: string): string {
  return (text.toLowerCase().replaceAll('i\u0307', 'i').replaceAll('’', "'").match(WORDS) ?? []).join(' ');
}
