import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { BODY_END } from './bodies.js';
import { BODIES_FOLDER } from './layout.js';

/** How many lines of SQLite's check are told. */
const MOST_PROBLEMS = 5;

/** What a look into a database found wrong; empty where it is sound. */
export function problemsOf(db: Database.Database): string[] {
  const problems: string[] = [];
  try {
    const lines = db.pragma(`integrity_check(${MOST_PROBLEMS})`) as { integrity_check: string }[];
    for (const { integrity_check: line } of lines) if (line !== 'ok') problems.push(line);
    const broken = db.pragma('foreign_key_check') as { table: string }[];
    for (const table of new Set(broken.map((row) => row.table))) {
      const rows = broken.filter((row) => row.table === table).length;
      problems.push(`${rows} rows of ${table} refer to rows that are not there`);
    }
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  return problems;
}

/** Opens a file of a database, looks into it as {@link problemsOf} does, and closes it. It is not changed. */
export function problemsOfFile(path: string): string[] {
  let db: Database.Database;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  try {
    return problemsOf(db);
  } finally {
    db.close();
  }
}

/** The bodies that any version or picture in the database refers to. */
export function bodiesReferredTo(db: Database.Database): string[] {
  // A copy that an earlier RuleWatch sealed has no pictures.
  const hasPictures =
    db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'change_pictures'").get() !==
    undefined;
  const pictures = hasPictures ? ' UNION SELECT sha256 FROM change_pictures' : '';
  const rows = db.prepare<[], { sha256: string }>(`SELECT sha256 FROM snapshot_bodies${pictures}`).all();
  return [...new Set(rows.map(({ sha256 }) => sha256))];
}

/**
 * Whether any version or picture refers to a body, asked again and again. Of a database that is up to date: the copies in
 * a folder may lack pictures.
 */
export function createReferenceCheck(db: Database.Database): (sha256: string) => boolean {
  const referred = db.prepare<[string], { found: number }>(
    `SELECT EXISTS (
       SELECT 1 FROM (SELECT sha256 FROM snapshot_bodies UNION ALL SELECT sha256 FROM change_pictures)
       WHERE sha256 = ?
     ) AS found`,
  );
  return (sha256) => referred.get(sha256)?.found !== 0;
}

export function bodiesReferredToIn(path: string): string[] {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return bodiesReferredTo(db);
  } finally {
    db.close();
  }
}

/** The hashes of the bodies in a folder. */
export function storedBodies(folder: string): Set<string> {
  const found = new Set<string>();
  const root = join(folder, BODIES_FOLDER);
  if (!existsSync(root)) return found;
  for (const shelf of readdirSync(root, { withFileTypes: true })) {
    if (!shelf.isDirectory()) continue;
    for (const name of readdirSync(join(root, shelf.name))) {
      if (name.endsWith(BODY_END)) found.add(name.slice(0, -BODY_END.length));
    }
  }
  return found;
}
