import type { IsoDate } from '../domain/vocabulary.js';
import { findWrittenDates, possibleDays } from '../language/dates/written.js';
import { fold } from '../language/fold.js';

/**
 * The numbers and days of a text, so that what a language model wrote can be held against what it read: a summary
 * with a figure of its own is worse than none.
 */

/** Words for numbers, as summaries write them; `one` and 一 are left out, since they mostly count nothing. */
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
};
const CHINESE_DIGITS = '零一二三四五六七八九';
const CHINESE_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
/** A Chinese number counts where it is set before something that is counted. */
const CHINESE_NUMBER =
  /[两零一二三四五六七八九十百千万]{1,9}(?=个?(?:天|日|周|星期|月|年|小时|倍|次|项|元|件|家|%))/gu;

const GROUPED = /(?<![\d.,])\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+(?![\d])/gu;
const PLAIN = /\d+(?:[.,]\d+)?/gu;
const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The figures of a text that its source does not have. */
export function figuresNotIn(source: string, text: string, knownDays: readonly string[]): string[] {
  const days = new Set([...knownDays, ...daysIn(source).flat()]);
  const numbers = new Set([...numbersIn(source), ...[...days].flatMap(partsOf)]);
  const foreign = daysIn(text).flatMap((readings) =>
    readings.some((day) => days.has(day)) ? [] : readings.slice(0, 1),
  );
  for (const [written, values] of valuesIn(text)) {
    if (!values.some((value) => numbers.has(value))) foreign.push(written);
  }
  return foreign;
}

function partsOf(day: string): number[] {
  return day.split('-').map(Number);
}

/** Every number with each value that it may have: `1.000` is a thousand in Germany and one in Britain. */
function valuesIn(text: string): [written: string, values: readonly number[]][] {
  const found: [string, readonly number[]][] = [];
  const folded = text.normalize('NFKC').toLowerCase();
  const rest = folded.replace(GROUPED, (written) => {
    found.push([written, [Number(written.replace(/\D/g, '')), Number(written.replace(',', '.'))]]);
    return ' ';
  });
  for (const match of rest.matchAll(PLAIN)) {
    const value = Number(match[0].replace(',', '.'));
    const scale = SCALES[rest[match.index + match[0].length] ?? ''];
    found.push([match[0], scale === undefined ? [value] : [value * scale]]);
  }
  for (const [word] of rest.matchAll(/[a-z]+/g)) {
    const value = NUMBER_WORDS[word];
    if (value !== undefined) found.push([word, [value]]);
  }
  for (const [written] of rest.matchAll(CHINESE_NUMBER)) {
    const value = chineseNumber(written);
    if (value > 1) found.push([written, [value]]);
  }
  return found;
}

function numbersIn(text: string): number[] {
  return valuesIn(text).flatMap(([, values]) => values);
}

function chineseNumber(text: string): number {
  let total = 0;
  let digit = 0;
  for (const character of text.replace('两', '二')) {
    const unit = CHINESE_UNITS[character];
    if (unit === undefined) {
      digit = CHINESE_DIGITS.indexOf(character);
    } else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

/** Complete days as `2026-03-05`, each with both readings where its figures may mean two. */
function daysIn(text: string): IsoDate[][] {
  const dates = findWrittenDates(fold(text.normalize('NFKC'))).map(possibleDays);
  return dates.filter((readings) => readings.length > 0);
}
