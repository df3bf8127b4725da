import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUp } from '../../src/store/backup.js';
import { sha256Of } from '../../src/store/bodies.js';
import { explainTrouble, StoreError } from '../../src/store/errors.js';
import { openStore } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folders.js';
import { at, keysOf, openNoted, storePage } from './fixtures.js';

const noon = new Date('2026-03-05T12:00:00.000Z');
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);

/** Names and contents. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${sha256Of(readFileSync(path))}`)
    .sort();
}

/** Overwrites all but the first pages. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(9, 8192, bytes.length - 4096);
  writeFileSync(path, bytes);
}

/**
 * A folder that was copied while a writer worked: the database before the log was written back, the log from after.
 * `before` was recorded before the sealed copy, `after` after it.
 */
async function tornCopy(): Promise<string> {
  const folder = temporaryFolder();
  const { store } = openNoted(folder);
  await storePage(store, 'before');
  await store.copies.seal(noon);
  const copy = join(temporaryFolder(), 'copy');
  mkdirSync(copy);
  copyFileSync(join(folder, 'rulewatch.db'), join(copy, 'rulewatch.db'));
  for (let page = 0; page < 40; page += 1) await storePage(store, `during-${page}`);
  const other = new Database(join(folder, 'rulewatch.db'));
  other.pragma('wal_checkpoint(RESTART)');
  other.close();
  for (let page = 0; page < 3; page += 1) await storePage(store, `after-${page}`);
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('rulewatch.db') });
  return copy;
}

describe('a copy of the folder that was taken while it was in use', () => {
  test('works: the sealed copy takes the place of the torn database, which is kept', async () => {
    const copy = await tornCopy();
    const { store, notices } = openNoted(copy);
    expect(keysOf(store)).toEqual(['before']);
    expect((await store.examine()).problems).toEqual([]);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(/2026-03-05 12:00 UTC.*found again at the next check/);
    const aside = readdirSync(copy).filter((name) => name.startsWith('rulewatch.db.set-aside-'));
    expect(aside.map((name) => name.replace(/\d{8}T[\d.]+Z/, 'T')).sort()).toEqual(
      ['', '-shm', '-wal'].map((end) => `rulewatch.db.set-aside-T${end}`),
    );
    expect(notices[0]).toContain(aside[0]);
  });

  test('is settled once: from then on it is like any other', async () => {
    const copy = await tornCopy();
    const first = openNoted(copy);
    await storePage(first.store, 'later');
    first.store.close();
    const second = openNoted(copy);
    expect(second.notices).toEqual([]);
    expect(keysOf(second.store)).toEqual(['before', 'later']);
  });

  test('shows the sealed state to a command that only reads, and is left as it is', async () => {
    const copy = await tornCopy();
    const files = filesIn(copy);
    const { store, notices } = openNoted(copy, 'read');
    expect(keysOf(store)).toEqual(['before']);
    expect(notices[0]).toMatch(/sealed copy of 2026-03-05 12:00 UTC/);
    store.close();
    expect(filesIn(copy)).toEqual(files);
  });

  test('is read from the older sealed copy where it lacks a page of the newer one', async () => {
    const folder = temporaryFolder();
    const { store } = openNoted(folder);
    await storePage(store, 'old');
    await store.copies.seal(noon);
    const { sha256 } = await storePage(store, 'new');
    await store.copies.seal(minutes(70));
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    rmSync(join(copy, 'bodies', sha256.slice(0, 2)), { recursive: true });
    expect(keysOf(openNoted(copy).store)).toEqual(['old']);
    const whole = temporaryFolder();
    cpSync(folder, whole, { recursive: true });
    expect(keysOf(openNoted(whole).store)).toEqual(['new', 'old']);
  });

  test.each(['is damaged', 'lacks its log'])(
    'is refused where no sealed copy is in it and its database %s',
    async (what) => {
      const folder = temporaryFolder();
      const { store } = openNoted(folder);
      for (let page = 0; page < 20; page += 1) await storePage(store, `p${page}`);
      if (what === 'is damaged') {
        const other = new Database(join(folder, 'rulewatch.db'));
        other.pragma('wal_checkpoint(RESTART)');
        other.close();
      }
      await storePage(store, 'last');
      const copy = temporaryFolder();
      cpSync(folder, copy, { recursive: true });
      if (what === 'is damaged') damage(join(copy, 'rulewatch.db'));
      rmSync(join(copy, 'rulewatch.db-wal'));
      expect(() => openStore(copy)).toThrow(StoreError);
      expect(() => openStore(copy)).toThrow(/rulewatch backup/);
    },
  );

  test('is told as such while one of several writers has ended', async () => {
    const folder = temporaryFolder();
    const daemon = openNoted(folder);
    await storePage(daemon.store, 'sealed');
    await daemon.store.copies.seal(noon);
    const command = openNoted(folder);
    await storePage(command.store, 'by the command');
    command.store.close();
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    expect(openNoted(copy).notices).toHaveLength(1);
    expect(openNoted(folder).notices).toEqual([]);
  });

  test('keeps what was written up to the last clean end, where the main file is from then', async () => {
    const folder = temporaryFolder();
    const first = openNoted(folder);
    await storePage(first.store, 'sealed');
    await first.store.copies.seal(noon);
    await storePage(first.store, 'closed');
    first.store.close();
    const second = openNoted(folder);
    await storePage(second.store, 'in the log');
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    const { store, notices } = openNoted(copy);
    expect(keysOf(store)).toEqual(['closed', 'sealed']);
    expect(notices).toHaveLength(1);
  });
});

