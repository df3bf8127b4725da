import type { DeliveryError } from '../../channels/channel.js';

const FIRST_RETRY_MS = 10_000;
const LONGEST_RETRY_MS = 15 * 60_000;
/** With the delays above, about half a day. */
export const MAX_ATTEMPTS = 50;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

const REFUSALS_IN_ROW = 3;
const PAUSE_AFTER_REFUSALS_MS = 15 * 60_000;

/**
 * How long a message waits after a failed attempt, in ms: exponential backoff with jitter, and never shorter than the
 * destination asks for.
 *
 * @param attempts how often it was tried, 1 or more
 * @param random in [0, 1)
 */
export function retryDelay(attempts: number, failure: DeliveryError, random: () => number): number {
  const backoff = Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS);
  return Math.max(backoff * (0.75 + random() / 2), askedFor(failure));
}

/**
 * How long a channel is left alone after failures in a row, in ms: the next message would hardly fare better. One
 * message that is refused for good says nothing of the next; several in a row mean that the channel takes none.
 */
export function pauseAfter(failuresInRow: number, failure: DeliveryError): number {
  if (failure.kind === 'permanent') return failuresInRow < REFUSALS_IN_ROW ? 0 : PAUSE_AFTER_REFUSALS_MS;
  return Math.max(Math.min(FIRST_PAUSE_MS * 2 ** (failuresInRow - 1), LONGEST_PAUSE_MS), askedFor(failure));
}

function askedFor(failure: DeliveryError): number {
  return (failure.retryAfterSeconds ?? 0) * 1000;
}
