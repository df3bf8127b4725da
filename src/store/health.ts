import type { Database } from 'better-sqlite3';
import type { IsoInstant } from '../domain/vocabulary.js';
import { type Mask, noMask } from './mask.js';

/** A source in trouble. A source without an entry is well. */
export interface SourceTrouble {
  readonly sourceId: string;
  readonly failingSince: IsoInstant;
  readonly lastFailureAt: IsoInstant;
  readonly failures: number;
  readonly status: 'broken' | 'failed';
  readonly url: string;
  readonly problemKind: string;
  readonly problemMessage: string;
  readonly reportedAt: IsoInstant | null;
}

export interface HealthStore {
  get(sourceId: string): SourceTrouble | undefined;
  /** Longest in trouble first. */
  list(): SourceTrouble[];
  save(trouble: SourceTrouble): void;
  clear(sourceId: string): void;
}

export function createHealthStore(db: Database, mask: Mask = noMask): HealthStore {
  const columns = `source_id AS sourceId, failing_since AS failingSince, last_failure_at AS lastFailureAt, failures,
    status, url, problem_kind AS problemKind, problem_message AS problemMessage, reported_at AS reportedAt`;
  const get = db.prepare<[string], SourceTrouble>(`SELECT ${columns} FROM source_health WHERE source_id = ?`);
  const list = db.prepare<[], SourceTrouble>(
    `SELECT ${columns} FROM source_health ORDER BY failing_since, source_id`,
  );
  const save = db.prepare(
    `INSERT OR REPLACE INTO source_health (source_id, failing_since, last_failure_at, failures, status, url,
       problem_kind, problem_message, reported_at)
     VALUES (@sourceId, @failingSince, @lastFailureAt, @failures, @status, @url,
       @problemKind, @problemMessage, @reportedAt)`,
  );
  const clear = db.prepare('DELETE FROM source_health WHERE source_id = ?');

  return {
    get: (sourceId) => mask(get.get(sourceId)),
    list: () => list.all().map(mask),
    save: (trouble) => void save.run(mask(trouble)),
    clear: (sourceId) => void clear.run(sourceId),
  };
}
