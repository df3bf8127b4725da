import { rememberedByText } from './remembered.js';

/** Cut pieces for `Intl.Segmenter`, whose cost on Node 20 grows with the square of the string. */
const SEGMENTER_PIECE = 512;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Scripts that put no spaces between words, so that only a dictionary can tell the words apart. */
const UNSPACED_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC]+/u;

/**
 * In order: an amount, date or section number with its separators and per cent or currency sign; a run of an
 * unspaced script; a word; white space; any other character alone.
 */
const TOKEN = new RegExp(
  [
    String.raw`\d{2,4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日`,
    String.raw`(?:\p{Sc} ?)?\d+(?:[.,:/\-'’\u00A0\u202F]\d+| \d{3}(?!\d))*(?: ?[%‰\p{Sc}])?`,
    UNSPACED_RUN.source,
    String.raw`[\p{L}\p{M}\p{N}_]+(?:['’\u00B7][\p{L}\p{M}\p{N}]+)*`,
    String.raw`\s+`,
    String.raw`[^\s]`,
  ].join('|'),
  'gu',
);

/** The unspaced scripts begin with Thai. */
const FIRST_UNSPACED = 0x0e00;
const WORD = /[\p{L}\p{N}]/u;
const UNSPACED = new RegExp(`^${UNSPACED_RUN.source}$`, 'u');

/**
 * Splits a text into words, numbers, punctuation and white space; joined they give the text again. Amounts, dates
 * and per cents ("1,000.50", "2026-03-05", "3.5 %") are one token.
 */
export function tokenise(text: string): string[] {
  const tokens: string[] = [];
  for (const token of text.match(TOKEN) ?? []) {
    if (token.length > 1 && token.charCodeAt(0) >= FIRST_UNSPACED && UNSPACED.test(token)) {
      segment(token, tokens);
    } else {
      tokens.push(token);
    }
  }
  return tokens;
}

/** Whether a token says something: not white space, not punctuation. */
export function isWord(token: string): boolean {
  return WORD.test(token);
}

/** The words and numbers of a text, lower case, without punctuation and white space. */
export function wordsOf(text: string): readonly string[] {
  return readWords(text);
}

const readWords = rememberedByText((text): string[] => {
  const words: string[] = [];
  for (const token of tokenise(text)) {
    if (isWord(token)) words.push(token.toLowerCase());
  }
  return words;
});

function segment(run: string, into: string[]): void {
  for (let start = 0; start < run.length; start += SEGMENTER_PIECE) {
    for (const part of segmenter.segment(run.slice(start, start + SEGMENTER_PIECE))) into.push(part.segment);
  }
}
