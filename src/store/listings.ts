import type { Database } from 'better-sqlite3';
import type { AffectedListing, ListingsSummary } from '../domain/listing.js';
import { pack, unpack } from './packing.js';

/** The listings that a change touched when it was found. */
export interface ListingStore {
  summary(changeId: number): ListingsSummary | undefined;
  /** The worst first; empty where nothing is stored. */
  list(changeId: number): readonly AffectedListing[];
  save(changeId: number, summary: ListingsSummary, list: readonly AffectedListing[]): void;
}

export function createListingStore(db: Database): ListingStore {
  const summary = db.prepare<[number], { summary: string }>(
    'SELECT summary FROM change_listings WHERE change_id = ?',
  );
  const list = db.prepare<[number], { list: Buffer }>('SELECT list FROM change_listings WHERE change_id = ?');
  const save = db.prepare(
    'INSERT INTO change_listings (change_id, summary, list) VALUES (@changeId, @summary, @list)',
  );
  return {
    summary: (changeId) => {
      const row = summary.get(changeId);
      return row && (JSON.parse(row.summary) as ListingsSummary);
    },
    list: (changeId) => {
      const row = list.get(changeId);
      return row ? unpack<readonly AffectedListing[]>(row.list) : [];
    },
    save: (changeId, counted, rows) =>
      void save.run({ changeId, summary: JSON.stringify(counted), list: pack(rows) }),
  };
}
