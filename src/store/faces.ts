import type { Database } from 'better-sqlite3';
import type { Face } from '../domain/face.js';

/** A face with the snapshot that holds its latest version in place of the document. */
export type FaceRow = Omit<Face, 'document'> & { readonly snapshotId: number };

export interface FaceStore {
  /** In the order in which they were found; empty for a page that never turned. */
  ofPage(pageId: number): FaceRow[];
  /** Puts these faces in place of the ones stored. */
  replace(pageId: number, faces: readonly FaceRow[]): void;
}

interface StoredFace extends Pick<FaceRow, 'id' | 'snapshotId' | 'firstSeenAt' | 'lastSeenAt' | 'turns'> {
  readonly about: string;
}

export function createFaceStore(db: Database): FaceStore {
  const ofPage = db.prepare<[number], StoredFace>(
    `SELECT face AS id, snapshot_id AS snapshotId, about, first_seen_at AS firstSeenAt,
       last_seen_at AS lastSeenAt, turns
     FROM page_faces WHERE page_id = ? ORDER BY face`,
  );
  const clear = db.prepare('DELETE FROM page_faces WHERE page_id = ?');
  const insert = db.prepare(
    `INSERT INTO page_faces (page_id, face, snapshot_id, about, first_seen_at, last_seen_at, turns)
     VALUES (@pageId, @id, @snapshotId, @about, @firstSeenAt, @lastSeenAt, @turns)`,
  );
  return {
    ofPage: (pageId) =>
      ofPage.all(pageId).map(({ about, ...row }) => ({
        ...row,
        ...(JSON.parse(about) as Pick<Face, 'language' | 'variant' | 'current'>),
      })),
    replace: (pageId, faces) => {
      clear.run(pageId);
      for (const { language, variant, current, ...row } of faces) {
        insert.run({ ...row, pageId, about: JSON.stringify({ language, variant, current }) });
      }
    },
  };
}
