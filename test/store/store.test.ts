import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import type { HealthAlert } from '../../src/domain/alert.js';
import type { Document } from '../../src/domain/document.js';
import { openStore, type Store } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folders.js';

const at = '2026-03-05T08:00:00.000Z';
const later = '2026-03-05T08:05:00.000Z';

function open(folder: string): Store {
  const store = openStore(folder);
  onTestFinished(() => store.close());
  return store;
}

const document: Document = {
  url: 'https://example.com/rules',
  title: 'Rules',
  blocks: [{ kind: 'paragraph', text: 'Ship within 3 days. 发货时限为3天。' }],
};

function storePage(store: Store): { pageId: number; snapshotId: number } {
  return store.transaction(() => {
    const pageId = store.pages.insert({
      sourceId: 'harbour',
      key: 'document',
      role: 'document',
      url: document.url,
      title: document.title,
      at,
      memory: emptyMemory(),
    });
    const snapshotId = store.snapshots.insert({
      pageId,
      takenAt: at,
      fingerprint: 'f1',
      document,
      bodies: [
        {
          url: document.url,
          finalUrl: document.url,
          contentType: 'text/html',
          charset: 'utf-8',
          sha256: 'a'.repeat(64),
        },
      ],
    });
    store.pages.advance(pageId, { snapshotId, title: 'Rules', at, changed: false, memory: emptyMemory() });
    return { pageId, snapshotId };
  });
}

const message: HealthAlert = {
  type: 'health',
  source: { id: 'harbour', name: 'Harbour', platform: 'harbour', markets: ['EU'], publisher: 'official' },
  url: document.url,
  state: 'failing',
  since: at,
  at,
  failures: 3,
  problem: { kind: 'timeout', message: 'no answer' },
};

describe('the state folder', () => {
  test('keeps a page and its version over a restart', () => {
    const folder = temporaryFolder();
    const first = openStore(folder);
    const { snapshotId } = storePage(first);
    first.close();

    const again = open(folder);
    expect(again.pages.find('harbour', 'document')).toMatchObject({ title: 'Rules', snapshotId, checks: 2 });
    expect(again.snapshots.get(snapshotId)?.document).toEqual(document);
  });

  test('is a working backup when it is copied while it is open', () => {
    const folder = temporaryFolder();
    storePage(open(folder));
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    expect(open(copy).pages.find('harbour', 'document')?.title).toBe('Rules');
  });

  test('from a newer RuleWatch is refused by name, and left as it is', () => {
    const folder = temporaryFolder();
    const db = new Database(join(folder, 'rulewatch.db'));
    db.pragma('user_version = 999');
    db.close();
    expect(() => openStore(folder)).toThrow(/newer RuleWatch/);
  });

  test('that holds something else than a database is refused with what to do', () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'rulewatch.db'),
      'not a database at all, but long enough to look at '.repeat(40),
    );
    expect(() => openStore(folder)).toThrow(/damaged.*rulewatch restore/s);
  });

  test('is not created by looking into it', () => {
    const folder = join(temporaryFolder(), 'none');
    const store = openStore(folder, { access: 'read' });
    expect(store.changes.list({})).toEqual([]);
    store.close();
    expect(() => readdirSync(folder)).toThrow();
  });

  test('keeps nothing of work that failed halfway', () => {
    const store = open(temporaryFolder());
    expect(() =>
      store.transaction(() => {
        storePage(store);
        throw new Error('power cut');
      }),
    ).toThrow('power cut');
    expect(store.pages.find('harbour', 'document')).toBeUndefined();
  });
});

describe('tidying', () => {
  test('deletes old versions that nobody was told of, and keeps the current one and those of changes', async () => {
    const store = open(temporaryFolder());
    const { pageId, snapshotId } = storePage(store);
    const body = async (text: string) => {
      const sha256 = await store.bodies.put(Buffer.from(text));
      return {
        url: document.url,
        finalUrl: document.url,
        contentType: 'text/html',
        charset: 'utf-8',
        sha256,
      };
    };
    const versions = [await body('noise'), await body('rule'), await body('current')];
    const [noise = 0, rule = 0, current = 0] = versions.map((version) =>
      store.snapshots.insert({
        pageId,
        takenAt: at,
        fingerprint: version.sha256,
        document,
        bodies: [version],
      }),
    );
    store.pages.advance(pageId, {
      snapshotId: current,
      title: 'Rules',
      at,
      changed: true,
      memory: emptyMemory(),
    });
    const change = {
      sourceId: 'harbour',
      pageId,
      origin: 'edited',
      detectedAt: at,
      title: 'Rules',
      url: document.url,
      reasons: [],
      assessment: null,
      diff: { entries: [], stats: { blocksBefore: 1, blocksAfter: 1, charsAdded: 0, charsRemoved: 0 } },
    } as const;
    store.changes.insert({
      ...change,
      fromSnapshot: snapshotId,
      toSnapshot: noise,
      verdict: 'noise',
      noiseKind: 'counter',
    });
    store.changes.insert({
      ...change,
      fromSnapshot: noise,
      toSnapshot: rule,
      verdict: 'noise',
      noiseKind: 'counter',
    });
    store.changes.insert({
      ...change,
      fromSnapshot: rule,
      toSnapshot: current,
      verdict: 'material',
      noiseKind: null,
    });

    expect(store.prune(at)).toBe(0);
    expect(store.prune(later)).toBe(2);
    expect(store.snapshots.ofPage(pageId).map((version) => version.id)).toEqual([rule, current]);
    expect(store.changes.list({ verdicts: ['noise', 'material'] })).toMatchObject([{ verdict: 'material' }]);
  });
});

