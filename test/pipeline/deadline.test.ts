import { expect, test } from 'vitest';
import { checkSources } from '../../src/pipeline/check-sources.js';
import type { Kind } from '../../src/pipeline/kinds/kind.js';
import { KINDS } from '../../src/pipeline/kinds/kinds.js';
import { article, startScene } from './scene.js';

test('a check that never ends holds up no other, and is not begun a second time beside itself', async () => {
  let begun = 0;
  let end = () => {};
  const endless: Kind = {
    name: 'endless',
    addresses: 'one',
    check: () => {
      begun += 1;
      return new Promise((resolve) => {
        end = () => resolve([{ status: 'unchanged' }]);
      });
    },
    probe: async () => [],
  };
  const scene = await startScene({ kinds: [...KINDS, endless] });
  scene.page('/terms', article('Terms', '2026-01-10', '<p>Sellers must ship within two working days.</p>'));
  const stuck = scene.source('document', '/stuck', { id: 'stuck', kind: 'endless' });
  const sound = scene.source('document', '/terms', { id: 'sound' });
  const context = { ...scene.context, checkDeadlineMs: 30, unfinished: new Set<string>() };
  const patient = { ...context, checkDeadlineMs: 60_000 };

  const [first, other] = await Promise.all([
    checkSources([stuck], context, { concurrency: 1 }),
    checkSources([sound], patient, { concurrency: 1 }),
  ]);
  expect(first).toMatchObject([{ status: 'failed', problem: { kind: 'too-slow' } }]);
  expect(other).toMatchObject([{ status: 'first-seen' }]);

  const [again] = await checkSources([stuck], context, { concurrency: 1 });
  expect(again?.problem?.reason?.code).toBe('pipeline.check-not-ended');
  expect(begun).toBe(1);
  expect(scene.store.health.get('stuck')).toMatchObject({ failures: 2 });

  end();
  await expect.poll(() => context.unfinished.size).toBe(0);
  await checkSources([stuck], context, { concurrency: 1 });
  expect(begun).toBe(2);
  end();
});

test('urgent sources go before the others where many are due together', async () => {
  const { context, source, page } = await startScene();
  for (const path of ['/a', '/b', '/c'])
    page(path, article('Rules', '2026-01-01', '<p>Sellers must answer.</p>'));
  const order: string[] = [];
  const sources = ['a', 'b', 'c'].map((id) =>
    source('document', `/${id}`, { id, ...(id === 'c' && { urgent: true as const }) }),
  );
  const results = await checkSources(sources, context, {
    concurrency: 1,
    onProgress: ({ sourceId }) => order.push(sourceId),
  });
  expect(order.indexOf('c')).toBeLessThan(order.indexOf('b'));
  expect(results.map(({ sourceId }) => sourceId)).toEqual(['a', 'b', 'c']);
});
