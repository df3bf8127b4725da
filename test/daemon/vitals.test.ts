import { expect, onTestFinished, test } from 'vitest';
import { createVitals } from '../../src/daemon/vitals.js';
import type { HealthAlert } from '../../src/domain/alert.js';
import { openStore } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folders.js';

const START = Date.parse('2026-03-05T08:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function scene() {
  const store = openStore(temporaryFolder());
  onTestFinished(() => store.close());
  let passed = 0;
  let set = 0;
  const clock = () => new Date(START + passed + set);
  const vitals = createVitals({
    store,
    clock,
    monotonic: () => passed,
    timezone: 'UTC',
    digestSchedule: '0 9 * * *',
    channels: ['slack'],
    groups: new Map([
      ['*/15 * * * *', [{ id: 'a' }, { id: 'b' }]],
      ['0 9 * * *', [{ id: 'c' }]],
    ]),
  });
  const memory = { versions: [], fragments: [], blocks: [] };
  return {
    store,
    vitals,
    at: () => clock().toISOString(),
    pass: (ms: number) => {
      passed += ms;
    },
    set: (ms: number) => {
      set += ms;
    },
    watch: (at: string) =>
      store.pages.insert({
        sourceId: 'a',
        key: 'document',
        role: 'document',
        url: 'https://h.example/',
        title: 'Rules',
        at,
        memory: memory as never,
      }),
    put: (key: string, notBefore?: string) =>
      store.outbox.enqueue({
        channel: 'slack',
        message: alert,
        idempotencyKey: key,
        at: clock().toISOString(),
        notBefore,
      }),
  };
}

const since = new Date(START).toISOString();
const alert: HealthAlert = {
  type: 'health',
  source: { id: 'a', name: 'a', platform: 'harbour', markets: [], publisher: 'official' },
  url: 'https://h.example/',
  state: 'failing',
  since,
  at: since,
  failures: 3,
  problem: { kind: 'timeout', message: 'No answer.' },
};

test('rounds and checks are known by their schedule, whatever the clock is set to', () => {
  const { vitals, pass, set } = scene();
  vitals.checked('a');
  vitals.roundEnded(['a', 'b']);
  pass(20 * MINUTE);
  set(-72 * HOUR);
  vitals.checked('c');
  expect(vitals.facts().rounds).toEqual([
    { schedule: '*/15 * * * *', sources: 2, sinceEndMs: 20 * MINUTE, sinceProgressMs: 20 * MINUTE },
    { schedule: '0 9 * * *', sources: 1, sinceEndMs: undefined, sinceProgressMs: 0 },
  ]);
});

test('a message waits from when it is due, one that was tried in vain from when it was queued', () => {
  const { store, vitals, put, pass, at } = scene();
  put('failing');
  put('night', new Date(START + 10 * HOUR).toISOString());
  const holder = { name: 'test', isGone: () => false };
  const tryInVain = () => {
    store.outbox.claim('slack', at(), at(), holder);
    store.outbox.retryLater(1, at(), 'down', false);
  };
  tryInVain();
  pass(2 * HOUR);
  expect(vitals.facts().oldestWaitingMs).toBeUndefined();
  for (let count = 0; count < 4; count += 1) tryInVain();
  expect(vitals.facts().oldestWaitingMs).toBe(2 * HOUR);
  store.outbox.sent(1, at(), undefined);
  expect(vitals.facts().oldestWaitingMs).toBeUndefined();
  pass(9 * HOUR);
  expect(vitals.facts().oldestWaitingMs).toBe(HOUR);
});

test('a digest is overdue once it was due and is not queued', () => {
  const { vitals, watch, pass } = scene();
  watch('2026-03-01T00:00:00.000Z');
  pass(90 * MINUTE);
  expect(vitals.facts().digestOverdueMs).toBe(30 * MINUTE);
});

test('pages that were first read by a clock which ran ahead do not keep the digest from being due', () => {
  const { vitals, watch, pass } = scene();
  watch('2031-01-01T00:00:00.000Z');
  pass(90 * MINUTE);
  expect(vitals.facts().digestOverdueMs).toBe(30 * MINUTE);
});

test('a failure to write is remembered for a while, though trying works', async () => {
  const { vitals, pass } = scene();
  expect(await vitals.probe()).toBe(true);
  vitals.failed(Object.assign(new Error('no space left on device'), { code: 'ENOSPC', syscall: 'write' }));
  expect(vitals.facts().writeFailure).toBe('disk-full');
  pass(10 * MINUTE);
  expect(vitals.facts().writeFailure).toBeUndefined();
  vitals.failedWith('timeout');
  expect(vitals.facts().writeFailure).toBeUndefined();
  vitals.failedWith('damaged');
  expect(vitals.facts().writeFailure).toBe('damaged');
});

test('a database that cannot be read is a fact, and no failure of the health', () => {
  const { store, vitals } = scene();
  store.close();
  expect(vitals.facts().readFailure).toBe('other');
});
