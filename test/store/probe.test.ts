import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { writeFailureOf } from '../../src/store/errors.js';
import { createWriteProbe } from '../../src/store/probe.js';
import { openStore } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folders.js';

test('a folder that can be written is, and nothing of it is left', async () => {
  const folder = temporaryFolder();
  const store = openStore(folder);
  onTestFinished(() => store.close());
  expect(await store.probe.run()).toBeUndefined();
  expect(readdirSync(folder).filter((name) => name.includes('probe'))).toEqual([]);
});

test('a folder that is gone is told', async () => {
  const folder = join(temporaryFolder(), 'snapshots');
  const store = openStore(folder);
  onTestFinished(() => store.close());
  rmSync(folder, { recursive: true });
  expect(await store.probe.run()).toBe('missing');
  mkdirSync(folder);
});

test('another folder of the same name is not the one that was opened', async () => {
  const folder = join(temporaryFolder(), 'snapshots');
  const store = openStore(folder);
  onTestFinished(() => store.close());
  renameSync(folder, `${folder}.gone`);
  mkdirSync(folder);
  expect(await store.probe.run()).toBe('missing');
  rmSync(folder, { recursive: true });
  renameSync(`${folder}.gone`, folder);
  expect(await store.probe.run()).toBeUndefined();
});

test('a database that may not be written is told from one that is held', async () => {
  const folder = temporaryFolder();
  openStore(folder).close();
  const path = join(folder, 'rulewatch.db');
  const reader = new Database(path, { readonly: true });
  const hasty = new Database(path, { timeout: 0 });
  const holder = new Database(path);
  onTestFinished(() => {
    for (const db of [reader, hasty, holder]) db.close();
  });
  expect(await createWriteProbe(reader, folder).run()).toBe('read-only');
  holder.exec('BEGIN IMMEDIATE');
  expect(await createWriteProbe(hasty, folder).run()).toBe('busy');
});

test('a database without room for more says that the disk is full', () => {
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  db.exec('CREATE TABLE notes (text BLOB)');
  db.pragma('max_page_count = 4');
  const error = thrown(() => db.exec('INSERT INTO notes VALUES (zeroblob(1000000))'));
  expect(writeFailureOf(error)).toBe('disk-full');
  expect(writeFailureOf(new Error('The change could not be stored.', { cause: error }))).toBe('disk-full');
});

test('a database that is damaged is told', () => {
  const path = join(temporaryFolder(), 'some.db');
  writeFileSync(path, 'x'.repeat(8192));
  const db = new Database(path);
  onTestFinished(() => void db.close());
  expect(writeFailureOf(thrown(() => db.prepare('SELECT * FROM notes').all()))).toBe('damaged');
});

test('what goes wrong elsewhere says nothing of the folder', async () => {
  const refused = await new Promise<Error>((resolve) => {
    connect({ port: 1, host: '127.0.0.1' }).on('error', resolve);
  });
  expect(writeFailureOf(refused)).toBeUndefined();
  expect(writeFailureOf(new Error('database or disk is full'))).toBeUndefined();
  expect(writeFailureOf('ENOSPC')).toBeUndefined();
});

function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}
