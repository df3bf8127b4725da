import { setTimeout as delay } from 'node:timers/promises';
import type { Daemon } from '../../../daemon/daemon.js';

/** Whoever supervises the daemon kills it after this long; Docker's own patience, in ms. */
export const LONGEST_STOP_MS = 10_000;
/** Before that the work under way is told to give up, so that it can end in order. */
const PATIENCE_MS = 7_000;
/** What is left for saying so and closing the database. */
const LAST_WORDS_MS = 500;

interface Stopping {
  readonly daemon: Pick<Daemon, 'stop' | 'underWay'>;
  /** Ends the work under way. */
  readonly cut: AbortController;
  /** Before the work is cut off, in ms. */
  readonly patienceMs?: number;
  /** Cuts the patience short. */
  readonly hurry?: Promise<unknown>;
}

/** What did not come to its end; all of it is done again at the next start. */
export interface Stopped {
  /** Sources whose check was cut off. */
  readonly cutOff: readonly string[];
  /** False where something goes on that does not listen, and nothing is waited for any more. */
  readonly ended: boolean;
}

/** Stops a daemon: its work may come to an end, then is told to give up, then is left behind. */
export async function stopDaemon(stopping: Stopping): Promise<Stopped> {
  const { daemon, cut, patienceMs = PATIENCE_MS, hurry = new Promise<never>(() => {}) } = stopping;
  const timers = new AbortController();
  const pause = (ms: number) => delay(ms, 'late' as const, { signal: timers.signal }).catch(() => 'late');
  const stopped = daemon.stop().then(() => 'stopped' as const);
  try {
    const first = await Promise.race([stopped, pause(patienceMs), hurry.then(() => 'late' as const)]);
    if (first === 'stopped') return { cutOff: [], ended: true };
    const cutOff = daemon.underWay();
    cut.abort();
    const second = await Promise.race([stopped, pause(LONGEST_STOP_MS - PATIENCE_MS - LAST_WORDS_MS)]);
    return { cutOff, ended: second === 'stopped' };
  } finally {
    timers.abort();
  }
}
