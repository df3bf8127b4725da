import { existsSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import Database from 'better-sqlite3';
import type { Clock } from '../domain/clock.js';
import type { IsoInstant, LocalizedText } from '../domain/vocabulary.js';
import { type BodyStore, createBodyStore } from './bodies.js';
import { inParallel, isWhole } from './body-check.js';
import { explainTrouble, StoreError } from './errors.js';
import { draftOf, entriesOf, makePrivateFolder, putFile, putInPlace, sizeOf, stampOf } from './files.js';
import {
  BACKUP_FILE,
  BODIES_FOLDER,
  DAEMON_LOCK_FILE,
  DATABASE_FILE,
  isStateEntry,
  LOCK_FILE,
  MARKER_FILE,
  SESSIONS_FOLDER,
  SET_ASIDE,
} from './layout.js';
import { tryDaemonLock } from './lock.js';
import { markDatabase } from './marker.js';
import { storeProblems } from './problems.js';
import { copyDatabase } from './sealed.js';
import { copySessions } from './sessions.js';
import { bodiesReferredToIn, problemsOfFile, storedBodies } from './soundness.js';
import { trustForReading } from './trusted-database.js';

/** What a copy is busy with, and how far it is. */
export type CopyStep = (step: 'database' | 'bodies', done: number, total: number) => void;

export interface CopyOptions {
  readonly clock: Clock;
  readonly onStep?: CopyStep;
  readonly onNotice?: (notice: LocalizedText) => void;
}

export interface CopyResult {
  readonly at: IsoInstant;
  readonly databaseBytes: number;
  readonly bodies: number;
  /** Of those, the ones that were not there yet. */
  readonly newBodies: number;
  /** Bodies that the folder itself has no longer, or not whole. */
  readonly lostBodies: readonly string[];
}

/**
 * Makes `dir` a backup of the state folder while anybody works on it: the database as it is at one instant, then the
 * bodies that it refers to, all of them checked, and sessions as sealed as they are. A new backup appears under its
 * name when it is whole. An earlier one is brought up to date in place, bodies first and the database by one rename, so
 * that it is a whole backup at every instant. Throws {@link StoreError}.
 */
export async function backUp(folder: string, dir: string, options: CopyOptions): Promise<CopyResult> {
  const target = resolve(dir);
  if (isWithin(target, resolve(folder)))
    throw new StoreError('occupied', storeProblems.tell('backup-inside', { dir }));
  const { path, notice } = trustForReading(folder, join(folder, DATABASE_FILE));
  if (sizeOf(path) === 0)
    throw new StoreError('missing', storeProblems.tell('nothing-to-back-up', { folder }));
  if (notice) options.onNotice?.(notice);
  const isEarlier = existsSync(join(target, BACKUP_FILE));
  if (isEarlier && existsSync(join(target, MARKER_FILE))) {
    throw new StoreError('occupied', storeProblems.tell('backup-opened', { dir }));
  }
  if (!isEarlier && entriesOf(target).length > 0)
    throw new StoreError('occupied', storeProblems.tell('backup-occupied', { dir }));

  const root = isEarlier ? target : draftOf(target);
  try {
    makePrivateFolder(root);
    const result = await fill(root, path, createBodyStore(folder), options);
    copySessions(folder, root);
    putFile(join(root, BACKUP_FILE), `${JSON.stringify({ format: 1, ...result }, null, 2)}\n`);
    if (isEarlier) dropUnused(root);
    else {
      if (existsSync(target)) rmdirSync(target);
      putInPlace(root, target);
    }
    return result;
  } catch (error) {
    throw explainTrouble(error, dir);
  } finally {
    if (!isEarlier) rmSync(root, { recursive: true, force: true });
  }
}

/**
 * Puts a backup, or another copy of a state folder, in the place of the state folder. What was there is refused unless
 * `force` is set, and then moved to a folder of its own within. Throws {@link StoreError}.
 */
export async function restore(
  dir: string,
  folder: string,
  options: CopyOptions & { readonly force: boolean },
): Promise<CopyResult & { readonly setAside?: string }> {
  const { path, notice } = trustForReading(dir, join(dir, DATABASE_FILE));
  if (sizeOf(path) === 0) throw new StoreError('no-backup', storeProblems.tell('no-backup', { dir }));
  if (notice) options.onNotice?.(notice);
  const [problem] = problemsOfFile(path);
  if (problem !== undefined)
    throw new StoreError('no-backup', storeProblems.tell('unsound-backup', { dir, said: problem }));
  const own = entriesOf(folder).filter(({ name }) => isOwn(name));
  if (own.length > 0 && !options.force)
    throw new StoreError('occupied', storeProblems.tell('restore-occupied', { folder }));
  // A daemon that reads its configuration anew has the database closed for a moment.
  const release = tryDaemonLock(folder);
  if (!release || isInUse(join(folder, DATABASE_FILE))) {
    release?.();
    throw new StoreError('busy', storeProblems.tell('restore-in-use', { folder }));
  }

  const stamp = stampOf(options.clock());
  const draft = draftOf(join(folder, `restore-${stamp}`));
  try {
    makePrivateFolder(draft);
    const result = await fill(draft, path, createBodyStore(dir), options);
    copySessions(dir, draft);
    const aside = join(folder, `set-aside-${stamp}`);
    if (own.length > 0) {
      makePrivateFolder(aside);
      for (const { name } of entriesOf(folder))
        if (isOwn(name)) renameSync(join(folder, name), join(aside, name));
    }
    if (existsSync(join(draft, BODIES_FOLDER))) {
      renameSync(join(draft, BODIES_FOLDER), join(folder, BODIES_FOLDER));
    }
    if (existsSync(join(draft, SESSIONS_FOLDER))) {
      renameSync(join(draft, SESSIONS_FOLDER), join(folder, SESSIONS_FOLDER));
    }
    markDatabase(folder, join(draft, DATABASE_FILE));
    putInPlace(join(draft, DATABASE_FILE), join(folder, DATABASE_FILE));
    return own.length > 0 ? { ...result, setAside: aside } : result;
  } catch (error) {
    throw explainTrouble(error, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    release();
  }
}

/** Copies a database and the bodies that it refers to into `root`, and checks all that lies there then. */
async function fill(
  root: string,
  database: string,
  from: BodyStore,
  options: CopyOptions,
): Promise<CopyResult> {
  const { clock, onStep } = options;
  const at = clock().toISOString();
  const place = join(root, DATABASE_FILE);
  const draft = draftOf(place);
  try {
    await copyDatabase(database, draft, (done, total) => onStep?.('database', done, total));
    const [problem] = problemsOfFile(draft);
    if (problem !== undefined) {
      throw new StoreError('damaged', storeProblems.tell('backup-failed', { dir: root, said: problem }));
    }
    const hashes = bodiesReferredToIn(draft);
    const to = createBodyStore(root);
    const lostBodies: string[] = [];
    let newBodies = 0;
    let done = 0;
    await inParallel(hashes, async (sha256) => {
      if (!(to.has(sha256) && (await isWhole(to, sha256)))) {
        const taken = await to.copyFrom(from, sha256).then(
          () => true,
          (error: unknown) => {
            if (error instanceof StoreError) return false;
            throw error;
          },
        );
        if (taken) newBodies += 1;
        else lostBodies.push(sha256);
      }
      done += 1;
      onStep?.('bodies', done, hashes.length);
    });
    for (const end of ['-wal', '-shm']) rmSync(`${place}${end}`, { force: true });
    putInPlace(draft, place);
    return {
      at,
      databaseBytes: sizeOf(place),
      bodies: hashes.length,
      newBodies,
      lostBodies: lostBodies.sort(),
    };
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Bodies that an earlier backup needed, and drafts of one that was cut off. */
function dropUnused(root: string): void {
  const bodies = createBodyStore(root);
  const needed = new Set(bodiesReferredToIn(join(root, DATABASE_FILE)));
  for (const sha256 of storedBodies(root)) {
    if (!needed.has(sha256)) rmSync(bodies.pathOf(sha256), { force: true });
  }
}

/** What has to make room. A database that was set aside earlier stays, and the lock is nobody's data. */
function isOwn(name: string): boolean {
  return isStateEntry(name) && ![LOCK_FILE, DAEMON_LOCK_FILE].includes(name) && !name.startsWith(SET_ASIDE);
}

/** Whether any process has the database open. */
function isInUse(path: string): boolean {
  if (sizeOf(path) === 0) return false;
  const db = new Database(path, { timeout: 0 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return false;
  } catch (error) {
    return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
  } finally {
    db.close();
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}
