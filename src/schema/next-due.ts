import { CronExpressionParser } from 'cron-parser';
import { zoned } from './zoned.js';

/** When a schedule is due next, after an instant; undefined where it never is again. */
export function nextDue(schedule: string, standard: string, after: Date): Date | undefined {
  const { expression, timezone } = zoned(schedule, standard);
  const runs = CronExpressionParser.parse(expression, { tz: timezone, currentDate: after });
  return runs.hasNext() ? runs.next().toDate() : undefined;
}
