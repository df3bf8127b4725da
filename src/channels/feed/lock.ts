import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { DeliveryError } from '../channel.js';
import { feedProblems } from './problems.js';

/** Writing takes milliseconds, so that whoever waits for so long, in ms, meets somebody who hangs. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;

/**
 * Does something to a folder that no other process may be changing: the daemon and a `check-now` beside it both
 * add to the feeds.
 *
 * The lock is one of the operating system, taken through SQLite (an exclusive transaction on a file of its own that stays
 * empty). It ends with the process that holds it, however that ends, so that none is left behind by a crash; and since
 * no time is compared, none is taken from a holder that is merely slow, whatever the clocks of two machines say. On a
 * network folder it holds as far as the file system passes locks on, as NFS and SMB do.
 *
 * @throws DeliveryError `temporary` where another process is at it
 */
export async function withLock<Result>(
  folder: string,
  work: () => Promise<Result>,
  patienceMs = PATIENCE_MS,
): Promise<Result> {
  const lock = await take(join(folder, '.feed.lock'), patienceMs);
  if (!lock) {
    throw new DeliveryError('temporary', feedProblems.tell('busy', { folder }), { retryAfterSeconds: 5 });
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
}

async function take(path: string, patienceMs: number): Promise<Database.Database | undefined> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    const db = open(path);
    try {
      db.exec('BEGIN EXCLUSIVE');
      return db;
    } catch (error) {
      db.close();
      if (codeOf(error) !== 'SQLITE_BUSY') throw asFileError(error);
    }
    if (waited >= patienceMs) return undefined;
    await delay(PAUSE_MS);
  }
}

/** Waiting is done here: SQLite's own would stop everything else in this process. */
function open(path: string): Database.Database {
  try {
    return new Database(path, { timeout: 0 });
  } catch (error) {
    throw asFileError(error);
  }
}

/** What a file operation would have failed with, as far as SQLite tells. */
function asFileError(error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const asFile = code.startsWith('SQLITE_IOERR') ? 'EIO' : code === 'SQLITE_FULL' ? 'ENOSPC' : 'EACCES';
  return Object.assign(new Error(`The lock file could not be used (${code}).`, { cause: error }), {
    code: asFile,
  });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Database.SqliteError ? error.code : undefined;
}
