import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/domain/source.js';
import { USUAL_FEED_RULE } from '../../src/pipeline/kinds/feed/declaration.js';
import { makePdf } from '../support/pdf.js';
import { article, startScene } from './scene.js';

const XML = { 'content-type': 'application/rss+xml; charset=utf-8' };

interface Entry {
  readonly id?: string;
  readonly path: string;
  readonly title: string;
  readonly day: string;
  readonly text: string;
}

const guide: Entry = {
  path: '/changelog/packaging-guide',
  title: 'Packaging guide published',
  day: 'Sat, 10 Jan 2026 09:00:00 +0000',
  text: `<p>The packaging guide for sellers is now available in the help centre.</p><p>It explains how parcels are measured and
    labelled, which boxes can be ordered, and whom to ask. Nothing changes for anybody who has shipped with us before, and the
    guide will be kept up to date from now on.</p>`,
};
const fees = (percent: string): Entry => ({
  path: '/changelog/shoe-fees',
  title: 'Change to the referral fee for shoes',
  day: 'Mon, 02 Mar 2026 07:00:00 +0000',
  text: `<p>From 15 April 2026 the referral fee for shoes rises from 12 % to ${percent}. The new fee applies to all sellers.</p>
    <p>Sellers must accept the new fee schedule before 10 April 2026, otherwise their listings will be removed. Orders that are
    placed before that day are billed as before.</p>`,
});

