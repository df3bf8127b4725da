import type { Database } from 'better-sqlite3';
import type { Document } from '../domain/document.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { StoreError } from './errors.js';
import { pack, unpack } from './packing.js';
import { storeProblems } from './problems.js';

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
  /** Throws {@link StoreError} `damaged-version` where the document cannot be read any more. */
  get(id: number): Snapshot | undefined;
  /** A version without its document. */
  outline(id: number): Omit<Snapshot, 'document'> | undefined;
  /** Puts a document in the place of one that cannot be read any more. */
  mend(id: number, document: Document): void;
  /** Refers to other bytes, which say the same, in the place of bytes that are gone. */
  replaceBodies(id: number, bodies: readonly SnapshotBody[]): void;
  /** Oldest first. */
  ofPage(pageId: number): { readonly id: number; readonly takenAt: IsoInstant }[];
  insert(snapshot: Omit<Snapshot, 'id'>): number;
  /**
   * Deletes the versions taken before an instant that are neither the latest of a page or of one of its faces nor
   * part of a change that was told. Returns how many. Their bodies are left to the sweep: see sweep.ts.
   */
  prune(before: IsoInstant): number;
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
       AND NOT EXISTS (SELECT 1 FROM page_faces WHERE snapshot_id = snapshots.id)
       AND NOT EXISTS (SELECT 1 FROM changes WHERE verdict IN ('material', 'editorial')
         AND (from_snapshot = snapshots.id OR to_snapshot = snapshots.id))`,
  );
  const remove = db.prepare('DELETE FROM snapshots WHERE id = ?');
  const mend = db.prepare<[Buffer, number]>('UPDATE snapshots SET document = ? WHERE id = ?');
  const dropBodies = db.prepare<[number]>('DELETE FROM snapshot_bodies WHERE snapshot_id = ?');

  function insertBodies(snapshotId: number, list: readonly SnapshotBody[]): void {
    for (const [ordinal, body] of list.entries()) insertBody.run({ ...body, snapshotId, ordinal });
  }

  function outline(id: number): Omit<Snapshot, 'document'> | undefined {
    const row = get.get(id);
    if (!row) return undefined;
    const { document: _document, ...known } = row;
    return { ...known, bodies: bodies.all(id) };
  }

  return {
    prune: (before) => {
      const ids = prunable.all(before);
      for (const { id } of ids) remove.run(id);
      return ids.length;
    },
    get: (id) => {
      const row = get.get(id);
      return row && { ...row, document: readDocument(row), bodies: bodies.all(id) };
    },
    outline,
    mend: (id, document) => void mend.run(pack(document), id),
    replaceBodies: (id, list) => {
      dropBodies.run(id);
      insertBodies(id, list);
    },
    ofPage: (pageId) => ofPage.all(pageId),
    insert: ({ bodies: list, document, ...snapshot }) => {
      const snapshotId = Number(insert.run({ ...snapshot, document: pack(document) }).lastInsertRowid);
      insertBodies(snapshotId, list);
      return snapshotId;
    },
  };
}

function readDocument({ id, document }: StoredSnapshot): Document {
  try {
    return unpack<Document>(document);
  } catch (cause) {
    throw new StoreError('damaged-version', storeProblems.tell('damaged-version', { id }), { cause });
  }
}
