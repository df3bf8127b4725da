import { performance } from 'node:perf_hooks';
import PQueue from 'p-queue';
import type { Browser } from 'playwright';
import { FetchError } from '../failures.js';
import { connectBrowser, launchBrowser, type RunningBrowser } from './launch.js';
import type { BrowserOptions } from './options.js';
import { placeOf, unreachable } from './try.js';

/** The browsers that pages are rendered in: one on this machine, or some elsewhere. */
export interface Browsers {
  /**
   * Runs `work` with a browser that has a place free, when its turn comes. Rejects with a `FetchError` where there is no
   * browser to be had, and with the signal's reason when cancelled.
   */
  use<T>(work: (browser: Browser) => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Takes a browser out that does not end what it was told to end: the next page gets another one. */
  replace(browser: Browser): Promise<void>;
  /** How many browsers run now, and how many were started or connected to so far. */
  count(): { readonly running: number; readonly started: number };
  close(): Promise<void>;
}

/** One place where a browser runs: it is replaced there when it has become old, large or silent. */
interface Place {
  readonly name: string;
  open(): Promise<RunningBrowser>;
  current: Promise<Tenant> | undefined;
  /** Pages open now. */
  pages: number;
  /** Not tried again before, on `performance.now`, and why. */
  restsUntil: number;
  failure: FetchError | undefined;
}

interface Tenant extends RunningBrowser {
  opened: number;
  inUse: number;
  isLeaving: boolean;
}

/** A remote browser that did not answer is left alone for so long. */
const REST_MS = 30_000;
/** Between two looks at the memory of a browser that is in use. */
const WATCH_MS = 1_000;
/** With so much more memory than it may have it is ended at once, and its pages begin anew in another. */
const RUNAWAY = 2;
/** A browser that nobody uses is ended after so long. */
const IDLE_MS = 5 * 60_000;

export function openBrowsers(options: BrowserOptions): Browsers {
  const { endpoints } = options;
  const places: Place[] = (endpoints.length > 0 ? endpoints : [undefined]).map((endpoint) => ({
    name: endpoint === undefined ? '' : placeOf(endpoint),
    open: () => (endpoint === undefined ? launchBrowser(options) : connectBrowser(endpoint)),
    current: undefined,
    pages: 0,
    restsUntil: 0,
    failure: undefined,
  }));
  const queue = new PQueue({ concurrency: options.pages * places.length });
  const ending = new Set<Promise<void>>();
  let started = 0;
  let running = 0;
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;

  /** The browser of the place with the fewest pages; one that cannot be had is passed over. */
  async function enter(): Promise<{ place: Place; tenant: Tenant }> {
    const tried = new Set<Place>();
    for (;;) {
      const open = places.filter(
        (place) => !tried.has(place) && (places.length === 1 || place.restsUntil <= performance.now()),
      );
      const candidates = open.length > 0 ? open : places.filter((place) => !tried.has(place));
      const [place] = [...candidates].sort((one, other) => one.pages - other.pages);
      if (!place) throw nobodyAnswers(places);
      tried.add(place);
      place.pages += 1;
      try {
        return { place, tenant: await tenantOf(place) };
      } catch (error) {
        place.pages -= 1;
        place.restsUntil = performance.now() + REST_MS;
        place.failure = error instanceof FetchError ? error : unreachable(place.name, error);
      }
    }
  }

  async function tenantOf(place: Place): Promise<Tenant> {
    for (;;) {
      place.current ??= moveIn(place);
      const tenant = await place.current;
      if (!tenant.isLeaving && tenant.browser.isConnected()) return tenant;
      place.current = undefined;
    }
  }

  async function moveIn(place: Place): Promise<Tenant> {
    try {
      const opened = await place.open();
      started += 1;
      running += 1;
      opened.browser.once('disconnected', () => {
        running -= 1;
      });
      place.restsUntil = 0;
      const tenant: Tenant = { ...opened, opened: 0, inUse: 0, isLeaving: false };
      if (isClosed) await end(tenant);
      return tenant;
    } catch (error) {
      place.current = undefined;
      throw error;
    }
  }

  /** Ends a browser once its last page is closed. */
  function leave(place: Place, tenant: Tenant): void {
    tenant.isLeaving = true;
    place.current = undefined;
    if (tenant.inUse === 0) void end(tenant);
  }

  function end(tenant: Tenant): Promise<void> {
    tenant.isLeaving = true;
    const done = tenant.end().finally(() => ending.delete(done));
    ending.add(done);
    return done;
  }

  /** A page that takes all memory is not waited for. */
  function watch(tenant: Tenant): () => void {
    let isOver = false;
    const look = async (): Promise<void> => {
      const memory = await tenant.memory();
      if (isOver) return;
      if (memory !== undefined && memory > options.maxMemoryBytes * RUNAWAY) await end(tenant);
      else timer = setTimeout(() => void look(), WATCH_MS).unref();
    };
    let timer = setTimeout(() => void look(), WATCH_MS).unref();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }

  async function use<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
    const { place, tenant } = await enter();
    tenant.inUse += 1;
    tenant.opened += 1;
    const unwatch = watch(tenant);
    try {
      return await work(tenant.browser);
    } finally {
      unwatch();
      tenant.inUse -= 1;
      place.pages -= 1;
      if (tenant.isLeaving) {
        if (tenant.inUse === 0) void end(tenant);
      } else if (tenant.opened >= options.recycleAfterPages || (await isTooLarge(tenant))) {
        leave(place, tenant);
      }
      clearTimeout(idle);
      idle = setTimeout(() => {
        if (queue.pending === 0 && queue.size === 0) void endAll();
      }, IDLE_MS).unref();
    }
  }

  async function isTooLarge(tenant: Tenant): Promise<boolean> {
    const memory = await tenant.memory();
    return memory !== undefined && memory > options.maxMemoryBytes;
  }

  async function endAll(): Promise<void> {
    for (const place of places) {
      const tenant = await place.current?.catch(() => undefined);
      place.current = undefined;
      if (tenant) await end(tenant);
    }
  }

  return {
    use: (work, signal) => queue.add(() => use(work), { signal }),
    async replace(browser) {
      for (const place of places) {
        const tenant = await place.current?.catch(() => undefined);
        if (tenant?.browser !== browser) continue;
        place.current = undefined;
        await end(tenant);
      }
    },
    count: () => ({ running, started }),
    async close() {
      isClosed = true;
      clearTimeout(idle);
      await endAll();
      await Promise.all(ending);
    },
  };
}

/** Why no browser could be had: of the place alone, or of all of them together. */
function nobodyAnswers(places: readonly Place[]): FetchError {
  const [first] = places;
  if (first?.failure && places.length === 1) return first.failure;
  const endpoint = places.map(({ name }) => name).join(', ');
  const detail = String(first?.failure?.values.detail ?? '');
  return new FetchError('browser-unreachable', { endpoint, detail });
}
