import type { Clock } from '../domain/clock.js';
import type { FetchMode } from '../domain/vocabulary.js';
import type { CollectOptions, Fetcher } from './fetcher.js';
import { createHttpFetcher } from './http/http-fetcher.js';
import { createUnsupportedFetcher } from './unsupported.js';

export { CollectorClosedError } from './failures.js';
export type { CollectOptions, FetchRequest } from './fetcher.js';

/** Brings pages, each in the mode that its request names. */
export type Collector = Fetcher;

export function createCollector(options: CollectOptions, clock: Clock): Collector {
  // The fetch modes: each is one folder or file, and one line here.
  const fetchers = {
    http: createHttpFetcher(options, clock),
    browser: createUnsupportedFetcher(clock),
  } satisfies Record<FetchMode, Fetcher>;

  return {
    async fetch(request) {
      return fetchers[request.mode].fetch(request);
    },
    async close() {
      for (const fetcher of Object.values(fetchers)) await fetcher.close();
    },
  };
}
