import { DateTime } from 'luxon';
import type { IsoDate } from '../../domain/vocabulary.js';
import { isoDate } from '../../language/dates/calendar.js';
import { findWrittenDates, statedDay } from '../../language/dates/written.js';
import { fold } from '../../language/fold.js';
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
  const line = normaliseText(text);
  if (line.length > MAX_LENGTH) return undefined;
  return readInstant(line, reading.timezone) ?? readStated(line, reading.language) ?? readCompact(line);
}

/** ISO 8601 with a time and an offset is an instant: its day depends on the zone. */
function readInstant(line: string, timezone: string | undefined): IsoDate | undefined {
  const [instant] =
    /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)/.exec(line) ?? [];
  if (instant === undefined || timezone === undefined) return undefined;
  const moment = DateTime.fromISO(instant.replace(' ', 'T'), { zone: timezone });
  return moment.isValid ? (moment.toISODate() ?? undefined) : undefined;
}

/** The first date with its year. */
function readStated(line: string, language: string | undefined): IsoDate | undefined {
  const order = language === undefined ? undefined : dayMonthOrder(language);
  const habits = { monthFirst: order === 'month-first', ...(language !== undefined && { language }) };
  for (const date of findWrittenDates(fold(line), habits)) {
    const day = date.shortYear === undefined ? statedDay(date) : undefined;
    if (day !== undefined) return date.other === undefined || order !== undefined ? day : undefined;
  }
  return undefined;
}

/** A day announced for so many days ahead may be written without its year, too. */
const AHEAD_DAYS = 31;

/**
 * The latest day before `today` or shortly after it that a date without a year stands for (`5 March`, `3月5日`,
 * `05-03`). Undefined where there is none, where its year is written, or where its parts may be read in two ways.
 *
 * @param today the day on which the text was read
 */
export function latestSuchDay(
  text: string,
  today: IsoDate,
  { language }: DateReading = {},
): IsoDate | undefined {
  const line = normaliseText(text);
  if (line.length > MAX_LENGTH) return undefined;
  const written = readFigures(line, language) ?? readYearless(line, language);
  if (!written) return undefined;
  const latest = new Date(Date.parse(today) + AHEAD_DAYS * 86_400_000).toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  // The 29th of February is up to eight years apart.
  for (let back = -1; back <= 8; back++) {
    const day = isoDate(year - back, written.month, written.day);
    if (day !== undefined && day <= latest) return day;
  }
  return undefined;
}

interface YearlessDay {
  readonly month: number;
  readonly day: number;
}

function readYearless(line: string, language: string | undefined): YearlessDay | undefined {
  const order = language === undefined ? undefined : dayMonthOrder(language);
  const found = findWrittenDates(fold(line), { language, monthFirst: order === 'month-first' });
  const [date] = found.length === 1 ? found : [];
  if (!date || date.year !== undefined || date.precision !== 'day' || date.day === 'last') return undefined;
  if (date.other !== undefined && order === undefined) return undefined;
  return { month: date.month, day: date.day };
}

/** Nothing but two figures, as in a column of days: `03-05`, `5.3.`, `05/03`. */
function readFigures(line: string, language = ''): YearlessDay | undefined {
  const [, first, second] = /^\[?(\d{1,2})[-./](\d{1,2})\.?\]?$/.exec(line) ?? [];
  const [one, other] = [Number(first), Number(second)];
  if (!(one > 0 && other > 0)) return undefined;
  const order = dayMonthOrder(language === '' ? 'en' : language);
  const isYearFirst = YEAR_FIRST_LANGUAGES.has(language.split('-')[0] ?? '');
  if (one > 12 || (order === 'day-first' && other <= 12)) return { month: other, day: one };
  const isClear = other > 12 || order === 'month-first' || isYearFirst;
  return isClear ? { month: one, day: other } : undefined;
}

function readCompact(line: string): IsoDate | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(line) ?? [];
  return isoDate(Number(year), Number(month), Number(day));
}

const MONTH_FIRST_REGIONS = new Set(['US', 'PH', 'LR']);
const YEAR_FIRST_LANGUAGES = new Set(['zh', 'ja', 'ko', 'hu', 'lt', 'mn', 'fa']);

/** English without a region may be either, and a language that puts the year first settles nothing. */
/** Whether a language puts the day or the month first in figures; undefined where that is not settled. */
export function dayMonthOrder(language: string): 'day-first' | 'month-first' | undefined {
  const [base = '', ...subtags] = language.split('-');
  const region = subtags.find((subtag) => /^[A-Z]{2}$/.test(subtag));
  if (region !== undefined && MONTH_FIRST_REGIONS.has(region)) return 'month-first';
  if (base === 'en') return region === undefined || region === 'CA' ? undefined : 'day-first';
  return YEAR_FIRST_LANGUAGES.has(base) ? undefined : 'day-first';
}
