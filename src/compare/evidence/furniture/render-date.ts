import type { IsoInstant } from '../../../domain/vocabulary.js';
import { monthNumber } from '../../../language/dates/names.js';
import { wordsOf } from '../../../language/tokens.js';
import { maskDigits } from '../../words/fold.js';
import { type EditEvidence, observed } from '../kind.js';

const DAY_MS = 86_400_000;
/** The day at the publisher's place may be another than here. */
const MAX_APART_MS = 1.6 * DAY_MS;
/** A line that tells the day, with what stands beside it; a sentence of rules is longer. */
const MAX_WORDS = 24;

const WRITTEN_DAY =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?\s(?:of\s|de\s|d'|del\s)?(\p{L}[\p{L}\p{M}]{2,11}\.?),?\s(?:de\s|del\s)?((?:19|20)\d{2})/giu;
const WRITTEN_MONTH_FIRST =
  /(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}]{2,11}\.?)\s(\d{1,2})(?:st|nd|rd|th)?,?\s((?:19|20)\d{2})/giu;
const YEAR_FIRST = /((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/gu;
const YEAR_LAST = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d{2})(?!\d)/gu;

/** A line like "Printed on 4 February 2026", whatever its words are. */
export const renderDate: EditEvidence = {
  code: 'render-date',
  speaksFor: 'furniture',
  noiseKind: 'render-date',
  texts: { en: 'A date that follows the day of reading changed.', 'zh-CN': '随访问日期变化的日期更新了。' },
  forms: ['clock'],
  observe(edit, { at }) {
    const { before, after } = edit.passage;
    return observed(edit, at !== undefined && followsReading(before, after, at));
  },
};

/** Whether two texts differ by a date alone, and the newer one is the day on which the page was read. */
function followsReading(before: string, after: string, at: IsoInstant): boolean {
  if (wordsOf(after).length > MAX_WORDS || withoutDates(before) !== withoutDates(after)) return false;
  const now = Date.parse(at);
  const days = daysIn(after);
  return (
    days.some((day) => Math.abs(day - now) <= MAX_APART_MS) &&
    daysIn(before).every((day) => day <= now + MAX_APART_MS)
  );
}

/** The text with its numbers and the names of months and weekdays masked. */
function withoutDates(text: string): string {
  return maskDigits(text).replace(/\p{L}[\p{L}\p{M}]+\.?/gu, (word) =>
    monthNumber(word) !== undefined || isWeekday(word) ? '0' : word,
  );
}

const LANGUAGES = 'en de fr es it nl pl pt ru ja ko zh vi th id tr cs sv ro hu el da'.split(' ');
let weekdays: ReadonlySet<string> | undefined;

function isWeekday(word: string): boolean {
  weekdays ??= new Set(
    LANGUAGES.flatMap((language) =>
      Array.from({ length: 7 }, (_, day) =>
        new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
          .format(new Date(Date.UTC(2026, 0, 5 + day)))
          .toLowerCase(),
      ),
    ),
  );
  return weekdays.has(word.toLowerCase());
}

/** Noon of every day that a text names with its year, both readings of one like 03/02/2026. */
function daysIn(text: string): number[] {
  const days: number[] = [];
  const add = (year: string, month: number | undefined, day: string): void => {
    if (month === undefined || month < 1 || month > 12 || Number(day) > 31) return;
    days.push(Date.UTC(Number(year), month - 1, Number(day), 12));
  };
  for (const [, day = '', month = '', year = ''] of text.matchAll(WRITTEN_DAY)) {
    add(year, monthNumber(month), day);
  }
  for (const [, month = '', day = '', year = ''] of text.matchAll(WRITTEN_MONTH_FIRST)) {
    add(year, monthNumber(month), day);
  }
  for (const [, year = '', month = '', day = ''] of text.matchAll(YEAR_FIRST)) add(year, Number(month), day);
  for (const [, one = '', other = '', year = ''] of text.matchAll(YEAR_LAST)) {
    add(year, Number(other), one);
    add(year, Number(one), other);
  }
  return days;
}
