import { describe, expect, test } from 'vitest';
import { thresholdOf } from '../../src/compare/model/sensitivity.js';
import { buildDigest } from '../../src/deliver/digest/build.js';
import { promoteChange } from '../../src/pipeline/promote.js';
import { pageThreshold } from '../../src/pipeline/threshold.js';
import { viewDigest } from '../../src/show/view/digest.js';
import { article, startScene } from './scene.js';

const desks = (...names: readonly string[]) =>
  article(
    'Desks of the harbour',
    '2026-01-05',
    `<p>The desks of the harbour hand out maps, and show the way to the halls.</p>
     <h2>Desks</h2><ul>${names.map((name) => `<li>${name}</li>`).join('')}</ul>
     <h2>Maps</h2><p>A map of the halls hangs at each door.</p>`,
  );
const before = desks('North gate', 'Old crane', 'Fish hall');
const after = desks('North gate', 'Old crane');
const all = { verdicts: ['material', 'editorial', 'noise', 'breakage'] } as const;

async function strikeOut(sensitivity: 'everything' | 'sure') {
  const scene = await startScene();
  const source = scene.source('document', '/desks', { sensitivity });
  scene.page('/desks', before);
  await scene.check(source);
  scene.page('/desks', after);
  await scene.check(source);
  const [change] = scene.store.changes.list(all);
  if (!change) throw new Error('No change was found.');
  return { ...scene, source, change };
}

describe('an edit that may be a rule change', () => {
  test('is an alert where everything is told', async () => {
    const { change, queued } = await strikeOut('everything');
    expect(change.verdict).toBe('material');
    expect(queued()).toEqual([`change:${change.id}:slack`]);
  });

  test('is in the digest, with how likely it is, and in no channel where only what is sure is told', async () => {
    const { change, queued, store, source } = await strikeOut('sure');
    expect(queued()).toEqual([]);
    expect(change).toMatchObject({ verdict: 'editorial', probability: expect.any(Number) });
    expect(change.reasons.map(({ code }) => code)).toContain('below-threshold');
    const now = change.detectedAt;
    const request = { date: now.slice(0, 10), timezone: 'UTC', now, sources: [source] };
    const digest = buildDigest(store, request);
    expect(digest.information).toMatchObject([{ changeId: change.id, probability: change.probability }]);
    const view = viewDigest(
      digest,
      { language: 'en', timezone: 'UTC', now: new Date(now), topicNames: {}, team: [], roleGroups: {} },
      { lines: 10, information: 10, sources: 10 },
    );
    expect(view.groups[0]?.lines[0]?.label).toMatch(/\d+ % a rule change/);
  });

  test('becomes an alert where somebody says that it should have been one, and the page learns from it', async () => {
    const { change, queued, store, source, context, pass } = await strikeOut('sure');
    pass(30);
    const promoted = await promoteChange(change, { source, actor: 'Li Lei' }, context);
    expect(promoted).toMatchObject({ id: change.id, caseId: 1 });
    expect(queued()).toEqual([`change:${change.id}:slack`]);
    const opened = store.cases.get(1);
    expect(opened?.dueAt && Date.parse(opened.dueAt)).toBeGreaterThan(context.clock().getTime());
    expect(store.changes.get(change.id)).toMatchObject({
      verdict: 'material',
      reasons: expect.arrayContaining([{ code: 'promoted', params: { by: 'Li Lei' } }]),
    });
    const usual = thresholdOf('sure', { falseAlarms: 0, promoted: 0 });
    expect(pageThreshold(change.pageId, source, store)).toBeLessThan(usual);
    const stored = store.changes.get(change.id);
    expect(stored && (await promoteChange(stored, { source, actor: 'Li Lei' }, context))).toBe('has-case');
    store.lessons.forget(change.pageId);
    expect(pageThreshold(change.pageId, source, store)).toBe(usual);
  });

  test('is told the next time of a page that was taught, as it was not before', async () => {
    const { change, queued, store, source, page, check } = await strikeOut('sure');
    for (const changeId of [101, 102, 103]) {
      const { pageId } = change;
      store.lessons.add({ pageId, changeId, kind: 'promoted', at: change.detectedAt, actor: 'Li Lei' });
    }
    page('/desks', desks('North gate'));
    await check(source);
    const [latest] = store.changes.list(all);
    expect(latest?.verdict).toBe('material');
    expect(queued()).toEqual([`change:${latest?.id}:slack`]);
  });
});
