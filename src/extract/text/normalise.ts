/**
 * Normal form of text: two texts that look the same to a reader become the same string, and nothing that a
 * reader could take for another word or number is lost.
 *
 * Full NFKC (Unicode TR15) would destroy meaning: `1½` becomes `11⁄2`, `10²` becomes `102`, `①` becomes `1`, `™`
 * becomes `TM`. So the text is brought to NFC, and only the compatibility characters that are a way of writing
 * ordinary letters and digits (full-width and half-width forms, ligatures, presentation forms, radicals,
 * mathematical alphabets) are folded.
 */
export function normaliseText(text: string): string {
  if (isPlainAscii(text)) return text.trim();
  const composed = text.normalize('NFC');
  const folded = SPECIAL.test(composed) ? foldSpecial(composed) : composed;
  const hasOwnPunctuation = !FULL_WIDTH_PUNCTUATION.test(folded) || hasCjkLetters(folded);
  return (hasOwnPunctuation ? folded : foldFullWidthPunctuation(folded)).replace(WHITE_SPACE, ' ').trim();
}

function foldSpecial(text: string): string {
  return text
    .replace(FOLDED_FORMS, (run) => run.normalize('NFKC'))
    .replace(SQUARED_UNITS, foldUnit)
    .replace(INVISIBLE, '')
    .replace(JOINERS, keepJoiner)
    .replace(VARIATION_SELECTORS, '')
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(ACUTE_APOSTROPHE, "$1'")
    .replace(HYPHENS, '-')
    .replace(LONG_DASHES, '—')
    .replace(WAVE_DASHES, '~')
    .replace(ELLIPSES, '...');
}

/**
 * Full-width sentence punctuation as ASCII. A text with Chinese or Japanese letters keeps its own punctuation in
 * `normaliseText`, because people read it there; for comparing, the width makes no difference.
 */
export function foldFullWidthPunctuation(text: string): string {
  return text.replace(ALL_FULL_WIDTH_PUNCTUATION, (character) => character.normalize('NFKC'));
}

function hasCjkLetters(text: string): boolean {
  return CJK_LETTER.test(text);
}

const CJK_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** White space next to a Chinese or Japanese letter or mark: a matter of typography, not of text. */
export const CJK_SPACING =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF65]) | (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF65])/gu;

const FOLDED_FORMS =
  /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFDFF\uFE10-\uFE19\uFE30-\uFE48\uFE4D-\uFE6F\uFE70-\uFEFC\uFF03-\uFF06\uFF0A\uFF0B\uFF0D\uFF0F-\uFF19\uFF1C-\uFF1E\uFF20-\uFF3A\uFF3C\uFF3E-\uFF5A\uFF5C\uFF5E\uFF61-\uFF9F\uFFE0-\uFFE2\uFFE4-\uFFE6\u{1D400}-\u{1D7FF}]+/gu;
const FULL_WIDTH_PUNCTUATION =
  /[\uFF01\uFF02\uFF07-\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\uFF3B\uFF3D\uFF5B\uFF5D]/;
const ALL_FULL_WIDTH_PUNCTUATION = new RegExp(FULL_WIDTH_PUNCTUATION, 'g');
const SQUARED_UNITS = /[\u3380-\u33DF\u2103\u2109]/g;

/** Soft hyphen, zero-width and bidirectional controls, word joiners, byte-order mark, tags, control characters. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0008\u000E-\u001F\u007F\u0080-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\u034F/gu;
const JOINERS = /[\u200C\u200D]/g;
/** Scripts in which a joiner changes the shape of letters, and emoji, which are joined to one sign. */
const JOINED_BEFORE =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?$/u;
const VARIATION_SELECTORS =
  /(?<!\p{Extended_Pictographic})[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}\u180B-\u180D]/gu;

const DOUBLE_QUOTES = /[\u201C-\u201F\u301D-\u301F]/g;
const SINGLE_QUOTES = /[\u2018-\u201B\u02BC]/g;
const ACUTE_APOSTROPHE = /(\p{L})\u00B4(?=\p{L})/gu;
/** Hyphens, figure dash, en dash and minus sign: one sign in ranges, compounds and negative numbers. */
const HYPHENS = /[\u2010-\u2013\u2043\u2212]/g;
const LONG_DASHES = /[\u2014\u2015\u2E3A\u2E3B]/g;
const WAVE_DASHES = /[\u301C\u3030\u223C]/g;
const ELLIPSES = /[\u2026\u22EF]/g;
/** A character that one of the above may be about: most texts have none, and are spared the search for each. */
const SPECIAL = new RegExp(
  [
    FOLDED_FORMS.source.slice(0, -1),
    SQUARED_UNITS.source,
    INVISIBLE.source,
    JOINERS.source,
    '[\\u00B4\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}\\u180B-\\u180D]',
    DOUBLE_QUOTES.source,
    SINGLE_QUOTES.source,
    HYPHENS.source,
    LONG_DASHES.source,
    WAVE_DASHES.source,
    ELLIPSES.source,
  ].join('|'),
  'u',
);
const WHITE_SPACE = /[\s\u0085\u115F\u1160\u2800\u3164\uFFA0]+/g;

function isPlainAscii(text: string): boolean {
  let previousIsSpace = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e) return false;
    const isSpace = code === 0x20;
    if (isSpace && previousIsSpace) return false;
    previousIsSpace = isSpace;
  }
  return true;
}

/** `㎡` is `m²`, not `m2`. */
function foldUnit(unit: string): string {
  return unit.normalize('NFKC').replace(/[23]$/, (digit) => (digit === '2' ? '²' : '³'));
}

function keepJoiner(joiner: string, offset: number, text: string): string {
  const before = text.slice(Math.max(0, offset - 3), offset);
  return JOINED_BEFORE.test(before) && offset + 1 < text.length ? joiner : '';
}
