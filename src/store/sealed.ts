import { closeSync, fdatasync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { IsoInstant } from '../domain/vocabulary.js';
import {
  DRAFT_END,
  draftOf,
  entriesOf,
  instantOf,
  makePrivateFolder,
  PRIVATE_FILE,
  stampOf,
  syncFolder,
} from './files.js';
import { SEALED_FOLDER } from './layout.js';

const NAME = /^rulewatch-(\d{8}T\d{6}\.\d{3}Z)\.db$/;
/** One generation is at least so much older than the newest, in ms. */
const APART_MS = 60 * 60_000;
/** Copied between two turns of the event loop: about 1 MB. */
const STEP_PAGES = 256;
/** Steps after which what was copied is on its way to the disk, so that the last sync finds little to do. */
const STEPS_PER_SYNC = 16;

/** A copy of the database as it was at one instant, complete and never written again. */
export interface Generation {
  readonly path: string;
  readonly at: IsoInstant;
}

/** Newest first. */
export function generationsIn(folder: string): Generation[] {
  const root = join(folder, SEALED_FOLDER);
  const found: Generation[] = [];
  for (const { name } of entriesOf(root)) {
    const at = instantOf(NAME.exec(name)?.[1] ?? '');
    if (at !== undefined) found.push({ path: join(root, name), at });
  }
  return found.sort((a, b) => b.at.localeCompare(a.at));
}

/**
 * Makes a new generation of the database and deletes those that are no longer wanted. The database can be read and
 * written meanwhile, by anybody.
 */
export async function seal(folder: string, database: string, at: Date): Promise<Generation> {
  const root = join(folder, SEALED_FOLDER);
  makePrivateFolder(root);
  sweepDrafts(root);
  const path = join(root, `rulewatch-${stampOf(at)}.db`);
  const draft = draftOf(path);
  try {
    await copyDatabase(database, draft);
    renameSync(draft, path);
    syncFolder(root);
  } finally {
    rmSync(draft, { force: true });
  }
  const known = generationsIn(folder);
  for (const generation of unwanted(known)) rmSync(generation.path, { force: true });
  return { path, at: at.toISOString() };
}

/**
 * All but three: the newest, the youngest that is an hour older than it, and the oldest in between, which is on its
 * way to become the one that is an hour older.
 *
 * @param generations newest first
 */
function unwanted(generations: readonly Generation[]): Generation[] {
  const [newest, ...others] = generations;
  if (!newest) return [];
  const limit = Date.parse(newest.at) - APART_MS;
  const between = others.filter(({ at }) => Date.parse(at) > limit).at(-1);
  const apart = others.find(({ at }) => Date.parse(at) <= limit);
  return others.filter((generation) => generation !== between && generation !== apart);
}

/** Told how far a copy is, in pages. */
export type CopyProgress = (done: number, total: number) => void;

/**
 * Copies a database that may be in use to a new file, step by step, durably, as it was at one instant: SQLite's online
 * backup from a connection that holds its reading transaction open, so that writers neither wait nor make it start
 * again. The copy has no write-ahead log, so that it can be read without writing beside it.
 */
export async function copyDatabase(database: string, to: string, onProgress?: CopyProgress): Promise<void> {
  closeSync(openSync(to, 'wx', PRIVATE_FILE));
  const early = openSync(to, 'r+');
  const source = new Database(database, { readonly: true, fileMustExist: true });
  let steps = 0;
  try {
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        steps += 1;
        if (steps % STEPS_PER_SYNC === 0) fdatasync(early, () => {});
        onProgress?.(totalPages - remainingPages, totalPages);
        return STEP_PAGES;
      },
    });
  } finally {
    source.close();
    closeSync(early);
  }
  const copy = new Database(to);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  const file = await open(to, 'r+');
  await file.sync().finally(() => file.close());
  syncFolder(dirname(to));
}

/** Deletes what a process that was killed left half done. Nobody else seals meanwhile: see lock.ts. */
function sweepDrafts(root: string): void {
  for (const name of readdirSync(root)) {
    if (name.endsWith(DRAFT_END) || name.endsWith(`${DRAFT_END}-journal`))
      rmSync(join(root, name), { force: true });
  }
}
