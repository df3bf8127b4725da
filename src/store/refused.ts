import type { Database } from 'better-sqlite3';
import type { Document } from '../domain/document.js';
import type { RefusedText } from '../domain/refused.js';
import { pack, unpack } from './packing.js';

export interface RefusedStore {
  /** The latest last. One that can no longer be read is left out. */
  ofPage(pageId: number): RefusedText[];
  /** Puts these texts in place of the ones stored. */
  replace(pageId: number, texts: readonly RefusedText[]): void;
}

type StoredText = Omit<RefusedText, 'document'> & { readonly document: Buffer };

export function createRefusedStore(db: Database): RefusedStore {
  const ofPage = db.prepare<[number], StoredText>(
    `SELECT document, first_seen_at AS firstSeenAt, last_seen_at AS lastSeenAt, checks
     FROM page_refused WHERE page_id = ? ORDER BY ordinal`,
  );
  const clear = db.prepare('DELETE FROM page_refused WHERE page_id = ?');
  const insert = db.prepare(
    `INSERT INTO page_refused (page_id, ordinal, document, first_seen_at, last_seen_at, checks)
     VALUES (@pageId, @ordinal, @document, @firstSeenAt, @lastSeenAt, @checks)`,
  );
  return {
    ofPage: (pageId) =>
      ofPage.all(pageId).flatMap((text) => {
        const document = readDocument(text.document);
        return document ? [{ ...text, document }] : [];
      }),
    replace: (pageId, texts) => {
      clear.run(pageId);
      for (const [ordinal, text] of texts.entries())
        insert.run({ ...text, document: pack(text.document), pageId, ordinal });
    },
  };
}

function readDocument(packed: Buffer): Document | undefined {
  try {
    return unpack<Document>(packed);
  } catch {
    return undefined;
  }
}