/** A feed like those of change logs: the whole text of each entry is in its description. */
function changelogFeed(origin: string, ...entries: readonly Entry[]): string {
  const items = entries.map(
    ({ id, path, title, day, text }) => `<item><title>${title}</title><link>${origin}${path}</link>
<guid isPermaLink="false">${id ?? path}</guid><pubDate>${day}</pubDate><description><![CDATA[${text}]]></description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Harbour changelog</title><link>${origin}/changelog</link>
<description>What is new</description>${items.join('\n')}</channel></rss>`;
}

async function feedScene(more: Partial<Source> = {}) {
  const scene = await startScene();
  const { web } = scene;
  const source = scene.source('document', '/feed.xml', { kind: 'feed', id: 'harbour-feed', ...more });
  const feed = (...entries: readonly Entry[]) =>
    web.reply('/feed.xml', { headers: XML, body: changelogFeed(web.origin, ...entries) });
  return { ...scene, source, feed, run: () => scene.check(source) };
}

describe('a feed that gives the whole text of its items', () => {
  test('is taken in silently at first, tells a new item and the edit of one, from the feed alone', async () => {
    const { feed, run, queued, web, store } = await feedScene();
    feed(guide);
    expect(await run()).toMatchObject({ status: 'first-seen', changes: [] });
    feed(fees('14 %'), guide);
    expect(await run()).toMatchObject({
      status: 'changed',
      changes: [
        {
          origin: 'appeared',
          title: 'Change to the referral fee for shoes',
          url: web.url('/changelog/shoe-fees'),
          comparison: { verdict: 'material' },
          assessment: { effective: { date: '2026-04-15' }, deadline: { date: '2026-04-10' } },
        },
      ],
    });
    expect(await run()).toMatchObject({ status: 'unchanged', changes: [] });
    feed(fees('16 %'), guide);
    expect(await run()).toMatchObject({
      changes: [{ origin: 'edited', comparison: { verdict: 'material' } }],
    });
    expect(queued()).toEqual(['change:1:slack', 'change:2:slack']);
    expect(web.requests.every(({ path }) => path === '/feed.xml')).toBe(true);
    expect(store.pages.ofSource('harbour-feed').map(({ published }) => published)).toContain('2026-01-10');
  });

  test('says nothing of items that slid out at its end', async () => {
    const { feed, run, queued } = await feedScene();
    feed(fees('14 %'), guide);
    await run();
    feed(fees('14 %'));
    expect(await run()).toMatchObject({ status: 'unchanged', changes: [] });
    expect(queued()).toEqual([]);
  });

  test('knows an item again whose identifier its publisher changed', async () => {
    const { feed, run } = await feedScene();
    feed(fees('14 %'), guide);
    await run();
    feed({ ...fees('14 %'), id: 'new-system-77' }, guide);
    expect(await run()).toMatchObject({ status: 'unchanged', changes: [] });
  });
});

describe('a feed of excerpts', () => {
  const excerpt = { ...fees('14 %'), text: 'From 15 April 2026 the referral fee for shoes rises…' };
  const short = { ...guide, text: 'The packaging guide for sellers is now available…' };

  test('leads to the pages of its items', async () => {
    const { feed, run, page, queued } = await feedScene();
    page(guide.path, article(guide.title, '2026-01-10', guide.text));
    page(excerpt.path, article(excerpt.title, '2026-03-02', fees('14 %').text));
    feed(short);
    expect(await run()).toMatchObject({ status: 'first-seen', pages: 2 });
    feed(excerpt, short);
    expect(await run()).toMatchObject({
      changes: [{ origin: 'appeared', assessment: { deadline: { date: '2026-04-10' } } }],
    });
    expect(queued()).toEqual(['change:1:slack']);
  });
});

describe('a sitemap', () => {
  const urlset =
    (...entries: readonly [path: string, modified: string][]) =>
    (origin: string) =>
      `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries
        .map(([path, modified]) => `<url><loc>${origin}${path}</loc><lastmod>${modified}</lastmod></url>`)
        .join('')}</urlset>`;

  test('is a list of pages: an index, compressed, of which some are watched', async () => {
    const { web, run, page, queued } = await feedScene({ feed: { ...USUAL_FEED_RULE, under: ['/help/'] } });
    const { origin } = web;
    web.reply('/feed.xml', {
      headers: { 'content-type': 'text/xml' },
      body: `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${origin}/help.xml.gz</loc></sitemap></sitemapindex>`,
    });
    const say = (sitemap: (from: string) => string) =>
      web.reply('/help.xml.gz', {
        headers: { 'content-type': 'application/x-gzip' },
        body: gzipSync(sitemap(origin)),
      });
    say(urlset(['/help/packaging', '2026-01-10'], ['/shop/shoes', '2026-03-02']));
    page('/help/packaging', article('Packaging guide', '2026-01-10', guide.text));
    expect(await run()).toMatchObject({ status: 'first-seen', pages: 2 });
    say(urlset(['/help/packaging', '2026-01-10'], ['/help/fees', '2026-03-02']));
    page('/help/fees', article('Fees for shoes', '2026-03-02', fees('14 %').text));
    expect(await run()).toMatchObject({ changes: [{ origin: 'appeared', title: 'Fees for shoes' }] });
    page('/help/fees', article('Fees for shoes', '2026-03-02', fees('16 %').text));
    expect(await run()).toMatchObject({ changes: [{ origin: 'edited' }] });
    web.reply('/help/fees', { status: 404 });
    say(urlset(['/help/packaging', '2026-01-10']));
    expect(await run()).toMatchObject({ changes: [{ origin: 'withdrawn' }] });
    expect(queued()).toHaveLength(3);
    expect(web.requests.some(({ path }) => path === '/shop/shoes')).toBe(false);
  });
});

describe('a feed in trouble', () => {
  test('says so where a page came instead, and where it cannot be read', async () => {
    const { web, feed, run, queued } = await feedScene();
    feed(guide);
    await run();
    web.reply('/feed.xml', {
      headers: { 'content-type': 'text/html' },
      body: article('News', '2026-01-01', guide.text),
    });
    expect(await run()).toMatchObject({
      status: 'broken',
      problem: { kind: 'wrong-page', message: expect.stringContaining('not with a feed') },
    });
    web.reply('/feed.xml', { headers: XML, body: '{"version":"https://jsonfeed.org/version/1.1","items":[' });
    expect(await run()).toMatchObject({ status: 'broken', problem: { kind: 'bad-encoding' } });
    expect(queued().filter((key) => key.startsWith('change'))).toEqual([]);
  });

  test('whose words leave nothing of it is doubted at once', async () => {
    const { feed, run } = await feedScene({ feed: { ...USUAL_FEED_RULE, include: ['customs'] } });
    feed(guide);
    expect(await run()).toMatchObject({ problem: { message: expect.stringContaining('feed.include') } });
  });

  test('that is declared as a document or a listing says what it is', async () => {
    const { feed, check, source } = await feedScene();
    feed(guide);
    const message = expect.stringContaining('`kind: feed`');
    expect(await check({ ...source, kind: 'document' })).toMatchObject({
      problem: { kind: 'wrong-page', message },
    });
    const listing = { item: 'li', limit: 20 };
    expect(await check({ ...source, kind: 'listing', listing } as Source)).toMatchObject({
      problem: { kind: 'wrong-page', message },
    });
  });
});

test('an item that leads to a PDF is read from it', async () => {
  const { feed, run, web, store } = await feedScene();
  const entry = { ...guide, path: '/rules.pdf', text: 'The new rules.' };
  web.reply('/rules.pdf', {
    headers: { 'content-type': 'application/pdf' },
    body: makePdf([[{ text: 'Sellers must pay the referral fee of 14 % within ten days.', x: 50, y: 700 }]]),
  });
  feed(entry);
  expect(await run()).toMatchObject({ status: 'first-seen' });
  const page = store.pages.ofSource('harbour-feed').find(({ role }) => role === 'article');
  const { blocks } = store.snapshots.get(page?.snapshotId ?? 0)?.document ?? { blocks: [] };
  expect(blocks.map(({ text }) => text).join()).toContain('14 %');
});

test('a document that is XML is read, and so is XHTML', async () => {
  const { web, check, source, store } = await startScene();
  web.reply('/law.xml', {
    headers: { 'content-type': 'text/xml' },
    body: '<?xml version="1.0"?><act><title>Act on parcels</title><article><num>1</num><p>Importers <b>must</b> pay a duty.</p></article></act>',
  });
  web.reply('/page.xhtml', {
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Act</title></head><body><main><h1>Act</h1><p>Importers must pay a duty.</p></main></body></html>`,
  });
  for (const [id, path] of [
    ['law', '/law.xml'],
    ['page', '/page.xhtml'],
  ] as const) {
    const document = source('document', path, { id, extraction: { content: [], ignore: [] } });
    expect(await check(document)).toMatchObject({ status: 'first-seen' });
    const [page] = store.pages.ofSource(id);
    const { blocks } = store.snapshots.get(page?.snapshotId ?? 0)?.document ?? { blocks: [] };
    expect(blocks.map(({ text }) => text)).toContain('Importers must pay a duty.');
  }
});
