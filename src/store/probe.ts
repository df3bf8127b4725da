import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';

/**
 * Why nothing can be kept: no room is left, the folder may not be written, it is not there any more, the database or
 * the disk under it is damaged, or something else holds it up.
 */
export type WriteFailureKind = 'disk-full' | 'read-only' | 'missing' | 'damaged' | 'busy' | 'other';

/** More than the little room that a file system may have left in blocks that are begun. */
const PROBE_BYTES = 64 * 1024;

/** Codes of SQLite (https://sqlite.org/rescode.html) and of the operating system (errno(3)), by how they begin. */
const CODES: readonly (readonly [code: string, kind: WriteFailureKind])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['SQLITE_READONLY_DBMOVED', 'missing'],
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_IOERR', 'damaged'],
  ['EIO', 'damaged'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
];

/** What else has such codes, a connection that is refused or a program that is not there, is no matter of the folder. */
const FILE_CALLS =
  /^(?:open|write|fsync|fdatasync|ftruncate|rename|link|mkdir|unlink|rm|close|read|stat|lstat)$/;

/** What an error, or what led to it, says of the state folder; undefined where it says nothing. */
export function writeFailureOf(error: unknown): WriteFailureKind | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('syscall' in cause && !FILE_CALLS.test(String(cause.syscall))) return undefined;
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    const isDatabases = code.startsWith('SQLITE_');
    const known = CODES.find(([start]) => (isDatabases ? code.startsWith(start) : code === start));
    if (known) return known[1];
    if (isDatabases) return 'other';
  }
  return undefined;
}

/** Tries whether the state can be written, by writing. */
export interface WriteProbe {
  /** Resolves to why the folder or the database cannot be written; undefined where both can. Leaves nothing behind. */
  run(): Promise<WriteFailureKind | undefined>;
}

export function createWriteProbe(db: Database, folder: string): WriteProbe {
  /** One page of the database, written and synced with the content that it has. */
  function writeDatabase(): void {
    const version = Number(db.pragma('user_version', { simple: true }));
    db.transaction(() => db.pragma(`user_version = ${version}`)).immediate();
  }

  async function writeFile(): Promise<void> {
    const path = join(folder, `.probe.${randomUUID()}.tmp`);
    try {
      const file = await open(path, 'wx');
      try {
        await file.writeFile(new Uint8Array(PROBE_BYTES));
        await file.sync();
      } finally {
        await file.close();
      }
    } finally {
      await rm(path, { force: true });
    }
  }

  return {
    run: async () => {
      try {
        await writeFile();
        writeDatabase();
        return undefined;
      } catch (error) {
        return writeFailureOf(error) ?? 'other';
      }
    },
  };
}
