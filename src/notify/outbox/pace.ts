import type { IsoInstant } from '../../domain/vocabulary.js';
import type { SendRate } from '../channel.js';

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/**
 * How long to wait before the next attempt keeps a rate, in ms; 0 where it may go at once.
 *
 * @param attempts when messages were tried within the last minute, oldest first
 */
export function waitFor(rate: SendRate | undefined, attempts: readonly IsoInstant[], now: Date): number {
  if (!rate) return 0;
  const times = attempts.map((at) => Date.parse(at));
  return Math.max(
    wait(times, rate.perMinute, MINUTE_MS, now),
    rate.perSecond === undefined ? 0 : wait(times, rate.perSecond, SECOND_MS, now),
  );
}

/** Until the oldest of the last `most` attempts has left the window. */
function wait(times: readonly number[], most: number, windowMs: number, now: Date): number {
  const oldest = times.at(-most);
  if (times.length < most || oldest === undefined) return 0;
  return Math.max(0, oldest + windowMs - now.getTime() + 1);
}
