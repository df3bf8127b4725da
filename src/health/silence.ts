import type { Silence } from '../domain/source-health.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { daysBetween } from '../language/dates/calendar.js';

const DAY_MS = 86_400_000;
/** Fewer intervals say nothing about what is usual. */
const FEWEST_INTERVALS = 5;
/** Shorter silence is never questioned. */
const SHORTEST_DAYS = 7;
/** From this modified z-score on a value is an outlier: Iglewicz and Hoaglin, "How to Detect and Handle Outliers" (1993). */
const OUTLIER = 3.5;
/** Makes the median absolute deviation comparable to a standard deviation. */
const MAD_SCALE = 1.4826;
/** Of the logarithms; pages that publish by the calendar would otherwise be questioned for being late by a day. */
const LEAST_SPREAD = 0.3;
/** However unlikely: what was quiet for as long before may be so again. */
const BEYOND_LONGEST = 1.5;

/**
 * Whether a page has been silent for much longer than its history suggests. The intervals between its news are
 * heavy-tailed, so that their logarithms are compared by median and median absolute deviation, which a single long
 * holiday does not move.
 *
 * @param news when it said something new, in any order; several on one day count once
 * @returns nothing where it is not, or where too little is known to tell
 */
export function findSilence(news: readonly IsoInstant[], now: IsoInstant): Silence | undefined {
  const at = [...new Set(news.map((instant) => instant.slice(0, 10)))].sort();
  const last = at.at(-1);
  if (last === undefined || at.length <= FEWEST_INTERVALS) return undefined;
  const intervals = at.slice(1).map((day, index) => daysBetween(at[index] ?? day, day));
  const days = (Date.parse(now) - Date.parse(last)) / DAY_MS;
  const logs = intervals.map(Math.log);
  const usual = median(logs);
  const spread = Math.max(MAD_SCALE * median(logs.map((log) => Math.abs(log - usual))), LEAST_SPREAD);
  const longestDays = Math.max(...intervals);
  const isOutlier = Math.log(Math.max(days, 1)) - usual > OUTLIER * spread;
  if (days < SHORTEST_DAYS || days < BEYOND_LONGEST * longestDays || !isOutlier) return undefined;
  return {
    since: `${last}T00:00:00.000Z`,
    days: Math.floor(days),
    usualDays: Math.round(Math.exp(usual)),
    longestDays,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}
