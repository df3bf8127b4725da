import type { Block } from '../../domain/document.js';
import { createMatcher } from '../../language/matcher.js';
import { wordsOf } from '../../language/tokens.js';
import { phrasesInAll } from '../../language/words.js';

/** Titles of articles are longer than labels, but no paragraphs. */
const MAX_TITLE = 160;
const MAX_WORDS = 24;
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

/** Whether a block could be the title of an article or a question: one line that does not end like prose. */
export function isTitle({ text, kind }: Pick<Block, 'text' | 'kind'>): boolean {
  if (kind === 'table-row' || text.length > MAX_TITLE || ENDS_LIKE_PROSE.test(text.trim())) return false;
  return wordsOf(text).length <= MAX_WORDS;
}
