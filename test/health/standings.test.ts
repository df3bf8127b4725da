import { expect, test } from 'vitest';
import { buildDigest } from '../../src/deliver/digest/build.js';
import { queueDigest } from '../../src/deliver/digest/queue.js';
import type { Source } from '../../src/domain/source.js';
import { countStates, type Declared, standingsOf } from '../../src/health/standings.js';
import { viewDigest } from '../../src/show/view/digest.js';
import { article, list, type Scene, startScene } from '../pipeline/scene.js';

function declared(sources: readonly Source[], more: Partial<Declared> = {}): Declared {
  const settings = {
    timezone: 'UTC',
    schedules: { check: '0 * * * *' },
    alerts: { failuresBeforeWarning: 2 },
  };
  return { sources, faulty: [], warnings: [], settings, ...more };
}

function digestOf({ store, context }: Scene, configuration: Declared) {
  const now = context.clock();
  const request = { date: now.toISOString().slice(0, 10), timezone: 'UTC', now: now.toISOString() };
  const standings = standingsOf(configuration, store, { now, kinds: context.kinds });
  const digest = buildDigest(store, { ...request, sources: configuration.sources, standings });
  const options = { language: 'en', timezone: 'UTC', now, topicNames: {}, team: [], roleGroups: {} } as const;
  return { digest, view: viewDigest(digest, options, { lines: 10, information: 10, sources: 10 }) };
}

test('what nobody looked at is never shown as unchanged', async () => {
  const scene = await startScene();
  scene.page('/a', article('Terms', '2026-01-10', '<p>Sellers must ship within two working days.</p>'));
  const read = scene.source('document', '/a', { id: 'read' });
  const unread = scene.source('document', '/b', { id: 'unread' });
  await scene.check(read);
  const issue = {
    file: 'sources/x.yaml',
    line: 3,
    field: 'sources[0].kind',
    message: { en: 'is required', 'zh-CN': '必填' },
  };
  const faulty = [{ id: 'mistaken', file: 'sources/x.yaml', issues: [issue] }];
  const configuration = declared([read, unread], { faulty });
  const { view, digest } = digestOf(scene, configuration);
  expect(digest.notChecked).toMatchObject([{ id: 'unread' }, { id: 'mistaken' }]);
  expect(digest.counts.sourcesWatched).toBe(1);
  expect(view).toMatchObject({ quiet: false, allRead: undefined });
  expect(view.summary).toContain('2 sources not checked');
  expect(view.notes.join()).toContain('unread, mistaken');
  const { clock, kinds } = scene.context;
  expect(countStates(standingsOf(configuration, scene.store, { now: clock(), kinds }))).toMatchObject({
    ok: 1,
    'not-checked': 2,
  });

  // The daemon stopped long ago.
  scene.pass(48);
  expect(digestOf(scene, declared([read])).digest.notChecked).toMatchObject([{ id: 'read' }]);
});

test('a list that has been silent for much longer than usual is asked about in one digest', async () => {
  const scene = await startScene();
  const days = ['01-05', '01-12', '01-19', '01-26', '02-02', '02-09', '02-16', '02-23'];
  const items = days.map((day, at) => [`/news/${'abcdefgh'[at]}`, `News of ${day}`, `2026-${day}`] as const);
  for (const [path, title, date] of items)
    scene.page(path, article(title, date, '<p>Sellers must label every parcel with the new form.</p>'));
  scene.page(
    '/news',
    list(...items.map(([path, title, date]): [string, string, string] => [path, title, date])),
  );
  const source = scene.source('listing', '/news');
  const configuration = declared([source]);
  const digest = async (afterDays: number) => {
    scene.pass(24 * afterDays);
    await scene.check(source);
    const built = digestOf(scene, configuration);
    queueDigest(scene.store, built.digest, ['slack'], scene.context.clock().toISOString());
    return built;
  };
  expect((await digest(0)).digest.silent).toEqual([]);
  const asked = await digest(60);
  expect(asked.digest.silent).toMatchObject([{ silence: { usualDays: 7, days: 67 } }]);
  expect(asked.view.notes.join()).toContain('nothing new for 67 days');
  // The same day's digest says it again, the next does not.
  expect(digestOf(scene, configuration).digest.silent).toHaveLength(1);
  expect((await digest(1)).digest.silent).toEqual([]);
});
