import type { IsoDate } from '../../domain/vocabulary.js';
import { languageOf, primaryTag } from '../tags.js';
import { entriesIn, languagesWith, phrasesIn } from '../words.js';
import { addDays, addMonths, isoDate, lastOfMonth, parts, weekday } from './calendar.js';
import type { DateContext, DateMention } from './mention.js';
import { namePatterns, numberOf, type Unit, unitOf, weekdayOf } from './names.js';

/**
 * What a relative date means, and the order in which the patterns are tried. They are regular expressions over folded
 * text with the placeholders `{n}` for a number in digits or words, `{unit}` for a span of time, `{d}` for a day of
 * the month and `{weekday}`.
 *
 * - `within`: that span after the day of the notice, as a last day to act
 * - `after`: that span after the day of the notice
 * - `today`: the day of the notice itself, from which the rule applies
 * - `next-month`: that day (the first, where no `{d}`) of the following month
 * - `this-month`: that day of the month of the notice
 * - `next-weekday`: that weekday of the following week
 * - `coming-weekday`: the next day with that name
 * - `weekdays-ahead`: the nth day with that name ("two Mondays from now")
 * - `overmorrow`, `tomorrow`: two days after the notice, and one
 * - `this-weekday`: that weekday of the week of the notice
 * - `next-quarter`: the first day of the following quarter
 * - `month-end`, `quarter-end`, `year-end`: the last day of the month, quarter or year of the notice
 */
export const RELATIVE_MEANINGS = [
  'within',
  'after',
  'today',
  'next-month',
  'this-month',
  'next-weekday',
  'coming-weekday',
  'weekdays-ahead',
  'overmorrow',
  'tomorrow',
  'this-weekday',
  'next-quarter',
  'month-end',
  'quarter-end',
  'year-end',
] as const;

type RelativeMeaning = (typeof RELATIVE_MEANINGS)[number];

interface Rule {
  readonly meaning: RelativeMeaning;
  readonly regex: RegExp;
}

interface LanguageRules {
  readonly anchor: RegExp;
  readonly rules: readonly Rule[];
}

const compiled = new Map<string, LanguageRules>();

const ENDS: ReadonlySet<RelativeMeaning> = new Set(['month-end', 'quarter-end', 'year-end']);

/** As in `absolute.ts`: no sentence of a rule has more. */
const MAX_DATES = 24;

/** Finds dates counted from the day of the notice, in the folded text of a sentence. */
export function findRelativeDates(folded: string, { reference, language }: DateContext): DateMention[] {
  const key = patternLanguage(language);
  const { anchor, rules } = rulesOf(key);
  const mentions: DateMention[] = [];
  if (!anchor.test(folded)) return mentions;
  for (const { meaning, regex } of rules) {
    for (const match of folded.matchAll(regex)) {
      if (mentions.length >= MAX_DATES) break;
      const [start, end] = [match.index, match.index + match[0].length];
      if (mentions.some((other) => start < other.end && end > other.start)) continue;
      const date = resolve(meaning, match.groups ?? {}, reference, key);
      if (date === undefined) continue;
      const role = meaning === 'today' ? 'effective' : meaning === 'within' ? 'deadline' : undefined;
      mentions.push({
        start,
        end,
        date,
        precision: 'day',
        yearStated: true,
        relative: true,
        ...(ENDS.has(meaning) ? { periodEnd: true as const } : {}),
        ...(role === undefined ? {} : { role }),
      });
    }
  }
  return mentions;
}

/** The language of the patterns: English where the language of the text has none. */
function patternLanguage(language: string): string {
  const primary = primaryTag(language);
  return languagesWith('dates/relative').includes(primary) ? primary : 'en';
}

function rulesOf(key: string): LanguageRules {
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const patterns = new Map(entriesIn(key, 'dates/relative'));
  const rules = RELATIVE_MEANINGS.flatMap((meaning) =>
    (patterns.get(meaning) ?? []).map((source) => ({
      meaning,
      regex: new RegExp(expand(source, key), 'gu'),
    })),
  );
  const anchor = new RegExp(phrasesIn(key, 'dates/relative-anchor').join('|'), 'u');
  const languageRules = { anchor, rules };
  compiled.set(key, languageRules);
  return languageRules;
}

