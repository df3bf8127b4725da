import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../src/extract/listing/canonical-url.js';
import { extractListing } from '../../../src/extract/listing/listing.js';
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
    expect(items(body, { title: 'a', link: 'a', date: '.d' })).toEqual([
      {
        key: 'news.example/notice/2001',
        url: 'https://news.example/notice/2001',
        title: 'New fees',
        published: '2026-03-05',
      },
      {
        key: 'news.example/notice/2000',
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

  it('skips items that lead to other hosts or nowhere readable', () => {
    const body = `<li><a href="https://evil.example/a">A</a></li><li><a href="https://docs.example/b">B</a></li>
      <li><a href="https://docs.example.evil.example/c">C</a></li><li><a href="/d"></a></li>`;
    expect(items(body).map((item) => item.title)).toEqual(['B']);
  });

  it('identifies an item without a link by its title', () => {
    const [first, second] = items('<li>Fees rise</li><li><a href="javascript:open(7)">Fees fall</a></li>');
    expect(first).toMatchObject({ url: LISTING, key: expect.stringMatching(/^title:[0-9a-f]{64}$/) });
    expect(second?.key).toMatch(/^title:/);
    expect(second?.key).not.toBe(first?.key);
  });

  it('merges items that are the same, and keeps the date that one of them has', () => {
    const body =
      '<li class="top"><a href="/notice/77">Fees</a></li><li><a href="/en/notice/77-fees?spm=a.b">Fees</a> <i>2026-03-05</i></li>';
    expect(items(body, { date: 'i' })).toEqual([
      {
        key: 'news.example/notice/77',
        url: 'https://news.example/notice/77',
        title: 'Fees',
        published: '2026-03-05',
      },
    ]);
  });

  it('stops at the limit, counting each item once', () => {
    const body =
      '<li><a href="/a">A</a></li><li><a href="/a">A</a></li><li><a href="/b">B</a></li><li><a href="/c">C</a></li>';
    expect(items(body, { limit: 2 }).map((item) => item.title)).toEqual(['A', 'B']);
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

describe('identity of items', () => {
  const keyOf = (address: string): string | undefined => items(`<li><a href="${address}">A</a></li>`)[0]?.key;

  it.each([
    ['the title in the address changes', '/articles/95287-old-title', '/articles/95287-new-title'],
    ['the language in the path changes', '/en/articles/95287-title', '/de/articles/95287-titel'],
    ['other parameters come and go', '/detail?id=31&from=list', '/detail?id=31'],
    ['parameters change places', '/x?b=2&a=1', '/x?a=1&b=2'],
    ['tracking changes', '/x?spm=1.2.3', '/x?spm=4.5.6&utm_medium=mail'],
  ])('stays when %s', (_, before, after) => {
    expect(keyOf(before)).toBe(keyOf(after));
  });

  it.each([
    ['identifiers differ', '/detail?id=31', '/detail?id=32'],
    ['numbers differ', '/notice/1001', '/notice/1002'],
    ['paths of a year differ', '/news/2026/new-fees', '/news/2026/new-taxes'],
    ['routes differ', '/app#/notice/a', '/app#/notice/b'],
  ])('differs when %s', (_, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
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
