import { describe, expect, test } from 'vitest';
import { USUAL_FEED_RULE } from '../../src/pipeline/kinds/feed/declaration.js';
import type { SourceResult } from '../../src/pipeline/result.js';
import { article, startScene } from './scene.js';

/** An announcement of several things is told item by item; one rule with many headings is told as one. */

const sections = {
  fees: `<h2 id="fees">Referral fee for shoes</h2><p>From 15 April 2026 the referral fee for shoes rises from 12 % to
    14 %. The new fee applies to all sellers and is deducted from every payout.</p>`,
  returns: `<h2>Shorter return window</h2><p>From 1 May 2026 buyers have 14 days to open a return, down from 30 days.
    Sellers must refund within two days of the return scan, or the refund is issued at their expense.</p>`,
  webinar: `<h2>Webinar: photos that sell</h2><p>Join us on 20 March for a free webinar with our photo team. Learn tips and
    tricks, ask your questions live, and sign up today, places are limited.</p>`,
  outage: `<h2>Planned maintenance</h2><p>On 22 March between 01:00 and 04:00 the seller center is not available
    because of planned maintenance. We apologise for the inconvenience.</p>`,
  battery: `<h2>Battery certificates</h2><p>As of 10 June 2026 listings of lithium batteries need a test report of an
    accredited laboratory. Upload the certificate before 1 June 2026, otherwise the listings will be removed.</p>`,
  story: `<h2>Seller of the month</h2><p>Meet Ana, who turned a hobby into a shop with ten thousand fans. Read her
    inspiring success story on our blog.</p>`,
};
type Name = keyof typeof sections;

function newsletter(names: readonly Name[], changed: Partial<Record<Name, string>> = {}): string {
  const body = names.map((name) => changed[name] ?? sections[name]).join('');
  return article(
    'Seller newsletter, March 2026',
    '2026-03-02',
    `<p>Hello sellers, here is what is new.</p>${body}`,
  );
}

const all = Object.keys(sections) as Name[];
const calm =
  '<p>How to print labels: open the order, choose a printer and press print. The help centre shows each step.</p>';

async function watched() {
  const scene = await startScene();
  const list = (links: readonly [path: string, title: string][]) =>
    scene.page(
      '/news',
      `<html lang="en"><body><ul class="news">${links
        .map(([path, title]) => `<li><a href="${path}">${title}</a> <time>2026-03-02</time></li>`)
        .join('')}</ul></body></html>`,
    );
  const old: [string, string] = ['/news/labels', 'How to print labels'];
  scene.page('/news/labels', article('How to print labels', '2026-02-01', calm));
  list([old]);
  const source = scene.source('listing', '/news');
  await scene.check(source);
  scene.pass(1);
  return {
    ...scene,
    source,
    run: () => scene.check(source),
    announce: (path: string, title: string, html: string) => {
      scene.page(path, html);
      list([[path, title], old]);
    },
  };
}

function told({
  changes,
}: SourceResult): [title: string, verdict: string, topic: string | undefined, day: string | undefined][] {
  return changes.map(({ title, comparison, assessment }) => [
    title,
    comparison.verdict,
    assessment?.topics[0]?.id,
    assessment?.effective?.date,
  ]);
}

const PATH = '/news/march';
const TITLE = 'Seller newsletter, March 2026';

