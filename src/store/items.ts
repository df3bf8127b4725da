import type { Database } from 'better-sqlite3';
import type { IsoDate, IsoInstant } from '../domain/vocabulary.js';

/** What is known of an announcement beside its page. */
export interface ItemRow {
  readonly pageId: number;
  /** The identity that the publisher states. */
  readonly statedId: string | null;
  /** As it was listed. */
  readonly title: string;
  readonly published: IsoDate | null;
  readonly yearGuessed: boolean;
  /** The addresses that led to it, the latest first; none where it has no page of its own. */
  readonly addresses: readonly string[];
  readonly text: string | null;
  readonly rank: number | null;
  readonly lastListedAt: IsoInstant;
  /** At how many checks in a row its page was gone. */
  readonly gone: number;
}

/** What is known of a list as a whole. */
export interface ListMemory {
  /** How far it was read, in the words of its declaration. */
  readonly reach?: string | undefined;
  /** Since when it shows items of which none is known, and at how many checks. */
  readonly strange?: { readonly since: IsoInstant; readonly checks: number } | undefined;
  /** Hosts that entries lead to and that may not be followed. */
  readonly otherHosts?: readonly string[] | undefined;
}

export interface ItemStore {
  /** The ones listed last first. */
  ofSource(sourceId: string): ItemRow[];
  /** Puts rows in place of those of the same pages; of the others of the source, none is on the list any more. */
  relist(sourceId: string, rows: readonly ItemRow[]): void;
  setGone(pageId: number, checks: number): void;
  memory(sourceId: string): ListMemory | undefined;
  setMemory(sourceId: string, memory: ListMemory): void;
}

/** So many announcements of a source are known by more than their pages. */
const MOST_ITEMS = 2_000;
const MOST_ADDRESSES = 4;

type StoredItem = Omit<ItemRow, 'addresses' | 'yearGuessed'> & {
  readonly addresses: string;
  readonly yearGuessed: number;
};

export function createItemStore(db: Database): ItemStore {
  const ofSource = db.prepare<[string], StoredItem>(
    `SELECT page_id AS pageId, stated_id AS statedId, title, published, year_guessed AS yearGuessed, addresses, text,
       rank, last_listed_at AS lastListedAt, gone
     FROM listed_items WHERE source_id = ? ORDER BY last_listed_at DESC, page_id DESC`,
  );
  const unlist = db.prepare('UPDATE listed_items SET rank = NULL WHERE source_id = ? AND rank IS NOT NULL');
  const put = db.prepare(
    `INSERT OR REPLACE INTO listed_items (page_id, source_id, stated_id, title, published, year_guessed, addresses,
       text, rank, last_listed_at, gone)
     VALUES (@pageId, @sourceId, @statedId, @title, @published, @yearGuessed, @addresses, @text, @rank,
       @lastListedAt, @gone)`,
  );
  const prune = db.prepare(
    `DELETE FROM listed_items WHERE source_id = @sourceId AND rank IS NULL AND page_id NOT IN
       (SELECT page_id FROM listed_items WHERE source_id = @sourceId
        ORDER BY last_listed_at DESC, page_id DESC LIMIT ${MOST_ITEMS})`,
  );
  const setGone = db.prepare('UPDATE listed_items SET gone = ? WHERE page_id = ?');
  const memory = db.prepare<[string], { memory: string }>('SELECT memory FROM lists WHERE source_id = ?');
  const setMemory = db.prepare('INSERT OR REPLACE INTO lists (source_id, memory) VALUES (?, ?)');
  return {
    ofSource: (sourceId) =>
      ofSource.all(sourceId).map((row) => ({
        ...row,
        yearGuessed: row.yearGuessed === 1,
        addresses: JSON.parse(row.addresses) as string[],
      })),
    relist: (sourceId, rows) => {
      unlist.run(sourceId);
      for (const row of rows) {
        put.run({
          ...row,
          sourceId,
          yearGuessed: row.yearGuessed ? 1 : 0,
          addresses: JSON.stringify(row.addresses.slice(0, MOST_ADDRESSES)),
        });
      }
      prune.run({ sourceId });
    },
    setGone: (pageId, checks) => void setGone.run(checks, pageId),
    memory: (sourceId) => {
      const row = memory.get(sourceId);
      return row && (JSON.parse(row.memory) as ListMemory);
    },
    setMemory: (sourceId, known) => void setMemory.run(sourceId, JSON.stringify(known)),
  };
}
