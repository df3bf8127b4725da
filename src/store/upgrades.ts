import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { IsoInstant } from '../domain/vocabulary.js';
import {
  draftOf,
  entriesOf,
  instantOf,
  makePrivate,
  makePrivateFolder,
  putInPlace,
  stampOf,
} from './files.js';
import { UPGRADES_FOLDER } from './layout.js';

const NAME = /^rulewatch-schema-(\d+)-(\d{8}T\d{6}\.\d{3}Z)\.db$/;
/** As many are kept: one to go back by, and one more where two upgrades came close together. */
const KEPT = 2;

/** A copy of the database as an older RuleWatch left it. */
export interface UpgradeCopy {
  readonly path: string;
  /** Of its schema. */
  readonly version: number;
  readonly at: IsoInstant;
}

/** Newest first. */
export function upgradesIn(folder: string): UpgradeCopy[] {
  const root = join(folder, UPGRADES_FOLDER);
  const found: UpgradeCopy[] = [];
  for (const { name } of entriesOf(root)) {
    const [, version, stamp = ''] = NAME.exec(name) ?? [];
    const at = instantOf(stamp);
    if (at !== undefined) found.push({ path: join(root, name), version: Number(version), at });
  }
  return found.sort((a, b) => b.at.localeCompare(a.at));
}

/**
 * Keeps the database as it is, before its schema is brought up to date: as the file that it would be without a log,
 * complete under its name or not there. Throws what SQLite and the file system throw: nothing is brought up to date then.
 */
export function keepFromBefore(db: Database, folder: string, version: number, at: Date): void {
  const root = join(folder, UPGRADES_FOLDER);
  makePrivateFolder(root);
  const path = join(root, `rulewatch-schema-${version}-${stampOf(at)}.db`);
  const draft = draftOf(path);
  try {
    db.prepare('VACUUM INTO ?').run(draft);
    makePrivate(draft);
    putInPlace(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
  for (const old of upgradesIn(folder).slice(KEPT)) rmSync(old.path, { force: true });
}
