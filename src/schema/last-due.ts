import { CronExpressionParser } from 'cron-parser';
import { nextDue } from './next-due.js';
import { zoned } from './zoned.js';

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
/** What was due longer ago is no news any more. */
const LONGEST_MISSED_DAYS = 7;
/**
 * How far is looked back, in turn. Most schedules are due once a day or more often, and each run takes time to reckon. A
 * schedule with more runs is due so often that it does not matter which of two hours is meant.
 */
const WINDOWS = [
  { days: 26 / 24, mostRuns: 30 },
  { days: LONGEST_MISSED_DAYS, mostRuns: 200 },
] as const;

const frequent = new Set<string>();

/** A run, in milliseconds since 1970, and the one after it: for all instants between them it is the last. */
interface Run {
  readonly last: number;
  readonly next: number;
}

/** The latest runs that were reckoned of each schedule and zone. Health asks for all schedules at each request. */
const reckoned = new Map<string, readonly Run[]>();
/** As many as are asked for side by side: the last two, with and without some grace. */
const MOST_RECKONED = 4;

/**
 * When a schedule was last due, at or before `now`; undefined where that is more than a week ago. A time of day that
 * the clock change leaves out is due an hour later, one that comes twice is due once.
 */
export function lastDue(schedule: string, standard: string, now: Date): Date | undefined {
  const { expression, timezone } = zoned(schedule, standard);
  const key = `${timezone} ${expression}`;
  const time = now.getTime();
  const known = reckoned.get(key) ?? [];
  const run = known.find(({ last, next }) => last <= time && time < next);
  if (run) return time - run.last < LONGEST_MISSED_DAYS * DAY_MS ? new Date(run.last) : undefined;
  const last = reckon(expression, timezone, now);
  const next = last && nextDue(schedule, standard, last);
  if (last && next) {
    const entry = { last: last.getTime(), next: next.getTime() };
    reckoned.set(key, [...known, entry].slice(-MOST_RECKONED));
  }
  return last;
}

function reckon(expression: string, timezone: string, now: Date): Date | undefined {
  const from = new Date(now.getTime() - LONGEST_MISSED_DAYS * DAY_MS);
  if (!frequent.has(expression)) {
    const last = lastInWindows(expression, timezone, now);
    if (last !== 'many') return last;
    frequent.add(expression);
  }
  // Going back skips the hour that comes twice and the one that is left out, which going on does not.
  const currentDate = new Date(Math.floor(now.getTime() / SECOND_MS) * SECOND_MS + SECOND_MS);
  const before = CronExpressionParser.parse(expression, { tz: timezone, currentDate }).prev().toDate();
  return before < from ? undefined : before;
}

/** When a schedule was last due, as {@link lastDue} says it, and when before that. */
export function lastTwoDue(
  expression: string,
  timezone: string,
  now: Date,
): { readonly last: Date | undefined; readonly before: Date | undefined } {
  const last = lastDue(expression, timezone, now);
  return { last, before: last && lastDue(expression, timezone, new Date(last.getTime() - 1)) };
}

/**
 * Whether a schedule was due after `since`, up to `now`. A `since` in the future is one of a clock that was set back: it
 * is not waited for.
 */
export function isDue(
  expression: string,
  timezone: string,
  { since, now }: { readonly since: Date; readonly now: Date },
): boolean {
  if (since > now) return true;
  const last = lastDue(expression, timezone, now);
  if (last !== undefined) return last > since;
  const next = nextDue(expression, timezone, since);
  return next !== undefined && next <= now;
}

function lastInWindows(expression: string, timezone: string, now: Date): Date | 'many' | undefined {
  for (const { days, mostRuns } of WINDOWS) {
    const from = new Date(now.getTime() - days * DAY_MS);
    const last = lastOf(expression, timezone, { from, now, mostRuns });
    if (last !== undefined) return last;
  }
  return undefined;
}

/** The last run within some time; `many` where there are more than it is worth counting. */
function lastOf(
  expression: string,
  timezone: string,
  { from, now, mostRuns }: { readonly from: Date; readonly now: Date; readonly mostRuns: number },
): Date | 'many' | undefined {
  const runs = CronExpressionParser.parse(expression, { tz: timezone, currentDate: from, endDate: now });
  let last: Date | undefined;
  for (let count = 0; runs.hasNext(); count += 1) {
    if (count > mostRuns) return 'many';
    last = runs.next().toDate();
  }
  return last;
}
