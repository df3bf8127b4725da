import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUp, restore } from '../../src/store/backup.js';
import { temporaryFolder } from '../support/folders.js';
import { keysOf, openNoted, storePage } from './fixtures.js';

const clock = () => new Date('2026-03-05T12:00:00.000Z');

describe('a backup', () => {
  test('is made while the folder is written, holds one instant, and opens as a data folder', async () => {
    const folder = temporaryFolder();
    const { store } = openNoted(folder);
    for (let page = 0; page < 30; page += 1) await storePage(store, `p${page}`);
    const dir = join(temporaryFolder(), 'backup');
    const making = backUp(folder, dir, { clock });
    for (let page = 0; page < 10; page += 1) await storePage(store, `q${page}`);
    const result = await making;
    expect(result).toMatchObject({ bodies: 30, newBodies: 30, lostBodies: [], at: clock().toISOString() });
    expect(readdirSync(dir).sort()).toEqual(['backup.json', 'bodies', 'rulewatch.db']);
    const opened = openNoted(dir);
    expect(keysOf(opened.store)).toHaveLength(30);
    expect(await opened.store.examine()).toMatchObject({
      problems: [],
      bodies: { checked: 30, missing: [], damaged: [] },
    });
  });

  test('is brought up to date in place, and takes over only what is new', async () => {
    const folder = temporaryFolder();
    const { store } = openNoted(folder);
    const { sha256, snapshotId } = await storePage(store, 'old');
    await storePage(store, 'kept');
    const dir = join(temporaryFolder(), 'backup');
    await backUp(folder, dir, { clock });
    const other = new Database(join(folder, 'rulewatch.db'));
    other.prepare('UPDATE pages SET snapshot_id = NULL WHERE snapshot_id = ?').run(snapshotId);
    other.prepare('DELETE FROM snapshots WHERE id = ?').run(snapshotId);
    other.close();
    await storePage(store, 'new');
    expect(await backUp(folder, dir, { clock })).toMatchObject({ bodies: 2, newBodies: 1 });
    const { store: copy } = openNoted(dir);
    expect(keysOf(copy)).toEqual(['kept', 'new', 'old']);
    expect(copy.bodies.has(sha256)).toBe(false);
  });

  test('mends bodies that were damaged in the earlier one', async () => {
    const folder = temporaryFolder();
    const { store } = openNoted(folder);
    const { sha256 } = await storePage(store, 'a');
    const dir = join(temporaryFolder(), 'backup');
    await backUp(folder, dir, { clock });
    const path = join(dir, 'bodies', sha256.slice(0, 2), `${sha256}.br`);
    writeFileSync(path, 'rot');
    expect(await backUp(folder, dir, { clock })).toMatchObject({ newBodies: 1, lostBodies: [] });
  });

  test('names the pages that the folder itself has lost', async () => {
    const folder = temporaryFolder();
    const { store } = openNoted(folder);
    const { sha256 } = await storePage(store, 'a');
    rmSync(store.bodies.pathOf(sha256));
    const dir = join(temporaryFolder(), 'backup');
    expect(await backUp(folder, dir, { clock })).toMatchObject({ bodies: 1, lostBodies: [sha256] });
  });

  test('leaves a folder alone that is none, or that is worked on', async () => {
    const folder = temporaryFolder();
    await storePage(openNoted(folder).store, 'a');
    const taken = temporaryFolder();
    writeFileSync(join(taken, 'thesis.doc'), 'x');
    const refused = { kind: 'occupied' };
    await expect(backUp(folder, taken, { clock })).rejects.toMatchObject(refused);
    await expect(backUp(folder, join(folder, 'backup'), { clock })).rejects.toMatchObject(refused);
    await expect(backUp(folder, folder, { clock })).rejects.toMatchObject(refused);
    const dir = join(temporaryFolder(), 'backup');
    await backUp(folder, dir, { clock });
    openNoted(dir).store.close();
    await expect(backUp(folder, dir, { clock })).rejects.toThrow(/opened as a data folder/);
    rmSync(join(dir, 'database.json'));
    await backUp(folder, dir, { clock });
    expect(readdirSync(taken)).toEqual(['thesis.doc']);
    await expect(backUp(temporaryFolder(), dir, { clock })).rejects.toMatchObject({ kind: 'missing' });
  });

  test('fills an empty folder, and leaves nothing half done where it fails', async () => {
    const folder = temporaryFolder();
    const { store } = openNoted(folder);
    for (let page = 0; page < 40; page += 1) await storePage(store, `p${page}`);
    store.close();
    const parent = temporaryFolder();
    const dir = join(parent, 'backup');
    mkdirSync(dir);
    await backUp(folder, dir, { clock });
    const before = statSync(join(dir, 'rulewatch.db')).mtimeMs;
    const damaged = new Database(join(folder, 'rulewatch.db'));
    damaged.pragma('foreign_keys = OFF');
    damaged.exec('DELETE FROM pages WHERE id = 1');
    damaged.close();
    await expect(backUp(folder, dir, { clock })).rejects.toMatchObject({ kind: 'damaged' });
    await expect(backUp(folder, join(parent, 'second'), { clock })).rejects.toMatchObject({
      kind: 'damaged',
    });
    expect(statSync(join(dir, 'rulewatch.db')).mtimeMs).toBe(before);
    expect(readdirSync(parent)).toEqual(['backup']);
    expect(readdirSync(dir).sort()).toEqual(['backup.json', 'bodies', 'rulewatch.db']);
  });
});

