import { setImmediate as turn } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import type { IsoInstant } from '../domain/vocabulary.js';
import type { BodyStore } from './bodies.js';
import { checkBodies } from './body-check.js';
import { copiesIn } from './copies.js';
import { problemsOfState } from './examine.js';
import { unpack } from './packing.js';
import { bodiesReferredTo, problemsOfFile } from './soundness.js';

/** What a stored thing is part of, so that it can be said what its loss means. */
export interface Use {
  readonly sourceId: string;
  readonly url: string;
  readonly takenAt: IsoInstant;
  /** It is the latest version of the page, or of one of its faces. */
  readonly isCurrent: boolean;
  /** The changes that people were told of and that it is the evidence of. */
  readonly changes: readonly number[];
}

export interface LostBody {
  readonly sha256: string;
  readonly state: 'missing' | 'damaged';
  /** Where its file is, or should be. */
  readonly path: string;
  /** Empty where it is a picture of a change whose versions are gone. */
  readonly uses: readonly Use[];
}

/** What a look at every byte of a state folder found. */
export interface Verification {
  /** Of the database: see {@link problemsOfState}. */
  readonly problems: readonly string[];
  /** Stored documents; those of `unreadable` are damaged. */
  readonly versions: { readonly total: number; readonly unreadable: readonly Use[] };
  /** Word diffs; those of the changes of `unreadable` are damaged. */
  readonly diffs: { readonly total: number; readonly unreadable: readonly number[] };
  readonly bodies: { readonly total: number; readonly lost: readonly LostBody[] };
  /** The sealed copies of the database in the folder, then those from before an upgrade, each newest first. */
  readonly copies: readonly {
    readonly path: string;
    readonly at: IsoInstant;
    readonly problems: readonly string[];
  }[];
}

export type VerifyStep = (step: 'versions' | 'bodies', done: number, total: number) => void;

/** Reads everything in a state folder: each row, each stored document, each body against its hash, each copy. */
export async function verify(
  folder: string,
  db: Database.Database,
  bodies: BodyStore,
  {
    migrations,
    onStep,
  }: { readonly migrations: readonly string[]; readonly onStep?: VerifyStep | undefined },
): Promise<Verification> {
  const copies = copiesIn(folder).map(({ path, at }) => ({
    path,
    at,
    problems: problemsOfFile(path),
  }));
  const problems = problemsOfState(db, migrations);
  if (problems.length > 0) {
    const nothing = { total: 0, unreadable: [] };
    return { problems, copies, versions: nothing, diffs: nothing, bodies: { total: 0, lost: [] } };
  }
  const use = usesIn(db);
  const versions = await readAll(db, 'SELECT id, document AS packed FROM snapshots', (done, total) =>
    onStep?.('versions', done, total),
  );
  const diffs = await readAll(db, 'SELECT id, diff AS packed FROM changes');
  const hashes = bodiesReferredTo(db);
  const checked = await checkBodies(bodies, hashes, (done, total) => onStep?.('bodies', done, total));
  const lostAs = (state: LostBody['state'], list: readonly string[]) =>
    list.map((sha256) => ({ sha256, state, path: bodies.pathOf(sha256), uses: use.ofBody(sha256) }));
  return {
    problems,
    copies,
    versions: { total: versions.total, unreadable: versions.unreadable.flatMap(use.ofVersion) },
    diffs,
    bodies: {
      total: hashes.length,
      lost: [...lostAs('missing', checked.missing), ...lostAs('damaged', checked.damaged)],
    },
  };
}

/** Unpacks every blob of a query, and lets others have a turn in between: what shows the progress, too. */
async function readAll(
  db: Database.Database,
  sql: string,
  onStep: (done: number, total: number) => void = () => {},
): Promise<{ total: number; unreadable: number[] }> {
  const total = db.prepare<[], { total: number }>(`SELECT count(*) AS total FROM (${sql})`).get()?.total ?? 0;
  const unreadable: number[] = [];
  let done = 0;
  for (const { id, packed } of db.prepare<[], { id: number; packed: Buffer }>(sql).iterate()) {
    try {
      unpack(packed);
    } catch {
      unreadable.push(id);
    }
    done += 1;
    if (done % 100 !== 0) continue;
    onStep(done, total);
    await turn();
  }
  return { total, unreadable };
}

function usesIn(db: Database.Database) {
  const columns = `snapshots.id, source_id AS sourceId, pages.url, taken_at AS takenAt,
    (pages.snapshot_id = snapshots.id
      OR EXISTS (SELECT 1 FROM page_faces WHERE page_faces.snapshot_id = snapshots.id)) AS isCurrent`;
  const ofVersion = db.prepare<[number], StoredUse>(
    `SELECT ${columns} FROM snapshots JOIN pages ON pages.id = page_id WHERE snapshots.id = ?`,
  );
  const ofBody = db.prepare<[string], StoredUse>(
    `SELECT DISTINCT ${columns} FROM snapshot_bodies
     JOIN snapshots ON snapshots.id = snapshot_bodies.snapshot_id JOIN pages ON pages.id = page_id
     WHERE sha256 = ? ORDER BY taken_at DESC`,
  );
  const told = db.prepare<{ id: number }, { id: number }>(
    `SELECT id FROM changes WHERE (from_snapshot = @id OR to_snapshot = @id)
       AND verdict IN ('material', 'editorial') ORDER BY id`,
  );
  const read = ({ id, isCurrent, ...use }: StoredUse): Use => ({
    ...use,
    isCurrent: isCurrent === 1,
    changes: told.all({ id }).map((change) => change.id),
  });
  return {
    ofVersion: (id: number) => ofVersion.all(id).map(read),
    ofBody: (sha256: string) => ofBody.all(sha256).map(read),
  };
}

type StoredUse = Pick<Use, 'sourceId' | 'url' | 'takenAt'> & {
  readonly id: number;
  readonly isCurrent: number | null;
};
