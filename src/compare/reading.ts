import { tokenise } from './tokens.js';

/** Signs that set off an item of a list, and the quote marks of Markdown. */
const BULLETS = /[\u2022\u25AA\u25AB\u25CF\u25CB\u25E6\u2023\u2043\u00B7\u25A0\u25A1\u2013\u2014>*•●○◦■□▪-]/u;
/** An item's number: "1.", "4.2.1", "(a)", "iv)", "A-", "第三条", "一、", "①". */
const ENUMERATOR =
  /^(?:(?:\(|（)?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,5})(?:\)|）|\.(?!\d)|-|、|\s(?=\p{Lu}))|\d{1,3}(?:\.\d{1,3}){1,4}\.?(?=\s|\p{L})|第[一二三四五六七八九十百\d]{1,5}[条條章节節款项項]|[(（]?[一二三四五六七八九十]{1,3}[)）、.]|[①-⑳])\s*/iu;
const INVISIBLE = /[\p{Cf}\uFEFF\uFFFC]/gu;

/** An item's number and the text after it. Bullets before, between and after are dropped. */
export interface Item {
  readonly number: string;
  readonly text: string;
}

/** Parts the number or bullet that a text begins with from the text. */
export function splitItem(text: string): Item {
  let rest = dropBullets(text);
  let number = '';
  const match = ENUMERATOR.exec(rest);
  if (match !== null) {
    number = match[0].trim();
    rest = dropBullets(rest.slice(match[0].length));
  }
  return { number, text: rest };
}

/** What is left of a text when its layout is taken away: no white space, invisible characters or item numbers. */
export function foldLayout(text: string): string {
  return unifyMarks(splitItem(text).text).replace(/\s+/gu, '');
}

/** What is left when the way of writing is taken away too: case, punctuation, hyphens, accents of Latin letters. */
export function foldWriting(text: string): string {
  return unifyMarks(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/(?<=\d)[.,](?=\d)/gu, '·')
    .replace(/[\p{P}\p{Z}\p{Cc}]/gu, (sign) => (sign === '%' || sign === '·' ? sign : ''));
}

/** The same text in words, lower case, without punctuation: for looking up what is said. */
export function foldWords(text: string): string[] {
  const words: string[] = [];
  for (const token of tokenise(text.toLowerCase())) {
    if (/[\p{L}\p{N}]/u.test(token)) words.push(token);
  }
  return words;
}

/** Digits as `0`, so that two renderings of a counter or date look the same. */
export function maskDigits(text: string): string {
  return text.replace(/\p{Nd}+(?:[.,:/-]\p{Nd}+)*/gu, '0');
}

function dropBullets(text: string): string {
  let start = 0;
  while (start < text.length && (BULLETS.test(text.charAt(start)) || /\s/u.test(text.charAt(start)))) start++;
  return text.slice(start);
}

/** Marks that are drawn in several ways in one way. */
function unifyMarks(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-');
}
