import { expect, onTestFinished, test } from 'vitest';
import type { HealthAlert, TroubleBundle } from '../../src/domain/alert.js';
import { checkSources } from '../../src/pipeline/check-sources.js';
import { startWebServer } from '../support/web-server.js';
import { article, type Scene, startScene } from './scene.js';

const page = article(
  'Terms',
  '2026-01-10',
  `<p>${'Sellers must ship within two working days. '.repeat(20)}</p>`,
);
const html = { 'content-type': 'text/html; charset=utf-8' };

/** Places that have nothing in common, and can lose the network together. */
async function places(scene: Scene, count: number) {
  const start = async (port?: number) => {
    const web = await startWebServer(undefined, port);
    web.reply('/terms', { headers: html, body: page });
    return web;
  };
  let webs = await Promise.all(Array.from({ length: count }, () => start()));
  onTestFinished(async () => void (await Promise.all(webs.map((web) => web.close()))));
  const sources = webs.map((web, index) =>
    scene.source('document', '/terms', { id: `place-${index}`, urls: [web.url('/terms')] }),
  );
  const ports = webs.map(({ port }) => port);
  return {
    sources,
    ports,
    start: async () => {
      webs = await Promise.all(ports.map(start));
    },
    stop: async () => {
      await Promise.all(webs.map((web) => web.close()));
      webs = [];
    },
  };
}

function told({ store }: Scene): (HealthAlert | TroubleBundle)[] {
  return store.outbox
    .list(['pending'])
    .flatMap(({ message }) => (message.type === 'health' || message.type === 'troubles' ? [message] : []));
}

test('a network that is gone is told in one message, and once when it is back', async () => {
  const scene = await startScene();
  const { sources, start, stop } = await places(scene, 5);
  const round = async (some = sources) => {
    scene.pass(1);
    return checkSources(some, scene.context, { concurrency: 2 });
  };
  await round();
  await stop();
  // Some are checked more often than others.
  await round(sources.slice(0, 3));
  for (let count = 0; count < 3; count++) await round();
  expect(told(scene)).toMatchObject([
    { type: 'troubles', cause: 'outage', state: 'failing', lines: { length: 5 } },
  ]);

  await start();
  await round();
  await round();
  const messages = told(scene);
  expect(messages).toHaveLength(2);
  expect(messages.find(({ state }) => state === 'recovered')).toMatchObject({
    type: 'troubles',
    cause: 'outage',
    lines: { length: 5 },
    still: [],
    unchecked: 0,
  });
  expect(scene.store.health.list()).toEqual([]);
});

test('several pages that break at once, while others are read, are one message too; a single one is its own', async () => {
  const scene = await startScene();
  const sources = ['/a', '/b', '/c', '/d'].map((path) => {
    scene.page(path, page);
    return scene.source('document', path, { id: `page${path.replace('/', '-')}` });
  });
  const round = () => checkSources(sources, scene.context, { concurrency: 2 });
  await round();
  for (const path of ['/a', '/b', '/c']) scene.web.reply(path, { status: 403, body: 'no' });
  await round();
  await round();
  expect(told(scene)).toMatchObject([
    { type: 'troubles', cause: 'several', lines: [{ problem: { kind: 'http-403' } }, {}, {}] },
  ]);
  scene.web.reply('/d', { status: 403, body: 'no' });
  await round();
  await round();
  expect(told(scene).filter(({ type }) => type === 'health')).toMatchObject([{ source: { id: 'page-d' } }]);
});

test('a source of a kind that cannot be checked is never told by alert', async () => {
  const scene = await startScene();
  const source = scene.source('document', '/a', { kind: 'telepathy' });
  for (let count = 0; count < 4; count++)
    expect((await scene.check(source)).problem?.kind).toBe('unsupported');
  expect(told(scene)).toEqual([]);
});

test('a selector that stopped matching is noticed, and the place of the known text is proposed', async () => {
  const scene = await startScene();
  const rules = Array.from(
    { length: 6 },
    (_, index) =>
      `<p>Rule ${index + 1}: sellers of category ${index} must answer buyers within ${index + 2} days.</p>`,
  ).join('');
  const source = scene.source('document', '/rules', { extraction: { content: ['#old-box'], ignore: [] } });
  const built = (open: string, close: string) =>
    `<html lang="en"><body><nav><a href="/">Home</a></nav><div class="shell x1y2"><aside><a href="/news">Read also our news</a></aside>${open}<h1>Rules for sellers</h1>${rules}${close}</div></body></html>`;
  scene.page('/rules', built('<div id="old-box">', '</div>'));
  await scene.check(source);
  scene.page('/rules', built('<section class="css-1x2y3z policy-text">', '</section>'));
  const { status, problem } = await scene.check(source);
  expect({ status, kind: problem?.kind }).toEqual({ status: 'broken', kind: 'selector-moved' });
  expect(problem?.proposal).toEqual({
    field: 'extract.content',
    declared: '#old-box',
    selector: 'section.policy-text',
    share: 1,
  });
  await scene.check(source);
  expect(told(scene)).toMatchObject([
    { type: 'health', partial: true, proposal: { selector: 'section.policy-text' } },
  ]);
  // Where the text without the selector is not the same, the page counts as broken.
  scene.page(
    '/rules',
    built('<p>Our news of today</p><section class="policy-text">', '</section><p>More</p>'),
  );
  const broken = (await scene.check(source)).problem;
  expect(broken).toMatchObject({ kind: expect.not.stringMatching('selector-moved') });
  expect(broken?.proposal).toMatchObject({ selector: 'section.policy-text', share: 1 });
});

test('for a list whose items are built anew, what stands around the known ones is proposed', async () => {
  const scene = await startScene();
  const titles = ['Fees from May', 'New return window', 'Labels for batteries', 'Holiday cut-off'];
  for (const [index, title] of titles.entries()) {
    scene.page(
      `/news/${index}`,
      article(title, '2026-01-10', `<p>${title}: ${'sellers must act. '.repeat(10)}</p>`),
    );
  }
  const listed = (item: (title: string, index: number) => string, box: string) =>
    `<html lang="en"><body><main><h1>News</h1><div class="${box}">${titles.map(item).join('')}</div></main></body></html>`;
  const source = scene.source('listing', '/news', {
    listing: { item: '.entry', title: 'a', link: 'a', limit: 20 },
  });
  scene.page(
    '/news',
    listed((title, index) => `<p class="entry"><a href="/news/${index}">${title}</a></p>`, 'old'),
  );
  await scene.check(source);
  scene.page(
    '/news',
    listed(
      (title, index) =>
        `<div class="card news-card"><span>x</span><a href="/news/${index}?utm_source=a">${title}</a></div>`,
      'grid',
    ),
  );
  const { problem } = await scene.check(source);
  expect(problem?.proposal).toMatchObject({ field: 'listing.item', selector: 'div.card', share: 1 });
});
