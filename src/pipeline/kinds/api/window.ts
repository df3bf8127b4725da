import { DateTime } from 'luxon';
import type { Source } from '../../../domain/source.js';
import type { IsoInstant } from '../../../domain/vocabulary.js';

/** Days that are asked for together, both included. */
export interface DayRange {
  readonly since: DateTime;
  readonly until: DateTime;
}

/** After a longer pause, what is older is not asked for any more. */
const MOST_DAYS_BACK = 92;

/**
 * The days that a check has to see: those that the source names, and after a pause all since the last good check.
 * What was published on the day of that check, or given its day late, is asked for again.
 *
 * @param lastCheck when the list was last read to its end; undefined at the first check
 */
export function windowOf(
  { api, timezone }: Pick<Source, 'api' | 'timezone'>,
  today: DateTime,
  lastCheck: IsoInstant | undefined,
): DayRange {
  const since = today.minus({ days: api?.since?.days ?? 0 });
  if (!api?.since || lastCheck === undefined) return { since, until: today };
  const last = DateTime.fromISO(lastCheck, { zone: timezone }).startOf('day').minus({ days: 1 });
  const earliest = today.minus({ days: MOST_DAYS_BACK });
  const seen = last < earliest ? earliest : last;
  return { since: seen < since ? seen : since, until: today };
}

/** A range in parts of so many days at most, the latest first; without a number, in one. */
export function inParts({ since, until }: DayRange, days: number | undefined): DayRange[] {
  if (days === undefined) return [{ since, until }];
  const parts: DayRange[] = [];
  for (let last = until; last >= since; last = last.minus({ days })) {
    const first = last.minus({ days: days - 1 });
    parts.push({ since: first < since ? since : first, until: last });
  }
  return parts;
}

/** The two halves of a range, the later one first; undefined for a single day. */
export function halves({ since, until }: DayRange): readonly [DayRange, DayRange] | undefined {
  const days = Math.round(until.diff(since, 'days').days);
  if (days < 1) return undefined;
  const middle = since.plus({ days: Math.floor(days / 2) });
  return [
    { since: middle.plus({ days: 1 }), until },
    { since, until: middle },
  ];
}

/** Whether the request has a place for a day of the window, besides the parameters of `since`. */
export function carriesDay(place: 'since' | 'until', { api, urls }: Pick<Source, 'api' | 'urls'>): boolean {
  const written = JSON.stringify([urls, api?.query, api?.body, api?.json]);
  return new RegExp(`(?:\\{\\{|%7B%7B)\\s*${place}`, 'i').test(written);
}
