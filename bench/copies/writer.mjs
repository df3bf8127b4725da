// A process that works on a data folder without a pause, as the daemon does on a busy day: page checks, changes with
// their cases and messages, deliveries, steps of cases. It prints one line for each change, once it is committed, and a
// line when it sealed a copy.
//
//   node bench/copies/writer.mjs FOLDER       ends with SIGTERM, cleanly
import { randomBytes } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { emptyMemory } from '../../dist/compare/memory/memory.js';
import { startSealing } from '../../dist/daemon/sealing.js';
import { openStore } from '../../dist/store/store.js';
import { pageBytes, versionOf } from './pages.mjs';

const [folder] = process.argv.slice(2);
const store = openStore(folder);
const me = { name: 'writer', isGone: () => false };
// A clock that runs fast, so that a minute of this is half an hour of the sealing's.
const start = Date.now();
const clock = () => new Date(start + (Date.now() - start) * 30);
let stopping = false;
process.once('SIGTERM', () => {
  stopping = true;
});
const log = { warn: (details, text) => process.stderr.write(`${text}: ${JSON.stringify(details)}\n`) };
const copies = {
  ...store.copies,
  seal: async () => {
    const at = new Date();
    const done = await store.copies.seal(at);
    if (done) process.stdout.write(`sealed ${at.toISOString()}\n`);
    return done;
  },
};
const sealing = startSealing(copies, clock, log);

const pages = store.pages.ofSource('harbour');
for (let round = 0; !stopping; round += 1) {
  const page = pages[Math.floor(Math.random() * pages.length)];
  const bytes = pageBytes(`round ${round} ${randomBytes(8).toString('hex')}`);
  const sha256 = await store.bodies.put(bytes);
  const at = new Date().toISOString();
  const id = store.transaction(() => {
    const current = store.pages.find('harbour', page.key);
    const snapshotId = store.snapshots.insert(versionOf(page.id, bytes, sha256, at));
    store.pages.advance(page.id, { snapshotId, title: page.title, at, changed: true, memory: emptyMemory() });
    store.pages.setParts(page.id, [{ url: page.url, etag: null, lastModified: null, bodySha256: sha256 }]);
    const changeId = store.changes.insert({
      sourceId: 'harbour',
      pageId: page.id,
      fromSnapshot: current?.snapshotId ?? null,
      toSnapshot: snapshotId,
      origin: 'edited',
      detectedAt: at,
      title: page.title,
      url: page.url,
      verdict: 'material',
      noiseKind: null,
      reasons: [],
      assessment: null,
      diff: { entries: [], stats: { blocksBefore: 1, blocksAfter: 1, charsAdded: 0, charsRemoved: 0 } },
    });
    const caseId = store.cases.insert({
      changeId,
      severity: 'low',
      openedAt: at,
      dueAt: at,
      checklist: { items: [] },
    });
    store.cases.addEvent(caseId, { at, actor: 'rulewatch', kind: 'opened' });
    const message = { type: 'health', text: bytes.toString('latin1').slice(0, 4000) };
    store.outbox.enqueue({
      channel: 'slack',
      message,
      idempotencyKey: `change:${changeId}:slack`,
      caseId,
      at,
    });
    return changeId;
  });
  process.stdout.write(`change ${id} ${at}\n`);
  const due = store.outbox.claim('slack', at, new Date(Date.now() + 60_000).toISOString(), me);
  if (due) store.outbox.sent(due.id, at, `C1/${due.id}`);
  for (let looked = 0; looked < 5; looked += 1) {
    store.pages.touch(pages[Math.floor(Math.random() * pages.length)].id, at);
  }
  await turn();
}
await sealing.stop();
store.close();