describe('the folder itself, or a copy of it at rest', () => {
  test('is taken as it is after it was copied while nobody worked on it', async () => {
    const folder = temporaryFolder();
    const first = openNoted(folder);
    await storePage(first.store, 'sealed');
    await first.store.copies.seal(noon);
    await storePage(first.store, 'not sealed');
    first.store.close();
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    const { store, notices } = openNoted(copy);
    expect(keysOf(store)).toEqual(['not sealed', 'sealed']);
    expect(notices).toEqual([]);
    expect(readdirSync(copy).filter((name) => name.includes('set-aside'))).toEqual([]);
  });

  test('keeps everything when it is moved, also after a crash', async () => {
    const folder = join(temporaryFolder(), 'a');
    const { store: crashed } = openNoted(folder);
    await storePage(crashed, 'sealed');
    await crashed.copies.seal(noon);
    await storePage(crashed, 'in the log');
    const moved = join(dirname(folder), 'b');
    renameSync(folder, moved);
    const { store, notices } = openNoted(moved);
    expect(keysOf(store)).toEqual(['in the log', 'sealed']);
    expect(notices).toEqual([]);
  });

  test('is taken as it is where somebody put a backup of the database in its place by hand', async () => {
    const folder = temporaryFolder();
    const first = openNoted(folder);
    await storePage(first.store, 'in the backup');
    const dir = join(temporaryFolder(), 'backup');
    await backUp(folder, dir, { clock: () => noon });
    await storePage(first.store, 'gone');
    await first.store.copies.seal(noon);
    first.store.close();
    rmSync(join(folder, 'rulewatch.db'));
    copyFileSync(join(dir, 'rulewatch.db'), join(folder, 'rulewatch.db'));
    const { store, notices } = openNoted(folder);
    expect([keysOf(store), notices]).toEqual([['in the backup'], []]);
  });

  test('of an earlier RuleWatch, which knew no marker, is taken as it is', async () => {
    const folder = temporaryFolder();
    const first = openNoted(folder);
    await storePage(first.store, 'old');
    first.store.close();
    rmSync(join(folder, 'database.json'));
    expect(keysOf(openNoted(folder).store)).toEqual(['old']);
  });

  test('is checked where its marker was lost, and mended where it is damaged', async () => {
    const folder = temporaryFolder();
    const first = openNoted(folder);
    for (let page = 0; page < 40; page += 1) await storePage(first.store, `p${page}`);
    await first.store.copies.seal(noon);
    first.store.close();
    rmSync(join(folder, 'database.json'));
    damage(join(folder, 'rulewatch.db'));
    const { store, notices } = openNoted(folder);
    expect(keysOf(store)).toHaveLength(40);
    expect(notices[0]).toMatch(/did not pass its checks/);
  });
});

