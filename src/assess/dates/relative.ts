import type { IsoDate } from '../../domain/vocabulary.js';
import { addDays, addMonths, isoDate, lastOfMonth, parts, weekday } from './calendar.js';
import type { DateContext, DateMention } from './mention.js';
import { namePatterns, numberOf, type Unit, unitOf, weekdayOf } from './names.js';
import { type RelativeMeaning, relativePatterns } from './relative-patterns.js';

interface Rule {
  readonly meaning: RelativeMeaning;
  readonly regex: RegExp;
}

interface LanguageRules {
  readonly anchor: RegExp;
  readonly rules: readonly Rule[];
}

const compiled = new Map<string, LanguageRules>();

/** As in `absolute.ts`: no sentence of a rule has more. */
const MAX_DATES = 24;

/** Finds dates counted from the day of the notice, in the folded text of a sentence. */
export function findRelativeDates(folded: string, { reference, language }: DateContext): DateMention[] {
  const { anchor, rules } = rulesOf(language);
  const mentions: DateMention[] = [];
  if (!anchor.test(folded)) return mentions;
  for (const { meaning, regex } of rules) {
    for (const match of folded.matchAll(regex)) {
      if (mentions.length >= MAX_DATES) break;
      const [start, end] = [match.index, match.index + match[0].length];
      if (mentions.some((other) => start < other.end && end > other.start)) continue;
      const date = resolve(meaning, match.groups ?? {}, reference);
      if (date === undefined) continue;
      const role = meaning === 'today' ? 'effective' : meaning === 'within' ? 'deadline' : undefined;
      mentions.push({
        start,
        end,
        date,
        precision: 'day',
        yearStated: true,
        relative: true,
        ...(role === undefined ? {} : { role }),
      });
    }
  }
  return mentions;
}

function rulesOf(language: string): LanguageRules {
  const primary = language.split('-')[0] ?? '';
  const key = primary in relativePatterns ? primary : 'en';
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const rules: Rule[] = [];
  const order: readonly RelativeMeaning[] = [
    'within',
    'after',
    'today',
    'next-month',
    'this-month',
    'next-weekday',
    'month-end',
  ];
  for (const meaning of order) {
    for (const source of relativePatterns[key]?.[meaning] ?? []) {
      rules.push({ meaning, regex: new RegExp(expand(source, key), 'gu') });
    }
  }
  const languageRules = { anchor: new RegExp(relativePatterns[key]?.anchor ?? '', 'u'), rules };
  compiled.set(key, languageRules);
  return languageRules;
}

/** Languages that write no space before the words of a date. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja', 'ko', 'th']);

function expand(source: string, language: string): string {
  const names = namePatterns(language);
  const bounded = UNSPACED.has(language) || source.startsWith('^') ? source : `(?<![\\p{L}\\p{N}])${source}`;
  return bounded
    .replaceAll('{n}', `(?<n>${names.number})`)
    .replaceAll('{unit}', `(?<unit>${names.unit})`)
    .replaceAll('{d}', '(?<d>\\d{1,2})')
    .replaceAll('{weekday}', `(?<weekday>${names.weekday})`);
}

function resolve(
  meaning: RelativeMeaning,
  groups: Readonly<Record<string, string | undefined>>,
  reference: IsoDate,
): IsoDate | undefined {
  const { year, month } = parts(reference);
  const day = Number(groups.d ?? 1);
  switch (meaning) {
    case 'today':
      return reference;
    case 'after':
    case 'within':
      return addSpan(reference, numberOf(groups.n ?? ''), unitOf(groups.unit ?? ''));
    case 'next-month':
      return month === 12 ? isoDate(year + 1, 1, day) : isoDate(year, month + 1, day);
    case 'this-month':
      return isoDate(year, month, day);
    case 'next-weekday':
      return nextWeek(
        reference,
        groups.weekday === undefined ? vietnameseWeekday(groups.vi) : weekdayOf(groups.weekday),
      );
    case 'month-end':
      return lastOfMonth(year, month);
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

/** The weekday in the week after that of `from`; weeks begin on Monday. */
function nextWeek(from: IsoDate, day: number | undefined): IsoDate | undefined {
  return day === undefined ? undefined : addDays(from, 7 - weekday(from) + day);
}

function vietnameseWeekday(name: string | undefined): number | undefined {
  const at = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'].indexOf(name ?? '');
  return at === -1 ? undefined : at + 1;
}
