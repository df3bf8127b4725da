import { DateTime } from 'luxon';
import type { IsoDate } from '../domain/vocabulary.js';
import { type DatedEvent, type DateRule, type EventId, LAST_DAY, showsOn, timeline } from './timeline.js';

export type DemoLanguage = 'en' | 'en-US' | 'de' | 'zh-CN' | 'ja';

/** The seller center on one day: what has happened so far, and every date counted from today. */
export interface Week {
  readonly today: IsoDate;
  /** 0 (the first check) to 7 (today). */
  readonly day: number;
  has(event: EventId): boolean;
  /** The day `days` after today; negative for the past. */
  inDays(days: number): IsoDate;
  /** The first of the month that is next on or after the day `days` after today. */
  monthStart(days: number): IsoDate;
  effective(event: DatedEvent<'effective'>): IsoDate;
  deadline(event: DatedEvent<'deadline'>): IsoDate;
}

/** @param visit how often the page was shown before on that day */
export function weekOn(today: IsoDate, day: number, visit = 0): Week {
  return {
    today,
    day,
    has: (event) => showsOn(timeline[event], day) && (visit % 2 === 0 || !('alternates' in timeline[event])),
    inDays: (days) => resolveDate({ inDays: days }, today),
    monthStart: (days) => resolveDate({ monthStart: days }, today),
    effective: (event) => resolveDate(timeline[event].effective, today),
    deadline: (event) => resolveDate(timeline[event].deadline, today),
  };
}

/** The calendar day on which day `day` of the week falls. */
export function dateOfDay(today: IsoDate, day: number): IsoDate {
  return resolveDate({ inDays: day - LAST_DAY }, today);
}

export function resolveDate(rule: DateRule, today: IsoDate): IsoDate {
  const start = DateTime.fromISO(today, { zone: 'utc' });
  if ('inDays' in rule) return start.plus({ days: rule.inDays }).toFormat('yyyy-MM-dd');
  const earliest = start.plus({ days: rule.monthStart });
  const monthStart = earliest.day === 1 ? earliest : earliest.plus({ months: 1 }).startOf('month');
  return monthStart.toFormat('yyyy-MM-dd');
}

const longFormats: Readonly<Record<DemoLanguage, string>> = {
  en: 'd MMMM yyyy',
  'en-US': 'MMMM d, yyyy',
  de: 'd. MMMM yyyy',
  'zh-CN': 'yyyy年M月d日',
  ja: 'yyyy年M月d日',
};

const shortFormats: Readonly<Record<DemoLanguage, string>> = {
  en: 'd MMM yyyy',
  'en-US': 'MMM d, yyyy',
  de: 'dd.MM.yyyy',
  'zh-CN': 'yyyy-MM-dd',
  ja: 'yyyy/MM/dd',
};

/** A date as it is written in running text. */
export function longDate(date: IsoDate, language: DemoLanguage): string {
  return DateTime.fromISO(date, { zone: 'utc' }).setLocale(language).toFormat(longFormats[language]);
}

/** A date as it is written in lists and page heads. */
export function shortDate(date: IsoDate, language: DemoLanguage): string {
  return DateTime.fromISO(date, { zone: 'utc' }).setLocale(language).toFormat(shortFormats[language]);
}
