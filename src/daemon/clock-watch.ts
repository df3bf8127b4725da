import type { Clock } from '../domain/clock.js';

/** Ms since some instant that only ever go on, whatever the system clock is set to. */
export type Monotonic = () => number;

export const systemMonotonic: Monotonic = () => performance.now();

/** Setting a clock by less is what time servers do all day, and no schedule is finer than it. */
const JUMP_MS = 1_000;
/** Nobody looked for so long: the process was stopped, or had no turn. */
const STANDSTILL_MS = 60_000;

export interface ClockLook {
  /** By how much the clock was set since the last look, in ms: below zero where it was set back, 0 where it was not. */
  readonly jumpMs: number;
  /** What the clock would say now if it had not been set. */
  readonly unset: Date;
  /** Nothing ran for long, since the machine was asleep or the process stopped. */
  readonly stoodStill: boolean;
}

/**
 * Notices that the clock was set, by holding it against one that cannot be. On a machine that was asleep the clock is
 * ahead of the monotonic one too, which stands still meanwhile; that is the same to whoever waits for a time of day.
 */
export function createClockWatch(clock: Clock, monotonic: Monotonic): { look(): ClockLook } {
  let lastClock = clock().getTime();
  let lastMonotonic = monotonic();
  return {
    look: () => {
      const now = clock().getTime();
      const elapsed = monotonic() - lastMonotonic;
      const unset = lastClock + elapsed;
      lastClock = now;
      lastMonotonic += elapsed;
      const jump = Math.round(now - unset);
      return {
        jumpMs: Math.abs(jump) < JUMP_MS ? 0 : jump,
        unset: new Date(unset),
        stoodStill: elapsed > STANDSTILL_MS || jump > STANDSTILL_MS,
      };
    },
  };
}
