import type { Substance } from '../domain/assessment.js';
import { anyOf } from '../language/figures.js';
import { excerpt } from './excerpt.js';
import { hasCue, isStated, type Sentence } from './reading.js';
import { fieldLabels, fieldOf } from './substance/fields.js';
import { changeTexts } from './substance/figures.js';
import { readValues, type Value } from './substance/values.js';

interface Patterns {
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
    from: new RegExp(String.raw`(?:${anyOf(['figures/figure-from'])})\s?$`, 'iu'),
    to: new RegExp(String.raw`^\s?(?:\p{L}{1,12}\s){0,3}(?:${anyOf(['figures/figure-to'])})\s?$`, 'iu'),
    rangeTo: new RegExp(String.raw`^\s?(?:${anyOf(['figures/range-to'])})\s?$`, 'iu'),
    was: new RegExp(String.raw`^\s?[(（,，]?\s?(?:${anyOf(['figures/figure-was'])})\s?:?\s?$`, 'iu'),
    noRange: new RegExp(String.raw`^\s?(?:${anyOf(['figures/no-range'])})`, 'iu'),
  };
  return known;
}

/** The first figure that a text says became another one: "from 8 % to 9.5 %", "由3个工作日调整为2个工作日". */
export function keyFigure(sentences: readonly Sentence[]): Substance | undefined {
  const title = sentences.filter(({ zone }) => zone === 'title').map(({ text }) => text);
  for (const sentence of sentences) {
    const { text } = sentence;
    if (!isStated(sentence) || hasCue(sentence, 'example') || !/\d/u.test(text)) continue;
    const pair = findPair(sentence, readValues(text));
    if (pair === undefined) continue;
    const [from, to] = changeTexts(...pair);
    const [before, after] = pair;
    const [start, end] = [Math.min(before.start, after.start), Math.max(before.end, after.end)];
    const field = fieldOf({ text, start, end, above: title }, after.class);
    const named = field === undefined ? undefined : fieldLabels[field];
    return { kind: 'figure', ...(named && { field: named }), from, to, sentence: excerpt(text, start) };
  }
  return undefined;
}

/** Longer words do not stand between two figures or before them. */
const NEAR = 60;

function findPair(sentence: Sentence, values: readonly Value[]): [from: Value, to: Value] | undefined {
  const { from, to, rangeTo, was, noRange } = patterns();
  const { text } = sentence;
  for (const [at, second] of values.entries()) {
    const first = values[at - 1];
    if (first === undefined) continue;
    const between = text.slice(first.end, second.start);
    if (first.text === second.text || between.length > NEAR) continue;
    const pair = alike(first, second, sentence);
    if (pair === undefined) continue;
    if (was.test(between)) return [pair[1], pair[0]];
    // What may as well join the ends of a range counts only after "from".
    const isChange =
      to.test(between) ||
      (rangeTo.test(between) && from.test(text.slice(Math.max(0, first.start - NEAR), first.start)));
    if (isChange && !noRange.test(text.slice(second.end, second.end + NEAR))) return pair;
  }
  return undefined;
}

/** Two figures of one kind; "from 3 to 2 working days" says the unit once. A span may be a range without such a word. */
function alike(first: Value, second: Value, sentence: Sentence): [Value, Value] | undefined {
  const isMoney = second.class === 'amount' || second.class === 'share';
  if (isMoney) return first.class === second.class ? [first, second] : undefined;
  if (second.class === 'count' || !hasCue(sentence, 'change', 'formerly', 'old-date')) return undefined;
  if (first.class === second.class) return [first, second];
  if (first.class !== 'count' || second.unit === undefined) return undefined;
  return [{ ...first, class: second.class, unit: second.unit }, second];
}
