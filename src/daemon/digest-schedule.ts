import { CronExpressionParser } from 'cron-parser';

const DAY_MS = 86_400_000;
/** A digest that was due longer ago is no news any more. */
const LONGEST_MISSED_DAYS = 7;
const MOST_RUNS = 200;

/**
 * When a schedule was last due, at or before `now`; undefined where that is more than a week ago. A time of day that
 * the clock change leaves out is due an hour later, one that comes twice is due once. (node-cron runs tasks, but
 * cannot tell whether one was missed while nothing ran.)
 */
export function lastDue(expression: string, timezone: string, now: Date): Date | undefined {
  return lastOf(expression, timezone, now, LONGEST_MISSED_DAYS) ?? lastOf(expression, timezone, now, 1);
}

/** The last run within some days; undefined where there is none, or so many that it is not worth counting them. */
function lastOf(expression: string, timezone: string, now: Date, days: number): Date | undefined {
  const currentDate = new Date(now.getTime() - days * DAY_MS);
  const runs = CronExpressionParser.parse(expression, { tz: timezone, currentDate, endDate: now });
  let last: Date | undefined;
  for (let count = 0; runs.hasNext(); count += 1) {
    if (days > 1 && count > MOST_RUNS) return undefined;
    last = runs.next().toDate();
  }
  return last;
}
