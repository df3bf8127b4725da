import { primaryTag } from '../tags.js';
import { alternativesOf, phrasesIn } from '../words.js';
import type { DateContext, DateMention } from './mention.js';
import { monthNames, monthOf } from './names.js';
import { datePatterns } from './patterns.js';
import { resolveYears, type WrittenDate } from './years.js';

/** A sentence with more dates than this is a calendar or an attack; the rest of it is left unread. */
const MAX_DATES = 24;

let anchor: RegExp | undefined;

/** What a date that is not just the name of a month has one of. */
function hasAnchor(folded: string): boolean {
  anchor ??= new RegExp(
    `[\\d第〇零○]|quarter|quy|kuartal|triwulan|ไตรมาส|${alternativesOf('dates/ends-of')}|${alternativesOf('dates/firsts-of')}`,
    'u',
  );
  return anchor.test(folded);
}

/** Finds the calendar dates of a sentence in its folded text, in reading order. */
export function findAbsoluteDates(folded: string, context: DateContext): DateMention[] {
  const found: WrittenDate[] = [];
  const language = primaryTag(context.language);
  if (hasAnchor(folded)) readDates(folded, language, context, found);
  readMonths(folded, language, found);
  found.sort((a, b) => a.start - b.start);
  return resolveYears(found, folded, context);
}

function readDates(folded: string, language: string, context: DateContext, found: WrittenDate[]): void {
  const numericDates = phrasesIn(language, 'dates/numeric-dates');
  for (const { regex, languages, numeric, read } of datePatterns()) {
    if (languages !== undefined && !languages.has(language)) continue;
    if (numeric !== undefined && !numericDates.includes(numeric)) continue;
    for (const match of folded.matchAll(regex)) {
      if (found.length >= MAX_DATES) return;
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      if (isTaken(found, start, end)) continue;
      const date = read(match, context);
      if (date !== undefined) found.push({ ...date, start, end });
    }
  }
}

const monthRegexes = new Map<string, RegExp>();

/** "from April": the bare name of a month, which stands for its first day. */
function readMonths(folded: string, language: string, found: WrittenDate[]): void {
  for (const match of folded.matchAll(monthRegex(language))) {
    if (found.length >= MAX_DATES) return;
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