describe('a folder whose database is gone', () => {
  test('gets the sealed copy back, and says so', async () => {
    const folder = temporaryFolder();
    const first = openNoted(folder);
    await storePage(first.store, 'sealed');
    await first.store.copies.seal(noon);
    first.store.close();
    rmSync(join(folder, 'rulewatch.db'));
    const reader = openNoted(folder, 'read');
    expect(keysOf(reader.store)).toEqual(['sealed']);
    reader.store.close();
    expect(existsSync(join(folder, 'rulewatch.db'))).toBe(false);
    const { store, notices } = openNoted(folder);
    expect(keysOf(store)).toEqual(['sealed']);
    expect(notices[0]).toMatch(/was missing; its sealed copy of 2026-03-05 12:00 UTC/);
  });

  test.each(['missing', 'empty'])('is not begun anew over stored pages where it is %s', async (what) => {
    const folder = temporaryFolder();
    const first = openNoted(folder);
    await storePage(first.store, 'a');
    first.store.close();
    rmSync(join(folder, 'rulewatch.db'));
    if (what === 'empty') writeFileSync(join(folder, 'rulewatch.db'), '');
    for (const access of ['read', 'write'] as const) {
      expect(() => openStore(folder, { access })).toThrow(/rulewatch restore.*bodies.*begin anew/s);
    }
    rmSync(join(folder, 'bodies'), { recursive: true });
    expect(keysOf(openNoted(folder).store)).toEqual([]);
  });
});

describe('a look into the folder', () => {
  test('finds broken references, parts of the schema that are missing, and pages that are lost or rotten', async () => {
    const folder = temporaryFolder();
    const { store } = openNoted(folder);
    const { sha256: lost } = await storePage(store, 'lost');
    const { sha256: rotten } = await storePage(store, 'rotten');
    expect(await store.examine()).toMatchObject({ problems: [], bodies: { missing: [], damaged: [] } });
    rmSync(store.bodies.pathOf(lost));
    writeFileSync(store.bodies.pathOf(rotten), 'rot');
    expect((await store.examine()).bodies).toEqual({
      total: 2,
      checked: 1,
      missing: [lost],
      damaged: [rotten],
    });
    const other = new Database(join(folder, 'rulewatch.db'));
    other.pragma('foreign_keys = OFF');
    other.exec('DROP INDEX outbox_due; DROP TABLE keys; DELETE FROM pages WHERE id = 1');
    other.close();
    expect((await store.examine()).problems).toEqual([
      '1 rows of snapshots refer to rows that are not there',
      'the schema lacks index outbox_due',
      'the schema lacks table keys.name',
      'the schema lacks table keys.value',
    ]);
  });
});

describe('sealed copies', () => {
  test('are the newest, one that is an hour older, and one on its way there', async () => {
    const folder = temporaryFolder();
    const { store } = openNoted(folder);
    for (let minute = 0; minute <= 300; minute += 10) await store.copies.seal(minutes(minute));
    const kept = readdirSync(join(folder, 'sealed'));
    expect(kept.length).toBeLessThanOrEqual(3);
    expect(store.copies.newest()).toBe(minutes(300).toISOString());
    const older = kept.map((name) => name.slice(10)).sort()[0] ?? '';
    expect(older < '20260305T160000.000Z.db').toBe(true);
    expect(older >= '20260305T140000.000Z.db').toBe(true);
  });

  test('are whole, whatever is written while they are made', async () => {
    const folder = temporaryFolder();
    const { store } = openNoted(folder);
    for (let page = 0; page < 60; page += 1) await storePage(store, `p${page}`);
    const sealing = store.copies.seal(noon);
    for (let page = 0; page < 20; page += 1) await storePage(store, `q${page}`);
    expect(await sealing).toBe(true);
    expect((await store.examine()).copies).toEqual([{ at: noon.toISOString(), problems: [] }]);
  });

  test('tell whether anything was recorded since', async () => {
    const { store } = openNoted(temporaryFolder());
    await storePage(store, 'a');
    const before = store.copies.progress();
    expect(store.copies.progress()).toEqual(before);
    store.pages.touch(1, at);
    expect(store.copies.progress().recorded).toBe(before.recorded);
    expect(store.copies.progress().written).not.toBe(before.written);
    await storePage(store, 'b');
    expect(store.copies.progress().recorded).not.toBe(before.recorded);
  });
});

