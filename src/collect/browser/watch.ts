import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'playwright';
import { FetchError } from '../failures.js';

/** A page under way: what is done with it, and until when. */
export interface Watched {
  readonly page: Page;
  /** The name under which the page keeps what is done with it. */
  readonly key: string;
  /** Aborted when the page is given up: it hangs, it broke down, nobody wants it any more. */
  readonly signal: AbortSignal;
  /** The end of the time for the page, on `performance.now`. */
  readonly deadline: number;
  /** Frames that did not answer, and are asked no more. */
  readonly silent: WeakSet<Frame>;
}

/** A page that does not answer for so long hangs. */
const ANSWER_MS = 10_000;
/** The same for a frame within it: one that was not let load never answers. */
const FRAME_MS = 1_500;

export function timeLeft({ deadline }: Watched): number {
  return Math.max(0, deadline - performance.now());
}

/** Waits a little before the page is looked at again. Rejects with the signal's reason. */
export async function pause(watched: Watched, milliseconds: number): Promise<void> {
  await sleep(Math.min(milliseconds, timeLeft(watched)), undefined, { signal: watched.signal }).catch(
    (error: unknown) => {
      watched.signal.throwIfAborted();
      throw error;
    },
  );
}

/**
 * What `work` resolves to, or a `FetchError` `page-hangs` where that takes too long: a page that runs a script without
 * an end answers nothing, and Playwright would wait for ever.
 */
export async function within<T>(watched: Watched, work: Promise<T>, milliseconds = ANSWER_MS): Promise<T> {
  work.catch(() => {});
  const { signal } = watched;
  const limit = Math.max(1000, Math.min(milliseconds, timeLeft(watched)));
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    const timer = setTimeout(
      () => reject(new FetchError('page-hangs', { seconds: Math.ceil(limit / 1000) })),
      limit,
    );
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    });
  });
}

/** Runs a function in a frame; undefined where the frame went away or turned to another document meanwhile. */
export async function inFrame<Argument, Result>(
  watched: Watched,
  frame: Frame,
  run: (argument: Argument) => Result,
  argument: Argument,
): Promise<Result | undefined> {
  const isMain = frame === watched.page.mainFrame();
  if (watched.silent.has(frame)) return undefined;
  try {
    // The types of Playwright ask what a page makes of an argument; these go as they are.
    const evaluate = frame.evaluate.bind(frame) as (
      run: (argument: Argument) => Result,
      argument: Argument,
    ) => Promise<Result>;
    return await within(watched, evaluate(run, argument), isMain ? ANSWER_MS : FRAME_MS);
  } catch (error) {
    watched.signal.throwIfAborted();
    if (error instanceof FetchError) {
      if (isMain) throw error;
      watched.silent.add(frame);
    }
    return undefined;
  }
}
