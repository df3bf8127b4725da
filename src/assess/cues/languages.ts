import { compilePhrases, type PhraseHit, type PhraseMatcher } from '../text/phrases.js';
import { cs } from './cs.js';
import type { CueName, LanguageCues } from './cue.js';
import { CUE_NAMES } from './cue.js';
import { de } from './de.js';
import { el } from './el.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { hu } from './hu.js';
import { id } from './id.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { ko } from './ko.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import { ro } from './ro.js';
import { ru } from './ru.js';
import { sv } from './sv.js';
import { th } from './th.js';
import { tr } from './tr.js';
import { vi } from './vi.js';
import { zh } from './zh.js';

const LANGUAGES: Readonly<Record<string, LanguageCues>> = {
  cs,
  de,
  el,
  en,
  es,
  fr,
  hu,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ro,
  ru,
  sv,
  th,
  tr,
  vi,
  zh,
};

export type CueHit = PhraseHit<CueName>;

const compiled = new Map<string, PhraseMatcher<CueName>>();

/** The matcher of a language's cues, by BCP-47 tag; of English for a language that has none. */
export function cueMatcher(language: string): PhraseMatcher<CueName> {
  const primary = language.split('-')[0] ?? '';
  const key = primary in LANGUAGES ? primary : 'en';
  let matcher = compiled.get(key);
  if (matcher === undefined) {
    matcher = compilePhrases(entries(LANGUAGES[key] ?? {}));
    compiled.set(key, matcher);
  }
  return matcher;
}

function* entries(cues: LanguageCues): Generator<{ phrase: string; value: CueName }> {
  for (const name of CUE_NAMES) {
    for (const phrase of cues[name] ?? []) yield { phrase, value: name };
  }
}
