import { describe, expect, test } from 'vitest';
import type { HealthAlert, QueuedMessage } from '../../src/domain/alert.js';
import type { IsoInstant } from '../../src/domain/vocabulary.js';
import type { Store } from '../../src/store/store.js';
import { changeAlert, digest } from '../channels/fixtures.js';
import { temporaryFolder } from '../support/folders.js';
import { at as before, openNoted, storePage } from './fixtures.js';

const cutOff = '2026-06-01T00:00:00.000Z';
const since = '2026-06-02T00:00:00.000Z';
const me = { name: 'this process', isGone: () => false };

const health: HealthAlert = {
  type: 'health',
  source: { id: 'harbour', name: 'Harbour', platform: 'harbour', markets: ['EU'], publisher: 'official' },
  url: 'https://example.com/rules',
  state: 'failing',
  since: before,
  at: before,
  failures: 3,
  problem: { kind: 'timeout', message: 'no answer' },
};

interface Queued {
  readonly key: string;
  readonly channel?: string;
  readonly message?: QueuedMessage;
  readonly caseId?: number;
}

function queue(store: Store, { key, channel = 'slack', message = health, caseId }: Queued): void {
  store.outbox.enqueue({ channel, message, idempotencyKey: `${key}:${channel}`, caseId, at: before });
}

/** Queues a message and delivers all that wait on its channel. */
function deliver(store: Store, entry: Queued, at: IsoInstant = before, ref?: string): void {
  queue(store, entry);
  const { channel = 'slack' } = entry;
  for (let next = claim(); next; next = claim()) store.outbox.sent(next.id, at, ref);

  function claim() {
    return store.outbox.claim(channel, at, '2099-01-01T00:00:00.000Z', me);
  }
}

async function openCase(store: Store): Promise<number> {
  const key = `page-${store.cases.list({}).length}`;
  await storePage(store, key);
  const page = store.pages.find('harbour', key);
  const changeId = store.changes.insert({
    sourceId: 'harbour',
    pageId: page?.id ?? 0,
    fromSnapshot: null,
    toSnapshot: page?.snapshotId ?? null,
    origin: 'edited',
    detectedAt: before,
    title: 'Rules',
    url: health.url,
    verdict: 'material',
    noiseKind: null,
    reasons: [],
    assessment: null,
    diff: { entries: [], stats: { blocksBefore: 1, blocksAfter: 1, charsAdded: 0, charsRemoved: 0 } },
  });
  return store.cases.insert({
    changeId,
    severity: 'high',
    openedAt: before,
    dueAt: before,
    checklist: { items: [] },
  });
}

function close(store: Store, caseId: number, closedAt: IsoInstant): void {
  const entry = store.cases.get(caseId);
  if (!entry) throw new Error('no case');
  store.cases.update({ ...entry, state: 'adapted', closedAt, closedBy: 'Li' });
}

const keysIn = (store: Store) =>
  store.outbox
    .list(['pending', 'sending', 'sent', 'dead', 'dropped', 'bundled'])
    .map(({ idempotencyKey }) => idempotencyKey)
    .sort();

describe('messages that were delivered', () => {
  test('go after their time; those that wait, are dead or were delivered since stay', () => {
    const { store } = openNoted(temporaryFolder());
    deliver(store, { key: 'old' });
    deliver(store, { key: 'recent' }, since);
    queue(store, { key: 'waiting' });
    queue(store, { key: 'dead', channel: 'email' });
    store.outbox.dead(store.outbox.claim('email', before, cutOff, me)?.id ?? 0, 'refused');
    expect(store.backlog.pruneDelivered(cutOff)).toBe(1);
    expect(keysIn(store)).toEqual(['dead:email', 'recent:slack', 'waiting:slack']);
  });

  test('of a case stay while it is open or was closed since, so that its steps reach its thread', async () => {
    const { store } = openNoted(temporaryFolder());
    const cases = [await openCase(store), await openCase(store), await openCase(store)];
    const [open = 0, closedSince = 0, closed = 0] = cases;
    for (const caseId of cases) {
      const message = changeAlert({ changeId: caseId, caseId });
      deliver(store, { key: `change:${caseId}`, message, caseId }, before, `C1/${caseId}`);
    }
    deliver(store, { key: 'last' }, before, 'C1/9');
    close(store, closedSince, since);
    close(store, closed, before);
    expect(store.backlog.pruneDelivered(cutOff)).toBe(1);
    expect(keysIn(store)).toEqual([`change:${open}:slack`, `change:${closedSince}:slack`, 'last:slack']);
    expect(store.outbox.firstRef(open, 'slack')).toBe(`C1/${open}`);
    expect(store.outbox.alertsOf(open)).toHaveLength(1);
  });

  test('stay while another message of their case, or the same one on another channel, waits', async () => {
    const { store } = openNoted(temporaryFolder());
    const caseId = await openCase(store);
    const message = changeAlert({ changeId: 1, caseId });
    deliver(store, { key: 'change:1', message, caseId });
    queue(store, { key: 'change:1', channel: 'email', message, caseId });
    close(store, caseId, before);
    deliver(store, { key: 'health:1' });
    queue(store, { key: 'health:1', channel: 'email' });
    expect(store.backlog.pruneDelivered(cutOff)).toBe(0);
  });

  test('include bundles, once everything in them has gone', async () => {
    const { store } = openNoted(temporaryFolder());
    const cases = [await openCase(store), await openCase(store)];
    const [first = 0, second = 0] = cases;
    for (const caseId of cases) {
      queue(store, { key: `change:${caseId}`, message: changeAlert({ changeId: caseId, caseId }), caseId });
    }
    const ids = store.outbox.list(['pending']).map(({ id }) => id);
    const severities = { critical: 0, high: 2, medium: 0, low: 0 };
    const bundle = { type: 'bundle', at: before, lines: [], omitted: 0, severities } as const;
    store.outbox.bundle(
      { channel: 'slack', message: bundle, idempotencyKey: 'bundle:x:slack', at: before },
      ids,
    );
    deliver(store, { key: 'last' }, before, 'C1/1');
    close(store, first, before);
    expect(store.backlog.pruneDelivered(cutOff)).toBe(1);
    expect(keysIn(store)).toEqual(['bundle:x:slack', `change:${second}:slack`, 'last:slack']);
    close(store, second, before);
    expect(store.backlog.pruneDelivered(cutOff)).toBe(2);
    expect(keysIn(store)).toEqual(['last:slack']);
  });

  test('never include the newest digest of a channel, nor the last message that has a name there', () => {
    const { store } = openNoted(temporaryFolder());
    deliver(store, { key: 'digest:2026-03-01', message: digest({ date: '2026-03-01' }) });
    deliver(store, { key: 'digest:2026-03-02', message: digest({ date: '2026-03-02' }) });
    deliver(store, { key: 'named' }, before, 'C1/1');
    deliver(store, { key: 'nameless' });
    expect(store.backlog.pruneDelivered(cutOff)).toBe(2);
    expect(keysIn(store)).toEqual(['digest:2026-03-02:slack', 'named:slack']);
    expect(store.outbox.hasDigest('2026-03-02')).toBe(true);
    expect(store.outbox.lastRef('slack')).toBe('C1/1');
  });
});
