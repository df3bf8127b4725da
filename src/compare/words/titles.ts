import type { Block } from '../../domain/document.js';
import { createMatcher } from '../../language/matcher.js';
import { wordsOf } from '../../language/tokens.js';
import { phrasesInAll } from '../../language/words.js';

/** Titles of articles are longer than labels, but no paragraphs. */
const MAX_TITLE = 160;
const MAX_WORDS = 24;
/** A longer line in small letters goes on from the one before: "adhere to the rules of the pier, which are found here". */
const CLAUSE_WORDS = 7;
const GOES_ON = /^[\s•*–-]*\p{Ll}[\p{Ll}\p{M}]*[\s,]/u;
const ENDS_LIKE_PROSE = /[.!;。！；:：]["')\]”’」』）]*$/u;

const news = createMatcher('furniture/news-words');
let related: ReadonlySet<string> | undefined;

/**
 * Whether a text is the heading of a list of related, popular or suggested things, in any language known. A list of news
 * is none: a new title there may be all that a page says of a new rule.
 */
export function isRelatedLabel(text: string): boolean {
  related ??= new Set(phrasesInAll('furniture/related-headings'));
  const label = text
    .toLowerCase()
    .replace(/^[#*\s]+|[\s:：]+$/gu, '')
    .trim();
  return related.has(label) && news.find(label) === undefined;
}

/** Whether a block could be the title of an article or a question: one line that is no sentence, nor a part of one. */
export function isTitle({ text, kind }: Pick<Block, 'text' | 'kind'>): boolean {
  if (kind === 'table-row' || text.length > MAX_TITLE || ENDS_LIKE_PROSE.test(text.trim())) return false;
  const words = wordsOf(text).length;
  return words <= MAX_WORDS && !(words >= CLAUSE_WORDS && GOES_ON.test(text));
}
