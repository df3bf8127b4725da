import { expect, test } from 'vitest';
import { buildDigest } from '../../src/deliver/digest/build.js';
import { article, startScene } from './scene.js';

const terms = (days: number, from: string) =>
  article(
    'Terms of the harbour',
    '2026-01-05',
    `<p>The harbour sells what its sellers bring, and keeps the books for them from day to day.</p>
     <h2>Shipping</h2><p>Sellers must ship every order within ${days} working days.</p>
     <h2>Identity</h2><p>The identity check becomes mandatory from ${from} for all sellers.</p>`,
  );

async function changedTwice(second: string) {
  const scene = await startScene();
  const source = scene.source('document', '/terms');
  for (const body of [terms(5, '1 May 2027'), terms(3, '1 June 2027'), second]) {
    scene.page('/terms', body);
    await scene.check(source);
    scene.pass(24);
  }
  const { store } = scene;
  const cases = [1, 2].map((id) => store.cases.get(id));
  return { ...scene, source, cases };
}

test('a later change of a page names the open case of the earlier one, and the other way round', async () => {
  const { store, cases, source, context } = await changedTwice(terms(2, '1 June 2027'));
  const [first, second] = cases;
  if (!first || !second) throw new Error('There are no two cases.');
  const [told] = store.outbox.alertsOf(second.id);
  expect(told?.alert.earlier).toMatchObject([
    { caseId: first.id, headline: { en: expect.stringContaining('handling time 5 → 3 working days') } },
  ]);
  expect(told?.alert.assessment.headline.en).toContain('handling time 3 → 2 working days');
  expect(store.cases.events(first.id)).toContainEqual(
    expect.objectContaining({ kind: 'followed', note: `#${second.id}` }),
  );
  const now = context.clock().toISOString();
  const digest = buildDigest(store, { date: now.slice(0, 10), timezone: 'UTC', now, sources: [source] });
  const lines = [...digest.overdue, ...digest.today, ...digest.thisWeek, ...digest.later];
  expect(lines.map(({ caseId, followedBy }) => [caseId, followedBy]).sort()).toEqual([
    [first.id, second.id],
    [second.id, undefined],
  ]);
});

test('the ledger states the day that the page names today', async () => {
  const { store, cases } = await changedTwice(terms(3, '1 September 2027'));
  const [first, second] = cases;
  const change = first && store.changes.get(first.changeId);
  expect(second && store.changes.get(second.changeId)?.assessment?.headline.en).toContain(
    'postponed from 1 June 2027 to 1 September 2027',
  );
  expect(change?.assessment?.effective?.date).toBe('2027-09-01');
  expect(change?.assessment?.headline.en).not.toContain('1 June 2027');
});
