import type { Logger } from 'pino';
import { createWorker, type Worker } from './worker.js';

/** Whoever takes the ping answers at once or not at all. */
const TIMEOUT_MS = 10_000;

interface PingOptions {
  /** A secret: who knows it can say that all is well. */
  readonly url: string;
  readonly everyMs: number;
  readonly isWell: () => boolean;
  readonly log: Pick<Logger, 'info' | 'warn'>;
}

/**
 * A dead man's switch: fetches an address again and again as long as all is well. Where that stops, whoever is asked
 * there raises the alarm, also where the machine is gone and with it everything that could say so.
 */
export function startPing({ url, everyMs, isWell, log }: PingOptions): Pick<Worker, 'stop'> {
  let isFailing = false;
  const stopped = new AbortController();

  async function ping(): Promise<void> {
    const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(TIMEOUT_MS)]);
    const response = await fetch(url, { signal, redirect: 'follow' });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
  }

  const worker = createWorker(async () => {
    if (!isWell()) return everyMs;
    try {
      await ping();
      if (isFailing) log.info('the ping (health.ping) is taken again');
      isFailing = false;
    } catch (error) {
      // Said once: it is not what is watched here.
      if (!isFailing && !stopped.signal.aborted)
        log.warn({ error: String(error) }, 'the ping (health.ping) was not taken');
      isFailing = true;
    }
    return everyMs;
  });
  return {
    stop: () => {
      stopped.abort();
      return worker.stop();
    },
  };
}
