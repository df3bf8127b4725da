import type { Database } from 'better-sqlite3';
import type { IsoInstant } from '../domain/vocabulary.js';
import { tryFolderLock } from './lock.js';
import { numberOf } from './pragma.js';
import { type Generation, generationsIn, seal } from './sealed.js';
import { upgradesIn } from './upgrades.js';

/** How far the database is. Two that are equal mean that nothing was written in between. */
export interface Progress {
  /** Moves with changes, versions, steps of cases and messages. */
  readonly recorded: string;
  /** Moves with anything, such as a page that was looked at. */
  readonly written: string;
}

/** All copies of the database that a folder holds: the sealed ones, then those from before an upgrade, each newest first. */
export function copiesIn(folder: string): Generation[] {
  return [...generationsIn(folder), ...upgradesIn(folder)];
}

/** The sealed copies of the database within the folder: see docs/data-safety.md. */
export interface CopyStore {
  progress(): Progress;
  /** How large the database is, and so a copy of it. */
  bytes(): number;
  /** When the newest copy was made. */
  newest(): IsoInstant | undefined;
  /** Makes a new one while the database is in use; false where another process is about it. */
  seal(at: Date): Promise<boolean>;
}

export function createCopyStore(db: Database, folder: string, database: string): CopyStore {
  const recorded = db.prepare<[], { mark: string }>(
    `SELECT concat_ws('/',
       (SELECT max(id) FROM changes), (SELECT max(id) FROM snapshots), (SELECT max(id) FROM case_events),
       (SELECT max(id) FROM outbox), (SELECT max(sent_at) FROM outbox WHERE id > (SELECT max(id) FROM outbox) - 200),
       (SELECT count(*) FROM source_health)) AS mark`,
  );
  const written = db.prepare<[], { own: number }>('SELECT total_changes() AS own');

  return {
    progress: () => ({
      recorded: recorded.get()?.mark ?? '',
      written: `${written.get()?.own}/${db.pragma('data_version', { simple: true })}`,
    }),
    bytes: () => numberOf(db, 'page_count') * numberOf(db, 'page_size'),
    newest: () => generationsIn(folder)[0]?.at,
    seal: async (at) => {
      const release = tryFolderLock(folder);
      if (!release) return false;
      try {
        await seal(folder, database, at);
        return true;
      } finally {
        release();
      }
    },
  };
}
