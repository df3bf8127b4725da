import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../src/extract/listing/canonical-url.js';
import { extractListing } from '../../../src/extract/listing/listing.js';
import { nextPage } from '../../../src/extract/listing/next-page.js';
import { fetched } from '../fetched.js';

const LISTING = 'https://news.example/notices';
const OPTIONS = { timezone: 'Asia/Shanghai', allowedHosts: ['docs.example'] };

function items(
  body: string,
  rule: { item?: string; title?: string; link?: string; date?: string; limit?: number } = {},
) {
  return extractListing(fetched(body, 'text/html', LISTING), { item: 'li', limit: 20, ...rule }, OPTIONS);
}

describe('extractListing', () => {
  it('gives title, address and date of each item in page order', () => {
    const body = `<ul><li><a href="/notice/2001?utm_source=home"><h3>New <b>fee</b>s</h3></a><span class="d">2026年3月5日</span></li>
      <li><a href="notice/2000">Packaging</a><time class="d" datetime="2026-03-01T22:00:00Z">Mar 1</time></li></ul>`;
    expect(items(body, { title: 'a', link: 'a', date: '.d' })).toMatchObject([
      {
        key: 'https://news.example/notice/2001',
        url: 'https://news.example/notice/2001',
        title: 'New fees',
        published: '2026-03-05',
      },
      {
        key: 'https://news.example/notice/2000',
        url: 'https://news.example/notice/2000',
        title: 'Packaging',
        published: '2026-03-02',
      },
    ]);
  });

  it('finds title and link without selectors, and leaves the date out of the title', () => {
    const body = '<li><a href="/a">New fees</a> <span>2026-03-05</span></li>';
    expect(items(body, { date: 'span' })).toMatchObject([
      { title: 'New fees', url: 'https://news.example/a', published: '2026-03-05' },
    ]);
  });

  it('takes the item itself, or the link around it, as the link', () => {
    expect(
      items('<a class="i" href="/a">A</a><a href="/b"><div class="i">B</div></a>', { item: '.i' }).map(
        (item) => item.url,
      ),
    ).toEqual(['https://news.example/a', 'https://news.example/b']);
  });

  it('resolves addresses against the base of the page', () => {
    expect(items('<base href="https://docs.example/x/"><li><a href="a">A</a></li>')[0]?.url).toBe(
      'https://docs.example/x/a',
    );
  });

  it('reads items that lead to other hosts where they stand, and leaves out those without a title', () => {
    const body = `<li><a href="https://evil.example/a">A</a> <p>Fees rise.</p></li><li><a href="https://docs.example/b">B</a></li>
      <li><a href="https://docs.example.evil.example/c">C</a></li><li><a href="/d"></a></li>`;
    expect(items(body, { title: 'a' }).map(({ title, pageless }) => [title, pageless])).toEqual([
      ['A', 'other-host'],
      ['B', undefined],
      ['C', 'other-host'],
    ]);
    expect(items(body)[0]).toMatchObject({
      url: 'https://evil.example/a',
      written: { text: 'A\n\nFees rise.' },
    });
  });

  it('reads items that lead nowhere or to a place on the list where they stand', () => {
    const body = `<li><h3>Fees rise</h3><p>To 5 %.</p></li><li><a href="javascript:open(7)">Fees fall</a></li>
      <li><a href="#n3">Returns</a></li><li><a href="/notices">Toys</a></li>`;
    const found = items(body, { title: 'h3, a' });
    expect(found.map(({ title, pageless }) => [title, pageless])).toEqual(
      ['Fees rise', 'Fees fall', 'Returns', 'Toys'].map((title) => [title, 'no-link']),
    );
    expect(found.map(({ url }) => url)).toEqual([LISTING, LISTING, `${LISTING}#n3`, LISTING]);
    expect(new Set(found.map(({ key }) => key)).size).toBe(4);
  });

  it('reads announcements that share one page where they stand', () => {
    const body = `<ul><li><a href="/rules/2026#fees">Fees</a> <p>5 %</p></li><li><a href="/rules/2026#toys">Toys</a> <p>CE</p></li>
      <li><a href="/rules/returns">Returns</a></li></ul>`;
    expect(items(body, { title: 'a' }).map(({ url, pageless }) => [url, pageless])).toEqual([
      ['https://news.example/rules/2026#fees', 'shared-link'],
      ['https://news.example/rules/2026#toys', 'shared-link'],
      ['https://news.example/rules/returns', undefined],
    ]);
  });

  it('merges items that are the same, and keeps the date and the addresses of all of them', () => {
    const body =
      '<li class="top"><a href="/notice/77">Fees</a></li><li><a href="/en/notice/77-fees?spm=a.b">Fees</a> <i>2026-03-05</i></li>';
    expect(items(body, { date: 'i' })).toMatchObject([
      {
        key: 'https://news.example/notice/77',
        url: 'https://news.example/notice/77',
        otherUrls: ['https://news.example/en/notice/77-fees'],
        title: 'Fees',
        published: '2026-03-05',
      },
    ]);
  });

  it('takes "Read more" beside a title for a label, and not for an announcement', () => {
    const body = ['fees', 'toys', 'tax']
      .map(
        (name) =>
          `<p><a class="i" href="/${name}">New ${name}</a> <a class="i" href="/${name}">Read more</a></p>`,
      )
      .join('');
    expect(items(body, { item: 'a.i' }).map(({ title }) => title)).toEqual([
      'New fees',
      'New toys',
      'New tax',
    ]);
  });

  it.each([
    ['05-03', 'de', '2026-03-05'],
    ['03-05', 'zh', '2026-03-05'],
    ['12-20', 'en', '2025-12-20'],
    ['3月5日', 'zh', '2026-03-05'],
    ['5 mars', 'fr', '2026-03-05'],
    ['29 February', 'en', '2024-02-29'],
  ])('takes the day %s of a page in %s for the latest such day', (written, lang, day) => {
    const body = `<html lang="${lang}"><li><a href="/a">A</a><i>${written}</i></li></html>`;
    const content = { ...fetched(body, 'text/html', LISTING), fetchedAt: '2026-03-10T08:00:00.000Z' };
    const [item] = extractListing(content, { item: 'li', date: 'i', limit: 20 }, OPTIONS);
    expect(item).toMatchObject({ published: day, yearGuessed: true });
  });

  it('gives each item once', () => {
    const body = ['/a', '/a', '/b', '/c'].map((path) => `<li><a href="${path}">${path}</a></li>`).join('');
    expect(items(body).map((item) => item.title)).toEqual(['/a', '/b', '/c']);
  });

  it('settles ambiguous dates by the language of the page', () => {
    const body = (lang: string) => `<html lang="${lang}"><li><a href="/a">A</a><i>05/03/2026</i></li></html>`;
    expect(items(body('fr'), { date: 'i' })[0]?.published).toBe('2026-03-05');
    expect(items(body('en'), { date: 'i' })[0]?.published).toBeUndefined();
  });

  it('gives nothing for selectors that match nothing or are none, and for other content', () => {
    expect(items('<p>x</p>')).toEqual([]);
    expect(items('<li>x</li>', { item: '((' })).toEqual([]);
    expect(extractListing(fetched('{}', 'application/json'), { item: 'li', limit: 5 }, OPTIONS)).toEqual([]);
  });
});

describe('canonicalUrl', () => {
  it.each([
    ['https://A.example:443/x?utm_source=a&id=7&gclid=1#top', 'https://a.example/x?id=7'],
    ['https://a.example/x;jsessionid=AB12?PHPSESSID=9', 'https://a.example/x'],
    ['https://a.example/x?ref=mail&_=1700000000000', 'https://a.example/x'],
    ['https://a.example/app#/notice/7', 'https://a.example/app#/notice/7'],
    ['https://a.example/x?v=2&t=fees', 'https://a.example/x?v=2&t=fees'],
    ['https://user:pass@a.example/', 'https://a.example/'],
    ['mailto:a@b.c', undefined],
    ['ftp://a.example/', undefined],
    ['/x', undefined],
  ])('%s is %s', (address, expected) => {
    expect(canonicalUrl(address)).toBe(expected);
  });
});

describe('nextPage', () => {
  it('reads XHTML, where a script may end with its own tag', () => {
    const page =
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a.js"/></head><body><a rel="next" href="/news?page=2">Next</a></body></html>';
    expect(nextPage(fetched(page, 'application/xhtml+xml', LISTING), { first: 1, step: 1, most: 2 })).toBe(
      new URL('/news?page=2', LISTING).href,
    );
  });
});
