import type { SendRate } from '../../channels/channel.js';

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
/** Of a window: messages may be longer under way at one time than at another, and the destination counts arrivals. */
const GRACE = 0.015;
/** Attempts that are longer ago count against no rate. */
export const RATE_WINDOW_MS = MINUTE_MS * (1 + GRACE);

/**
 * How long to wait before the next attempt keeps a rate, in ms; 0 where it may go at once.
 *
 * @param attempts when messages were tried within the last {@link RATE_WINDOW_MS}, oldest first, in ms of any clock
 * @param now in ms of the same clock. What was tried later than that was tried by a clock that was set back since: it
 *   says nothing, and must not be waited for
 */
export function waitFor(rate: SendRate | undefined, attempts: readonly number[], now: number): number {
  if (!rate) return 0;
  const times = attempts.filter((at) => at <= now);
  return Math.max(
    wait(times, rate.perMinute, MINUTE_MS, now),
    rate.perSecond === undefined ? 0 : wait(times, rate.perSecond, SECOND_MS, now),
  );
}

/** Until the oldest of the last `most` attempts has left the window. */
function wait(times: readonly number[], most: number, windowMs: number, now: number): number {
  const oldest = times.at(-most);
  if (times.length < most || oldest === undefined) return 0;
  return Math.max(0, Math.ceil(oldest + windowMs * (1 + GRACE) - now) + 1);
}
