import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../domain/clock.js';
import type { SiteNotes } from '../../domain/site-notes.js';
import { FetchError } from '../failures.js';
import { type Lane, type LaneOptions, openLanes } from './lanes.js';

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

/** Monotonic time in milliseconds, waiting for it to pass, and chance. */
export interface Timing {
  now(): number;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
}

const systemTiming: Timing = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
  random: Math.random,
};

export interface PolitenessOptions extends LaneOptions {
  /** Between the starts of two requests to one host, in milliseconds. */
  readonly perHostDelayMs: number;
  /** By how much more at most, by chance, as a share of the delay; not at all without it. */
  readonly perHostJitter?: number;
}

/** Spaces the requests to each host out. */
export interface Politeness {
  /**
   * Runs `request` when it is the turn of the page at its host. Rejects with a `FetchError` `page-paused` or
   * `host-paused` where it is to be left alone for more than a minute, `host-rests` while the host rests from its
   * failures, and with the signal's reason when cancelled.
   */
  run<T>(url: URL, signal: AbortSignal, request: () => Promise<T>): Promise<T>;
  /** Spaces the requests to a host out as it asks, in seconds; undefined where it does not. */
  setCrawlDelay(url: URL, seconds: number | undefined): void;
  /** Leaves the page alone for some seconds (Retry-After), and for a while its host. */
  pause(url: URL, seconds: number): void;
}

/** @param memory where it is remembered for the next process what hosts asked for and how they failed */
export function createPoliteness(
  options: PolitenessOptions,
  timing: Timing = systemTiming,
  memory?: { readonly clock: Clock; readonly notes: SiteNotes },
): Politeness {
  const lanes = openLanes(options, timing.now, memory);

  async function waitForTurn(url: URL, lane: Lane, signal: AbortSignal): Promise<void> {
    const { host } = url;
    const page = pageOf(url);
    const pageUntil = lane.pages.get(page) ?? 0;
    refuseLongPause('page-paused', host, pageUntil - timing.now());
    refuseLongPause('host-paused', host, lane.pausedUntil - timing.now());
    lane.circuit.check(host, page, timing.now());
    const start = Math.max(timing.now(), lane.nextStart, lane.pausedUntil);
    const jitter = 1 + (options.perHostJitter ?? 0) * timing.random();
    lane.nextStart = start + Math.max(options.perHostDelayMs, lane.crawlDelayMs) * jitter;
    const wait = Math.ceil(Math.max(start, pageUntil) - timing.now());
    if (wait > 0) await timing.sleep(wait, signal);
    // The answer to another request may have asked for a pause meanwhile.
    if (lane.pausedUntil > timing.now()) await waitForTurn(url, lane, signal);
  }

  /** Makes a request, after the one that tries a host which rests. */
  async function make<T>(url: URL, lane: Lane, signal: AbortSignal, request: () => Promise<T>): Promise<T> {
    while (lane.circuit.isOpen && lane.attempt) await lane.attempt;
    signal.throwIfAborted();
    lane.circuit.enter(url.host, pageOf(url), timing.now());
    const made = request();
    if (!lane.circuit.isOpen) return made;
    const attempt = made.then(Boolean, Boolean);
    lane.attempt = attempt;
    void attempt.then(() => {
      if (lane.attempt === attempt) lane.attempt = undefined;
    });
    return made;
  }

  return {
    async run(url, signal, request) {
      const lane = lanes.of(url.host);
      const end = (error?: unknown) => {
        if (!isRefusal(error)) lane.refusals = 0;
        lane.circuit.note(pageOf(url), error, timing.now());
        lanes.keep(url.host);
      };
      const noted = async () => {
        try {
          const answer = await request();
          end();
          return answer;
        } catch (error) {
          end(error);
          throw error;
        }
      };
      return lane.queue.add(
        async () => {
          await waitForTurn(url, lane, signal);
          return make(url, lane, signal, noted);
        },
        { signal },
      );
    },

    setCrawlDelay(url, seconds = 0) {
      const lane = lanes.of(url.host);
      const delayMs = Math.min(seconds * 1000, LONGEST_CRAWL_DELAY_MS);
      // The request that brought the news was the first that it holds for.
      lane.nextStart += Math.max(0, delayMs - Math.max(options.perHostDelayMs, lane.crawlDelayMs));
      lane.crawlDelayMs = delayMs;
    },

    pause(url, seconds) {
      const lane = lanes.of(url.host);
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
