import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/domain/source.js';
import type { SourceKind } from '../../src/domain/vocabulary.js';
import { apiPart } from '../../src/pipeline/kinds/api/declaration.js';
import { feedPart } from '../../src/pipeline/kinds/feed/declaration.js';
import { listingPart } from '../../src/pipeline/kinds/listing/declaration.js';
import { probeSource } from '../../src/pipeline/probe.js';
import { validate } from '../../src/schema/describe.js';
import { makePdf } from '../support/pdf.js';
import { html, json, type Said, startPublisher, xml } from '../support/publisher-server.js';
import { article, list, startScene } from './scene.js';

/*
 * How far lists are read: over the pages of a feed, over the days since the last check, and from an index to the lists
 * that it leads to; and what `sources test` says of every item.
 */

const PARTS = { api: apiPart, feed: feedPart, listing: listingPart };

async function scene(kind: keyof typeof PARTS, path: string, rule: unknown) {
  const publisher = await startPublisher();
  const base = await startScene();
  const { data, problems } = validate(PARTS[kind].schema, rule);
  if (problems) throw new Error(JSON.stringify(problems));
  const source = {
    ...base.source(kind satisfies SourceKind, '/'),
    urls: [`${publisher.origin}${path}`],
    extraction: { content: [], ignore: [] },
    [kind]: data,
  } as Source;
  const titles = async () =>
    (await base.check(source)).changes.map(({ title, origin }) => `${origin}: ${title}`);
  const probe = async () =>
    (await probeSource(source, base.context)).flatMap(({ items = [] }) =>
      items.map(({ title, standing }) => `${title}: ${standing?.is}, ${standing?.why}`),
    );
  return { ...base, publisher, source, titles, probe, run: () => base.check(source) };
}

interface News {
  readonly n: number;
  readonly day: string;
}

const titleOf = (n: number) => `Rule number ${n} for sellers`;
const textOf = (n: number) =>
  `<p>Sellers must pay a fee of ${n} EUR for each parcel from 1 June 2026.</p><p>Sellers who do not pay the fee of ${n} EUR lose their listings, and parcels that arrive without it are sent back at the cost of their sender. The fee is billed with the statement of the month.</p>`;

describe('a feed of several pages', () => {
  const feed = (items: readonly News[], next?: string): Said =>
    xml(
      `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>News</title><link>https://x.example/</link><description>x</description>${
        next === undefined ? '' : `<atom:link rel="next" href="${next}"/>`
      }${items
        .map(
          ({ n, day }) =>
            `<item><title>${titleOf(n)}</title><guid isPermaLink="false">n${n}</guid><pubDate>${new Date(day).toUTCString()}</pubDate><description><![CDATA[${textOf(n)}]]></description></item>`,
        )
        .join('')}</channel></rss>`,
    );
  const day = (n: number) => `2026-02-${String(n).padStart(2, '0')}`;
  const news = (...numbers: readonly number[]): News[] => numbers.map((n) => ({ n, day: day(n) }));

  test.each([
    ['names its next page (RFC 5005)', {}],
    ['is counted by a parameter, and has no page after the last', { pageParameter: 'paged' }],
  ])('that %s is read as far as there is something new', async (_, rule) => {
    const { publisher, titles, pass } = await scene('feed', '/feed', { limit: 2, ...rule });
    let all = news(4, 3, 2, 1);
    publisher.on('/feed', ({ query }) => {
      const page = Number(query.get('paged') ?? 1);
      const shown = all.slice((page - 1) * 2, page * 2);
      if (shown.length === 0) return { status: 404, body: 'Not found' };
      const isLast = page * 2 >= all.length;
      return feed(shown, 'pageParameter' in rule || isLast ? undefined : `/feed?paged=${page + 1}`);
    });
    expect(await titles()).toEqual([]);
    expect(publisher.asked).toHaveLength(1);
    pass(24);
    // More than a page, and more than are followed: a pause must not swallow any of it.
    all = [...news(9, 8, 7, 6, 5).map((item) => ({ ...item, day: `2026-03-0${item.n - 3}` })), ...all];
    expect((await titles()).sort()).toEqual([5, 6, 7, 8, 9].map((n) => `appeared: ${titleOf(n)}`));
    const before = publisher.asked.length;
    expect(await titles()).toEqual([]);
    expect(publisher.asked.slice(before).every(({ query }) => !query.has('paged'))).toBe(true);
  });

  test('is shown by `sources test` with what is taken, left out and held, and why', async () => {
    const { publisher, run, probe } = await scene('feed', '/feed', { limit: 2, exclude: ['number 3'] });
    let items = news(4, 3, 2, 1);
    publisher.on('/feed', () => feed(items));
    expect(await probe()).toEqual([
      `${titleOf(4)}: taken, stock`,
      `${titleOf(2)}: taken, stock`,
      `${titleOf(3)}: left-out, words`,
      `${titleOf(1)}: left-out, limit`,
    ]);
    await run();
    items = [{ n: 5, day: '2026-03-02' }, ...news(4, 3, 2, 1)];
    expect(await probe()).toEqual([
      `${titleOf(5)}: taken, news`,
      `${titleOf(4)}: taken, known`,
      `${titleOf(3)}: left-out, words`,
      `${titleOf(2)}: left-out, limit`,
      `${titleOf(1)}: left-out, limit`,
    ]);
  });
});

