import { describe, expect, onTestFinished, test } from 'vitest';
import { probeSource } from '../../src/pipeline/probe.js';
import { startWebServer } from '../support/web-server.js';
import { article, list, startScene } from './scene.js';

const rules = article(
  'Returns',
  '2026-01-10',
  '<p>Sellers must accept every return within 30 days of delivery.</p>',
);

describe('`sources test` sees what a check sees', () => {
  test('of an address that leads to another one that was declared', async () => {
    const { source, check, context, page, web } = await startScene();
    const other = await startWebServer();
    onTestFinished(() => other.close());
    page('/rules', rules);
    other.reply('/moved', { status: 302, headers: { location: web.url('/rules') } });
    const moved = source('document', '/rules', { urls: [web.url('/rules'), other.url('/moved')] });
    const probes = await probeSource(moved, context);
    expect(probes.map(({ document, problem }) => problem?.message ?? document?.title)).toEqual([
      'Returns',
      'Returns',
    ]);
    expect(await check(moved)).toMatchObject({ status: 'first-seen' });
  });

  test('of a list on which the selector finds nothing', async () => {
    const { source, check, context, page } = await startScene();
    page('/news', rules);
    const news = source('listing', '/news');
    const [probe] = await probeSource(news, context);
    expect(probe).toMatchObject({ items: [], document: { title: 'Returns' } });
    expect(probe?.problem?.message).toContain('no entry matches the selector "ul.news > li"');
    const { problem } = await check(news);
    expect(probe?.problem).toEqual(problem);
  });

  test('of a list, with its entries', async () => {
    const { source, context, page, web } = await startScene();
    page('/news', list(['/news/1', 'New fees', '2026-03-01']));
    const [probe] = await probeSource(source('listing', '/news'), context);
    expect(probe?.problem).toBeUndefined();
    expect(probe?.items).toMatchObject([
      { title: 'New fees', url: `${web.origin}/news/1`, published: '2026-03-01' },
    ]);
  });
});

test('a document is fetched once more, and what differs is told with what would be learned of it', async () => {
  const scene = await startScene();
  const page = (visitors: number) => ({
    headers: { 'content-type': 'text/html' },
    body: article(
      'Fees',
      '2026-03-01',
      `<p>Sellers pay 5 % of each order.</p><p>Today ${visitors} sellers read this.</p>`,
    ),
  });
  scene.web.reply('/fees', page(17), page(23));
  const [probe] = await probeSource(scene.source('document', '/fees'), scene.context);
  expect(probe?.again).toMatchObject({
    outcome: 'different',
    lines: [expect.stringContaining('23 sellers')],
  });
  expect(probe?.document?.text.at(-1)).toContain('17 sellers');
  expect(probe?.document?.leftOut.length).toBeGreaterThan(0);
});
