import type { Database } from 'better-sqlite3';
import type { Problem } from '../domain/problem.js';
import type { SelectorProposal } from '../domain/source-health.js';
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
  /** Other pages of the source were read at the same check. */
  readonly partial: boolean;
  /** A selector that finds what the declared one found before it stopped matching. */
  readonly proposal: SelectorProposal | null;
  readonly reportedAt: IsoInstant | null;
  /** The time without network that it is part of. */
  readonly outageId: number | null;
}

/** A trouble that people were told of and that is over, until they are told that too. */
export interface EndedTrouble extends SourceTrouble {
  readonly recoveredAt: IsoInstant;
}

type StoredTrouble = Omit<EndedTrouble, 'problemReason' | 'partial' | 'proposal' | 'recoveredAt'> & {
  readonly problemReason: string | null;
  readonly partial: number;
  readonly proposal: string | null;
  readonly recoveredAt: IsoInstant | null;
};

/** A time without network that people were told of. */
export interface Outage {
  readonly id: number;
  readonly startedAt: IsoInstant;
}

export interface HealthStore {
  get(sourceId: string): SourceTrouble | undefined;
  /** Longest in trouble first. */
  list(): SourceTrouble[];
  save(trouble: SourceTrouble): void;
  /** The source is read again: its trouble is gone, and kept until it is told where its beginning was. */
  recover(sourceId: string, at: IsoInstant): void;
  /** The troubles that are over and of which that has yet to be told. */
  ended(): EndedTrouble[];
  /** Forgets a trouble, over or not. */
  clear(sourceId: string): void;
  /** People were told; `at: null` takes that back. */
  setReported(sourceIds: readonly string[], at: IsoInstant | null, outageId: number | null): void;
  /** The outage that has not ended. */
  outage(): Outage | undefined;
  beginOutage(startedAt: IsoInstant): number;
  endOutage(id: number, at: IsoInstant): void;
}

const COLUMNS = `source_id AS sourceId, failing_since AS failingSince, last_failure_at AS lastFailureAt, failures,
  status, url, problem_kind AS problemKind, problem_message AS problemMessage, problem_reason AS problemReason,
  partial, proposal, reported_at AS reportedAt, outage_id AS outageId, recovered_at AS recoveredAt`;

export function createHealthStore(db: Database, mask: Mask = noMask): HealthStore {
  const get = db.prepare<[string], StoredTrouble>(
    `SELECT ${COLUMNS} FROM source_health WHERE source_id = ? AND recovered_at IS NULL`,
  );
  const list = db.prepare<[], StoredTrouble>(
    `SELECT ${COLUMNS} FROM source_health WHERE recovered_at IS NULL ORDER BY failing_since, source_id`,
  );
  const ended = db.prepare<[], StoredTrouble>(
    `SELECT ${COLUMNS} FROM source_health WHERE recovered_at IS NOT NULL ORDER BY recovered_at, source_id`,
  );
  const save = db.prepare(
    `INSERT OR REPLACE INTO source_health (source_id, failing_since, last_failure_at, failures, status, url,
       problem_kind, problem_message, problem_reason, partial, proposal, reported_at, outage_id)
     VALUES (@sourceId, @failingSince, @lastFailureAt, @failures, @status, @url,
       @problemKind, @problemMessage, @problemReason, @partial, @proposal, @reportedAt, @outageId)`,
  );
  const end = db.prepare(
    'UPDATE source_health SET recovered_at = ? WHERE source_id = ? AND reported_at IS NOT NULL',
  );
  const clearUntold = db.prepare('DELETE FROM source_health WHERE source_id = ? AND reported_at IS NULL');
  const clear = db.prepare('DELETE FROM source_health WHERE source_id = ?');
  const report = db.prepare('UPDATE source_health SET reported_at = ?, outage_id = ? WHERE source_id = ?');
  const outage = db.prepare<[], Outage>(
    'SELECT id, started_at AS startedAt FROM outages WHERE ended_at IS NULL ORDER BY id DESC LIMIT 1',
  );
  const begin = db.prepare('INSERT INTO outages (started_at) VALUES (?)');
  const endOutage = db.prepare('UPDATE outages SET ended_at = ? WHERE id = ?');

  const read = ({ recoveredAt: _ended, ...stored }: StoredTrouble): SourceTrouble => ({
    ...mask(stored),
    problemReason: readProblem(stored.problemReason, mask),
    partial: stored.partial === 1,
    proposal: stored.proposal === null ? null : (JSON.parse(stored.proposal) as SelectorProposal),
  });

  return {
    get: (sourceId) => {
      const stored = get.get(sourceId);
      return stored && read(stored);
    },
    list: () => list.all().map(read),
    save: (trouble) =>
      void save.run({
        ...mask(trouble),
        problemReason: writeProblem(trouble.problemReason, mask),
        partial: trouble.partial ? 1 : 0,
        proposal: trouble.proposal && JSON.stringify(trouble.proposal),
      }),
    recover: (sourceId, at) => {
      clearUntold.run(sourceId);
      end.run(at, sourceId);
    },
    ended: () =>
      ended
        .all()
        .map((stored) => ({ ...read(stored), recoveredAt: stored.recoveredAt ?? stored.lastFailureAt })),
    clear: (sourceId) => void clear.run(sourceId),
    setReported: (sourceIds, at, outageId) => {
      for (const sourceId of sourceIds) report.run(at, outageId, sourceId);
    },
    outage: () => outage.get(),
    beginOutage: (startedAt) => Number(begin.run(startedAt).lastInsertRowid),
    endOutage: (id, at) => void endOutage.run(at, id),
  };
}
