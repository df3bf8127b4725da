import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/domain/document.js';
import type { PageHistory } from '../../src/pipeline/backtest/history.js';
import { type Prediction, replay } from '../../src/pipeline/backtest/replay.js';
import { page } from '../compare/page.js';
import { HUBS, REBUILT_LANGUAGES, ruleBook } from '../compare/rebuilt-texts.js';
import { comparisonOf, contentOf, knowledge, source as plainSource, watchPage } from '../support/steps.js';
import { startScene } from './scene.js';

const times = (count: number, document: Document): Document[] =>
  Array.from({ length: count }, () => document);

describe.each(REBUILT_LANGUAGES)('a rule book that a hub page took the place of, in %s', (language) => {
  const book = ruleBook(language);
  const hub = HUBS[language]({ desk: '6' });

  test('is broken for a day, then told of once, and watched from then on', () => {
    const edited = HUBS[language]({ desk: '4' });
    const { steps, alerts, state } = watchPage([book, ...times(12, hub), edited], 8);
    expect(steps.slice(0, 3).map(({ outcome }) => outcome)).toEqual(['broken', 'broken', 'broken']);
    expect(alerts).toEqual([4, 13]);
    const told = comparisonOf(steps[3]);
    expect(told?.reasons[0]).toEqual({ code: 'rebuilt', params: { since: '2026-01-05', checks: 4 } });
    const ops = new Set(told?.diff.entries.map(({ op }) => op));
    expect([...ops]).toEqual(expect.arrayContaining(['added', 'removed']));
    expect(state.refused).toEqual([]);
  });

  test('is no news where the book is back before', () => {
    const { alerts, steps } = watchPage([book, hub, hub, book, book, hub, hub, book], 10);
    expect(alerts).toEqual([]);
    expect(steps.map(({ outcome }) => outcome)).toEqual([
      'broken',
      'broken',
      'unchanged',
      'unchanged',
      'broken',
      'broken',
      'unchanged',
    ]);
  });
});

const book = ruleBook('en');
const hub = HUBS.en({ desk: '6' });

test('a rebuilt page that is seen once a week is told of at the second check', () => {
  expect(watchPage([book, hub, hub, hub], 24 * 7).alerts).toEqual([2]);
});

test('a rebuilt page that goes on changing, and is broken in between, is told of all the same', () => {
  const outage = page('Please log in to continue.', 'Log in');
  const versions = [book, hub, outage, HUBS.en({ desk: '7' }), outage, HUBS.en({ desk: '8' })];
  expect(watchPage(versions, 12).alerts).toEqual([5]);
});

test.each([
  ['a sign-in page', page('Please log in to continue.', 'Log in')],
  ['an error page', page('This page is temporarily unavailable. Please try again later.', 'Error')],
  ['a page without text', page('', 'Shipping and fees')],
  ['a page that is still loading', page('# Shipping and fees\nLoading…', 'Shipping and fees')],
])('%s never becomes the page, however long it stays', (_, other) => {
  const { steps, alerts } = watchPage([book, ...times(30, other)], 24);
  expect(alerts).toEqual([]);
  expect(steps.every(({ outcome }) => outcome === 'broken')).toBe(true);
});

describe('replayed', () => {
  const history = (...documents: readonly Document[]): PageHistory => ({
    slug: 'hub',
    source: plainSource,
    labels: [],
    versions: documents.map((document, index) => ({
      name: `v${index + 1}`,
      date: new Date(Date.UTC(2026, 0, 5 + 7 * index)).toISOString(),
      read: async () => contentOf(document),
    })),
  });
  const predictionsOf = async (...documents: readonly Document[]): Promise<Prediction[]> => {
    const predictions: Prediction[] = [];
    for await (const prediction of replay(history(...documents), knowledge)) predictions.push(prediction);
    return predictions;
  };

  test('a rebuilt page is a change of the version that brought it, where the next one shows it too', async () => {
    const predictions = await predictionsOf(book, hub, hub, HUBS.en({ desk: '4' }));
    expect(predictions.map(({ verdict, confirmedAfter }) => [verdict, confirmedAfter])).toEqual([
      ['material', 1],
      ['noise', 0],
      ['material', 0],
    ]);
    expect(predictions[0]?.reasons[0]?.code).toBe('rebuilt');
  });

  test('half a page that came once is breakage, and the page after it a recovery', async () => {
    const predictions = await predictionsOf(book, hub, book);
    expect(predictions.map(({ verdict, noiseKind }) => [verdict, noiseKind])).toEqual([
      ['breakage', 'partial-load'],
      ['breakage', 'recovery'],
    ]);
  });
});

describe('watched', () => {
  async function startBook() {
    const scene = await startScene();
    const policy = scene.source('document', '/policy');
    const look = async (document: Document) => {
      scene.page('/policy', contentOf(document).text);
      scene.pass(8);
      return scene.check(policy);
    };
    const refused = () => scene.store.refused.ofPage(scene.store.pages.ofSource(policy.id)[0]?.id ?? 0);
    await look(book);
    return { ...scene, policy, look, refused };
  }

  test('a rebuilt page ends its trouble with one alert, which shows what is gone', async () => {
    const { look, refused, store } = await startBook();
    for (let check = 1; check <= 3; check++) {
      expect(await look(hub)).toMatchObject({ status: 'broken', problem: { kind: 'partial-load' } });
      expect(refused()).toMatchObject([{ checks: check }]);
    }
    const { status, changes } = await look(hub);
    expect(status).toBe('changed');
    expect(changes).toMatchObject([{ comparison: { verdict: 'material' } }]);
    const ops = changes[0]?.comparison.diff.entries.map(({ op }) => op);
    expect(ops).toContain('removed');
    expect(refused()).toEqual([]);
    expect(await look(hub)).toMatchObject({ status: 'unchanged' });
    const [told] = store.changes.list({ verdicts: ['material'] });
    expect(told?.reasons[0]?.code).toBe('rebuilt');
    expect(store.health.list()).toEqual([]);
    expect(await look(HUBS.en({ desk: '4' }))).toMatchObject({ status: 'changed' });
  });

  test('a page that is back starts the time anew', async () => {
    const { look, refused, queued } = await startBook();
    for (const document of [hub, hub, book, hub, hub, book]) await look(document);
    expect(refused()).toEqual([]);
    expect(queued().filter((key) => key.startsWith('change:'))).toEqual([]);
  });
});
