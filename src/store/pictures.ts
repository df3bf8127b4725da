import type { Database } from 'better-sqlite3';

/** A picture that was kept with a change; its bytes are a body. */
export interface StoredPicture {
  /** The address that was rendered. */
  readonly url: string;
  readonly contentType: string;
  readonly sha256: string;
}

export interface PictureStore {
  /** In the order of the addresses of the page. */
  ofChange(changeId: number): StoredPicture[];
  insert(changeId: number, pictures: readonly StoredPicture[]): void;
}

export function createPictureStore(db: Database): PictureStore {
  const ofChange = db.prepare<[number], StoredPicture>(
    `SELECT url, content_type AS contentType, sha256 FROM change_pictures WHERE change_id = ? ORDER BY ordinal`,
  );
  const insert = db.prepare(
    `INSERT INTO change_pictures (change_id, ordinal, url, content_type, sha256)
     VALUES (@changeId, @ordinal, @url, @contentType, @sha256)`,
  );
  return {
    ofChange: (changeId) => ofChange.all(changeId),
    insert: (changeId, pictures) => {
      for (const [ordinal, picture] of pictures.entries()) insert.run({ ...picture, changeId, ordinal });
    },
  };
}
