import { expect, test } from 'vitest';
import { buildDigest } from '../../src/deliver/digest/build.js';
import { article, startScene } from './scene.js';

const terms = (days: number, from: string, fee = '8 %') =>
  article(
    'Terms of the harbour',
    '2026-01-05',
    `<p>The harbour sells what its sellers bring, and keeps the books for them from day to day.</p>
     <h2>Shipping</h2><p>Sellers must ship every order within ${days} working days.</p>
     <h2>Fees</h2><p>Sellers pay a commission of ${fee} on each order.</p>
     <h2>Identity</h2><p>The identity check becomes mandatory from ${from} for all sellers.</p>`,
  );

async function changedTwice(second: string) {
  const scene = await startScene();
  const source = scene.source('document', '/terms');
  for (const body of [terms(5, '1 June 2027'), terms(3, '1 June 2027'), second]) {
    scene.page('/terms', body);
    await scene.check(source);
    scene.pass(24);
  }
  const { store } = scene;
  const cases = [1, 2].map((id) => store.cases.get(id) ?? expect.fail(`There is no case ${id}.`));
  const now = scene.context.clock().toISOString();
  const digest = buildDigest(store, { date: now.slice(0, 10), timezone: 'UTC', now, sources: [source] });
  const lines = [...digest.overdue, ...digest.today, ...digest.thisWeek, ...digest.later];
  return { ...scene, cases, lines };
}

test('a later change of another rule names the open case of the earlier one, and the other way round', async () => {
  const { store, cases, lines } = await changedTwice(terms(3, '1 June 2027', '9 %'));
  const [first, second] = cases;
  const [told] = store.outbox.alertsOf(second?.id ?? 0);
  expect(told?.alert.earlier).toMatchObject([
    { caseId: first?.id, headline: { en: expect.stringContaining('handling time 5 → 3 working days') } },
  ]);
  expect(told?.alert.assessment.headline.en).toContain('8 % → 9 %');
  expect(store.cases.events(first?.id ?? 0)).toContainEqual(
    expect.objectContaining({ kind: 'followed', note: `#${second?.id}` }),
  );
  expect(lines.map(({ caseId, followedBy }) => [caseId, followedBy]).sort()).toEqual([
    [first?.id, second?.id],
    [second?.id, undefined],
  ]);
});

test('a later change of the same rule is worked on in the open case, and its alert goes out all the same', async () => {
  const { store, cases, lines, queued } = await changedTwice(terms(2, '1 June 2027'));
  expect(cases[1]).toMatchObject({ joinedInto: 1 });
  expect(queued()).toEqual(['change:1:slack', 'change:2:slack']);
  const alerts = store.outbox.alertsOf(1).map(({ alert }) => alert);
  expect(alerts.map(({ changeId, joined }) => [changeId, joined?.kind])).toEqual([
    [1, undefined],
    [2, 'edited-again'],
  ]);
  expect(store.cases.events(1).at(-1)).toMatchObject({
    kind: 'received',
    other: 2,
    relation: 'edited-again',
  });
  // One line a case, and it says what stands on the page today.
  expect(lines.map(({ caseId, headline }) => [caseId, headline.en])).toEqual([
    [1, expect.stringContaining('handling time 3 → 2 working days')],
  ]);
});

test('the ledger states the day that the page names today', async () => {
  const scene = await startScene();
  const source = scene.source('document', '/terms');
  for (const day of ['1 May 2027', '1 June 2027', '1 September 2027']) {
    scene.page('/terms', terms(3, day));
    await scene.check(source);
    scene.pass(24);
  }
  const [first, second] = [1, 2].map((id) => scene.store.changes.get(id)?.assessment);
  expect(second?.headline.en).toContain('postponed from 1 June 2027 to 1 September 2027');
  expect(first?.effective?.date).toBe('2027-09-01');
  expect(first?.headline.en).not.toContain('1 June 2027');
  expect(scene.store.cases.list({}).map(({ id }) => id)).toEqual([1]);
});
