import type { Clock } from '../domain/clock.js';
import { FetchError, toFailure } from './failures.js';
import type { Fetcher } from './fetcher.js';

/** Stands in for a fetch mode that can be declared but is not there yet: every fetch says so. */
export function createUnsupportedFetcher(clock: Clock): Fetcher {
  return {
    async fetch({ url, mode, signal }) {
      signal?.throwIfAborted();
      return toFailure(new FetchError('mode-unavailable', { mode }), url, clock);
    },
    async close() {},
  };
}
