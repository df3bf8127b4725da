import type { Clock } from '../domain/clock.js';
import { lastDue } from '../schema/last-due.js';
import { nextDue } from '../schema/next-due.js';

/** Work that is done by a cron expression, in a zone where it names none itself. */
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

/** A timer is looked at at least this often, so that one that runs slow, or a sleep, costs no more. */
const LONGEST_WAIT_MS = 3_600_000;

/**
 * Runs work by the clock. When it is due next is reckoned by going on from now, which takes both hours of an autumn night
 * and makes up for a time of day that a spring night leaves out an hour later, as `lastDue` does. What was due while the
 * machine was asleep, or the clock was set ahead, is done here once and late.
 *
 * A run that is still going on when the next is due skips that one. `work` has to catch what may go wrong.
 */
export function createTimetable(clock: Clock, entries: readonly TimetableEntry[]): Timetable {
  const rows = entries.map((entry) => createRow(entry, clock));
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

function createRow(entry: TimetableEntry, clock: Clock) {
  let timer: NodeJS.Timeout;
  let running = false;
  armAfter(clock());

  function armAfter(from: Date): void {
    arm(nextDue(entry.expression, entry.timezone, from));
  }

  /** Where no next time is found, it is reckoned again later. */
  function arm(due: Date | undefined): void {
    const wait = due === undefined ? LONGEST_WAIT_MS : Math.max(0, due.getTime() - clock().getTime());
    timer = setTimeout(() => look(due), Math.min(wait, LONGEST_WAIT_MS));
  }

  function look(due: Date | undefined): void {
    const now = clock();
    if (due !== undefined && now < due) {
      arm(due);
      return;
    }
    if (due !== undefined) run();
    armAfter(now);
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
      clearTimeout(timer);
      armAfter(clock());
    },
    stop: () => clearTimeout(timer),
  };
}