describe('the nightly sweep', () => {
  test('deletes old bodies that neither the database nor a sealed copy refers to, and what writes left behind', async () => {
    const folder = temporaryFolder();
    const { store } = openNoted(folder);
    const { sha256: current } = await storePage(store, 'current');
    const { sha256: sealed, snapshotId } = await storePage(store, 'sealed');
    await store.copies.seal(noon);
    const other = new Database(join(folder, 'rulewatch.db'));
    other.prepare('UPDATE pages SET snapshot_id = NULL WHERE snapshot_id = ?').run(snapshotId);
    other.prepare('DELETE FROM snapshots WHERE id = ?').run(snapshotId);
    other.close();
    const orphan = await store.bodies.put(Buffer.from('of nothing'));
    const fresh = await store.bodies.put(Buffer.from('about to be recorded'));
    const old = new Date(Date.now() - 25 * 60 * 60_000);
    for (const sha256 of [current, sealed, orphan]) utimesSync(store.bodies.pathOf(sha256), old, old);
    const draft = `${store.bodies.pathOf(current)}.cut-off.tmp`;
    writeFileSync(draft, 'half');
    utimesSync(draft, old, old);
    const underWay = `${store.bodies.pathOf(current)}.under-way.tmp`;
    writeFileSync(underWay, 'half');

    expect(await store.sweep(new Date())).toEqual({ bodies: 1, drafts: 1 });
    expect([current, sealed, orphan, fresh].map(store.bodies.has)).toEqual([true, true, false, true]);
    expect([existsSync(draft), existsSync(underWay)]).toEqual([false, true]);
  });

  test('leaves a body alone that was just stored again', async () => {
    const { store } = openNoted(temporaryFolder());
    const sha256 = await store.bodies.put(Buffer.from('comes back'));
    const old = new Date(Date.now() - 25 * 60 * 60_000);
    utimesSync(store.bodies.pathOf(sha256), old, old);
    await store.bodies.put(Buffer.from('comes back'));
    expect(await store.sweep(new Date())).toMatchObject({ bodies: 0 });
    expect(store.bodies.has(sha256)).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('what RuleWatch remembers', () => {
  const rights = (folder: string) => [
    ...new Set(
      [
        folder,
        ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
      ]
        .map((path) => statSync(path))
        .map((entry) => `${entry.isDirectory() ? 'folder' : 'file'} ${(entry.mode & 0o777).toString(8)}`),
    ),
  ];

  test('is for its owner alone', async () => {
    const folder = join(temporaryFolder(), 'data');
    const { store } = openNoted(folder);
    await storePage(store, 'a');
    await store.copies.seal(noon);
    expect(readdirSync(folder)).toContain('rulewatch.db-wal');
    expect(rights(folder).sort()).toEqual(['file 600', 'folder 700']);
    store.close();
    expect(rights(folder).sort()).toEqual(['file 600', 'folder 700']);
  });

  test('leaves a folder open that holds other things', async () => {
    const folder = join(temporaryFolder(), 'data');
    mkdirSync(folder, { mode: 0o755 });
    writeFileSync(join(folder, 'rulewatch.yaml'), 'language: en\n', { mode: 0o644 });
    await storePage(openNoted(folder).store, 'a');
    expect(statSync(folder).mode & 0o777).toBe(0o755);
    expect(statSync(join(folder, 'rulewatch.yaml')).mode & 0o777).toBe(0o644);
    expect(statSync(join(folder, 'bodies')).mode & 0o777).toBe(0o700);
  });

  test('becomes so where an earlier RuleWatch left it to others', async () => {
    const folder = join(temporaryFolder(), 'data');
    const first = openNoted(folder);
    await storePage(first.store, 'a');
    first.store.close();
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const path = join(folder, name);
      chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
    }
    chmodSync(folder, 0o755);
    const { store } = openNoted(folder);
    await storePage(store, 'b');
    expect(rights(folder).sort()).toEqual(['file 600', 'folder 700']);
  });
});

describe('trouble with the folder is told with the next step', () => {
  const told = (code: string) => {
    const error = explainTrouble(Object.assign(new Error(code), { code }), '/data');
    if (!(error instanceof StoreError)) throw new Error(`${code} is not explained`);
    return error;
  };

  test.each([
    ['SQLITE_FULL', 'disk-full', /free some space/],
    ['ENOSPC', 'disk-full', /no backup is needed/],
    ['SQLITE_READONLY_DBMOVED', 'missing', /put it back/i],
    ['SQLITE_READONLY', 'read-only', /permissions/],
    ['EROFS', 'read-only', /mount it writable/],
    ['EACCES', 'read-only', /--data/],
    ['SQLITE_CORRUPT_INDEX', 'damaged', /rulewatch restore/],
    ['SQLITE_NOTADB', 'damaged', /rulewatch restore/],
    ['SQLITE_BUSY', 'busy', /again in a moment/],
  ])('%s', (code, kind, step) => {
    const error = told(code);
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(step);
    expect(error.told.text['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
  });

  test('and an error about something else is left alone', () => {
    const error = new Error('no such thing');
    expect(explainTrouble(error, '/data')).toBe(error);
  });
});
