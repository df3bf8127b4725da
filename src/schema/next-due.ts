import { CronExpressionParser } from 'cron-parser';
import { lastDue } from './last-due.js';
import { zoned } from './zoned.js';

/** When a schedule is due next, after an instant; undefined where it never is again. */
export function nextDue(schedule: string, standard: string, after: Date): Date | undefined {
  const { expression, timezone } = zoned(schedule, standard);
  const runs = CronExpressionParser.parse(expression, { tz: timezone, currentDate: after });
  return runs.hasNext() ? runs.next().toDate() : undefined;
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
