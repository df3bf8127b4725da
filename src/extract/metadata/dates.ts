import { DateTime } from 'luxon';
import type { IsoDate } from '../../domain/vocabulary.js';
import { monthNumber } from '../../language/dates/names.js';
import { normaliseText } from '../text/normalise.js';

export interface DateReading {
  /** BCP-47 tag of the page: settles whether the day or the month comes first in 05/03/2026. */
  readonly language?: string | undefined;
  /** IANA zone in which an instant (`2026-03-05T23:30:00Z`) becomes a day; without it the day is taken as written. */
  readonly timezone?: string | undefined;
}

/** Longest text that is taken to be a date with its label and not a sentence. */
const MAX_LENGTH = 160;

/**
 * The day that a short text states, such as the content of a date element: `2026年3月5日`, `5. März 2026`,
 * `Published: March 5, 2026 10:00`. Undefined where there is none or where its parts may be read in two ways.
 * Dates in running text are not its business.
 */
export function readDate(text: string, reading: DateReading = {}): IsoDate | undefined {
  if (text.length > MAX_LENGTH * 4) return undefined;
  const line = normaliseText(text).replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
  if (line.length > MAX_LENGTH) return undefined;
  return (
    readInstant(line, reading.timezone) ??
    readYearFirst(line) ??
    readNamedMonth(line) ??
    readDayFirst(line, reading.language)
  );
}

/** ISO 8601 with a time and an offset is an instant: its day depends on the zone. */
function readInstant(line: string, timezone: string | undefined): IsoDate | undefined {
  const [instant] =
    /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)/.exec(line) ?? [];
  if (instant === undefined || timezone === undefined) return undefined;
  const moment = DateTime.fromISO(instant.replace(' ', 'T'), { zone: timezone });
  return moment.isValid ? (moment.toISODate() ?? undefined) : undefined;
}

/** Japanese eras and the years of the Republic of China. */
const ERA_START: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  民國: 1911,
  民国: 1911,
};

function readYearFirst(line: string): IsoDate | undefined {
  const era = /(令和|平成|昭和|民國|民国)\s*(元|\d{1,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(line);
  if (era !== null) {
    const [, name = '', year = '', month, day] = era;
    return isoDate((ERA_START[name] ?? 0) + (year === '元' ? 1 : Number(year)), Number(month), Number(day));
  }
  const named = /(?<!\d)(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号일]/.exec(line);
  const numeric = /(?<!\d)(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/.exec(line);
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(line);
  if (named !== null) return isoDate(Number(named[1]), Number(named[2]), Number(named[3]));
  if (numeric !== null) return isoDate(Number(numeric[1]), Number(numeric[3]), Number(numeric[4]));
  return compact === null ? undefined : isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
}

function readNamedMonth(line: string): IsoDate | undefined {
  const vietnamese = /(\d{1,2})\s+tháng\s+(\d{1,2})(?:,|\s+năm|\s)\s*(\d{4})/i.exec(line);
  if (vietnamese !== null)
    return isoDate(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
  const word = String.raw`([\p{L}\p{M}]{3,20}\.?)`;
  const dayFirst = new RegExp(
    String.raw`(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|re|ª|º|°)?[\s\-/]*(?:(?:de|of)\s+|d['’])?${word},?[\s\-/]*(?:de|del)?\s*(\d{4})(?!\d)`,
    'giu',
  );
  for (const [, day, month = '', year] of line.matchAll(dayFirst)) {
    const date = isoDate(civilYear(year), monthNumber(month), Number(day));
    if (date !== undefined) return date;
  }
  const monthFirst = new RegExp(
    String.raw`${word}[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?,?[\s\-/]+(\d{4})(?!\d)`,
    'giu',
  );
  for (const [, month = '', day, year] of line.matchAll(monthFirst)) {
    const date = isoDate(civilYear(year), monthNumber(month), Number(day));
    if (date !== undefined) return date;
  }
  const yearFirst = new RegExp(String.raw`(?<!\d)(\d{4})\.?[\s\-/]+${word}[\s\-/]*(\d{1,2})(?!\d)`, 'giu');
  for (const [, year, month = '', day] of line.matchAll(yearFirst)) {
    const date = isoDate(civilYear(year), monthNumber(month), Number(day));
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Thai texts count the years of the Buddhist era. */
function civilYear(year: string | undefined): number {
  const number = Number(year);
  return number >= 2400 && number < 2700 ? number - 543 : number;
}

const MONTH_FIRST_REGIONS = new Set(['US', 'PH', 'LR']);
const YEAR_FIRST_LANGUAGES = new Set(['zh', 'ja', 'ko', 'hu', 'lt', 'mn', 'fa']);

function readDayFirst(line: string, language: string | undefined): IsoDate | undefined {
  const match = /(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)/.exec(line);
  if (match === null) return undefined;
  const [, left, separator, right, year] = match;
  const [first, second] = [Number(left), Number(right)];
  if (first > 12) return isoDate(civilYear(year), second, first);
  if (second > 12) return isoDate(civilYear(year), first, second);
  if (first === second || separator === '.') return isoDate(civilYear(year), second, first);
  const order = language === undefined ? undefined : dayMonthOrder(language);
  if (order === undefined) return undefined;
  return order === 'day-first'
    ? isoDate(civilYear(year), second, first)
    : isoDate(civilYear(year), first, second);
}

/** English without a region may be either, and a language that puts the year first settles nothing. */
function dayMonthOrder(language: string): 'day-first' | 'month-first' | undefined {
  const [base = '', ...subtags] = language.split('-');
  const region = subtags.find((subtag) => /^[A-Z]{2}$/.test(subtag));
  if (region !== undefined && MONTH_FIRST_REGIONS.has(region)) return 'month-first';
  if (base === 'en') return region === undefined || region === 'CA' ? undefined : 'day-first';
  return YEAR_FIRST_LANGUAGES.has(base) ? undefined : 'day-first';
}

function isoDate(year: number, month: number | undefined, day: number): IsoDate | undefined {
  if (month === undefined || year < 1970 || year > 2100) return undefined;
  const date = DateTime.utc(year, month, day);
  return date.isValid ? (date.toISODate() ?? undefined) : undefined;
}
