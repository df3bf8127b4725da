import type { Database } from 'better-sqlite3';
import type { IsoInstant } from '../domain/vocabulary.js';

/** What the list of a source named at its last good reading. */
export interface ItemListRow {
  readonly readAt: IsoInstant;
  readonly keys: readonly string[];
  /** Since when an answer without most of them comes in its place, and at how many checks it did. */
  readonly collapsedAt: IsoInstant | null;
  readonly collapsedChecks: number;
}

export interface ItemListStore {
  find(sourceId: string): ItemListRow | undefined;
  /** The list was read as it should be. */
  save(sourceId: string, list: { readonly at: IsoInstant; readonly keys: readonly string[] }): void;
  /** An answer without most of its items came in its place. */
  collapse(sourceId: string, at: IsoInstant): void;
}

export function createItemListStore(db: Database): ItemListStore {
  const find = db.prepare<[string], Omit<ItemListRow, 'keys'> & { keys: string }>(
    `SELECT read_at AS readAt, keys, collapsed_at AS collapsedAt, collapsed_checks AS collapsedChecks
     FROM item_lists WHERE source_id = ?`,
  );
  const save = db.prepare(
    `INSERT INTO item_lists (source_id, read_at, keys) VALUES (@sourceId, @at, @keys)
     ON CONFLICT (source_id) DO UPDATE SET read_at = @at, keys = @keys, collapsed_at = NULL, collapsed_checks = 0`,
  );
  const collapse = db.prepare(
    `UPDATE item_lists SET collapsed_at = coalesce(collapsed_at, @at), collapsed_checks = collapsed_checks + 1
     WHERE source_id = @sourceId`,
  );
  return {
    find: (sourceId) => {
      const row = find.get(sourceId);
      return row && { ...row, keys: readKeys(row.keys) };
    },
    save: (sourceId, { at, keys }) => void save.run({ sourceId, at, keys: JSON.stringify(keys) }),
    collapse: (sourceId, at) => void collapse.run({ sourceId, at }),
  };
}

function readKeys(stored: string): string[] {
  const keys: unknown = JSON.parse(stored);
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}
