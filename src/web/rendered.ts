import { setTimeout as delay } from 'node:timers/promises';
import { PagesBusyError } from './pages.js';

/** A page shows how its case stands, so it is made anew before long. */
const KEPT_MS = 10_000;
const MOST_KEPT = 8;
/** A page that took long to make is kept the longer, so that asking for it cannot keep the process busy. */
const KEPT_TIMES = 10;
/** Pages that wait to be made; the largest hold the process up for seconds. */
const MOST_WAITING = 16;

/**
 * Makes pages one at a time, with room for other work in between, and each once for all who ask for it within some
 * seconds: a page of a large change is work, and asking for it is not. Rejects with {@link PagesBusyError} where too
 * many wait.
 *
 * @param make what makes the page; a page that there is not is not kept
 */
export function keepRendered(
  make: (id: number) => Promise<string | undefined>,
  monotonic: () => number,
): (id: number) => Promise<string | undefined> {
  const kept = new Map<number, { until: number; readonly page: Promise<string | undefined> }>();
  let waiting = 0;
  let lastTookMs = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function makeAfter(before: Promise<unknown>, id: number): Promise<string | undefined> {
    waiting += 1;
    try {
      await before.catch(() => undefined);
      // As long as the one before took, the process is left to its other work.
      await delay(lastTookMs);
      const began = monotonic();
      const html = await make(id);
      lastTookMs = monotonic() - began;
      const entry = kept.get(id);
      if (entry) entry.until = monotonic() + Math.max(KEPT_MS, KEPT_TIMES * lastTookMs);
      return html;
    } finally {
      waiting -= 1;
    }
  }

  return async (id) => {
    const known = kept.get(id);
    if (known && monotonic() < known.until) return known.page;
    if (waiting >= MOST_WAITING) throw new PagesBusyError();
    const page = makeAfter(last, id);
    last = page;
    kept.delete(id);
    kept.set(id, { until: Number.POSITIVE_INFINITY, page });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    const forget = () => {
      if (kept.get(id)?.page === page) kept.delete(id);
    };
    page.then((html) => html === undefined && forget(), forget);
    return page;
  };
}
