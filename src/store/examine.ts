import Database from 'better-sqlite3';
import type { IsoInstant } from '../domain/vocabulary.js';
import type { BodyStore } from './bodies.js';
import { type CheckedBodies, checkBodies } from './body-check.js';
import { entriesOf } from './files.js';
import { SET_ASIDE } from './layout.js';
import { generationsIn } from './sealed.js';
import { bodiesReferredTo, problemsOf, problemsOfFile } from './soundness.js';

/** Bodies whose bytes are read; of more, as many are drawn by lot. */
const MOST_BODIES = 2_000;

/** What a look into everything that a state folder holds found. */
export interface Examination {
  /** Of the database: see {@link problemsOfState}. */
  readonly problems: readonly string[];
  readonly bodies: CheckedBodies & { readonly total: number };
  /** The sealed copies, newest first. */
  readonly copies: readonly { readonly at: IsoInstant; readonly problems: readonly string[] }[];
  /** Names of databases that were set aside. */
  readonly setAside: readonly string[];
}

export async function examine(
  folder: string,
  db: Database.Database,
  bodies: BodyStore,
  migrations: readonly string[],
): Promise<Examination> {
  const problems = problemsOfState(db, migrations);
  const hashes = problems.length === 0 ? bodiesReferredTo(db) : [];
  const there = hashes.filter((sha256) => bodies.has(sha256));
  const checked = await checkBodies(bodies, drawn(there));
  const missing = hashes.filter((sha256) => !bodies.has(sha256));
  return {
    problems,
    bodies: { ...checked, missing, total: hashes.length },
    copies: generationsIn(folder).map(({ at, path }) => ({ at, problems: problemsOfFile(path) })),
    setAside: entriesOf(folder)
      .map(({ name }) => name)
      .filter((name) => name.startsWith(SET_ASIDE) && !name.endsWith('-shm')),
  };
}

/** What is wrong with the database: what SQLite finds, rows that refer to nothing, parts of the schema that are missing. */
export function problemsOfState(db: Database.Database, migrations: readonly string[]): string[] {
  return [...problemsOf(db), ...missingParts(db, migrations)];
}

/** Tables, columns and indexes that the schema has to have. */
function missingParts(db: Database.Database, migrations: readonly string[]): string[] {
  const model = new Database(':memory:');
  try {
    for (const migration of migrations) model.exec(migration);
    const there = new Set(partsOf(db));
    return partsOf(model)
      .filter((part) => !there.has(part))
      .map((part) => `the schema lacks ${part}`);
  } finally {
    model.close();
  }
}

function partsOf(db: Database.Database): string[] {
  const rows = db
    .prepare<[], { part: string }>(
      `SELECT entry.type || ' ' || entry.name || coalesce('.' || field.name, '') AS part
       FROM sqlite_schema AS entry LEFT JOIN pragma_table_info(entry.name) AS field ON entry.type = 'table'
       WHERE entry.name NOT LIKE 'sqlite_%' ORDER BY part`,
    )
    .all();
  return rows.map(({ part }) => part);
}

/** Any so many of them, others each time. */
function drawn(hashes: readonly string[]): string[] {
  const pool = [...hashes];
  if (pool.length <= MOST_BODIES) return pool;
  for (let index = 0; index < MOST_BODIES; index += 1) {
    const other = index + Math.floor(Math.random() * (pool.length - index));
    [pool[index], pool[other]] = [pool[other] ?? '', pool[index] ?? ''];
  }
  return pool.slice(0, MOST_BODIES);
}
