import { expect, onTestFinished, test } from 'vitest';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import { openStore } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folders.js';

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();

/** A page with a version on each of so many days, each told as a change the day after; only the cases of `open` are open. */
async function scene(versions: number, open: readonly number[] = []) {
  const store = openStore(temporaryFolder());
  onTestFinished(() => store.close());
  const ids: number[] = [];
  const hashes: string[] = [];
  const changes: number[] = [];
  const pageId = store.pages.insert({
    sourceId: 'harbour',
    key: 'document',
    role: 'document',
    url: 'https://harbour.example/',
    title: 'Rules',
    at: day(0),
    memory: emptyMemory(),
  });
  for (let n = 0; n < versions; n += 1) {
    const sha256 = await store.bodies.put(Buffer.from(`${n} `.repeat(2_000)));
    const url = 'https://harbour.example/';
    const snapshotId = store.snapshots.insert({
      pageId,
      takenAt: day(n),
      fingerprint: String(n),
      document: { url, title: 'Rules', blocks: [{ kind: 'paragraph', text: `Version ${n}` }] },
      bodies: [{ url, finalUrl: url, contentType: 'text/html', charset: 'utf-8', sha256 }],
    });
    store.pages.advance(pageId, {
      snapshotId,
      title: 'Rules',
      at: day(n),
      changed: true,
      memory: emptyMemory(),
    });
    const before = ids.at(-1);
    ids.push(snapshotId);
    hashes.push(sha256);
    if (before === undefined) continue;
    const changeId = store.changes.insert({
      sourceId: 'harbour',
      pageId,
      fromSnapshot: before,
      toSnapshot: snapshotId,
      origin: 'edited',
      detectedAt: day(n),
      title: 'Rules',
      url,
      verdict: 'material',
      noiseKind: null,
      reasons: [],
      assessment: null,
      diff: { blocks: [] } as never,
    });
    changes.push(changeId);
    const caseId = store.cases.insert({
      changeId,
      severity: 'high',
      openedAt: day(n),
      dueAt: day(n + 1),
      checklist: { items: [] } as never,
    });
    const entry = store.cases.get(caseId);
    if (entry && !open.includes(n)) store.cases.update({ ...entry, state: 'adapted', closedAt: day(n + 1) });
  }
  return { store, ids, hashes, changes };
}

test('versions are deleted once no change younger than asked rests on them; changes and the latest version stay', async () => {
  const { store, ids, changes } = await scene(6);
  expect(store.retention.prune({ before: day(3) }).versions).toBe(2);
  expect(ids.map((id) => store.snapshots.outline(id) !== undefined)).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
  ]);
  expect(store.retention.prune({ before: day(1000) }).versions).toBe(3);
  expect(store.snapshots.outline(ids[5] ?? 0)).toBeDefined();
  expect(changes.every((id) => store.changes.get(id) && store.changes.diff(id))).toBe(true);
  expect(store.cases.list({})).toHaveLength(5);
});

test('what an open case rests on is kept however old it is', async () => {
  const { store, ids } = await scene(4, [1]);
  expect(store.retention.prune({ before: day(1000) }).versions).toBe(1);
  expect(ids.map((id) => store.snapshots.outline(id) !== undefined)).toEqual([true, true, false, true]);
});

test('by size the oldest go first, and no more than is asked for', async () => {
  const { store, ids } = await scene(6);
  const before = store.retention.bytes();
  const pruned = store.retention.prune({ before: day(1000), bytes: 1 });
  expect(pruned.versions).toBe(1);
  expect(store.snapshots.outline(ids[0] ?? 0)).toBeUndefined();
  expect(pruned.bytes).toBeGreaterThan(0);
  expect(store.retention.bytes()).toBeLessThan(before);
});
