import { LANGUAGES } from './languages.js';
import { compilePhrases, type PhraseHit, type PhraseMatcher, type Spelling } from './phrases.js';
import type { Table } from './tables.js';
import { phrasesIn } from './words.js';

/** So much of a line around a word tells which language the word is of. */
const REACH = 120;
const WORDS = /[\p{L}\p{M}']+/gu;

type Tags = ReadonlySet<string>;

interface NoRule {
  readonly tag: string;
  readonly isOneWord: boolean;
}

let phrases: PhraseMatcher<NoRule> | undefined;
let meanings: ReadonlyMap<string, Tags> | undefined;
let smallWords: ReadonlyMap<string, Tags> | undefined;
let last: { readonly line: string; readonly hits: readonly PhraseHit<NoRule>[] } | undefined;

/**
 * Whether a sign of a rule is none where it stands: "right" in "top right corner", or "sin" in a Swedish sentence,
 * where it is a pronoun and no Spanish "without".
 *
 * A sign counts for nothing inside a phrase of `rules/no-rules` of its own language, and inside one of another language
 * unless the words around are rather of its own. A single word that another language has for something else is passed
 * over only where the words around are rather of that one.
 *
 * @param line words as `spelling` has them, with one space between
 * @param hit where in the line the sign was found, and in which languages it is one
 */
export function isNoRule(line: string, hit: PhraseHit<Tags>, spelling: Spelling): boolean {
  const around = noRulesIn(line, spelling).filter(({ start, end }) => start <= hit.start && end >= hit.end);
  if (around.some(({ value }) => hit.value.has(value.tag))) return true;
  const phrased = new Set(around.flatMap(({ value }) => (value.isOneWord ? [] : [value.tag])));
  const others = new Set(around.map(({ value }) => value.tag));
  for (const tag of meaningsOf(line.slice(hit.start, hit.end))) if (!hit.value.has(tag)) others.add(tag);
  if (others.size === 0) return false;
  const lead = leadOver(hit, line);
  return (phrased.size > 0 && lead(phrased) >= 0) || lead(others) > 0;
}

function noRulesIn(line: string, spelling: Spelling): readonly PhraseHit<NoRule>[] {
  phrases ??= compilePhrases(
    LANGUAGES.flatMap(({ tag }) =>
      phrasesIn(tag, 'rules/no-rules').map((phrase) => ({
        phrase,
        value: { tag, isOneWord: !phrase.includes(' ') },
      })),
    ),
    spelling,
  );
  // Every kind of sign asks about the same line.
  if (last?.line !== line) last = { line, hits: phrases.find(line) };
  return last.hits;
}

/** The languages that have a word, as one that carries grammar or as the sign of some rule. */
function meaningsOf(word: string): Tags {
  meanings ??= languagesByWord([
    'grammar/function-words',
    'grammar/conjunctions',
    'rules/obligation',
    'rules/prohibition',
    'rules/negation',
    'rules/permission',
    'rules/penalty',
    'rules/money',
    'rules/time-units',
  ]);
  return meanings.get(word) ?? new Set();
}

function languagesByWord(tables: readonly Table[]): ReadonlyMap<string, Tags> {
  const known = new Map<string, Set<string>>();
  for (const { tag } of LANGUAGES) {
    for (const word of tables.flatMap((table) => phrasesIn(tag, table))) {
      const tags = known.get(word);
      if (tags === undefined) known.set(word, new Set([tag]));
      else tags.add(tag);
    }
  }
  return known;
}

/** How many more of the small words around a hit are of the one of some languages than of the language of the sign. */
function leadOver({ start, end, value }: PhraseHit<Tags>, line: string): (tags: Tags) => number {
  smallWords ??= languagesByWord(['grammar/function-words', 'grammar/conjunctions']);
  const counts = new Map<string, number>();
  const around = `${line.slice(Math.max(0, start - REACH), start)} ${line.slice(end, end + REACH)}`;
  for (const word of new Set(around.match(WORDS))) {
    for (const tag of smallWords.get(word) ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const most = (tags: Tags): number => Math.max(0, ...[...tags].map((tag) => counts.get(tag) ?? 0));
  return (tags) => most(tags) - most(value);
}
