import { performance } from 'node:perf_hooks';
import { FetchError } from '../failures.js';
import { type Answer, exchange, type Hop } from './exchange.js';
import type { Transport } from './transport.js';

/** Makes a request when it is its turn at its host; `tookMs` leaves out the wait. Rejects as `exchange` does. */
export async function askPolitely(
  { connections, politeness, clock }: Pick<Transport, 'connections' | 'politeness' | 'clock'>,
  hop: Hop,
): Promise<{ readonly answer: Answer; readonly tookMs: number }> {
  return politeness.run(hop.url, hop.signal, async () => {
    const began = performance.now();
    try {
      return { answer: await exchange(connections, hop, clock), tookMs: performance.now() - began };
    } catch (error) {
      const seconds = error instanceof FetchError ? error.values.retryAfterSeconds : undefined;
      if (typeof seconds === 'number') politeness.pause(hop.url, seconds);
      throw error;
    }
  });
}
