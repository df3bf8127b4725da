import { PagesBusyError } from './pages.js';

/** A page shows how its case stands, so it is made anew before long. */
const KEPT_MS = 10_000;
const MOST_KEPT = 8;
/** Pages that wait to be made; each may hold the process up for some tenths of a second. */
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
  const kept = new Map<number, { readonly at: number; readonly page: Promise<string | undefined> }>();
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function makeAfter(before: Promise<unknown>, id: number): Promise<string | undefined> {
    waiting += 1;
    try {
      await before.catch(() => undefined);
      await new Promise(setImmediate);
      return await make(id);
    } finally {
      waiting -= 1;
    }
  }

  return async (id) => {
    const known = kept.get(id);
    if (known && monotonic() - known.at < KEPT_MS) return known.page;
    if (waiting >= MOST_WAITING) throw new PagesBusyError();
    const page = makeAfter(last, id);
    last = page;
    kept.delete(id);
    kept.set(id, { at: monotonic(), page });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    const forget = () => {
      if (kept.get(id)?.page === page) kept.delete(id);
    };
    page.then((html) => html === undefined && forget(), forget);
    return page;
  };
}
