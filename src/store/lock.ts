import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { explainTrouble } from './errors.js';
import { makePrivateFolder, PRIVATE_FILE } from './files.js';
import { DAEMON_LOCK_FILE, LOCK_FILE } from './layout.js';

const WAIT_MS = 60_000;

/**
 * Runs `work` while no other process does what takes this lock: putting a database in its place, sealing, sweeping,
 * backing up.
 */
export function withFolderLock<Result>(folder: string, work: () => Result): Result {
  const release = take(folder, LOCK_FILE, WAIT_MS);
  try {
    return work();
  } finally {
    release?.();
  }
}

/** Takes the lock until it is released; undefined where another process holds it. */
export function tryFolderLock(folder: string): (() => void) | undefined {
  return tryToTake(folder, LOCK_FILE);
}

/**
 * Makes this process the daemon of the folder until the lock is released; undefined where another process is it. Throws
 * `StoreError` where the folder cannot be written.
 */
export function tryDaemonLock(folder: string): (() => void) | undefined {
  try {
    makePrivateFolder(folder);
    return tryToTake(folder, DAEMON_LOCK_FILE);
  } catch (error) {
    throw explainTrouble(error, folder);
  }
}

function tryToTake(folder: string, file: string): (() => void) | undefined {
  try {
    return take(folder, file, 0);
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
}

/** An empty database, whose lock ends with the process that holds it, however that ends. */
function take(folder: string, file: string, waitMs: number): () => void {
  const path = join(folder, file);
  if (!existsSync(path)) closeSync(openSync(path, 'a', PRIVATE_FILE));
  const db = new Database(path, { timeout: waitMs });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    throw error;
  }
  return () => db.close();
}
