import type { Clock } from '../domain/clock.js';
import { FetchError, toFailure } from './failures.js';
import type { Fetcher } from './fetcher.js';

/**
 * Stands in for a fetch mode that can be declared but is not there yet: every fetch says so.
 *
 * @param known the modes that are there
 */
export function createUnsupportedFetcher(clock: Clock, known: readonly string[]): Fetcher {
  return {
    async fetch({ url, mode, signal }) {
      signal?.throwIfAborted();
      return toFailure(new FetchError('mode-unavailable', { mode, known: known.join('|') }), url, clock);
    },
    async close() {},
  };
}