describe('a newsletter of six items', () => {
  test('is told item by item: rules to those who have to act, each with its own day, the rest in the digest', async () => {
    const { announce, run, queued, store } = await watched();
    announce(PATH, TITLE, newsletter(all));
    const result = await run();
    expect(told(result)).toEqual([
      ['Referral fee for shoes', 'material', 'fees-payments', '2026-04-15'],
      ['Shorter return window', 'material', 'customer-service', '2026-05-01'],
      ['Webinar: photos that sell', 'editorial', undefined, undefined],
      ['Planned maintenance', 'editorial', undefined, undefined],
      ['Battery certificates', 'material', 'product-compliance', '2026-06-10'],
      ['Seller of the month', 'editorial', undefined, undefined],
    ]);
    expect(result.changes[0]?.url).toMatch(/\/news\/march#fees$/);
    expect(queued()).toHaveLength(3);
    expect(store.cases.list({})).toHaveLength(3);
    expect(told(await run())).toEqual([]);
  });

  test('has an edited item told once, a new one as new, and one that was dropped as withdrawn', async () => {
    const { announce, run, pass, queued } = await watched();
    announce(PATH, TITLE, newsletter(['fees', 'returns', 'webinar']));
    await run();
    pass(24);
    const fees = sections.fees.replace('14 %', '15 %');
    announce(PATH, TITLE, newsletter(['fees', 'webinar', 'battery'], { fees }));
    const changes = (await run()).changes.map(({ title, origin, comparison }) => [
      title,
      origin,
      comparison.verdict,
    ]);
    expect(changes).toEqual([
      ['Referral fee for shoes', 'edited', 'material'],
      ['Battery certificates', 'appeared', 'material'],
      ['Shorter return window', 'withdrawn', 'material'],
    ]);
    expect(queued()).toHaveLength(5);
    pass(24);
    expect(told(await run())).toEqual([]);
  });

  test('of a list that is taken stock of is no news, and the edit of one of its items is', async () => {
    const { check, page, source: declare } = await startScene();
    page(
      '/news',
      `<html lang="en"><body><ul class="news"><li><a href="${PATH}">${TITLE}</a></li></ul></body></html>`,
    );
    page(PATH, newsletter(all));
    const source = declare('listing', '/news');
    expect(told(await check(source))).toEqual([]);
    page(PATH, newsletter(all, { returns: sections.returns.replace('14 days', '10 days') }));
    expect((await check(source)).changes.map(({ title, origin }) => [title, origin])).toEqual([
      ['Shorter return window', 'edited'],
    ]);
  });
});

describe('a log of eight dated entries that is announced', () => {
  const entries = [
    ['2 March 2026', sections.fees],
    ['27 February 2026', sections.webinar],
    ['25 February 2026', sections.returns],
    ['24 February 2026', sections.outage],
    ['23 February 2026', sections.battery],
    ['20 February 2026', sections.story],
    ['19 February 2026', '<p>The help page on labels has a new picture.</p>'],
    [
      '18 February 2026',
      '<p>From 1 July 2026 sellers must ship within one working day; late parcels cost points.</p>',
    ],
  ].map(([day, html]) => `<h2>${day}</h2>${html?.replace(/<h2[^>]*>/, '<h3>').replace('</h2>', '</h3>')}`);

  test('has an alert for each rule, with the day of its entry', async () => {
    const { announce, run, queued } = await watched();
    announce('/news/log', 'Policy change log', article('Policy change log', '2026-03-02', entries.join('')));
    const { changes } = await run();
    expect(changes).toHaveLength(8);
    const rules = changes.filter(({ comparison }) => comparison.verdict === 'material');
    expect(rules.map(({ assessment }) => assessment?.effective?.date)).toEqual([
      '2026-04-15',
      '2026-05-01',
      '2026-06-10',
      '2026-07-01',
    ]);
    expect(queued()).toHaveLength(4);
  });
});

describe('an announcement of one rule', () => {
  const parts = `<h2>What changes</h2><p>From 15 April 2026 the referral fee for shoes rises from 12 % to 14 %.</p>
    <h2>Why we are doing this</h2><p>Costs of shipping and storage have gone up for three years in a row.</p>
    <h2>What you need to do</h2><p>Sellers must accept the new fee schedule before 10 April 2026, otherwise their listings will be removed.</p>
    <h2>Questions</h2><p>Write to seller support, who will be glad to help you with the new fee.</p>`;
  const stages = `<h2>Stage one</h2><p>From 1 April 2026 the referral fee for shoes is 13 %.</p>
    <h2>Stage two</h2><p>From 1 July 2026 the referral fee for shoes is 14 %.</p>
    <h2>Stage three</h2><p>From 1 October 2026 the referral fee for shoes is 15 %.</p>`;

  test.each([
    ['with headings for its parts', parts],
    ['that comes in stages', stages],
  ])('%s is one alert', async (_, body) => {
    const { announce, run, queued } = await watched();
    const title = 'Change to the referral fee for shoes';
    announce('/news/fee', title, article(title, '2026-03-02', body));
    expect((await run()).changes.map((change) => change.title)).toEqual([title]);
    expect(queued()).toHaveLength(1);
  });
});

test('a newsletter whose whole text stands in a feed is told item by item', async () => {
  const { source: declare, web, check, queued } = await startScene();
  const feed = (...items: string[]) =>
    web.reply('/feed.xml', {
      headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
      body: `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>News</title>
<link>${web.origin}/</link><description>d</description>${items.join('')}</channel></rss>`,
    });
  const item = (path: string, title: string, html: string) =>
    `<item><title>${title}</title><link>${web.origin}${path}</link><guid>${path}</guid><pubDate>Mon, 02 Mar 2026 07:00:00 +0000</pubDate><description><![CDATA[${html}]]></description></item>`;
  const source = declare('document', '/feed.xml', {
    kind: 'feed',
    id: 'news',
    feed: { ...USUAL_FEED_RULE, text: 'item' },
  });
  const guide = item('/guide', 'Guide', calm.repeat(3));
  feed(guide);
  await check(source);
  feed(item(PATH, TITLE, all.map((name) => sections[name]).join('')), guide);
  expect(told(await check(source)).filter(([, verdict]) => verdict === 'material')).toHaveLength(3);
  expect(queued()).toHaveLength(3);
  expect(told(await check(source))).toEqual([]);
});