describe('page bodies', () => {
  test('come back as they were, and the same body is kept once, compressed', async () => {
    const folder = temporaryFolder();
    const { bodies } = open(folder);
    const bytes = Buffer.from('<p>规则</p>'.repeat(5000));
    const sha256 = await bodies.put(bytes);
    expect(await bodies.put(bytes)).toBe(sha256);
    expect(Buffer.from(await bodies.get(sha256))).toEqual(bytes);
    const files = readdirSync(join(folder, 'bodies'), { recursive: true, withFileTypes: true }).filter((f) =>
      f.isFile(),
    );
    expect(files).toHaveLength(1);
    expect(readFileSync(bodies.pathOf(sha256)).byteLength).toBeLessThan(bytes.byteLength / 20);
  });

  test('that were damaged or lost are told by their path', async () => {
    const { bodies } = open(temporaryFolder());
    const sha256 = await bodies.put(Buffer.from('rules'));
    writeFileSync(bodies.pathOf(sha256), 'rot');
    await expect(bodies.get(sha256)).rejects.toMatchObject({ kind: 'damaged-body' });
    await expect(bodies.get('0'.repeat(64))).rejects.toMatchObject({ kind: 'missing-body' });
  });
});

const me = { name: 'this process', isGone: (name: string) => name === 'crashed' };

describe('the outbox', () => {
  const entry = { channel: 'slack', message, idempotencyKey: 'health:1:slack', at };

  test('takes a message about one thing to one channel once', () => {
    const { outbox } = open(temporaryFolder());
    expect(outbox.enqueue(entry)).toBe(true);
    expect(outbox.enqueue(entry)).toBe(false);
    expect(outbox.list(['pending'])).toHaveLength(1);
  });

  test('gives a message to one worker, and to another once the first has let its lease run out', () => {
    const { outbox } = open(temporaryFolder());
    outbox.enqueue(entry);
    expect(outbox.claim('slack', at, later, me)?.message).toEqual(message);
    expect(outbox.claim('slack', at, later, me)).toBeUndefined();
    expect(outbox.claim('slack', later, '2026-03-05T08:10:00.000Z', me)?.attempts).toBe(2);
  });

  test('takes a message back at once from a process that crashed, and knows that it may have arrived', () => {
    const { outbox } = open(temporaryFolder());
    outbox.enqueue(entry);
    outbox.claim('slack', at, later, { ...me, name: 'crashed' });
    expect(outbox.claim('slack', at, later, me)).toMatchObject({ attempts: 2, uncertain: true });
  });

  test('holds a failed message until its next try is due', () => {
    const { outbox } = open(temporaryFolder());
    outbox.enqueue(entry);
    const taken = outbox.claim('slack', at, later, me);
    outbox.retryLater(taken?.id ?? 0, later, 'slack: HTTP 500', false);
    expect(outbox.claim('slack', at, later, me)).toBeUndefined();
    expect(outbox.claim('slack', later, later, me)?.lastError).toBe('slack: HTTP 500');
  });

  test('counts what could not be delivered until it is delivered or given up', () => {
    const { outbox, backlog } = open(temporaryFolder());
    outbox.enqueue(entry);
    const id = outbox.claim('slack', at, later, me)?.id ?? 0;
    outbox.dead(id, 'slack: invalid_auth');
    expect(backlog.counts()).toEqual([{ channel: 'slack', open: 1, undelivered: 1 }]);
    expect(outbox.revive(id, at)).toBe(true);
    outbox.sent(outbox.claim('slack', at, later, me)?.id ?? 0, later, '123.456');
    expect(backlog.counts()).toEqual([]);
    expect(outbox.get(id)).toMatchObject({ state: 'sent', externalRef: '123.456', lastError: null });
    expect(outbox.drop(id)).toBe(false);
  });
});