describe('the window of an API', () => {
  test('is as long as nobody looked, and is halved until each part can be read to its end', async () => {
    const { publisher, titles, pass } = await scene('api', '/v1', {
      since: { param: 'from', until: 'to', days: 2 },
      fields: { id: 'n', title: 'title', published: 'day', body: 'text' },
      paging: { by: 'page', param: 'p', maxPages: 2 },
    });
    const all: News[] = [{ n: 1, day: '2026-03-01' }];
    publisher.on('/v1', ({ query }) => {
      const [from = '', to = ''] = [query.get('from') ?? '', query.get('to') ?? ''];
      const page = Number(query.get('p'));
      const found = all.filter(({ day }) => day >= from && day <= to).slice((page - 1) * 2, page * 2);
      return json(found.map(({ n, day }) => ({ n, day, title: titleOf(n), text: textOf(n) })));
    });
    expect(await titles()).toEqual([]);
    expect(publisher.asked[0]?.query.get('from')).toBe('2026-02-28');
    // Ten days without a check, with a rule or two on each of them.
    pass(240);
    for (let n = 2; n <= 11; n++) all.push({ n, day: `2026-03-${String(n).padStart(2, '0')}` });
    const found = (await titles()).sort();
    expect(found).toEqual(
      all
        .slice(1)
        .map(({ n }) => `appeared: ${titleOf(n)}`)
        .sort(),
    );
    expect(publisher.asked.some(({ query }) => query.get('from') === '2026-03-01')).toBe(true);
    expect(await titles()).toEqual([]);
  });
});

