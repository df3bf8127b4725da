/** The words of a document as they stand within lines, lower case. */
export type Words = ReadonlySet<string>;

const WORD = /[\p{L}\p{N}]+(?:[-‐‑'’][\p{L}\p{N}]+)*/gu;
const CJK_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF65]$/u;
const CJK_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF65]/u;
/** How much of a text's end is looked at when a line is joined to it. */
export const REACH = 80;
/** Beyond this length a text is no paragraph or cell that goes on over a page break. */
export const LONGEST_JOINED = 50_000;

export function collectWords(lines: Iterable<string>): Words {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(WORD)) words.add(word.toLowerCase());
  }
  return words;
}

/**
 * Joins a line to the one before it. A word that was hyphenated at the line's end becomes one word again, unless
 * the document writes it with its hyphen elsewhere; Chinese and Japanese lines are joined without a space.
 */
export function joinLine(before: string, after: string, words: Words): string {
  if (before === '' || after === '') return before + after;
  if (before.endsWith('\u00AD')) return before.slice(0, -1) + after;
  const end = before.slice(-REACH);
  if (CJK_END.test(end) && CJK_START.test(after)) return before + after;
  if (/\p{L}[-‐]$/u.test(end) && /^\p{Ll}/u.test(after)) {
    return keepsHyphen(end, after, words) ? before + after : before.slice(0, -1) + after;
  }
  return /[\p{L}\p{N}][-‐‑–/]$/u.test(end) ? before + after : `${before} ${after}`;
}

function keepsHyphen(end: string, after: string, words: Words): boolean {
  const first =
    /[\p{L}\p{N}]+(?:[-‐‑'’][\p{L}\p{N}]+)*[-‐]$/u.exec(end)?.[0].slice(0, -1).toLowerCase() ?? '';
  const second =
    /^[\p{L}\p{N}]+(?:[-‐‑'’][\p{L}\p{N}]+)*/u.exec(after.slice(0, REACH))?.[0].toLowerCase() ?? '';
  if (words.has(`${first}-${second}`) || words.has(`${first}‐${second}`)) return true;
  return /[-‐]/.test(first) && !words.has(first + second);
}

const SENTENCE_END = /[.!?:;。！？：；…।؟]["'”’»」』)）\]]{0,2}$/u;

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-6));
}
