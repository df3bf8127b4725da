import type { Document } from '../../../domain/document.js';
import { rememberedByObject } from '../../../language/remembered.js';
import { wordsOf } from '../../../language/tokens.js';
import type { PageContext } from '../../context.js';
import { parties } from '../../words/page-parts.js';
import { countsTime, signsIn } from '../../words/rules.js';
import { type EditEvidence, observed } from '../kind.js';

/** A term is a few words. */
const MAX_WORDS = 4;
/** It is a term of the page where it stands in so many places. */
const FEWEST = 3;
/** So much of either term may stand in the version of the other: in a remark on the former name, in another sense. */
const LEFT_OVER = 0.2;
/** The new term came in about as many places as the old one went from. */
const MOST_APART = 1.6;
const MAX_TEXT = 400_000;
const REMARK = /[(（][^()（）]{0,80}[)）]/gu;
const UNSPACED = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
const UNIT_OF = /\p{Nd}\s*$/u;

/** What is called otherwise throughout the page: "feed" became "data source" wherever it stood. */
export const renamedTerm: EditEvidence = {
  code: 'renamed-term',
  speaksFor: 'rewording',
  texts: {
    en: 'The page calls something by another name, wherever it speaks of it.',
    'zh-CN': '页面对同一事物全文改用了另一名称。',
  },
  observe(edit, page) {
    const { form, before, after, preceding } = edit;
    if (form !== 'reworded' || /\p{Nd}/u.test(before + after) || UNIT_OF.test(preceding)) return undefined;
    // A script without spaces writes the terms as parts of a longer one: 货件清单, 货件目录.
    const lead = UNSPACED.test(before) && UNSPACED.test(after) ? (wordsOf(preceding).at(-1) ?? '') : '';
    const terms = { before: lead + before, after: lead + after.replace(REMARK, ' ') };
    return observed(edit, isRenamed(terms, page));
  },
};

function isRenamed(
  { before, after }: { readonly before: string; readonly after: string },
  page: PageContext,
): boolean {
  const [old, young] = [wordsOf(before.toLowerCase()), wordsOf(after.toLowerCase())];
  if (old.length === 0 || young.length === 0 || old.length > MAX_WORDS || young.length > MAX_WORDS)
    return false;
  if (!areOfOneKind(before, after) || [before, after].some(saysMoreThanAName)) return false;
  const [from, to] = [old.join(' '), young.join(' ')];
  const went = timesIn(page.before, from);
  if (went < FEWEST || timesIn(page.after, from) > went * LEFT_OVER) return false;
  const came = timesIn(page.after, to);
  if (timesIn(page.before, to) > came * LEFT_OVER) return false;
  return came <= went * MOST_APART && went <= came * MOST_APART;
}

/** A party, a span of time or a sign of a rule is no name of a thing. */
function saysMoreThanAName(text: string): boolean {
  return signsIn(text).size > 0 || parties.find(text) !== undefined || countsTime(text);
}

/** Proper names, and terms in a script without capitals, are the same thing where they share a word or a letter. */
function areOfOneKind(before: string, after: string): boolean {
  const isPlain = (text: string): boolean => /\p{Ll}/u.test(text) && !/\p{Lu}/u.test(text);
  if (isPlain(before) && isPlain(after)) return true;
  const parts = (text: string) =>
    UNSPACED.test(text) ? [...text.replace(/[^\p{L}]/gu, '')] : wordsOf(text.toLowerCase());
  const known = new Set(parts(before));
  return parts(after).some((part) => known.has(part));
}

/** The words of a version in small letters, one space between, and how often a term was found there. */
const read = rememberedByObject((document: Document) => {
  const whole = document.blocks
    .map((block) => block.text)
    .join('\n')
    .slice(0, MAX_TEXT);
  return { text: ` ${wordsOf(whole).join(' ')} `, times: new Map<string, number>() };
});

/** How often a version holds these words in a row. */
function timesIn(document: Document, term: string): number {
  const { text, times } = read(document);
  const known = times.get(term);
  if (known !== undefined) return known;
  const words = ` ${term} `;
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length - 1)) count++;
  times.set(term, count);
  return count;
}
