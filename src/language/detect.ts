import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { eld as Detector } from 'eld/extrasmall';
import { LANGUAGES } from './languages.js';
import { languageOf, primaryTag } from './tags.js';
import { phrasesIn } from './words.js';

/** The beginning of a text tells its language as well as the whole. */
const SAMPLE = 4_000;

/**
 * The language of a text as a BCP-47 tag. The script of the text decides first, then its function words where they
 * leave no doubt, then the n-grams of `eld`. A language that the page states is believed where the text may be in it.
 * Falls back on the first of `expected`, then English.
 */
export function detectLanguage(
  text: string,
  stated: string | undefined,
  expected: readonly string[],
): string {
  const sample = text.slice(0, SAMPLE);
  const known = byScript(sample) ?? byFunctionWords(sample);
  if (known !== undefined) return prefer(known, stated, expected);
  const { scores, isReliable } = byNgrams(sample);
  if (stated !== undefined && (mayBe(scores, stated) || isBeyond(stated))) return stated;
  const [best] = scores;
  const fallback = [stated, ...expected].find(
    (tag) => tag !== undefined && languageOf(tag)?.script === 'Latn',
  );
  if (best === undefined || (!isReliable && fallback !== undefined)) return fallback ?? 'en';
  const isMalay = best[0] === 'id' && expected.some((tag) => primaryTag(tag) === 'ms');
  return prefer(
    isMalay && !expected.some((tag) => primaryTag(tag) === 'id') ? 'ms' : best[0],
    stated,
    expected,
  );
}

/** The language of a text as a primary tag where it is beyond doubt; undefined where a text is too short to tell. */
export function sureLanguage(text: string): string | undefined {
  const known = byScript(text) ?? byFunctionWords(text);
  if (known !== undefined) return primaryTag(known);
  if (wordsOf(text).length < MIN_WORDS) return undefined;
  const { scores, isReliable } = byNgrams(text);
  return isReliable ? scores[0]?.[0] : undefined;
}

/** The tag among the stated and expected ones that has this primary language, for its region. */
function prefer(language: string, stated: string | undefined, expected: readonly string[]): string {
  if (language.includes('-')) return language;
  return [stated, ...expected].find((tag) => tag !== undefined && primaryTag(tag) === language) ?? language;
}

/** Scripts that one language alone is written in, and the share of the letters from which a text is in it. */
const SCRIPTS: readonly (readonly [tag: string, script: RegExp, share: number])[] = [
  ['ja', /[\u3040-\u30ff]/gu, 0.1],
  ['ko', /\p{Script=Hangul}/gu, 0.2],
  ['th', /\p{Script=Thai}/gu, 0.2],
  ['km', /\p{Script=Khmer}/gu, 0.2],
  ['lo', /\p{Script=Lao}/gu, 0.2],
  ['my', /\p{Script=Myanmar}/gu, 0.2],
  ['el', /\p{Script=Greek}/gu, 0.3],
  ['he', /\p{Script=Hebrew}/gu, 0.3],
  ['bn', /\p{Script=Bengali}/gu, 0.3],
  ['ta', /\p{Script=Tamil}/gu, 0.3],
  ['te', /\p{Script=Telugu}/gu, 0.3],
  ['kn', /\p{Script=Kannada}/gu, 0.3],
  ['ml', /\p{Script=Malayalam}/gu, 0.3],
  ['gu', /\p{Script=Gujarati}/gu, 0.3],
  ['pa', /\p{Script=Gurmukhi}/gu, 0.3],
  ['si', /\p{Script=Sinhala}/gu, 0.3],
  ['ka', /\p{Script=Georgian}/gu, 0.3],
  ['hy', /\p{Script=Armenian}/gu, 0.3],
  ['am', /\p{Script=Ethiopic}/gu, 0.3],
  ['zh', /\p{Script=Han}/gu, 0.2],
];

/** A script that several languages are written in, the usual one, and letters that only one of the others has. */
interface SharedScript {
  readonly script: RegExp;
  readonly usual?: string;
  readonly others: readonly (readonly [tag: string, letters: RegExp])[];
}

const SHARED_SCRIPTS: readonly SharedScript[] = [
  {
    script: /\p{Script=Arabic}/gu,
    usual: 'ar',
    others: [
      ['ur', /[ٹڈڑےں]/gu],
      ['fa', /[پچژگیک]/gu],
    ],
  },
  { script: /\p{Script=Devanagari}/gu, usual: 'hi', others: [['mr', /ळ/gu]] },
  {
    script: /\p{Script=Cyrillic}/gu,
    others: [
      ['be', /ў/gu],
      ['kk', /[қңғұһә]/gu],
      ['sr', /[јљњћђџ]/gu],
      ['uk', /[іїєґ]/gu],
      ['ru', /[ыэё]/gu],
    ],
  },
];

/** Characters that only one of the two Chinese scripts uses, in rule texts common ones. */
const SIMPLIFIED =
  /[们这个为来时对发开关规则东网实报进过还应标务经级类须华产电请补价货运费单达销话审论买卖图书广库]/gu;
