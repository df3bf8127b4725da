import { expect, onTestFinished, test } from 'vitest';
import { queueDigest } from '../../src/deliver/digest/queue.js';
import { openStore } from '../../src/store/store.js';
import { usualDigest } from '../channels/fixtures.js';
import { temporaryFolder } from '../support/folders.js';

const ahead = '2026-03-08T01:00:00.000Z';
const now = '2026-03-05T08:00:00.000Z';
const lease = '2026-03-05T08:02:00.000Z';

test('a digest of a day to come, made by a clock that ran ahead, does not stand for that day', () => {
  const store = openStore(temporaryFolder());
  onTestFinished(() => store.close());
  const digest = { ...usualDigest(), date: '2026-03-08' };
  queueDigest(store, digest, ['slack'], ahead);
  expect(store.outbox.hasDigest('2026-03-08')).toBe(true);

  store.backlog.mendFuture(now, lease);
  expect(store.outbox.hasDigest('2026-03-08')).toBe(false);
  expect(queueDigest(store, digest, ['slack'], ahead)).toBe(1);
  expect(store.outbox.hasDigest('2026-03-08')).toBe(true);
});

test('a digest of today stands for today, however the clock is mended', () => {
  const store = openStore(temporaryFolder());
  onTestFinished(() => store.close());
  queueDigest(store, { ...usualDigest(), date: '2026-03-05' }, ['slack'], '2026-03-05T01:00:00.000Z');
  expect(store.backlog.mendFuture(now, lease)).toBe(0);
  expect(store.outbox.hasDigest('2026-03-05')).toBe(true);
});
