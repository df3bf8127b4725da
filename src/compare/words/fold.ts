import { rememberedByText } from '../../language/remembered.js';
import { beginsWithMinus } from './marks.js';
import { measures } from './rules.js';

/** A unit is written out within so many characters. */
const UNIT_LENGTH = 12;
/** Signs that set off an item of a list, and the quote marks of Markdown. */
const BULLETS = /[\u2022\u25AA\u25AB\u25CF\u25CB\u25E6\u2023\u2043\u00B7\u25A0\u25A1\u2013\u2014>*•●○◦■□▪-]/u;
/** An item's number with the mark that makes it one: "1.", "4.2.1)", "(a)", "iv.", "第三条", "一、", "①". */
const ENUMERATOR =
  /^(?:[(（]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivxIVX]{1,5})(?:[)）]|\.(?=\s|\p{L}|$)|、)|[A-Z]-\s|第[一二三四五六七八九十百\d]{1,5}[条條章节節款項项]|[(（]?[一二三四五六七八九十]{1,3}[)）、.]|[①-⑳])\s*/u;
/** A number that is one of an item only where it counts nothing: "4.1 Parcels", "3 Audit", but not "2.5 % of" and "50.000". */
const BARE_NUMBER = /^\d{1,3}(?:(?:\.\d{1,2}){1,4}(?=\s?\p{L})|(?=\s\p{Lu}))\s*/u;
/** Text with nothing to unify. */
const PLAIN_ASCII = /^[\n\x20-\x5F\x61-\x7E]*$/;
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
  const match = ENUMERATOR.exec(rest) ?? matchBareNumber(rest);
  if (match !== null) {
    number = match[0].trim();
    rest = dropBullets(rest.slice(match[0].length));
  }
  return { number, text: rest };
}

function matchBareNumber(text: string): RegExpExecArray | null {
  const match = BARE_NUMBER.exec(text);
  return match === null || measures(text.slice(0, match[0].length + UNIT_LENGTH)) !== undefined
    ? null
    : match;
}

/** What is left of a text when its layout is taken away: no white space, invisible characters or item numbers. */
export const foldLayout = rememberedByText((text: string): string =>
  unifyMarks(splitItem(text).text).replace(/\s+/gu, ''),
);

/** What is left when the way of writing is taken away too: case, punctuation, hyphens, accents of Latin letters. */
export function foldWriting(text: string): string {
  return unifyMarks(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/(?<=\d)[.,](?=\d)/gu, '·')
    .replace(/[\p{P}\p{Z}\p{Cc}]/gu, (sign) => (sign === '%' || sign === '·' ? sign : ''));
}

/** Digits as `0`, so that two renderings of a counter or date look the same. */
export function maskDigits(text: string): string {
  return text.replace(/\p{Nd}+(?:[.,:/-]\p{Nd}+)*/gu, '0');
}

function dropBullets(text: string): string {
  let start = 0;
  while (start < text.length && isDrawn(text, start)) start++;
  return text.slice(start);
}

/** Whether a list is drawn with the character: the dash of "-18 °C" and the sign of ">5 kg" are not. */
function isDrawn(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (/\s/u.test(char)) return true;
  if (!BULLETS.test(char) || beginsWithMinus(text.slice(at, at + 4))) return false;
  return char !== '>' || !/^>=?\s?\p{Sc}?\p{Nd}/u.test(text.slice(at, at + 5));
}

/** Marks that are drawn in several ways in one way. */
function unifyMarks(text: string): string {
  if (PLAIN_ASCII.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-');
}
