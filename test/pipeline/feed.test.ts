import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/domain/source.js';
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
