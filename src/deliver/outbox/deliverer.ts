import type { Clock } from '../../domain/clock.js';
import type { Store } from '../../store/store.js';
import { thisProcess } from './holder.js';

/** How often a daemon says that it is there, in ms. */
export const SEEN_EVERY_MS = 20_000;
/** One that has not said so for longer is taken to have ended. */
const LONGEST_SILENCE_MS = 90_000;

/** The process that runs now is the one that sends what waits. */
export function announceDeliverer(store: Store, clock: Clock): void {
  store.deliverer.seen({ holder: thisProcess.name, seenAt: clock().toISOString() });
}

/** Whether a daemon runs that sends what waits. */
export function isDelivererRunning(store: Store, now: Date): boolean {
  const last = store.deliverer.last();
  if (!last || thisProcess.isGone(last.holder)) return false;
  return now.getTime() - Date.parse(last.seenAt) < LONGEST_SILENCE_MS;
}
