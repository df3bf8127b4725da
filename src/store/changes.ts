import type { Database } from 'better-sqlite3';
import type { Assessment } from '../domain/assessment.js';
import type { ChangeOrigin, DocumentDiff, Reason } from '../domain/change.js';
import type { IsoInstant, NoiseKind, Verdict } from '../domain/vocabulary.js';
import { type Mask, noMask } from './mask.js';
import { pack, unpack } from './packing.js';

export interface ChangeRow {
  readonly id: number;
  readonly sourceId: string;
  readonly pageId: number;
  readonly fromSnapshot: number | null;
  readonly toSnapshot: number | null;
  readonly origin: ChangeOrigin;
  readonly detectedAt: IsoInstant;
  readonly title: string;
  readonly url: string;
  readonly verdict: Verdict;
  readonly noiseKind: NoiseKind | null;
  readonly reasons: readonly Reason[];
  /** That a rule changed, 0 to 1; null where nothing was weighed. */
  readonly probability: number | null;
  readonly assessment: Assessment | null;
}

export type NewChange = Omit<ChangeRow, 'id' | 'probability'> & {
  readonly probability?: number | null;
  readonly diff: DocumentDiff;
};

export interface ChangeFilter {
  readonly since?: IsoInstant | undefined;
  readonly until?: IsoInstant | undefined;
  readonly sourceId?: string | undefined;
  readonly verdicts?: readonly Verdict[] | undefined;
  readonly limit?: number | undefined;
}

export interface ChangeStore {
  get(id: number): ChangeRow | undefined;
  diff(id: number): DocumentDiff | undefined;
  /** Newest first. */
  list(filter: ChangeFilter): ChangeRow[];
  /** The sources of changes that are news, found since then. */
  sourcesSince(since: IsoInstant): ReadonlySet<string>;
  insert(change: NewChange): number;
  /** Somebody said that it is a rule change. */
  promote(id: number, change: { readonly reasons: readonly Reason[]; readonly assessment: Assessment }): void;
  /** What it means was put right. */
  reassess(id: number, assessment: Assessment): void;
  /** How many differences since then were held back as noise. */
  countNoise(since: IsoInstant): number;
  /** Deletes the noise found before an instant. */
  pruneNoise(before: IsoInstant): void;
}

type StoredChange = Omit<ChangeRow, 'reasons' | 'assessment'> & {
  readonly reasons: string;
  readonly assessment: string | null;
};

const columns = `id, source_id AS sourceId, page_id AS pageId, from_snapshot AS fromSnapshot,
  to_snapshot AS toSnapshot, origin, detected_at AS detectedAt, title, url, verdict,
  noise_kind AS noiseKind, reasons, probability, assessment`;

export function createChangeStore(db: Database, mask: Mask = noMask): ChangeStore {
  const get = db.prepare<[number], StoredChange>(`SELECT ${columns} FROM changes WHERE id = ?`);
  const diff = db.prepare<[number], { diff: Buffer }>('SELECT diff FROM changes WHERE id = ?');
  const list = db.prepare<Record<string, unknown>, StoredChange>(
    `SELECT ${columns} FROM changes
     WHERE (@since IS NULL OR detected_at >= @since) AND (@until IS NULL OR detected_at < @until)
       AND (@sourceId IS NULL OR source_id = @sourceId)
       AND verdict IN (SELECT value FROM json_each(@verdicts))
     ORDER BY id DESC LIMIT @limit`,
  );
  const sourcesSince = db.prepare<[IsoInstant], { sourceId: string }>(
    `SELECT DISTINCT source_id AS sourceId FROM changes
     WHERE detected_at >= ? AND verdict IN ('material', 'editorial')`,
  );
  const insert = db.prepare(
    `INSERT INTO changes (source_id, page_id, from_snapshot, to_snapshot, origin, detected_at, title, url,
       verdict, noise_kind, reasons, probability, diff, assessment)
     VALUES (@sourceId, @pageId, @fromSnapshot, @toSnapshot, @origin, @detectedAt, @title, @url,
       @verdict, @noiseKind, @reasons, @probability, @diff, @assessment)`,
  );
  const promote = db.prepare<{ id: number; reasons: string; assessment: string }>(
    `UPDATE changes SET verdict = 'material', noise_kind = NULL, reasons = @reasons, assessment = @assessment
     WHERE id = @id`,
  );
  const reassess = db.prepare<[string, number]>('UPDATE changes SET assessment = ? WHERE id = ?');
  const countNoise = db.prepare<[IsoInstant], { held: number }>(
    "SELECT count(*) AS held FROM changes WHERE verdict = 'noise' AND detected_at >= ?",
  );

  const pruneNoise = db.prepare("DELETE FROM changes WHERE verdict = 'noise' AND detected_at < ?");

  return {
    pruneNoise: (before) => void pruneNoise.run(before),
    get: (id) => {
      const row = get.get(id);
      return row && mask(read(row));
    },
    diff: (id) => {
      const row = diff.get(id);
      return row && mask(unpack<DocumentDiff>(row.diff));
    },
    list: (filter) =>
      list
        .all({
          since: filter.since ?? null,
          until: filter.until ?? null,
          sourceId: filter.sourceId ?? null,
          verdicts: JSON.stringify(filter.verdicts ?? ['material', 'editorial']),
          limit: filter.limit ?? -1,
        })
        .map((row) => mask(read(row))),
    sourcesSince: (since) => new Set(sourcesSince.all(since).map(({ sourceId }) => sourceId)),
    insert: (given) => {
      const change = mask(given);
      return Number(
        insert.run({
          ...change,
          probability: change.probability ?? null,
          reasons: JSON.stringify(change.reasons),
          assessment: change.assessment && JSON.stringify(change.assessment),
          diff: pack(change.diff),
        }).lastInsertRowid,
      );
    },
    promote: (id, given) => {
      const { reasons, assessment } = mask(given);
      promote.run({ id, reasons: JSON.stringify(reasons), assessment: JSON.stringify(assessment) });
    },
    reassess: (id, assessment) => void reassess.run(JSON.stringify(mask(assessment)), id),
    countNoise: (since) => countNoise.get(since)?.held ?? 0,
  };
}

function read(row: StoredChange): ChangeRow {
  return {
    ...row,
    reasons: JSON.parse(row.reasons) as Reason[],
    assessment: row.assessment === null ? null : (JSON.parse(row.assessment) as Assessment),
  };
}
