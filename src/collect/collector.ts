import type { Clock } from '../domain/clock.js';
import type { CollectOptions, Fetcher, Mode } from './fetcher.js';
import { createManners } from './http/manners.js';
import { MODES } from './modes.js';
import { createUnsupportedFetcher } from './unsupported.js';

export { CollectorClosedError } from './failures.js';
export type { CollectOptions, FetchRequest } from './fetcher.js';

/** Brings pages, each in the mode that its request names. */
export type Collector = Fetcher;

export function createCollector(
  options: CollectOptions,
  clock: Clock,
  modes: readonly Mode[] = MODES,
): Collector {
  const manners = createManners(options, clock);
  const fetchers = new Map(modes.map((mode) => [mode.name, mode.createFetcher(options, clock, manners)]));
  const unsupported = createUnsupportedFetcher(
    clock,
    modes.map(({ name }) => name),
  );

  return {
    async fetch(request) {
      return (fetchers.get(request.mode) ?? unsupported).fetch(request);
    },
    async close() {
      for (const fetcher of fetchers.values()) await fetcher.close();
    },
  };
}
