import type { Database } from 'better-sqlite3';
import type { IsoInstant } from '../domain/vocabulary.js';
import type { BodyStore } from './bodies.js';
import { sizeOf } from './files.js';
import { numberOf } from './pragma.js';
import { bodiesReferredTo, createReferenceCheck } from './soundness.js';

export interface Pruned {
  readonly versions: number;
  /** That they took, bodies included, as far as nothing else needs them. */
  readonly bytes: number;
}

/** The pages behind changes that were told, and for how long they are kept. */
export interface Retention {
  /**
   * Deletes versions, the oldest first, that were last the evidence of a told change before an instant. Changes, their
   * word diffs and cases stay, and so do the latest version of each page and face and whatever an open case rests on.
   * The bodies are left to the sweep.
   *
   * @param wanted.bytes no more are deleted once so many are gained; all of them without it
   */
  prune(wanted: { readonly before: IsoInstant; readonly bytes?: number }): Pruned;
  /** Bytes of all that is needed: the database, without what is free in it, and the bodies that it refers to. */
  bytes(): number;
}

export function createRetention(db: Database, bodies: BodyStore): Retention {
  const candidates = db.prepare<{ before: IsoInstant }, { id: number; bytes: number }>(
    `WITH told AS (
       SELECT from_snapshot AS snapshot, detected_at AS at, id FROM changes
         WHERE verdict IN ('material', 'editorial') AND from_snapshot IS NOT NULL
       UNION ALL
       SELECT to_snapshot, detected_at, id FROM changes
         WHERE verdict IN ('material', 'editorial') AND to_snapshot IS NOT NULL
     )
     SELECT snapshots.id, length(document) AS bytes, max(taken_at, max(told.at)) AS usedAt
     FROM snapshots JOIN told ON told.snapshot = snapshots.id
     WHERE NOT EXISTS (SELECT 1 FROM pages WHERE snapshot_id = snapshots.id)
       AND NOT EXISTS (SELECT 1 FROM page_faces WHERE snapshot_id = snapshots.id)
     GROUP BY snapshots.id
     HAVING usedAt < @before
       AND NOT EXISTS (
         SELECT 1 FROM told AS mine JOIN cases ON cases.change_id = mine.id
           LEFT JOIN cases AS root ON root.id = cases.joined_into
         WHERE mine.snapshot = snapshots.id AND coalesce(root.closed_at, cases.closed_at) IS NULL)
     ORDER BY usedAt, snapshots.id`,
  );
  const hashesOf = db.prepare<{ id: number }, { sha256: string }>(
    `SELECT sha256 FROM snapshot_bodies WHERE snapshot_id = @id
     UNION SELECT sha256 FROM change_pictures JOIN changes ON changes.id = change_id WHERE to_snapshot = @id`,
  );
  const dropPictures = db.prepare<[number]>(
    'DELETE FROM change_pictures WHERE change_id IN (SELECT id FROM changes WHERE to_snapshot = ?)',
  );
  const drop = db.prepare<[number]>('DELETE FROM snapshots WHERE id = ?');
  const isReferred = createReferenceCheck(db);

  function remove(id: number): number {
    const hashes = hashesOf.all({ id });
    dropPictures.run(id);
    drop.run(id);
    let bytes = 0;
    for (const { sha256 } of hashes) {
      if (!isReferred(sha256)) bytes += sizeOf(bodies.pathOf(sha256));
    }
    return bytes;
  }

  return {
    prune: ({ before, bytes: wanted = Number.POSITIVE_INFINITY }) =>
      db
        .transaction(() => {
          let versions = 0;
          let bytes = 0;
          for (const candidate of candidates.all({ before })) {
            if (bytes >= wanted) break;
            bytes += candidate.bytes + remove(candidate.id);
            versions += 1;
          }
          return { versions, bytes };
        })
        .immediate(),
    bytes: () => {
      const database =
        (numberOf(db, 'page_count') - numberOf(db, 'freelist_count')) * numberOf(db, 'page_size');
      return bodiesReferredTo(db).reduce((sum, sha256) => sum + sizeOf(bodies.pathOf(sha256)), database);
    },
  };
}