describe('restoring', () => {
  async function backupOf(...keys: string[]): Promise<string> {
    const folder = temporaryFolder();
    const { store } = openNoted(folder);
    for (const key of keys) await storePage(store, key);
    const dir = join(temporaryFolder(), 'backup');
    await backUp(folder, dir, { clock });
    return dir;
  }

  test('fills a new folder, which works at once', async () => {
    const dir = await backupOf('a', 'b');
    const folder = join(temporaryFolder(), 'data');
    expect(await restore(dir, folder, { clock, force: false })).toMatchObject({ bodies: 2, lostBodies: [] });
    const { store, notices } = openNoted(folder);
    expect([keysOf(store), notices]).toEqual([['a', 'b'], []]);
    expect((await store.examine()).bodies).toMatchObject({ total: 2, missing: [] });
  });

  test('refuses a folder with data, and sets it aside where it is told to', async () => {
    const dir = await backupOf('a');
    const folder = temporaryFolder();
    const first = openNoted(folder);
    await storePage(first.store, 'mine');
    await first.store.copies.seal(clock());
    first.store.close();
    await expect(restore(dir, folder, { clock, force: false })).rejects.toMatchObject({ kind: 'occupied' });
    const { setAside = '' } = await restore(dir, folder, { clock, force: true });
    expect(keysOf(openNoted(folder).store)).toEqual(['a']);
    expect(existsSync(join(setAside, 'sealed'))).toBe(true);
    expect(keysOf(openNoted(setAside).store)).toEqual(['mine']);
  });

  test('refuses a folder that somebody works on, also with force', async () => {
    const dir = await backupOf('a');
    const folder = temporaryFolder();
    const { store } = openNoted(folder);
    await storePage(store, 'mine');
    await expect(restore(dir, folder, { clock, force: true })).rejects.toMatchObject({ kind: 'busy' });
    expect(keysOf(store)).toEqual(['mine']);
  });

  test('refuses what is no backup, or a damaged one', async () => {
    const folder = join(temporaryFolder(), 'data');
    const none = { kind: 'no-backup' };
    await expect(restore(temporaryFolder(), folder, { clock, force: false })).rejects.toMatchObject(none);
    const dir = await backupOf('a');
    writeFileSync(join(dir, 'rulewatch.db'), 'not a database at all, but long enough '.repeat(200));
    await expect(restore(dir, folder, { clock, force: false })).rejects.toMatchObject(none);
    expect(existsSync(join(folder, 'rulewatch.db'))).toBe(false);
  });
});
