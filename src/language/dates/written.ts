import type { IsoDate } from '../../domain/vocabulary.js';
import { primaryTag } from '../tags.js';
import { alternativesOf, phrasesIn } from '../words.js';
import { isoDate, lastOfMonth } from './calendar.js';
import type { WritingHabits, WrittenDate } from './mention.js';
import { monthNames, monthOf } from './names.js';
import { datePatterns } from './patterns.js';

/**
 * The one reader of calendar dates: finds them in any text with the parts that are written. Which of them matter, and
 * which year is meant where none is written, each stage decides for itself.
 */

let anchor: RegExp | undefined;

/** What a date that is not just the name of a month has one of. */
function hasAnchor(folded: string): boolean {
  anchor ??= new RegExp(
    `[\\d第〇零○]|[一二三四五六七八九十]月|quarter|quy|kuartal|triwulan|ไตรมาส|${alternativesOf('dates/ends-of')}|${alternativesOf('dates/firsts-of')}`,
    'u',
  );
  return anchor.test(folded);
}

/** Finds the calendar dates of a text in reading order; `folded` must come from `fold`. */
export function findWrittenDates(folded: string, habits: WritingHabits = {}): WrittenDate[] {
  const found: WrittenDate[] = [];
  const { language, most = Number.POSITIVE_INFINITY } = habits;
  if (hasAnchor(folded)) readDates(folded, habits, most, found);
  if (language !== undefined) readMonths(folded, primaryTag(language), most, found);
  return found.sort((a, b) => a.start - b.start);
}

/** The day that a date states in full: undefined without a year or a day, or where there is no such day. */
export function statedDay({ year, month, day, precision }: WrittenDate): IsoDate | undefined {
  if (year === undefined || precision !== 'day') return undefined;
  return day === 'last' ? lastOfMonth(year, month) : isoDate(year, month, day);
}

/** The days that a date may state: two where its figures do not tell the month from the day. */
export function possibleDays(date: WrittenDate): IsoDate[] {
  const readings = [date, ...(date.other === undefined ? [] : [{ ...date, ...date.other }])];
  return readings.map(statedDay).filter((day) => day !== undefined);
}

function readDates(folded: string, habits: WritingHabits, most: number, found: WrittenDate[]): void {
  const language = habits.language === undefined ? undefined : primaryTag(habits.language);
  const numericDates = language === undefined ? [] : phrasesIn(language, 'dates/numeric-dates');
  for (const { regex, languages, numeric, read } of datePatterns()) {
    if (languages !== undefined && (language === undefined || !languages.has(language))) continue;
    if (numeric !== undefined && !numericDates.includes(numeric)) continue;
    for (const match of folded.matchAll(regex)) {
      if (found.length >= most) return;
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      if (isTaken(found, start, end)) continue;
      const date = read(match, habits);
      if (date === undefined) continue;
      const first = rangeStart(match, date);
      if (first !== undefined) found.push(first);
      found.push({ ...date, start: first?.end ?? start, end });
    }
  }
}

/** The first day of a span within a month, "1 to 15 March", where it is written as one before its last. */
function rangeStart(
  { groups, index }: RegExpExecArray,
  date: Omit<WrittenDate, 'start' | 'end'>,
): WrittenDate | undefined {
  const from = groups?.from;
  const isSpan = date.range === 'end' && from !== undefined && typeof date.day === 'number';
  if (!isSpan || Number(from) >= Number(date.day) || Number(from) < 1) return undefined;
  return { ...date, day: Number(from), range: 'start', start: index, end: index + from.length };
}

const monthRegexes = new Map<string, RegExp>();

/** "from April": the bare name of a month, which stands for its first day. */
function readMonths(folded: string, language: string, most: number, found: WrittenDate[]): void {
  for (const match of folded.matchAll(monthRegex(language))) {
    if (found.length >= most) return;
    const [start, end] = [match.index, match.index + match[0].length];
    const month = monthOf(match[0], language);
    if (month !== undefined && !isTaken(found, start, end))
      found.push({ month, day: 1, precision: 'month', start, end });
  }
}

function monthRegex(language: string): RegExp {
  let regex = monthRegexes.get(language);
  if (regex === undefined) {
    const names = monthNames(language).join('|') || '(?!)';
    regex = new RegExp(String.raw`(?<![\p{L}\p{M}\d])(?:${names})(?![\p{L}\p{M}]|\.?\s?\d)`, 'gu');
    monthRegexes.set(language, regex);
  }
  return regex;
}

function isTaken(found: readonly WrittenDate[], start: number, end: number): boolean {
  return found.some((other) => start < other.end && end > other.start);
}
