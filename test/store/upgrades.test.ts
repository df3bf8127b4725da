import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../src/store/database.js';
import { upgradesIn } from '../../src/store/upgrades.js';
import { temporaryFolder } from '../support/folders.js';
import { openNoted } from './fixtures.js';

/** A folder as an older RuleWatch left it, with one row in it. */
function older(version: number): string {
  const folder = temporaryFolder();
  const db = new Database(join(folder, 'rulewatch.db'));
  db.pragma('journal_mode = WAL');
  for (const migration of migrations.slice(0, version)) db.exec(migration);
  db.pragma(`user_version = ${version}`);
  db.exec("INSERT INTO keys (name, value) VALUES ('signing', x'00')");
  db.close();
  return folder;
}

test('the database is copied before it is brought up to date, once, and the copy is what the older version reads', () => {
  const folder = older(8);
  openNoted(folder).store.close();
  openNoted(folder).store.close();
  const [copy, ...others] = upgradesIn(folder);
  expect(others).toEqual([]);
  expect(copy?.version).toBe(8);
  const old = new Database(copy?.path ?? '', { readonly: true });
  onTestFinished(() => void old.close());
  expect(old.pragma('user_version', { simple: true })).toBe(8);
  expect(old.pragma('journal_mode', { simple: true })).toBe('delete');
  expect(old.prepare('SELECT name FROM keys').all()).toEqual([{ name: 'signing' }]);
  expect(readdirSync(join(folder, 'upgrades'))).toHaveLength(1);
});

test('a new folder has nothing to copy, and where no copy can be made nothing is brought up to date', () => {
  const fresh = temporaryFolder();
  openNoted(fresh).store.close();
  expect(upgradesIn(fresh)).toEqual([]);

  const folder = older(8);
  // A file stands where the copies belong.
  writeFileSync(join(folder, 'upgrades'), '');
  expect(() => openNoted(folder)).toThrow();
  const db = new Database(join(folder, 'rulewatch.db'), { readonly: true });
  onTestFinished(() => void db.close());
  expect(db.pragma('user_version', { simple: true })).toBe(8);
});
