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
  for (const date of findWrittenDates(fold(line), { monthFirst: order === 'month-first' })) {
    const day = date.shortYear === undefined ? statedDay(date) : undefined;
    if (day !== undefined) return date.other === undefined || order !== undefined ? day : undefined;
  }
  return undefined;
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