const TRADITIONAL =
  /[們這個為來時對發開關規則東網實報進過還應標務經級類須華產電請補價貨運費單達銷話審論買賣圖書廣庫]/gu;

function byScript(text: string): string | undefined {
  const letters = count(text, /\p{L}/gu);
  const found = SCRIPTS.find(([, script, share]) => count(text, script) > letters * share);
  if (found === undefined) return bySharedScript(text, letters);
  if (found[0] !== 'zh') return found[0];
  return count(text, TRADITIONAL) > count(text, SIMPLIFIED) ? 'zh-TW' : 'zh-CN';
}

/** From this share of the letters a text is in the language that has them. */
const MIN_OWN_LETTERS = 0.01;

function bySharedScript(text: string, letters: number): string | undefined {
  for (const { script, usual, others } of SHARED_SCRIPTS) {
    if (count(text, script) <= letters * 0.3) continue;
    const other = others.find(([, own]) => count(text, own) > Math.max(1, letters * MIN_OWN_LETTERS));
    return other?.[0] ?? usual;
  }
  return undefined;
}

function count(text: string, regex: RegExp): number {
  return text.match(regex)?.length ?? 0;
}

/** Fewer words leave it to chance which small ones are among them. */
const MIN_WORDS = 30;
/** How far the best language has to be ahead of the next, and what share of the words has to be its own. */
const MIN_LEAD = 1.3;
const MIN_SHARE = 0.1;

/** Most texts are settled by their small words, and the n-grams, which take a fifth of a second to load, stay away. */
function byFunctionWords(text: string): string | undefined {
  const words = wordsOf(text);
  if (words.length < MIN_WORDS) return undefined;
  const [best, second] = [...functionWords()]
    .map(([tag, known]) => ({ tag, hits: words.filter((word) => known.has(word)).length }))
    .sort((one, other) => other.hits - one.hits);
  if (best === undefined || second === undefined || best.hits < words.length * MIN_SHARE) return undefined;
  return best.hits >= second.hits * MIN_LEAD ? best.tag : undefined;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

let smallWords: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function functionWords(): ReadonlyMap<string, ReadonlySet<string>> {
  smallWords ??= new Map(
    LANGUAGES.filter(({ unspaced }) => unspaced === undefined).map(({ tag }) => [
      tag,
      new Set(phrasesIn(tag, 'grammar/function-words')),
    ]),
  );
  return smallWords;
}

/** Languages and how well a text fits them, the best first. */
interface Fit {
  readonly scores: readonly (readonly [tag: string, score: number])[];
  readonly isReliable: boolean;
}

/** A stated language is believed from this share of the best score: Portuguese has up to 0.91 of it as Spanish. */
const MIN_STATED = 0.92;

function mayBe(scores: Fit['scores'], stated: string): boolean {
  const score = scores.find(([tag]) => tag === primaryTag(stated))?.[1] ?? 0;
  return score > 0 && score >= (scores[0]?.[1] ?? 0) * MIN_STATED;
}

/** Languages that the n-grams tell apart. */
const KNOWN_TO_NGRAMS: ReadonlySet<string> = new Set(
  (
    'am ar az be bg bn ca cs da de el en es et eu fa fi fil fr gu he hi hr hu hy id is it ja ka kn ko ku lo lt lv ml mr ms nb nl ' +
    'or pa pl pt ro ru sk sl sq sr sv ta te th tr uk ur vi yo zh'
  ).split(' '),
);

/** Whether nothing can speak against a language that a page states. */
function isBeyond(stated: string): boolean {
  const tag = primaryTag(stated);
  return /^[a-z]{2,3}$/u.test(tag) && !KNOWN_TO_NGRAMS.has(tag);
}

type Eld = typeof Detector;

let eld: Eld | undefined;

function byNgrams(text: string): Fit {
  eld ??= loadEld();
  const reading = eld.detect(text);
  const scores = new Map<string, number>();
  for (const [tag, score] of Object.entries(reading.getScores())) {
    // It has one model for Malay and Indonesian, and calls it Malay; most of it is Indonesian.
    const known = tag === 'ms' ? ['id', 'ms'] : [primaryTag(tag)];
    for (const name of known) scores.set(name, Math.max(scores.get(name) ?? 0, score));
  }
  const isReliable = reading.isReliable();
  // In doubt a text is in a language that pages are written in, not in Catalan or Bulgarian.
  const ranking = [...scores].filter(([tag]) => isReliable || languageOf(tag) !== undefined);
  return { scores: ranking.sort((one, other) => other[1] - one[1]), isReliable };
}

/** The smallest set of n-grams, loaded when the first text needs it; a stage is not asynchronous. */
function loadEld(): Eld {
  const file = fileURLToPath(import.meta.resolve('eld/extrasmall'));
  return (createRequire(import.meta.url)(file) as { readonly eld: Eld }).eld;
}
