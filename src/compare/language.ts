import type { Document } from '../domain/document.js';
import { LANGUAGES } from '../language/languages.js';
import { phrasesIn } from '../language/words.js';

const SAMPLE_LENGTH = 20_000;
const MIN_WORDS = 30;
/** How far the best language has to be ahead to be believed. */
const MIN_LEAD = 1.3;

let spaced: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function functionWords(): ReadonlyMap<string, ReadonlySet<string>> {
  spaced ??= new Map(
    LANGUAGES.filter(({ unspaced }) => unspaced === undefined).map(({ tag }) => [
      tag,
      new Set(phrasesIn(tag, 'grammar/function-words')),
    ]),
  );
  return spaced;
}

const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['zh', /\p{Script=Han}/gu],
];

/** Share of a script's letters from which a text is taken to be written in it. */
const MIN_SCRIPT_SHARE = 0.15;

/** The main language of a document as a BCP-47 primary tag, by script and function words; undefined if unsure. */
export function detectLanguage(document: Document): string | undefined {
  const sample = sampleOf(document);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  for (const [language, script] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) / letters >= MIN_SCRIPT_SHARE) return language;
  }
  return bySpacedWords(sample);
}

function bySpacedWords(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < MIN_WORDS) return undefined;
  const ranking = [...functionWords()]
    .map(([language, known]) => ({ language, hits: words.filter((word) => known.has(word)).length }))
    .sort((one, other) => other.hits - one.hits);
  const [best, second] = ranking;
  if (best === undefined || second === undefined || best.hits < words.length * 0.1) return undefined;
  return best.hits >= second.hits * MIN_LEAD ? best.language : undefined;
}

/** From the longest blocks, so that menus and lists of languages do not speak for the text. */
function sampleOf(document: Document): string {
  const texts = document.blocks.map((block) => block.text).sort((one, other) => other.length - one.length);
  let sample = '';
  for (const text of texts) {
    sample += `${text.slice(0, 2_000)}\n`;
    if (sample.length >= SAMPLE_LENGTH) break;
  }
  return sample;
}
