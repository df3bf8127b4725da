import { primaryTag } from '../language/languages.js';
import { compilePhrases, type PhraseHit, type PhraseMatcher } from '../language/phrases.js';
import { type CueName, TABLES } from '../language/tables.js';
import { languagesWith, phrasesIn } from '../language/words.js';

export type CueHit = PhraseHit<CueName>;

const CUE_NAMES = Object.keys(TABLES.cues) as CueName[];

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
  for (const name of CUE_NAMES) {
    for (const phrase of phrasesIn(tag, `cues/${name}`)) yield { phrase, value: name };
  }
}
