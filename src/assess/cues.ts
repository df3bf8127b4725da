import { compilePhrases, type PhraseHit, type PhraseMatcher } from '../language/phrases.js';
import { type CueName, RULE_CUES, TABLES } from '../language/tables.js';
import { primaryTag } from '../language/tags.js';
import { languagesWith, phrasesIn } from '../language/words.js';

export type CueHit = PhraseHit<CueName>;

/** The tables of cues by the name of the cue. */
const CUE_TABLES = [
  ...RULE_CUES.map((name) => [name, `rules/${name}`] as const),
  ...(Object.keys(TABLES.cues) as (keyof typeof TABLES.cues)[]).map(
    (name) => [name, `cues/${name}`] as const,
  ),
];

const compiled = new Map<string, PhraseMatcher<CueName>>();

/** The matcher of a language's cues, by BCP-47 tag; of English for a language that has none. */
export function cueMatcher(language: string): PhraseMatcher<CueName> {
  const primary = primaryTag(language);
  const key = languagesWith('cues/rule').includes(primary) ? primary : 'en';
  let matcher = compiled.get(key);
  if (matcher === undefined) {
    matcher = compilePhrases(entries(key));
    compiled.set(key, matcher);
  }
  return matcher;
}

function* entries(tag: string): Generator<{ phrase: string; value: CueName }> {
  for (const [name, table] of CUE_TABLES) {
    for (const phrase of phrasesIn(tag, table)) yield { phrase, value: name };
  }
}
