import { CronExpressionParser } from 'cron-parser';

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
/** What was due longer ago is no news any more. */
const LONGEST_MISSED_DAYS = 7;
/** A schedule with more runs in a week is due so often that it does not matter which of two hours is meant. */
const MOST_RUNS = 200;

const frequent = new Set<string>();

/**
 * When a schedule was last due, at or before `now`; undefined where that is more than a week ago. A time of day that
 * the clock change leaves out is due an hour later, one that comes twice is due once. (node-cron runs tasks, but
 * cannot tell whether one was missed while nothing ran.)
 */
export function lastDue(expression: string, timezone: string, now: Date): Date | undefined {
  const from = new Date(now.getTime() - LONGEST_MISSED_DAYS * DAY_MS);
  const last = frequent.has(expression) ? 'many' : lastOf(expression, timezone, from, now);
  if (last !== 'many') return last;
  frequent.add(expression);
  // Going back skips the hour that comes twice and the one that is left out, which going on does not.
  const currentDate = new Date(Math.floor(now.getTime() / SECOND_MS) * SECOND_MS + SECOND_MS);
  const before = CronExpressionParser.parse(expression, { tz: timezone, currentDate }).prev().toDate();
  return before < from ? undefined : before;
}

/** The last run within some time; `many` where there are more than it is worth counting. */
function lastOf(expression: string, timezone: string, from: Date, now: Date): Date | 'many' | undefined {
  const runs = CronExpressionParser.parse(expression, { tz: timezone, currentDate: from, endDate: now });
  let last: Date | undefined;
  for (let count = 0; runs.hasNext(); count += 1) {
    if (count > MOST_RUNS) return 'many';
    last = runs.next().toDate();
  }
  return last;
}
