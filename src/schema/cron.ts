import { parse, validateDetailed } from 'node-cron';
import { isTimeZone } from './standards.js';
import { zoned } from './zoned.js';

/** The fields of a cron expression that can be wrong; `expression` is the whole of it. */
export type CronField =
  | 'second'
  | 'minute'
  | 'hour'
  | 'dayOfMonth'
  | 'month'
  | 'dayOfWeek'
  | 'timezone'
  | 'expression';

const FIELDS: readonly CronField[] = ['second', 'minute', 'hour', 'dayOfMonth', 'month', 'dayOfWeek'];

/** What keeps a text from being a cron expression that the scheduler understands; nothing if it is one. */
export function wrongCronFields(schedule: string): readonly CronField[] {
  const { expression, timezone } = zoned(schedule, 'UTC');
  if (!isTimeZone(timezone)) return ['timezone'];
  const { valid, errors } = validateDetailed(expression);
  if (valid) return [];
  const wrong = FIELDS.filter((field) => errors.some((error) => error.field === field));
  return wrong.length === 0 ? ['expression'] : wrong;
}

/**
 * The shortest time between two runs of a valid cron expression, in whole minutes; 0 where it runs every minute
 * more than once. Runs on neighbouring days count as neighbours whatever the day fields say.
 */
export function shortestGapMinutes(schedule: string): number {
  const { second, minute, hour } = parse(zoned(schedule, 'UTC').expression);
  if (second.length > 1) return 0;
  const runs: number[] = [];
  for (const h of hour) {
    for (const m of minute) runs.push(h * 60 + m);
  }
  runs.sort((a, b) => a - b);
  const dayMinutes = 24 * 60;
  let previous = (runs.at(-1) ?? 0) - dayMinutes;
  let shortest = dayMinutes;
  for (const run of runs) {
    shortest = Math.min(shortest, run - previous);
    previous = run;
  }
  return shortest;
}
