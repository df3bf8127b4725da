import type { IsoDate } from '../../domain/vocabulary.js';
import { addDays, isoDate, lastOfMonth } from '../../language/dates/calendar.js';
import type { WrittenDate } from '../../language/dates/mention.js';

/** A date of a list, and what is known of its year. */
export interface ListedDate {
  readonly date: WrittenDate;
  /** The year of the heading that it stands under, where that names one. */
  readonly contextYear?: number | undefined;
  /** Dates of one section are in order among themselves. */
  readonly section: string;
}

/** What is announced for a later day stands on the list before it. */
const AHEAD_DAYS = 31;

/**
 * The days of the dates of a list in page order; undefined where there is no such day. A year that is not written is
 * that of the heading above, or follows from the order: in a list with the newest first no date is later than the one
 * before it, and none is long after today.
 */
export function resolveDays(dates: readonly ListedDate[], today: IsoDate): (IsoDate | undefined)[] {
  const days: (IsoDate | undefined)[] = dates.map(() => undefined);
  for (const section of groupBySection(dates)) {
    const downward = isNewestFirst(section.map((at) => dates[at])) ? section : [...section].reverse();
    let latest = addDays(today, AHEAD_DAYS);
    for (const [place, at] of downward.entries()) {
      const listed = dates[at];
      if (listed === undefined) continue;
      const day = dayOf(listed, latest);
      days[at] = day;
      if (day === undefined) continue;
      const before = days[downward[place - 1] ?? -1];
      latest = isOutOfLine(listed, day, before, dates[downward[place + 1] ?? -1]) ? latest : day;
    }
  }
  return days;
}

/** Whether a list of dates runs from the newest to the oldest, as most do. */
function isNewestFirst(dates: readonly (ListedDate | undefined)[]): boolean {
  const { down, up } = countSteps(dates);
  return down >= up;
}

/** How many steps from one date to the next go back in time, how many forward, and how many stay. */
export function countSteps(dates: readonly (ListedDate | undefined)[]): {
  readonly down: number;
  readonly up: number;
  readonly same: number;
} {
  const steps = { down: 0, up: 0, same: 0 };
  for (const [at, next] of dates.entries()) {
    const before = dates[at - 1];
    if (before === undefined || next === undefined) continue;
    const [one, other] = [orderOf(before), orderOf(next)];
    // From January back to December of the year before: where years are not written, a turn of the year is a step too.
    const isTurn = !(hasYear(before) && hasYear(next)) && Math.abs(one - other) > 0.5;
    const step = Math.sign(one - other) * (isTurn ? -1 : 1);
    if (step > 0) steps.down++;
    else if (step < 0) steps.up++;
    else steps.same++;
  }
  return steps;
}

function hasYear({ date, contextYear }: ListedDate): boolean {
  return (date.year ?? contextYear) !== undefined;
}

/** A date as a number of years, comparable among those with a year and among those without. */
function orderOf({ date, contextYear }: ListedDate): number {
  const day = date.day === 'last' ? 31 : date.day;
  return (date.year ?? contextYear ?? 0) + ((date.month - 1) * 31 + day - 1) / 372;
}

function dayOf({ date, contextYear }: ListedDate, latest: IsoDate): IsoDate | undefined {
  const year = date.year ?? contextYear;
  if (year !== undefined) return dayIn(date, year);
  const last = Number(latest.slice(0, 4));
  for (const candidate of [last, last - 1, last - 2, last - 3, last - 4]) {
    const day = dayIn(date, candidate);
    if (day !== undefined && day <= latest) return day;
  }
  return undefined;
}

function dayIn({ month, day }: WrittenDate, year: number): IsoDate | undefined {
  return day === 'last' ? lastOfMonth(year, month) : isoDate(year, month, day);
}

/**
 * Whether a date between two that follow each other is out of the order, as that of a notice kept at the top: the next
 * would need no other year without it.
 */
function isOutOfLine(
  listed: ListedDate,
  day: IsoDate,
  before: IsoDate | undefined,
  next: ListedDate | undefined,
): boolean {
  if (before === undefined || next === undefined || hasYear(next) || hasYear(listed)) return false;
  const following = dayOf(next, before);
  return following !== undefined && following > day && following.slice(0, 4) === before.slice(0, 4);
}

function groupBySection(dates: readonly ListedDate[]): number[][] {
  const sections = new Map<string, number[]>();
  for (const [at, { section }] of dates.entries()) {
    const known = sections.get(section);
    if (known) known.push(at);
    else sections.set(section, [at]);
  }
  return [...sections.values()];
}
