import { fold } from '../fold.js';
import { LANGUAGES } from '../languages.js';
import type { Table } from '../tables.js';
import { primaryTag } from '../tags.js';
import { entriesIn, entriesInAll, phrasesIn } from '../words.js';

/**
 * Names of months, weekdays, numbers and spans of time, folded when read. Names of months and weekdays come from the
 * CLDR data of the runtime; the tables hold the forms beyond those: inflected ones, other spellings.
 */

export type Unit = 'day' | 'workday' | 'week' | 'month' | 'year';

const months = namesOf('dates/months', Number, cldrMonths);
const weekdays = namesOf('dates/weekdays', Number, cldrWeekdays);
const numbers = namesOf('dates/numbers', Number);
const units = namesOf('dates/units', (key) => key as Unit);

/** Number of the month that a word names in a language or in English, or else in any language, 1 to 12. */
export function monthOf(word: string, language: string | undefined): number | undefined {
  if (language === undefined) return monthNumber(word);
  const name = fold(word);
  return months(primaryTag(language)).get(name) ?? months('en').get(name);
}

/** Shorter ones are words of other meaning, too ("may", "set", "out"). */
const LONG_NAME = 4;
const SHORT_NAMES: ReadonlySet<string> = new Set(['mai', 'mei', 'maj', 'маи', 'мая']);

/** The names of a language's months that mean nothing else, folded. */
export function monthNames(language: string): string[] {
  const names = [...months(primaryTag(language)).keys()];
  return names.filter((name) => name !== 'march' && (name.length >= LONG_NAME || SHORT_NAMES.has(name)));
}

/** Whether a word names a month in any language. */
export function isMonth(word: string): boolean {
  const name = fold(word);
  return [...MONTH_LANGUAGES].some((language) => months(language).has(name));
}

/** Number of the weekday that a word names in a language, Monday 1 to Sunday 7. */
export function weekdayOf(word: string, language: string): number | undefined {
  return weekdays(primaryTag(language)).get(fold(word));
}

/** Whether a word names a weekday in any language of the list. */
export function isWeekday(word: string): boolean {
  const name = fold(word);
  return LANGUAGES.some(({ tag }) => tag !== 'mul' && weekdays(tag).has(name));
}

/** The year before the first one of an era of any language. */
export function eraStart(name: string | undefined): number | undefined {
  const era = entriesInAll('dates/eras').find(([, names]) => name !== undefined && names.includes(name));
  return era && Number(era[0]);
}

/** The value of a number written in digits or in words of a language. */
export function numberOf(word: string, language: string): number | undefined {
  if (/^\d{1,4}$/u.test(word)) return Number(word);
  return numbers(primaryTag(language)).get(fold(word));
}

/** The span of time that a word names in a language. */
export function unitOf(word: string, language: string): Unit | undefined {
  return units(primaryTag(language)).get(fold(word));
}

/** Alternations for regular expressions over folded text in one language, the longest names first. */
export function namePatterns(language: string): { number: string; weekday: string; unit: string } {
  return {
    number: `\\d{1,3}|${alternation(numbers(language))}`,
    weekday: alternation(weekdays(language)),
    unit: alternation(units(language)),
  };
}

/** Reads what the forms of a table stand for, by language, when first asked. */
function namesOf<Value>(
  table: Table,
  read: (key: string) => Value,
  cldr: (language: string) => ReadonlyMap<string, Value> = () => new Map(),
): (language: string) => ReadonlyMap<string, Value> {
  const known = new Map<string, ReadonlyMap<string, Value>>();
  return (language) => {
    let names = known.get(language);
    if (names === undefined) {
      const forms = entriesIn(language, table);
      names = new Map([
        ...cldr(language),
        ...forms.flatMap(([key, words]) => words.map((word) => [fold(word), read(key)] as const)),
      ]);
      known.set(language, names);
    }
    return names;
  };
}

/** How months are named beside a day (which is where many languages inflect them) and alone, long and short. */
const MONTH_STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'long' },
  { month: 'long' },
  { day: 'numeric', month: 'short' },
  { month: 'short' },
];
/** Shorter names hardly tell a month. */
const MIN_NAME = 3;

function cldrMonths(language: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const words = new Set(phrasesIn(language, 'grammar/function-words').map(fold));
  for (const style of MONTH_STYLES) {
    const format = dateFormat(language, style);
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2026, month - 1, 1));
      const name = fold(parts.find(({ type }) => type === 'month')?.value ?? '').replace(/\.$/u, '');
      // In Czech "pro" is short for December, and a word of every other sentence.
      if (name.length >= MIN_NAME && !/\d/u.test(name) && !words.has(name)) names.set(name, month);
    }
  }
  return names;
}

function cldrWeekdays(language: string): ReadonlyMap<string, number> {
  const format = dateFormat(language, { weekday: 'long' });
  // The first of June 2026 is a Monday.
  return new Map([1, 2, 3, 4, 5, 6, 7].map((day) => [fold(format.format(Date.UTC(2026, 5, day))), day]));
}

function dateFormat(language: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...style, timeZone: 'UTC' });
}

/** The languages of the list, and others in which pages state the day of a publication. */
const MONTH_LANGUAGES: ReadonlySet<string> = new Set([
  ...LANGUAGES.map(({ tag }) => tag).filter((tag) => tag !== 'mul'),
  ...'bg fi he hi nb sk'.split(' '),
]);

let everyMonth: ReadonlyMap<string, number> | undefined;

/** The number, 1 to 12, of a month name in any of the languages; undefined where two languages disagree. */
export function monthNumber(name: string): number | undefined {
  everyMonth ??= collectMonths();
  return everyMonth.get(fold(name.trim()).replaceAll('.', ''));
}

function collectMonths(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const ambiguous = new Set<string>();
  for (const language of MONTH_LANGUAGES) {
    for (const [written, month] of months(language)) {
      const name = written.replaceAll('.', '');
      if ((names.get(name) ?? month) !== month) ambiguous.add(name);
      names.set(name, month);
    }
  }
  for (const name of ambiguous) names.delete(name);
  return names;
}

function alternation(names: ReadonlyMap<string, unknown>): string {
  return [...names.keys()].sort((a, b) => b.length - a.length).join('|') || '(?!)';
}
