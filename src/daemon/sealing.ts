import type { Logger } from 'pino';
import type { Clock } from '../domain/clock.js';
import type { CopyStore } from '../store/copies.js';
import { createWorker, type Worker } from './worker.js';

/** How often it is looked whether there is anything to seal. */
const PAUSE_MS = 30_000;
/** What was recorded is sealed so long after the last copy, at the soonest, in ms. */
const SOON_MS = 3 * 60_000;
/** Where pages were looked at and nothing was recorded. */
const HOURLY_MS = 60 * 60_000;
/** Sealing a large database takes no more than one part in so many of the time. */
const REST_SHARE = 50;

/** Keeps the sealed copy in the folder fresh while the daemon works, and makes a last one when it stops. */
export function startSealing(copies: CopyStore, clock: Clock, log: Logger): Pick<Worker, 'stop'> {
  let sealed: ReturnType<CopyStore['progress']> | undefined;
  let sealedAt = Date.parse(copies.newest() ?? '1970-01-01');
  let tookMs = 0;

  async function seal(): Promise<void> {
    const progress = copies.progress();
    const at = clock();
    try {
      if (!(await copies.seal(at))) return;
      sealed = progress;
    } catch (error) {
      log.warn({ error: String(error) }, 'the copy within the data folder could not be made');
    }
    sealedAt = at.getTime();
    tookMs = clock().getTime() - sealedAt;
  }

  function isDue(): boolean {
    const waited = clock().getTime() - sealedAt;
    if (waited < Math.max(SOON_MS, tookMs * REST_SHARE)) return false;
    const { recorded, written } = copies.progress();
    return recorded !== sealed?.recorded || (waited >= HOURLY_MS && written !== sealed.written);
  }

  const worker = createWorker(async () => {
    if (isDue()) await seal();
    return PAUSE_MS;
  });
  return {
    stop: async () => {
      await worker.stop();
      if (copies.progress().written !== sealed?.written) await seal();
    },
  };
}