describe('an index of lists', () => {
  const rule = { item: 'ul.news > li', date: 'time', index: { item: 'nav.months a', limit: 2 } };
  const index = (...months: readonly string[]): Said =>
    html(
      `<html lang="en"><title>News</title><main><h1>News</h1><nav class="months">${months
        .map((month) => `<a href="/news/${month}">${month}</a>`)
        .join(' ')}</nav></main></html>`,
    );
  const shown = (path: string, n: number, day: string): [string, string, string] => [path, titleOf(n), day];

  async function hub() {
    const made = await scene('listing', '/news', rule);
    const { publisher } = made;
    for (const n of [1, 2, 3, 4])
      publisher.on(`/a/${n}`, () => html(article(titleOf(n), '2026-03-01', textOf(n))));
    publisher.on('/news', () => index('february', 'january'));
    publisher.on('/news/january', () => html(list(shown('/a/1', 1, '2026-01-10'))));
    publisher.on('/news/february', () => html(list(shown('/a/2', 2, '2026-02-10'))));
    return made;
  }

  test('leads to the news of each, and to those of a list that is new', async () => {
    const { publisher, titles, probe } = await hub();
    expect(await titles()).toEqual([]);
    publisher.on('/news', () => index('march', 'february', 'january'));
    publisher.on('/news/march', () => html(list(shown('/a/3', 3, '2026-03-02'))));
    expect(await probe()).toEqual([`${titleOf(3)}: taken, news`, `${titleOf(2)}: taken, known`]);
    expect(await titles()).toEqual([`appeared: ${titleOf(3)}`]);
    publisher.on('/a/2', () => html(article(titleOf(2), '2026-03-01', textOf(20))));
    expect(await titles()).toEqual([`edited: ${titleOf(2)}`]);
    expect(await titles()).toEqual([]);
  });

  test('has a list that cannot be read, which is told and keeps no other from being checked', async () => {
    const { publisher, run, source } = await hub();
    await run();
    publisher.on('/news/january', () => ({ status: 500, body: 'Sorry' }));
    publisher.on('/news/february', () =>
      html(list(shown('/a/4', 4, '2026-03-02'), shown('/a/2', 2, '2026-02-10'))),
    );
    expect(await run()).toMatchObject({
      changes: [{ origin: 'appeared', title: titleOf(4) }],
      problem: { url: `${publisher.origin}/news/january`, kind: 'http-5xx' },
    });
    publisher.on('/news', () =>
      html('<html><title>News</title><main><p>Everything is new here.</p></main></html>'),
    );
    const { problem } = await run();
    expect(problem?.message).toContain('`listing.index.item`');
    expect(problem?.message).toContain(source.file);
  });

  test('takes an entry that leads to a document for an announcement', async () => {
    const { publisher, titles } = await hub();
    expect(await titles()).toEqual([]);
    publisher.on('/news', () => index('circular.pdf', 'february'));
    publisher.on('/news/circular.pdf', () => ({
      headers: { 'content-type': 'application/pdf' },
      body: makePdf([
        [
          { text: 'Sellers must pay a referral fee of 14 % from 1 June 2026.', x: 50, y: 700 },
          { text: 'Listings of sellers who do not pay it will be removed.', x: 50, y: 680 },
        ],
      ]),
    }));
    expect(await titles()).toHaveLength(1);
    expect(await titles()).toEqual([]);
  });
});

describe('what an earlier version stored of an API', () => {
  test.each([
    ['with the text in the answer', { body: 'text' }, undefined],
    ['with a second answer', {}, { url: '/v1/{{n}}', fields: { body: ['text'] } }],
  ])('%s is known again, and an edit and a new one are told at once', async (_, fields, detail) => {
    const made = await scene('api', '/v1', {
      fields: { id: 'n', title: 'title', published: 'day', ...fields },
    });
    const { publisher, store } = made;
    const source: Source = detail
      ? ({
          ...made.source,
          api: { ...made.source.api, detail: { ...detail, url: `${publisher.origin}${detail.url}` } },
        } as Source)
      : made.source;
    const titles = async () =>
      (await made.check(source)).changes.map(({ title, origin }) => `${origin}: ${title}`);
    let all = [2, 1];
    let fee = (n: number): number => n;
    publisher.on('/v1', () =>
      json(all.map((n) => ({ n, day: `2026-0${n}-01`, title: titleOf(n), text: textOf(fee(n)) }))),
    );
    for (const n of [1, 2, 3]) publisher.on(`/v1/${n}`, () => json({ text: textOf(fee(n)) }));
    expect(await titles()).toEqual([]);
    const db = new Database(join(store.folder, 'rulewatch.db'));
    db.exec('DELETE FROM listed_items; DELETE FROM lists;');
    db.close();
    all = [3, 2, 1];
    fee = (n) => (n === 1 ? 100 : n);
    expect((await titles()).sort()).toEqual([`appeared: ${titleOf(3)}`, `edited: ${titleOf(1)}`]);
    expect(await titles()).toEqual([]);
  });
});
