import { accessSync, closeSync, constants, existsSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { LocalizedText } from '../domain/vocabulary.js';
import { explainTrouble, reasonOf, StoreError, troubleOf } from './errors.js';
import { entriesOf, makePrivate, makePrivateFolder, makeTreePrivate, PRIVATE_FILE } from './files.js';
import { DATABASE_FILE, isStateEntry } from './layout.js';
import { markDatabase, markRest } from './marker.js';
import { initial } from './migrations/0001-initial.js';
import { deliveries } from './migrations/0002-deliveries.js';
import { listings } from './migrations/0003-listings.js';
import { assist } from './migrations/0004-assist.js';
import { caseSteps } from './migrations/0005-case-steps.js';
import { deliveryOrder } from './migrations/0006-delivery-order.js';
import { settling } from './migrations/0007-settling.js';
import { deliveryProblems } from './migrations/0008-delivery-problems.js';
import { sourceProblems } from './migrations/0009-source-problems.js';
import { lessons } from './migrations/0010-lessons.js';
import { faces } from './migrations/0011-faces.js';
import { refused } from './migrations/0012-refused.js';
import { pictures } from './migrations/0030-pictures.js';
import { itemLists } from './migrations/0035-item-lists.js';
import { listedItems } from './migrations/0045-listed-items.js';
import { sourcePauses } from './migrations/0050-source-pauses.js';
import { sourceStates } from './migrations/0055-source-states.js';
import { search } from './migrations/0070-search.js';
import { siteNotes } from './migrations/0080-site-notes.js';
import { caseMoves } from './migrations/0090-case-moves.js';
import { caseRelations } from './migrations/0091-case-relations.js';
import { ledgerFacets } from './migrations/0100-ledger-facets.js';
import { accounts } from './migrations/0101-accounts.js';
import { secondReadings } from './migrations/0110-second-readings.js';
import { numberOf } from './pragma.js';
import { storeProblems } from './problems.js';
import { trustForReading, trustForWriting } from './trusted-database.js';
import { keepFromBefore } from './upgrades.js';

/** Numbered by their place; only ever added to. */
export const migrations: readonly string[] = [
  initial,
  deliveries,
  listings,
  assist,
  caseSteps,
  deliveryOrder,
  settling,
  deliveryProblems,
  sourceProblems,
  lessons,
  faces,
  refused,
  itemLists,
  sourcePauses,
  sourceStates,
  listedItems,
  pictures,
  siteNotes,
  search,
  caseMoves,
  caseRelations,
  ledgerFacets,
  accounts,
  secondReadings,
];

export interface DatabaseOptions {
  /** `read` never writes a file: a folder without a database gives an empty one in memory. */
  readonly access: 'read' | 'write';
  /** Told where another database than the one that lay there is used, and why. */
  readonly onNotice?: (notice: LocalizedText) => void;
}

/** An open database, and how it is closed. */
export interface OpenDatabase {
  readonly db: Database.Database;
  /** The file, which for a reader may be a sealed copy. */
  readonly path: string;
  close(): void;
}

/**
 * Opens the database in the state folder, creating both and bringing the schema up to date where `access` is
 * `write`. A copy of a folder that was taken in use is not trusted as it is: see trusted-database.ts. Throws
 * {@link StoreError} when the folder cannot be used or the database is from a newer RuleWatch.
 */
export function openDatabase(folder: string, options: DatabaseOptions): OpenDatabase {
  try {
    return options.access === 'read' ? openForReading(folder, options) : openForWriting(folder, options);
  } catch (error) {
    throw explainTrouble(error, folder);
  }
}

function openForReading(folder: string, options: DatabaseOptions): OpenDatabase {
  const { path, notice } = trustForReading(folder, join(folder, DATABASE_FILE));
  if (!existsSync(path)) return closing(migrate(new Database(':memory:'), folder), path);
  const db = checkVersion(connect(path, 'read'), folder);
  if (!isCurrent(db)) return bringUpToDate(db, folder, options);
  if (notice) options.onNotice?.(notice);
  return closing(db, path);
}

function openForWriting(folder: string, options: DatabaseOptions): OpenDatabase {
  const path = join(folder, DATABASE_FILE);
  prepareFolder(folder);
  const notice = trustForWriting(folder, path);
  const db = connect(path, 'write');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  try {
    if (isOutdated(checkVersion(db, folder))) keepFromBefore(db, folder, schemaVersion(db), new Date());
    migrate(db, folder);
  } catch (error) {
    db.close();
    throw error;
  }
  for (const end of ['', '-wal', '-shm']) makePrivate(`${path}${end}`);
  markDatabase(folder, path);
  if (notice) options.onNotice?.(notice);
  return {
    db,
    path,
    close: () => {
      if (!db.open) return;
      db.close();
      noteRest(folder, path);
    },
  };
}

/** A note that cannot be written is made at the next close; until then a copy is taken for one in use. */
function noteRest(folder: string, path: string): void {
  try {
    markRest(folder, path, new Date());
  } catch (error) {
    if (!troubleOf(error, folder)) throw error;
  }
}

function closing(db: Database.Database, path: string): OpenDatabase {
  return { db, path, close: () => void db.close() };
}

function connect(path: string, access: DatabaseOptions['access']): Database.Database {
  try {
    // SQLite gives its other files the rights of this one. One that is there must not be opened past SQLite: closing
    // it would end the locks that this process holds on it.
    if (access === 'write' && !existsSync(path)) closeSync(openSync(path, 'a', PRIVATE_FILE));
    const db = new Database(path, { readonly: access === 'read' });
    db.pragma('foreign_keys = ON');
    db.pragma('busy_timeout = 10000');
    db.pragma('schema_version');
    return db;
  } catch (cause) {
    if (troubleOf(cause, dirname(path))) throw cause;
    throw new StoreError('unusable', storeProblems.tell('unusable', { path, said: reasonOf(cause) }), {
      cause,
    });
  }
}

function prepareFolder(folder: string): void {
  try {
    makePrivateFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new StoreError(
      'read-only',
      storeProblems.tell('read-only', { place: folder, said: reasonOf(cause) }),
      { cause },
    );
  }
  // What an earlier RuleWatch left to everybody.
  const names = entriesOf(folder).map(({ name }) => name);
  for (const name of names) if (isStateEntry(name)) makeTreePrivate(join(folder, name));
  // A folder that holds other things as well is not ours to close.
  if (names.every((name) => isStateEntry(name) || /^(\.|set-aside-)/.test(name))) makePrivate(folder);
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
function bringUpToDate(old: Database.Database, folder: string, options: DatabaseOptions): OpenDatabase {
  old.close();
  openForWriting(folder, options).close();
  return openForReading(folder, options);
}

/** Whether an older RuleWatch made it. */
function isOutdated(db: Database.Database): boolean {
  return schemaVersion(db) > 0 && !isCurrent(db);
}

function isCurrent(db: Database.Database): boolean {
  return schemaVersion(db) === migrations.length;
}

function checkVersion(db: Database.Database, folder: string): Database.Database {
  if (schemaVersion(db) <= migrations.length) return db;
  db.close();
  throw new StoreError('newer-schema', storeProblems.tell('newer-schema', { folder }));
}

function schemaVersion(db: Database.Database): number {
  return numberOf(db, 'user_version');
}
