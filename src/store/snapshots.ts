import type { Database } from 'better-sqlite3';
import type { Document } from '../domain/document.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { pack, unpack } from './packing.js';

/** The stored bytes of one address that a snapshot was read from. */
export interface SnapshotBody {
  readonly url: string;
  readonly finalUrl: string;
  readonly contentType: string;
  readonly charset: string;
  readonly sha256: string;
}

export interface Snapshot {
  readonly id: number;
  readonly pageId: number;
  readonly takenAt: IsoInstant;
  readonly fingerprint: string;
  readonly document: Document;
  readonly bodies: readonly SnapshotBody[];
}

export interface SnapshotStore {
  get(id: number): Snapshot | undefined;
  /** Oldest first. */
  ofPage(pageId: number): { readonly id: number; readonly takenAt: IsoInstant }[];
  insert(snapshot: Omit<Snapshot, 'id'>): number;
  /**
   * Deletes the versions taken before an instant that are neither a page's current one nor part of a change that
   * was told. Returns the hashes of the bodies that no version refers to any more.
   */
  prune(before: IsoInstant): string[];
}

type StoredSnapshot = Omit<Snapshot, 'document' | 'bodies'> & { readonly document: Buffer };

export function createSnapshotStore(db: Database): SnapshotStore {
  const get = db.prepare<[number], StoredSnapshot>(
    `SELECT id, page_id AS pageId, taken_at AS takenAt, fingerprint, document
     FROM snapshots WHERE id = ?`,
  );
  const bodies = db.prepare<[number], SnapshotBody>(
    `SELECT url, final_url AS finalUrl, content_type AS contentType, charset, sha256
     FROM snapshot_bodies WHERE snapshot_id = ? ORDER BY ordinal`,
  );
  const ofPage = db.prepare<[number], { id: number; takenAt: IsoInstant }>(
    'SELECT id, taken_at AS takenAt FROM snapshots WHERE page_id = ? ORDER BY taken_at, id',
  );
  const insert = db.prepare(
    `INSERT INTO snapshots (page_id, taken_at, fingerprint, document)
     VALUES (@pageId, @takenAt, @fingerprint, @document)`,
  );
  const insertBody = db.prepare(
    `INSERT INTO snapshot_bodies (snapshot_id, ordinal, url, final_url, content_type, charset, sha256)
     VALUES (@snapshotId, @ordinal, @url, @finalUrl, @contentType, @charset, @sha256)`,
  );

  const prunable = db.prepare<[IsoInstant], { id: number }>(
    `SELECT id FROM snapshots WHERE taken_at < ?
       AND NOT EXISTS (SELECT 1 FROM pages WHERE snapshot_id = snapshots.id)
       AND NOT EXISTS (SELECT 1 FROM changes WHERE verdict IN ('material', 'editorial')
         AND (from_snapshot = snapshots.id OR to_snapshot = snapshots.id))`,
  );
  const remove = db.prepare('DELETE FROM snapshots WHERE id = ?');
  const isReferred = db.prepare<[string], { found: number }>(
    'SELECT EXISTS (SELECT 1 FROM snapshot_bodies WHERE sha256 = ?) AS found',
  );

  return {
    prune: (before) => {
      const hashes = new Set<string>();
      for (const { id } of prunable.all(before)) {
        for (const body of bodies.all(id)) hashes.add(body.sha256);
        remove.run(id);
      }
      return [...hashes].filter((sha256) => isReferred.get(sha256)?.found === 0);
    },
    get: (id) => {
      const row = get.get(id);
      return row && { ...row, document: unpack<Document>(row.document), bodies: bodies.all(id) };
    },
    ofPage: (pageId) => ofPage.all(pageId),
    insert: ({ bodies: list, document, ...snapshot }) => {
      const snapshotId = Number(insert.run({ ...snapshot, document: pack(document) }).lastInsertRowid);
      for (const [ordinal, body] of list.entries()) insertBody.run({ ...body, snapshotId, ordinal });
      return snapshotId;
    },
  };
}
