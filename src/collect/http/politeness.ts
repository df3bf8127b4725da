import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import { FetchError } from '../failures.js';
import type { CollectOptions } from '../fetcher.js';

/** A host that asked for a longer pause is not waited for: the fetch fails at once. */
const LONGEST_WAIT_MS = 60_000;

/** Monotonic time in milliseconds, and waiting for it to pass. */
export interface Timing {
  now(): number;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

const systemTiming: Timing = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
};

/** Spaces the requests to each host out. */
export interface Politeness {
  /**
   * Runs `request` when it is the host's turn. Rejects with a `FetchError` `host-paused` where the host wants to
   * be left alone for more than a minute, and with the signal's reason when cancelled.
   */
  run<T>(host: string, signal: AbortSignal, request: () => Promise<T>): Promise<T>;
  /** Leaves the host alone for some seconds (Retry-After). */
  pause(host: string, seconds: number): void;
}

interface Lane {
  readonly queue: PQueue;
  /** Earliest start of the next request, and end of the pause that the host asked for; on `Timing.now`. */
  nextStart: number;
  pausedUntil: number;
}

export function createPoliteness(
  options: Pick<CollectOptions, 'perHostConcurrency' | 'perHostDelayMs'>,
  timing: Timing = systemTiming,
): Politeness {
  const lanes = new Map<string, Lane>();

  function laneOf(host: string): Lane {
    const known = lanes.get(host);
    if (known !== undefined) return known;
    const lane = {
      queue: new PQueue({ concurrency: options.perHostConcurrency }),
      nextStart: 0,
      pausedUntil: 0,
    };
    lanes.set(host, lane);
    return lane;
  }

  async function waitForTurn(host: string, lane: Lane, signal: AbortSignal): Promise<void> {
    const start = Math.max(timing.now(), lane.nextStart, lane.pausedUntil);
    const pause = lane.pausedUntil - timing.now();
    if (pause > LONGEST_WAIT_MS) {
      throw new FetchError('host-paused', { host, retryAfterSeconds: Math.ceil(pause / 1000) });
    }
    lane.nextStart = start + options.perHostDelayMs;
    const wait = Math.ceil(start - timing.now());
    if (wait > 0) await timing.sleep(wait, signal);
    // The answer to another request may have asked for a pause meanwhile.
    if (lane.pausedUntil > timing.now()) await waitForTurn(host, lane, signal);
  }

  return {
    async run(host, signal, request) {
      const lane = laneOf(host);
      return lane.queue.add(
        async () => {
          await waitForTurn(host, lane, signal);
          return request();
        },
        { signal },
      );
    },

    pause(host, seconds) {
      const lane = laneOf(host);
      lane.pausedUntil = Math.max(lane.pausedUntil, timing.now() + seconds * 1000);
    },
  };
}
