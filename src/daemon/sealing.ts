import type { Logger } from 'pino';
import type { Clock } from '../domain/clock.js';
import type { CopyStore, Progress } from '../store/copies.js';
import { createWorker, type Worker } from './worker.js';

/** How often it is looked whether there is anything to seal. */
const PAUSE_MS = 30_000;
/** What was recorded is sealed so long after the last copy, at the soonest, in ms. */
const SOON_MS = 3 * 60_000;
/** Where pages were looked at and nothing was recorded. */
const HOURLY_MS = 60 * 60_000;
/** A large database is sealed less often: no more than so many bytes are written in a second on the average. */
const BYTES_PER_SECOND = 1024 * 1024;

/** Decides when the database is sealed, and does it. */
export interface Sealing {
  /** Makes a copy where it is time for one. */
  look(): Promise<void>;
  /** Makes a copy of what was written since the last one. */
  finish(): Promise<void>;
}

export function createSealing(copies: CopyStore, clock: Clock, log: Logger): Sealing {
  let sealed: Progress | undefined;
  let sealedAt = Date.parse(copies.newest() ?? '1970-01-01');

  async function sealWhere(isWanted: () => boolean): Promise<void> {
    const at = clock();
    try {
      if (!isWanted()) return;
      const progress = copies.progress();
      if (!(await copies.seal(at))) return;
      sealed = progress;
    } catch (error) {
      log.warn({ error: String(error) }, 'the copy within the data folder could not be made');
    }
    sealedAt = at.getTime();
  }

  function isDue(): boolean {
    const waited = clock().getTime() - sealedAt;
    // A copy of the future is one from before the clock was set back.
    const pause = Math.min(HOURLY_MS, Math.max(SOON_MS, (1000 * copies.bytes()) / BYTES_PER_SECOND));
    if (waited >= 0 && waited < pause) return false;
    const { recorded, written } = copies.progress();
    return recorded !== sealed?.recorded || (waited >= HOURLY_MS && written !== sealed.written);
  }

  return {
    look: () => sealWhere(isDue),
    finish: () => sealWhere(() => copies.progress().written !== sealed?.written),
  };
}

/** Keeps the sealed copy in the folder fresh while the daemon works, and makes a last one when it stops. */
export function startSealing(copies: CopyStore, clock: Clock, log: Logger): Pick<Worker, 'stop'> {
  const sealing = createSealing(copies, clock, log);
  const worker = createWorker(async () => {
    await sealing.look();
    return PAUSE_MS;
  });
  return {
    stop: async () => {
      await worker.stop();
      await sealing.finish();
    },
  };
}
