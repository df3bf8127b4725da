import { fold } from '../fold.js';
import { LANGUAGES, primaryTag } from '../languages.js';
import type { Table } from '../tables.js';
import { entriesIn } from '../words.js';

/** Names of months, weekdays, numbers and spans of time, folded when read. */

export type Unit = 'day' | 'workday' | 'week' | 'month' | 'year';

const months = namesOf('dates/months', Number);
const weekdays = namesOf('dates/weekdays', Number);
const numbers = namesOf('dates/numbers', Number);
const units = namesOf('dates/units', (key) => key as Unit);

/** Number of the month that a word names in a language or in English, 1 to 12. */
export function monthOf(word: string, language: string): number | undefined {
  const name = fold(word);
  return months(primaryTag(language)).get(name) ?? months('en').get(name);
}

/** Shorter ones are words of other meaning, too ("may", "set", "out"). */
const LONG_NAME = 4;
const SHORT_NAMES: ReadonlySet<string> = new Set(['mai', 'mei', 'maj', 'маи', 'мая']);

/** The names of a language's months that mean nothing else, folded. */
export function monthNames(language: string): string[] {
  const names = [...months(language).keys()];
  return names.filter((name) => name !== 'march' && (name.length >= LONG_NAME || SHORT_NAMES.has(name)));
}

/** Whether a word names a month in any language. */
export function isMonth(word: string): boolean {
  const name = fold(word);
  return LANGUAGES.some(({ tag }) => months(tag).has(name));
}

/** Number of the weekday that a word names in a language, Monday 1 to Sunday 7. */
export function weekdayOf(word: string, language: string): number | undefined {
  return weekdays(primaryTag(language)).get(fold(word));
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
): (language: string) => ReadonlyMap<string, Value> {
  const known = new Map<string, ReadonlyMap<string, Value>>();
  return (language) => {
    let names = known.get(language);
    if (names === undefined) {
      const forms = entriesIn(language, table);
      names = new Map(forms.flatMap(([key, words]) => words.map((word) => [fold(word), read(key)] as const)));
      known.set(language, names);
    }
    return names;
  };
}

function alternation(names: ReadonlyMap<string, unknown>): string {
  return [...names.keys()].sort((a, b) => b.length - a.length).join('|') || '(?!)';
}
