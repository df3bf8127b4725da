import { expect, test } from 'vitest';
import { tidy } from '../../src/daemon/tidy.js';
import type { Pruned } from '../../src/store/retention.js';

const NOW = new Date('2026-03-05T03:40:00.000Z');
const MEGABYTE = 1024 * 1024;

/** What is asked of a store that takes so many MB, of which so many may go. */
async function ask(
  storage: { versionDays?: number; maxMegabytes?: number },
  { megabytes, free }: { megabytes: number; free: number },
) {
  const asked: { before: string; bytes?: number }[] = [];
  const warned: unknown[] = [];
  const prune = (wanted: { before: string; bytes?: number }): Pruned => {
    asked.push(wanted);
    return { versions: 1, bytes: Math.min(wanted.bytes ?? Number.POSITIVE_INFINITY, free * MEGABYTE) };
  };
  const store = {
    sweep: async () => ({ bodies: 0, drafts: 0 }),
    prune: () => 0,
    backlog: { pruneDelivered: () => 0 },
    siteNotes: { prune: () => {} },
    retention: { prune, bytes: () => megabytes * MEGABYTE },
  };
  const settings = { noiseDays: 30, deliveredDays: 90, evidenceDays: 1095, ...storage };
  const log = { info: () => {}, warn: (facts: unknown) => warned.push(facts) };
  await tidy(store as never, settings, { now: NOW, log: log as never });
  return {
    asked: asked.map(({ before, bytes }) => [before.slice(0, 10), bytes && bytes / MEGABYTE]),
    warned,
  };
}

test('nothing behind a told change is deleted unless it is asked for', async () => {
  expect((await ask({}, { megabytes: 9_999, free: 9_999 })).asked).toEqual([]);
});

test('evidence is never deleted before its days, whatever else is set', async () => {
  const { asked } = await ask({ versionDays: 365, maxMegabytes: 100 }, { megabytes: 150, free: 50 });
  expect(asked).toEqual([
    ['2023-03-06', undefined],
    ['2023-03-06', 50],
  ]);
});

test('where what may be deleted is not enough, that is said', async () => {
  const { warned } = await ask({ maxMegabytes: 100 }, { megabytes: 150, free: 20 });
  expect(warned).toEqual([{ megabytes: 30 }]);
});
