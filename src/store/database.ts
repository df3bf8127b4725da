import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StoreError } from './errors.js';
import { initial } from './migrations/0001-initial.js';
import { deliveries } from './migrations/0002-deliveries.js';
import { listings } from './migrations/0003-listings.js';
import { assist } from './migrations/0004-assist.js';
import { caseSteps } from './migrations/0005-case-steps.js';
import { deliveryOrder } from './migrations/0006-delivery-order.js';
import { settling } from './migrations/0007-settling.js';

/** Numbered by their place; only ever added to. */
const migrations: readonly string[] = [
  initial,
  deliveries,
  listings,
  assist,
  caseSteps,
  deliveryOrder,
  settling,
];

export const DATABASE_FILE = 'rulewatch.db';

export interface DatabaseOptions {
  /** `read` never writes a file: a folder without a database gives an empty one in memory. */
  readonly access: 'read' | 'write';
}

/**
 * Opens the database in the state folder, creating both and bringing the schema up to date where `access` is
 * `write`. Throws {@link StoreError} when the folder cannot be written or the database is from a newer RuleWatch.
 */
export function openDatabase(folder: string, options: DatabaseOptions): Database.Database {
  const path = join(folder, DATABASE_FILE);
  if (options.access === 'read' && !existsSync(path)) return migrate(new Database(':memory:'), folder);
  if (options.access === 'write') prepareFolder(folder);
  const db = connect(path, options);
  if (options.access === 'read') return isCurrent(checkVersion(db, folder)) ? db : bringUpToDate(db, folder);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  return migrate(db, folder);
}

function connect(path: string, options: DatabaseOptions): Database.Database {
  try {
    const db = new Database(path, { readonly: options.access === 'read' });
    db.pragma('foreign_keys = ON');
    db.pragma('busy_timeout = 10000');
    db.pragma('schema_version');
    return db;
  } catch (cause) {
    throw new StoreError(
      'unusable',
      `The database ${path} cannot be opened (${reasonOf(cause)}). Restore the folder from a backup or choose another with --data.`,
      { cause },
    );
  }
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new StoreError(
      'unusable',
      `The state folder ${folder} cannot be written (${reasonOf(cause)}). Correct its permissions or choose another with --data.`,
      { cause },
    );
  }
}

function migrate(db: Database.Database, folder: string): Database.Database {
  checkVersion(db, folder);
  const apply = db.transaction(() => {
    for (let version = schemaVersion(db); version < migrations.length; version++) {
      db.exec(migrations[version] ?? '');
      db.pragma(`user_version = ${version + 1}`);
    }
  });
  if (schemaVersion(db) < migrations.length) apply.exclusive();
  return db;
}

/** A database that an older RuleWatch left behind cannot be read before its schema is brought up to date. */
function bringUpToDate(old: Database.Database, folder: string): Database.Database {
  old.close();
  openDatabase(folder, { access: 'write' }).close();
  return openDatabase(folder, { access: 'read' });
}

function isCurrent(db: Database.Database): boolean {
  return schemaVersion(db) === migrations.length;
}

function checkVersion(db: Database.Database, folder: string): Database.Database {
  if (schemaVersion(db) <= migrations.length) return db;
  db.close();
  throw new StoreError(
    'newer-schema',
    `The database in ${folder} was written by a newer RuleWatch. Update this one, or choose another folder with --data.`,
  );
}

function schemaVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
