import { DateTime } from 'luxon';
import type { IsoDate, IsoInstant } from '../../domain/vocabulary.js';

/** Calendar arithmetic on ISO days. */

const DAY = 86_400_000;

/** The day, or undefined where there is no such day (30 February, month 13, a year outside 1970 to 2100). */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (year < 1970 || year > 2100 || month < 1 || month > 12 || day < 1) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return undefined;
  return format(date);
}

/** The day of an instant in a zone. */
export function dayIn(instant: IsoInstant, timezone: string): IsoDate {
  return DateTime.fromISO(instant, { zone: timezone }).toISODate() ?? instant.slice(0, 10);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return format(new Date(Date.parse(date) + days * DAY));
}

/** The same day of a later month; the last day of it where the month is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = parts(date);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return isoDate(toYear, toMonth, day) ?? lastOfMonth(toYear, toMonth);
}

export function lastOfMonth(year: number, month: number): IsoDate {
  return format(new Date(Date.UTC(year, month, 0)));
}

export function isLastOfMonth(date: IsoDate): boolean {
  return addDays(date, 1).endsWith('-01');
}

/** Whole days from one day to another, negative where the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** Day of the week, Monday 1 to Sunday 7. */
export function weekday(date: IsoDate): number {
  return new Date(Date.parse(date)).getUTCDay() || 7;
}

export function parts(date: IsoDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The first day with this month and day on or after `from`; 29 February may be years away. */
export function firstOnOrAfter(from: IsoDate, month: number, day: number): IsoDate | undefined {
  const { year } = parts(from);
  for (let ahead = 0; ahead <= 4; ahead++) {
    const date = isoDate(year + ahead, month, day);
    if (date !== undefined && date >= from) return date;
  }
  return undefined;
}

function format(date: Date): IsoDate {
  return date.toISOString().slice(0, 10);
}
