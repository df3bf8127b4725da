import { type ScheduledTask, schedule } from 'node-cron';
import type { Clock } from '../domain/clock.js';
import { lastDue } from '../schema/last-due.js';

/** Work that is done by a cron expression in a zone. */
export interface TimetableEntry {
  readonly expression: string;
  readonly timezone: string;
  readonly work: () => Promise<void>;
}

export interface Timetable {
  /**
   * The clock was set: what is due is reckoned anew from what it says now, and what would have been due between
   * `unset`, what it would have said, and now is done at once.
   */
  clockSet(unset: Date): void;
  stop(): void;
}

/** `lastDue` looks back no further. */
const WEEK_MS = 7 * 86_400_000;

/**
 * Runs work by the clock. node-cron waits for an instant that it reckons when the run before it is due: once the clock
 * is set back it sleeps until that instant comes again, days later if need be, and once it is set ahead, or the machine
 * was asleep, it goes over what it missed and does none of it. So what it missed is done here, once and late, and its
 * tasks are made anew when the clock was set.
 *
 * A run that is still going on when the next is due skips that one. `work` has to catch what may go wrong.
 */
export function createTimetable(clock: Clock, entries: readonly TimetableEntry[]): Timetable {
  const rows = entries.map((entry) => createRow(entry));
  return {
    clockSet: (unset) => {
      const now = clock();
      for (const row of rows) {
        row.rearm();
        if (wasDue(row.entry, unset, now)) row.run();
      }
    },
    stop: () => {
      for (const row of rows) row.stop();
    },
  };
}

function wasDue({ expression, timezone }: TimetableEntry, after: Date, now: Date): boolean {
  if (now <= after) return false;
  if (now.getTime() - after.getTime() > WEEK_MS) return true;
  const due = lastDue(expression, timezone, now);
  return due !== undefined && due > after;
}

function createRow(entry: TimetableEntry) {
  let task = arm();
  let running = false;

  function arm(): ScheduledTask {
    const armed = schedule(entry.expression, run, { timezone: entry.timezone });
    armed.on('execution:missed', run);
    return armed;
  }

  function run(): void {
    if (running) return;
    running = true;
    void entry.work().finally(() => {
      running = false;
    });
  }

  return {
    entry,
    run,
    rearm: () => {
      void task.destroy();
      task = arm();
    },
    stop: () => void task.destroy(),
  };
}
