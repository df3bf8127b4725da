import type { TopicLexicon } from '../../domain/assessment.js';
import type { TopicId } from '../../domain/vocabulary.js';
import { compilePhrases, type PhraseEntry, type PhraseMatcher } from '../../language/phrases.js';
import { languageOf, primaryTag } from '../../language/tags.js';

/** A lexicon term in the compiled matcher; one object per term and topic. */
export interface TopicTerm {
  readonly topic: TopicId;
  readonly weight: number;
  /** Written in capitals (VAT, REACH, CE, VeRO): found only where the page writes it so, too. */
  readonly acronym: boolean;
}

/** Capitals alone, or few letters with a capital among them: no other word is written so. */
const ACRONYM = /^(?:[A-Z0-9][A-Z0-9+.-]{0,6}|(?=.{3,4}$)[A-Z]+[a-z]+[A-Z][A-Za-z]*)$/u;

const compiled = new WeakMap<readonly TopicLexicon[], Map<string, PhraseMatcher<TopicTerm>>>();

/**
 * The matcher of all topics' terms for a language: the terms of the language, those of `*`, and in languages with a
 * script of their own also the English ones, which such pages mix in. Compiled once per list of lexicons.
 */
export function topicMatcher(lexicons: readonly TopicLexicon[], language: string): PhraseMatcher<TopicTerm> {
  let byLanguage = compiled.get(lexicons);
  if (byLanguage === undefined) {
    byLanguage = new Map();
    compiled.set(lexicons, byLanguage);
  }
  let matcher = byLanguage.get(language);
  if (matcher === undefined) {
    matcher = compilePhrases(entries(lexicons, language));
    byLanguage.set(language, matcher);
  }
  return matcher;
}

function* entries(lexicons: readonly TopicLexicon[], language: string): Generator<PhraseEntry<TopicTerm>> {
  const primary = primaryTag(language);
  const english = languageOf(primary)?.script === 'Latn' ? [] : ['en'];
  const keys = new Set(['*', primary, language, ...english]);
  for (const lexicon of lexicons) {
    for (const key of keys) {
      for (const { term, weight } of lexicon.terms[key] ?? []) {
        yield { phrase: term, value: { topic: lexicon.id, weight, acronym: ACRONYM.test(term) } };
      }
    }
  }
}
