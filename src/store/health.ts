import type { Database } from 'better-sqlite3';
import type { Problem } from '../domain/problem.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { type Mask, noMask } from './mask.js';
import { readProblem, writeProblem } from './stored-problem.js';

/** A source in trouble. A source without an entry is well. */
export interface SourceTrouble {
  readonly sourceId: string;
  readonly failingSince: IsoInstant;
  readonly lastFailureAt: IsoInstant;
  readonly failures: number;
  readonly status: 'broken' | 'failed';
  readonly url: string;
  readonly problemKind: string;
  /** In English. */
  readonly problemMessage: string;
  /** What is told in the reader's language; what an older version stored has none. */
  readonly problemReason: Problem | null;
  readonly reportedAt: IsoInstant | null;
}

type StoredTrouble = Omit<SourceTrouble, 'problemReason'> & { readonly problemReason: string | null };

export interface HealthStore {
  get(sourceId: string): SourceTrouble | undefined;
  /** Longest in trouble first. */
  list(): SourceTrouble[];
  save(trouble: SourceTrouble): void;
  clear(sourceId: string): void;
}

export function createHealthStore(db: Database, mask: Mask = noMask): HealthStore {
  const columns = `source_id AS sourceId, failing_since AS failingSince, last_failure_at AS lastFailureAt, failures,
    status, url, problem_kind AS problemKind, problem_message AS problemMessage, problem_reason AS problemReason, reported_at AS reportedAt`;
  const get = db.prepare<[string], StoredTrouble>(`SELECT ${columns} FROM source_health WHERE source_id = ?`);
  const list = db.prepare<[], StoredTrouble>(
    `SELECT ${columns} FROM source_health ORDER BY failing_since, source_id`,
  );
  const save = db.prepare(
    `INSERT OR REPLACE INTO source_health (source_id, failing_since, last_failure_at, failures, status, url,
       problem_kind, problem_message, problem_reason, reported_at)
     VALUES (@sourceId, @failingSince, @lastFailureAt, @failures, @status, @url,
       @problemKind, @problemMessage, @problemReason, @reportedAt)`,
  );
  const clear = db.prepare('DELETE FROM source_health WHERE source_id = ?');

  const read = (stored: StoredTrouble): SourceTrouble => ({
    ...mask(stored),
    problemReason: readProblem(stored.problemReason, mask),
  });

  return {
    get: (sourceId) => {
      const stored = get.get(sourceId);
      return stored && read(stored);
    },
    list: () => list.all().map(read),
    save: (trouble) =>
      void save.run({ ...mask(trouble), problemReason: writeProblem(trouble.problemReason, mask) }),
    clear: (sourceId) => void clear.run(sourceId),
  };
}
