import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import { FetchError } from '../failures.js';

/** A longer pause is not waited for: the fetch fails at once. */
const LONGEST_WAIT_MS = 60_000;
/**
 * A page that asks to be left alone speaks for itself: the other pages of its host wait a minute. Where they ask for
 * the same when their turn comes, the host means all of them, and its pause grows.
 */
const FIRST_HOST_PAUSE_MS = 60_000;
const LONGEST_HOST_PAUSE_MS = 30 * 60_000;
/** With more between two pages, a list of announcements could not be read between one check and the next. */
const LONGEST_CRAWL_DELAY_MS = 60_000;
/** Pages of one host that are left alone, at most; beyond it the pause that ends first is forgotten. */
const MOST_PAGES = 1_000;

/** Monotonic time in milliseconds, and waiting for it to pass. */
export interface Timing {
  now(): number;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

const systemTiming: Timing = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
};

export interface PolitenessOptions {
  /** Requests under way at one host. */
  readonly perHostConcurrency: number;
  /** Between the starts of two requests to one host, in milliseconds. */
  readonly perHostDelayMs: number;
}

/** Spaces the requests to each host out. */
export interface Politeness {
  /**
   * Runs `request` when it is the turn of the page at its host. Rejects with a `FetchError` `page-paused` or
   * `host-paused` where it is to be left alone for more than a minute, and with the signal's reason when cancelled.
   */
  run<T>(url: URL, signal: AbortSignal, request: () => Promise<T>): Promise<T>;
  /** Spaces the requests to a host out as it asks, in seconds; undefined where it does not. */
  setCrawlDelay(url: URL, seconds: number | undefined): void;
  /** Leaves the page alone for some seconds (Retry-After), and for a while its host. */
  pause(url: URL, seconds: number): void;
}

interface Lane {
  readonly queue: PQueue;
  /** Earliest start of the next request, and end of the pause of the whole host; on `Timing.now`. */
  nextStart: number;
  pausedUntil: number;
  /** Between the starts of two requests, as the host asks, in milliseconds. */
  crawlDelayMs: number;
  /** The last page that asked to be left alone, and how many did one after the other. */
  lastRefusal: string | undefined;
  refusals: number;
  /** End of the pause of each page. */
  readonly pages: Map<string, number>;
}

export function createPoliteness(options: PolitenessOptions, timing: Timing = systemTiming): Politeness {
  const lanes = new Map<string, Lane>();

  function laneOf(host: string): Lane {
    const known = lanes.get(host);
    if (known !== undefined) return known;
    const lane = {
      queue: new PQueue({ concurrency: options.perHostConcurrency }),
      nextStart: 0,
      pausedUntil: 0,
      crawlDelayMs: 0,
      lastRefusal: undefined,
      refusals: 0,
      pages: new Map<string, number>(),
    };
    lanes.set(host, lane);
    return lane;
  }

  async function waitForTurn(url: URL, lane: Lane, signal: AbortSignal): Promise<void> {
    const { host } = url;
    const pageUntil = lane.pages.get(pageOf(url)) ?? 0;
    refuseLongPause('page-paused', host, pageUntil - timing.now());
    refuseLongPause('host-paused', host, lane.pausedUntil - timing.now());
    const start = Math.max(timing.now(), lane.nextStart, lane.pausedUntil);
    lane.nextStart = start + Math.max(options.perHostDelayMs, lane.crawlDelayMs);
    const wait = Math.ceil(Math.max(start, pageUntil) - timing.now());
    if (wait > 0) await timing.sleep(wait, signal);
    // The answer to another request may have asked for a pause meanwhile.
    if (lane.pausedUntil > timing.now()) await waitForTurn(url, lane, signal);
  }

  return {
    async run(url, signal, request) {
      const lane = laneOf(url.host);
      return lane.queue.add(
        async () => {
          await waitForTurn(url, lane, signal);
          try {
            const answer = await request();
            lane.refusals = 0;
            return answer;
          } catch (error) {
            if (!isRefusal(error)) lane.refusals = 0;
            throw error;
          }
        },
        { signal },
      );
    },

    setCrawlDelay(url, seconds = 0) {
      const lane = laneOf(url.host);
      const delayMs = Math.min(seconds * 1000, LONGEST_CRAWL_DELAY_MS);
      // The request that brought the news was the first that it holds for.
      lane.nextStart += Math.max(0, delayMs - Math.max(options.perHostDelayMs, lane.crawlDelayMs));
      lane.crawlDelayMs = delayMs;
    },

    pause(url, seconds) {
      const lane = laneOf(url.host);
      const now = timing.now();
      const page = pageOf(url);
      // Requests that were under way together say the same thing once.
      const isNew = lane.pausedUntil <= now && (lane.refusals === 0 || lane.lastRefusal !== page);
      if (isNew) lane.refusals += 1;
      lane.lastRefusal = page;
      const hostMs = Math.min(
        FIRST_HOST_PAUSE_MS * 2 ** Math.max(0, lane.refusals - 1),
        LONGEST_HOST_PAUSE_MS,
      );
      lane.pausedUntil = Math.max(lane.pausedUntil, now + Math.min(seconds * 1000, hostMs));
      pausePage(lane.pages, page, now + seconds * 1000, now);
    },
  };
}

/** Whether an answer says that there were too many requests; any other one says that there were not. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof FetchError)) return false;
  return error.values.status === 429 || error.values.retryAfterSeconds !== undefined;
}

function refuseLongPause(code: 'page-paused' | 'host-paused', host: string, pauseMs: number): void {
  if (pauseMs <= LONGEST_WAIT_MS) return;
  throw new FetchError(code, { host, retryAfterSeconds: Math.ceil(pauseMs / 1000) });
}

function pausePage(pages: Map<string, number>, page: string, until: number, now: number): void {
  pages.set(page, Math.max(pages.get(page) ?? 0, until));
  if (pages.size <= MOST_PAGES) return;
  for (const [known, end] of pages) if (end <= now) pages.delete(known);
  if (pages.size <= MOST_PAGES) return;
  const [first] = [...pages].sort(([, one], [, other]) => one - other);
  if (first) pages.delete(first[0]);
}

function pageOf({ protocol, pathname, search }: URL): string {
  return `${protocol}${pathname}${search}`;
}
