import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { openNoted, storePage } from './fixtures.js';

test('everything is read, and what is damaged is named with what it belongs to', async () => {
  const folder = temporaryFolder();
  const { store } = openNoted(folder);
  const pages = [];
  for (const key of ['a', 'b', 'c', 'd']) pages.push(await storePage(store, key));
  await store.copies.seal(new Date('2026-03-05T12:00:00.000Z'));
  const [a, b, c] = pages;
  expect(await store.verify()).toMatchObject({
    problems: [],
    versions: { total: 4, unreadable: [] },
    bodies: { total: 4, lost: [] },
    copies: [{ at: '2026-03-05T12:00:00.000Z', problems: [] }],
  });

  rmSync(store.bodies.pathOf(a?.sha256 ?? ''));
  writeFileSync(store.bodies.pathOf(b?.sha256 ?? ''), 'other bytes');
  const db = new Database(join(folder, 'rulewatch.db'));
  db.prepare("UPDATE snapshots SET document = x'00' WHERE id = ?").run(c?.snapshotId);
  db.close();
  const [copy] = (await store.verify()).copies;
  writeFileSync(copy?.path ?? '', 'no database');

  const found = await store.verify();
  const isCurrent = true;
  expect(found.bodies.lost).toMatchObject([
    { state: 'missing', uses: [{ sourceId: 'harbour', url: 'https://example.com/rules/a', isCurrent }] },
    { state: 'damaged', uses: [{ url: 'https://example.com/rules/b', changes: [] }] },
  ]);
  expect(found.versions.unreadable).toMatchObject([{ url: 'https://example.com/rules/c', isCurrent }]);
  expect(found.copies[0]?.problems).not.toEqual([]);
});
