/**
 * Folding for matching: lower case, half width, Latin, Greek and Cyrillic letters without diacritics, plain
 * quotes, dashes, spaces and digits. Every UTF-16 unit maps to exactly one unit, so that a position in the
 * folded text is the same position in the text on the page and evidence can be quoted as written.
 */

const CHUNK = 8192;

/** What a unit becomes, 0 where it was not asked yet: a text needs few of them. */
const table = new Uint16Array(0x10000);
/** Reused by every call: most texts are short, and a new buffer for each would cost more than the folding. */
const scratch = new Uint16Array(CHUNK);

/** Folds `text` for matching. The result has the length of `text`; see the module comment. */
export function fold(text: string): string {
  let folded = '';
  for (let from = 0; from < text.length; from += CHUNK) {
    const length = Math.min(CHUNK, text.length - from);
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(from + i);
      scratch[i] = table[unit] || learnUnit(unit);
    }
    folded += Reflect.apply(String.fromCharCode, undefined, scratch.subarray(0, length));
  }
  return folded;
}

function learnUnit(unit: number): number {
  const folded = foldUnit(unit);
  table[unit] = folded;
  return folded;
}

/** Whether a folded unit belongs to a word in a script that separates words by spaces. */
export function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  // Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic and the scripts of India; those after them are matched anywhere.
  return (
    (unit >= 0xc0 && unit < 0x0600) ||
    (unit >= 0x0620 && unit < 0x0660) ||
    (unit >= 0x0670 && unit < 0x06d4) ||
    (unit >= 0x0900 && unit < 0x0e00 && !isIndianMark(unit)) ||
    (unit >= 0x1e00 && unit < 0x2000)
  );
}

/** The full stops of Indian scripts and the signs of the taka. */
function isIndianMark(unit: number): boolean {
  return unit === 0x0964 || unit === 0x0965 || unit === 0x09f2 || unit === 0x09f3;
}

/** The value of a decimal digit of any script: each has its ten in a row. */
function digitOf(unit: number, char: string): number | undefined {
  if (unit < 0x0660 || unit >= 0xff00 || !/\p{Nd}/u.test(char)) return undefined;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(unit - value - 1))) value++;
  return value;
}

function foldUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const char = String.fromCharCode(unit);
  if (/\s/u.test(char)) return unit === 0x0a ? unit : 0x20;
  if (/[‘’ʼ`´′]/u.test(char)) return 0x27;
  if (/[“”„«»「」『』″]/u.test(char)) return 0x22;
  if (/[‐‑‒–—―−]/u.test(char)) return 0x2d;
  const digit = digitOf(unit, char);
  if (digit !== undefined) return 0x30 + digit;
  if (char === '٪') return 0x25;
  // Alef with a sign above or below it is written with or without.
  if (/[أإآٱ]/u.test(char)) return 0x0627;
  let folded = char;
  if (unit >= 0xff01 && unit <= 0xff5e) folded = String.fromCharCode(unit - 0xfee0);
  folded = folded.toLowerCase();
  if (/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(folded))
    folded = folded.normalize('NFD').charAt(0);
  if (folded === 'ς') return 0x3c3;
  if (folded === 'đ') return 0x64;
  if (folded === 'ł') return 0x6c;
  if (folded === 'ı') return 0x69;
  return folded.length === 1 ? folded.charCodeAt(0) : unit;
}
