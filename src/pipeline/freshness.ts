import type { Clock } from '../domain/clock.js';
import type { Source } from '../domain/source.js';
import { shortestGapMinutes } from '../schema/cron.js';
import type { PagePart } from '../store/pages.js';

/** Which stored pages their servers declared fresh, so that they need not be asked for again yet. */
export interface Freshness {
  isFresh(source: Source, part: PagePart): boolean;
  /** Told of what an address brought and for how long its server calls it fresh, in ms. */
  note(source: Source, part: Pick<PagePart, 'url' | 'bodySha256'>, freshForMs: number | undefined): void;
}

/**
 * A rule change is to be found within minutes, whatever a server says of its pages: one is asked for by its schedule, or
 * every five minutes where the schedule is closer than that and the server calls the page fresh.
 */
const LATEST_MS = 5 * 60_000;
const MOST_PAGES = 10_000;

/** @param standard the schedule of sources that have none of their own */
export function createFreshness(clock: Clock, standard: string): Freshness {
  const fresh = new Map<
    string,
    { readonly bodySha256: string; readonly from: number; readonly until: number }
  >();
  const keyOf = (source: Source, url: string) => `${source.id} ${url}`;
  return {
    isFresh(source, { url, bodySha256 }) {
      const known = fresh.get(keyOf(source, url));
      // What came and was not taken as the page says nothing about the page.
      if (known?.bodySha256 !== bodySha256) return false;
      const now = clock().getTime();
      return known.from <= now && now < known.until;
    },
    note(source, { url, bodySha256 }, freshForMs = 0) {
      const key = keyOf(source, url);
      fresh.delete(key);
      // The check after the last one that is left out comes within five minutes.
      const gapMs = shortestGapMinutes(source.schedule ?? standard) * 60_000;
      const keptMs = Math.min(freshForMs, LATEST_MS - gapMs);
      if (keptMs <= 0) return;
      const from = clock().getTime();
      fresh.set(key, { bodySha256, from, until: from + keptMs });
      const [oldest] = fresh.keys();
      if (fresh.size > MOST_PAGES && oldest !== undefined) fresh.delete(oldest);
    },
  };
}