function expand(source: string, language: string): string {
  const names = namePatterns(language);
  const isUnspaced = languageOf(language)?.unspaced === true;
  const wordEnd = isUnspaced ? '' : '(?![\\p{L}])';
  const bounded = isUnspaced || source.startsWith('^') ? source : `(?<![\\p{L}\\p{N}])${source}`;
  return bounded
    .replaceAll('{n}', `(?<n>${names.number})`)
    .replaceAll('{unit}', `(?<unit>${names.unit})${wordEnd}`)
    .replaceAll('{d}', '(?<d>\\d{1,2})')
    .replaceAll('{weekday}s', `(?<weekday>${names.weekday})s${wordEnd}`)
    .replaceAll('{weekday}', `(?<weekday>${names.weekday})${wordEnd}`);
}

function resolve(
  meaning: RelativeMeaning,
  groups: Readonly<Record<string, string | undefined>>,
  reference: IsoDate,
  language: string,
): IsoDate | undefined {
  const { year, month } = parts(reference);
  const day = Number(groups.d ?? 1);
  switch (meaning) {
    case 'today':
      return reference;
    case 'after':
    case 'within':
      return addSpan(reference, numberOf(groups.n ?? '', language), unitOf(groups.unit ?? '', language));
    case 'next-month':
      return month === 12 ? isoDate(year + 1, 1, day) : isoDate(year, month + 1, day);
    case 'this-month':
      return isoDate(year, month, day);
    case 'next-weekday':
      return weekdayOfWeek(reference, weekdayOf(groups.weekday ?? '', language), 1);
    case 'this-weekday':
      return weekdayOfWeek(reference, weekdayOf(groups.weekday ?? '', language), 0);
    case 'coming-weekday':
      return comingWeekday(reference, weekdayOf(groups.weekday ?? '', language));
    case 'weekdays-ahead':
      return weekdayAhead(
        reference,
        weekdayOf(groups.weekday ?? '', language),
        numberOf(groups.n ?? '', language),
      );
    case 'tomorrow':
      return addDays(reference, 1);
    case 'overmorrow':
      return addDays(reference, 2);
    case 'next-quarter':
      return month > 9 ? isoDate(year + 1, 1, 1) : isoDate(year, quarterEnd(month) + 1, 1);
    case 'month-end':
      return lastOfMonth(year, month);
    case 'quarter-end':
      return lastOfMonth(year, quarterEnd(month));
    case 'year-end':
      return isoDate(year, 12, 31);
  }
}

function addSpan(from: IsoDate, count: number | undefined, unit: Unit | undefined): IsoDate | undefined {
  if (count === undefined || count < 1 || count > 730) return undefined;
  switch (unit) {
    case undefined:
      return undefined;
    case 'day':
      return addDays(from, count);
    case 'week':
      return addDays(from, count * 7);
    case 'month':
      return addMonths(from, count);
    case 'year':
      return addMonths(from, count * 12);
    case 'workday':
      return addWorkdays(from, count);
  }
}

function addWorkdays(from: IsoDate, count: number): IsoDate {
  let date = from;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    if (weekday(date) <= 5) left--;
  }
  return date;
}

function quarterEnd(month: number): number {
  return Math.ceil(month / 3) * 3;
}

/** A weekday of the week of `from` or of a week after it; weeks begin on Monday. */
function weekdayOfWeek(from: IsoDate, day: number | undefined, weeksAhead: number): IsoDate | undefined {
  return day === undefined ? undefined : addDays(from, 7 * weeksAhead - weekday(from) + day);
}

/** The nth such weekday after `from`; more than a few are no way to name a day. */
function weekdayAhead(from: IsoDate, day: number | undefined, count = 0): IsoDate | undefined {
  const first = comingWeekday(from, day);
  return first === undefined || count < 1 || count > 12 ? undefined : addDays(first, 7 * (count - 1));
}

/** The first such weekday after `from`. */
function comingWeekday(from: IsoDate, day: number | undefined): IsoDate | undefined {
  return day === undefined ? undefined : addDays(from, ((day - weekday(from) + 6) % 7) + 1);
}
