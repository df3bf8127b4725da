import type { Channel } from '../../channels/channel.js';
import type { Store } from '../../store/store.js';
import { RATE_WINDOW_MS, waitFor } from './pace.js';

/**
 * How long a channel has to be left alone for its rate by what the outbox remembers, in ms: what other processes sent
 * counts too, and what this one sent before it was started again.
 */
export function rateWait({ id, rate }: Pick<Channel, 'id' | 'rate'>, store: Store, now: Date): number {
  if (!rate) return 0;
  const since = new Date(now.getTime() - RATE_WINDOW_MS).toISOString();
  const attempts = store.outbox.attemptsSince(id, since).map((at) => Date.parse(at));
  return waitFor(rate, attempts, now.getTime());
}
