import { statSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { type WriteFailureKind, writeFailureOf } from './errors.js';
import { draftOf, PRIVATE_FILE } from './files.js';
import { numberOf } from './pragma.js';

/** More than the little room that a file system may have left in blocks that are begun. */
const PROBE_BYTES = 64 * 1024;

/** Tries whether the state can be written, by writing. */
export interface WriteProbe {
  /** Resolves to why the folder or the database cannot be written; undefined where both can. Leaves nothing behind. */
  run(): Promise<WriteFailureKind | undefined>;
}

/** Which folder stands at a path, whatever it is called; undefined where there is none. */
function folderAt(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found && `${found.dev}:${found.ino}`;
}

/**
 * @param folder the folder that holds the open database. Another one of the same name, made after it was moved away, counts
 * as missing: the database is written where nobody looks for it.
 */
export function createWriteProbe(db: Database, folder: string): WriteProbe {
  const opened = folderAt(folder);

  /** One page of the database, written and synced with the content that it has. */
  function writeDatabase(): void {
    const version = numberOf(db, 'user_version');
    db.transaction(() => db.pragma(`user_version = ${version}`)).immediate();
  }

  async function writeFile(): Promise<void> {
    const path = draftOf(join(folder, '.probe'));
    try {
      const file = await open(path, 'wx', PRIVATE_FILE);
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
        return folderAt(folder) === opened ? undefined : 'missing';
      } catch (error) {
        return writeFailureOf(error, folder) ?? 'other';
      }
    },
  };
}
