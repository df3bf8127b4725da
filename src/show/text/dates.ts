import { DateTime } from 'luxon';
import type { IsoDate, IsoInstant, UiLanguage } from '../../domain/vocabulary.js';
import { cleanLine } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import { messages } from '../messages.js';

const LONGEST_ODD_DATE = 40;

/** The part of the render options that dates depend on. */
export interface DateOptions {
  readonly language: UiLanguage;
  readonly timezone: string;
  readonly now: Date;
}

const locales = { en: 'en-GB', 'zh-CN': 'zh-CN' } satisfies Record<UiLanguage, string>;

/** `Sun 1 Mar 2026`, `2026年3月1日（周日）`; a text that is no date is given back as it is. */
export function formatDay(date: IsoDate, options: DateOptions): string {
  const day = DateTime.fromISO(date, { zone: 'utc' });
  if (!day.isValid) return cleanLine(date, LONGEST_ODD_DATE);
  return day
    .setLocale(locales[options.language])
    .toFormat(inLanguage(messages, options.language).formats.day);
}

/** Whole days from today in the configured zone; negative for the past, undefined for a text that is no date. */
export function daysUntil(date: IsoDate, options: DateOptions): number | undefined {
  const day = DateTime.fromISO(date, { zone: 'utc' });
  if (!day.isValid) return undefined;
  const start = DateTime.fromISO(today(options), { zone: 'utc' });
  return Math.round(day.diff(start, 'days').days);
}

function nearDay(days: number | undefined): 'yesterday' | 'today' | 'tomorrow' | undefined {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days === -1 ? 'yesterday' : undefined;
}

/** `today`, `in 7 days`, `7天后`, `3 days ago`. */
export function relativeDay(date: IsoDate, options: DateOptions): string {
  const days = daysUntil(date, options);
  if (days === undefined) return '';
  const { nearDays, inDays, daysAgo } = inLanguage(messages, options.language);
  const near = nearDay(days);
  if (near) return nearDays[near];
  return days > 0 ? inDays(days) : daysAgo(-days);
}

/** `18:00 today`, `明天 09:30`, `Tue 3 Mar, 18:00`; the year where it is not this one. */
export function formatTime(instant: IsoInstant, options: DateOptions): string {
  const time = inZone(instant, options);
  if (!time.isValid) return cleanLine(instant, LONGEST_ODD_DATE);
  const { nearDays, atTime } = inLanguage(messages, options.language);
  const near = nearDay(daysUntil(time.toFormat('yyyy-MM-dd'), options));
  return near ? atTime(nearDays[near], time.toFormat('HH:mm')) : momentOf(time, options);
}

/** `Tue 3 Mar, 18:00`; the year where it is not this one. */
function momentOf(time: DateTime, options: DateOptions): string {
  const { formats } = inLanguage(messages, options.language);
  const sameYear = today(options).startsWith(time.toFormat('yyyy'));
  return time.setLocale(locales[options.language]).toFormat(sameYear ? formats.time : formats.timeWithYear);
}

/** `Tue 3 Mar, 18:00 (tomorrow)`: for a time that is read later too, or by somebody it was forwarded to. */
export function formatDue(instant: IsoInstant, options: DateOptions): string {
  const time = inZone(instant, options);
  if (!time.isValid) return cleanLine(instant, LONGEST_ODD_DATE);
  const { nearDays, aside } = inLanguage(messages, options.language);
  const near = nearDay(daysUntil(time.toFormat('yyyy-MM-dd'), options));
  const moment = momentOf(time, options);
  return near === undefined ? moment : `${moment}${aside(nearDays[near])}`;
}

/** `Sun 22 Nov 2026, 18:35`: for the past, where the day itself matters. */
export function formatInstant(instant: IsoInstant, options: DateOptions): string {
  const time = inZone(instant, options);
  if (!time.isValid) return cleanLine(instant, LONGEST_ODD_DATE);
  return time
    .setLocale(locales[options.language])
    .toFormat(inLanguage(messages, options.language).formats.timeWithYear);
}

/** `5 h`, `2 天`: how long lies between two instants, in the largest unit that tells enough. */
export function formatSpan(from: IsoInstant, to: IsoInstant | Date, language: UiLanguage): string {
  const end = to instanceof Date ? to.getTime() : Date.parse(to);
  const minutes = Math.max(0, Math.round((end - Date.parse(from)) / 60_000));
  const { spans } = inLanguage(messages, language);
  if (Number.isNaN(minutes)) return '';
  if (minutes < 60) return spans.minutes(minutes);
  if (minutes < 48 * 60) return spans.hours(Math.round(minutes / 60));
  return spans.days(Math.round(minutes / (24 * 60)));
}

/** Whether the instant has passed. */
export function isPast(instant: IsoInstant, options: DateOptions): boolean {
  return Date.parse(instant) < options.now.getTime();
}

/** Today's date in the configured zone. */
export function today(options: DateOptions): IsoDate {
  return inZone(options.now.toISOString(), options).toISODate() ?? options.now.toISOString().slice(0, 10);
}

/** A zone that luxon does not know is shown as UTC rather than not at all. */
function inZone(instant: IsoInstant, options: DateOptions): DateTime {
  const time = DateTime.fromISO(instant, { zone: options.timezone });
  return time.isValid ? time : DateTime.fromISO(instant, { zone: 'utc' });
}
