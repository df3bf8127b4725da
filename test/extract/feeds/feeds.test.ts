import { describe, expect, test } from 'vitest';
import type { FetchedContent } from '../../../src/domain/fetch.js';
import { feedFormat } from '../../../src/extract/feeds/format.js';
import { readFeed } from '../../../src/extract/feeds/read-feed.js';

function content(text: string, contentType = 'application/xml'): FetchedContent {
  const url = 'https://harbour.example/feed.xml';
  return {
    outcome: 'content',
    url,
    finalUrl: url,
    status: 200,
    contentType,
    charset: 'utf-8',
    body: Buffer.from(text),
    text,
    validators: {},
    fetchedAt: '2026-03-02T08:00:00.000Z',
  };
}

function read(text: string) {
  const reading = readFeed(content(text), { timezone: 'Asia/Shanghai' });
  if (reading.format === undefined) throw new Error(reading.said);
  return reading;
}

const rss = (items: string, version = '2.0') =>
  `<rss version="${version}" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>${items}</channel></rss>`;

describe('a feed is read', () => {
  test.each([
    [
      'RSS 0.91',
      rss('<item><title>Fees</title><link>/fees</link><description>All.</description></item>', '0.91'),
    ],
    [
      'RSS 0.90 as RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>News</title></channel><item><title>Fees</title><link>/fees</link></item></rdf:RDF>',
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item rdf:about="https://harbour.example/fees"><title>Fees</title></item></rdf:RDF>',
    ],
    [
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>tag:1</id><title>Fees</title><link rel="alternate" href="/fees"/></entry></feed>',
    ],
    [
      'Atom with a base',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://harbour.example/"><entry><id>tag:1</id><title type="html">&lt;b&gt;Fees&lt;/b&gt;</title><link href="fees"/></entry></feed>',
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"News","items":[{"id":"1","url":"https://harbour.example/fees","title":"Fees"}]}',
    ],
    [
      'a sitemap',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://harbour.example/Fees.html?utm_source=x</loc></url></urlset>',
    ],
  ])('%s', (_name, text) => {
    const { items } = read(text);
    expect(items).toMatchObject([{ title: 'Fees' }]);
    expect(items[0]?.url).toMatch(/^https:\/\/harbour\.example\/fees(?:\.html)?$/i);
  });

  test.each([
    [
      'ampersands and entities of HTML',
      rss('<item><title>Fees & returns&nbsp;</title><link>/fees?a=1&b=2</link></item>'),
    ],
    [
      'tags that are not closed',
      rss(
        '<item><title>Fees & returns</title><link>/fees?a=1&b=2</link><description><p>One<br>two</description></item>',
      ),
    ],
    [
      'control characters and space before the declaration',
      `\n \u0003<?xml version="1.0"?>${rss('<item><title>Fees \u0001& returns</title><link>/fees?a=1&b=2</link></item>')}`,
    ],
    [
      'what a server appends',
      `${rss('<item><title>Fees & returns</title><link>/fees?a=1&b=2</link></item>')}\n<!-- 0.2 s -->`,
    ],
  ])('with %s', (_name, text) => {
    expect(read(text).items).toMatchObject([
      { title: 'Fees & returns', url: 'https://harbour.example/fees?a=1&b=2' },
    ]);
  });

  test('that breaks off, without the item that was cut', () => {
    const { items, isCut } = read(
      '<rss version="2.0"><channel><item><title>Fees</title><link>/fees</link></item><item><title>Retu',
    );
    expect(isCut).toBe(true);
    expect(items.map(({ title }) => title)).toEqual(['Fees']);
  });

  test('with dates as their publisher means them, the latest first', () => {
    const { items } = read(
      rss(`<item><title>A</title><link>/a</link><pubDate>Mon, 02 Mar 2026 20:00:00 GMT</pubDate></item>
<item><title>B</title><link>/b</link><pubDate>Wed, 04 Mar 2026 09:00 EST</pubDate></item>
<item><title>C</title><link>/c</link><pubDate>2026-03-01</pubDate></item>`),
    );
    expect(items.map(({ title, published }) => `${title} ${published}`)).toEqual([
      'B 2026-03-04',
      'A 2026-03-03',
      'C 2026-03-01',
    ]);
  });

  test('and items that share an identifier stay apart', () => {
    const { items } = read(
      rss(
        ['Fees', 'Returns'].map((title) => `<item><title>${title}</title><link>/news</link></item>`).join(''),
      ),
    );
    expect(new Set(items.map(({ key }) => key)).size).toBe(2);
  });

  test.each([
    [
      'content beside an excerpt',
      `<item><title>A</title><description>Sellers must…</description><content:encoded><![CDATA[<p>${'Sellers must pay. '.repeat(20)}</p>]]></content:encoded></item>`,
      true,
    ],
    [
      'one sentence',
      '<item><title>A</title><description>What sellers must pay from April.</description></item>',
      false,
    ],
    [
      'a long text that goes on elsewhere',
      `<item><title>A</title><description>${'Sellers must pay. '.repeat(60)} Read more</description></item>`,
      false,
    ],
    [
      'a laid-out description',
      `<item><title>A</title><description><![CDATA[<p>${'Sellers must pay. '.repeat(12)}</p><ul><li>From April.</li></ul>]]></description></item>`,
      true,
    ],
  ])('as %s', (_name, item, isFullText) => {
    expect(read(rss(item)).isFullText).toBe(isFullText);
  });
});

test('what is no feed is none', () => {
  const none = [
    '<html><body>News</body></html>',
    '{"version":"1.1","items":[]}',
    '<book><feed>x</feed></book>',
    'News',
    '',
  ];
  expect(none.map((text) => feedFormat({ text }))).toEqual(none.map(() => undefined));
});
