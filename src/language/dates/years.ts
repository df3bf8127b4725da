import type { IsoDate } from '../../domain/vocabulary.js';
import { alternativesOf } from '../words.js';
import { daysBetween, firstOnOrAfter, isoDate, lastOfMonth, parts } from './calendar.js';
import type { DateContext, DateMention, WrittenDate } from './mention.js';

let between: RegExp | undefined;

/** Whether what stands between two dates makes a span of them. */
function isSpan(gap: string): boolean {
  between ??= new RegExp(
    String.raw`^\s*(?:\([^)]*\))?\s*(?:${alternativesOf('dates/spans')})\s*(?:\([^)]*\))?\s*$`,
    'u',
  );
  return between.test(gap);
}

/**
 * Fills in years: the end of a span follows its start, the start of a span precedes its end, anything else is the
 * occurrence that is nearest to the reference day, where days to come are near for longer: of a day that was a month
 * ago a text says since when, and hardly ever names one of next year without its year.
 */
export function resolveYears(
  dates: readonly WrittenDate[],
  folded: string,
  { reference }: DateContext,
): DateMention[] {
  const mentions: DateMention[] = [];
  for (const [at, date] of dates.entries()) {
    const next = dates[at + 1];
    const before = mentions.at(-1);
    const previous = dates[at - 1];
    const closesSpan = previous !== undefined && isSpan(folded.slice(previous.end, date.start));
    const opensSpan = next !== undefined && isSpan(folded.slice(date.end, next.start));
    const followsYear = before?.yearStated === true && date.start - before.end <= 12;
    const day = resolveDay(
      date,
      closesSpan || followsYear ? (before?.date ?? reference) : reference,
      opensSpan || leadsTo(date, next) ? next : undefined,
    );
    if (day === undefined) continue;
    const range = date.range ?? (closesSpan ? 'end' : opensSpan ? 'start' : undefined);
    const { start, end, precision } = date;
    const yearStated = date.year !== undefined || followsYear;
    mentions.push({
      start,
      end,
      date: day,
      precision,
      yearStated,
      relative: false,
      ...(range === undefined ? {} : { range }),
    });
  }
  return mentions;
}

/** "December 1 and January 15, 2026": the year stands at the last of a short list. */
function leadsTo(date: WrittenDate, next: WrittenDate | undefined): boolean {
  return date.year === undefined && next?.year !== undefined && next.start - date.end <= 6;
}

/** A day without a year that is further ahead than this is the one that has just been. */
const FAR_AHEAD_DAYS = 320;

function nearest(from: IsoDate, month: number, day: number, isDay: boolean): IsoDate | undefined {
  const next = firstOnOrAfter(from, month, day);
  if (next === undefined || !isDay || daysBetween(from, next) <= FAR_AHEAD_DAYS) return next;
  return isoDate(parts(next).year - 1, month, day) ?? next;
}

function resolveDay(date: WrittenDate, from: IsoDate, until: WrittenDate | undefined): IsoDate | undefined {
  const { month } = date;
  if (date.year !== undefined)
    return date.day === 'last' ? lastOfMonth(date.year, month) : isoDate(date.year, month, date.day);
  if (until?.year !== undefined && until.day !== 'last' && date.day !== 'last') {
    const end = isoDate(until.year, until.month, until.day);
    const sameYear = isoDate(until.year, month, date.day);
    if (end !== undefined && sameYear !== undefined && sameYear <= end) return sameYear;
    return isoDate(until.year - 1, month, date.day);
  }
  if (date.day !== 'last') return nearest(from, month, date.day, date.precision === 'day');
  const { year } = parts(from);
  const end = lastOfMonth(year, month);
  return end >= from ? end : lastOfMonth(year + 1, month);
}
