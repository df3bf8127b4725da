import { fold, isWordUnit } from '../../language/fold.js';

/** Nothing longer is a quotation. */
const LONGEST = 400;

/**
 * Finds quoted words in a text and gives them as the text has them. White space, case and the forms of quotes and
 * dashes may differ, and nothing else; the quotation begins and ends where words do. Undefined where it does not stand
 * there, or has fewer letters and digits than `least`, of which one of a script without spaces counts twice.
 */
export function findQuotation(text: string, quote: string, least: number): string | undefined {
  const wanted = fold(collapse(quote));
  if (wanted.length > LONGEST || weightOf(wanted) < least) return undefined;
  const page = collapse(text);
  const folded = fold(page);
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    if (standsApart(folded, at, at + wanted.length)) return page.slice(at, at + wanted.length);
  }
  return undefined;
}

function collapse(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function weightOf(text: string): number {
  let weight = 0;
  for (const [character] of text.matchAll(/[\p{L}\p{N}]/gu))
    weight += isWordUnit(character.charCodeAt(0)) ? 1 : 2;
  return weight;
}

function standsApart(folded: string, start: number, end: number): boolean {
  const cuts = (at: number): boolean =>
    at > 0 &&
    at < folded.length &&
    isWordUnit(folded.charCodeAt(at - 1)) &&
    isWordUnit(folded.charCodeAt(at));
  return !cuts(start) && !cuts(end);
}
