import { anyOf, figurePatterns } from '../language/figures.js';
import { hasCue, type Sentence } from './reading.js';

interface Patterns {
  readonly amount: RegExp;
  /** What stands before a range, or between an old figure and a new one, or after both. */
  readonly from: RegExp;
  readonly to: RegExp;
  readonly rangeTo: RegExp;
  readonly was: RegExp;
  readonly noRange: RegExp;
}

let known: Patterns | undefined;

function patterns(): Patterns {
  known ??= {
    amount: new RegExp(figurePatterns().amount, 'giu'),
    from: new RegExp(String.raw`(?:${anyOf(['figures/figure-from'])})\s?$`, 'iu'),
    to: new RegExp(String.raw`^\s?(?:\p{L}{1,12}\s){0,3}(?:${anyOf(['figures/figure-to'])})\s?$`, 'iu'),
    rangeTo: new RegExp(String.raw`^\s?(?:${anyOf(['figures/range-to'])})\s?$`, 'iu'),
    was: new RegExp(String.raw`^\s?[(（,，]?\s?(?:${anyOf(['figures/figure-was'])})\s?:?\s?$`, 'iu'),
    noRange: new RegExp(String.raw`^\s?(?:${anyOf(['figures/no-range'])})`, 'iu'),
  };
  return known;
}

/** A figure that a headline may show: a change from one value to another, or a single rate or amount. */
export interface KeyFigure {
  readonly before?: string;
  readonly value: string;
}

/** The most telling figure of a text: the first pair of an old and a new one, else a figure that the title names. */
export function keyFigure(sentences: readonly Sentence[]): KeyFigure | undefined {
  let single: string | undefined;
  for (const sentence of sentences) {
    const { text, zone } = sentence;
    if (zone === 'footer' || zone === 'faq' || zone === 'context' || zone === 'removed') continue;
    if (hasCue(sentence, 'example') || !/\d/u.test(text)) continue;
    const amounts = [...text.matchAll(patterns().amount)];
    const pair = findPair(text, amounts);
    if (pair !== undefined) return pair;
    if (zone === 'title') single ??= amounts[0]?.[0].trim();
  }
  return single === undefined ? undefined : { value: single };
}

/** Longer words do not stand between two figures or before them. */
const NEAR = 60;

function findPair(text: string, amounts: readonly RegExpExecArray[]): KeyFigure | undefined {
  const { from, to, rangeTo, was, noRange } = patterns();
  for (const [at, second] of amounts.entries()) {
    const first = amounts[at - 1];
    if (first === undefined) continue;
    const [one, other] = [first[0].trim(), second[0].trim()];
    const between = text.slice(first.index + first[0].length, second.index);
    if (one === other || between.length > NEAR) continue;
    if (was.test(between)) return { before: other, value: one };
    const end = second.index + second[0].length;
    // What may as well join the ends of a range counts only after "from".
    const isChange =
      to.test(between) ||
      (rangeTo.test(between) && from.test(text.slice(Math.max(0, first.index - NEAR), first.index)));
    if (isChange && !noRange.test(text.slice(end, end + NEAR))) return { before: one, value: other };
  }
  return undefined;
}
