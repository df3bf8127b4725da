/** Bullets, ticks and numbers in front of an item of a list. */
const MARKER = /^(?:[-–—•·▪▸►▶➤→✓✔✗✘☑★☆*●○■□◆◇※▷▍]\s*|[(（]?(?:\d{1,2}|[a-z])[.)）、]\s*|[①-⑳]\s*)+/u;
const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/u;
/** Columns that a quotation in a headline takes at most; a wide character takes two. */
const MAX_WIDTH = 84;
const CLAUSE_END = /[，。；、,;:：.!！?？]/u;

/** An item of a list without its mark. */
export function withoutMarker(text: string): string {
  return text.replace(MARKER, '');
}

/** Words of the page short enough for a headline: whole where they fit, else cut at a clause or a word. */
export function quoteOf(text: string, width = MAX_WIDTH): string {
  const line = withoutMarker(text.replace(/\s+/gu, ' ').trim());
  const plain = line.replace(/[\s，。；、,;:：.|]+$/u, '');
  let used = 0;
  let clause = 0;
  let word = 0;
  let at = 0;
  for (const char of plain) {
    used += WIDE.test(char) ? 2 : 1;
    if (used > width) break;
    at += char.length;
    if (CLAUSE_END.test(char) && !/^\d/u.test(plain.slice(at))) clause = at - char.length;
    if (char === ' ' || WIDE.test(char)) word = at;
  }
  if (at >= plain.length) return plain;
  const end = clause > at / 2 ? clause : word > at / 2 ? word : at;
  return `${plain.slice(0, end).replace(/[\s，。；、,;:：.|]+$/u, '')}…`;
}
