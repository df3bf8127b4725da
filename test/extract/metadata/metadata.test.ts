import { describe, expect, it } from 'vitest';
import { extract } from '../fetched.js';

const head = (markup: string, body = '<p>Rule.</p>'): string =>
  `<html><head>${markup}</head><body>${body}</body></html>`;

describe('title', () => {
  it.each([
    [
      'the stated title',
      '<meta property="og:title" content="New fees"><title>x</title>',
      '<h1>Other</h1>',
      'New fees',
    ],
    [
      'the heading where it begins the stated title',
      '<meta property="og:title" content="New fees - Help Centre of Example">',
      '<h1>New fees</h1>',
      'New fees',
    ],
    ['the heading where nothing is stated', '<title>Help</title>', '<h1>New <b>fee</b>s</h1>', 'New fees'],
    [
      'the page title without the site name',
      '<meta property="og:site_name" content="Example Help"><title>New fees | Example Help</title>',
      '',
      'New fees',
    ],
    ['the page title without the name of the host', '<title>Seller - New fees</title>', '', 'New fees'],
    ['a title with dashes of its own', '<title>Fees - Books - 2026</title>', '', 'Fees - Books - 2026'],
  ])('is %s', (_, markup, body, expected) => {
    expect(extract(head(markup, body)).title).toBe(expected);
  });

  it('is what the rule names before all', () => {
    const page = head(
      '<meta property="og:title" content="New fees">',
      '<h1>A</h1><h2 class="t">Fees of 2026</h2>',
    );
    expect(extract(page, { title: '.t' }).title).toBe('Fees of 2026');
  });
});

describe('language', () => {
  it.each([
    ['<html lang="zh_cn">', 'zh-CN'],
    ['<html lang="not a tag"><meta http-equiv="Content-Language" content="de-AT, en">', 'de-AT'],
    ['<html><head><meta property="og:locale" content="pt_BR">', 'pt-BR'],
    ['<html lang="und">', undefined],
    ['<html>', undefined],
  ])('%s is %s', (markup, expected) => {
    expect(extract(`${markup}<body>x</body>`).language).toBe(expected);
  });
});

describe('publication date', () => {
  it.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2026-03-05T10:00:00+08:00"}]}</script>',
    ],
    ['a meta element', '<meta property="article:published_time" content="2026-03-05T10:00:00Z">'],
    ['a Dublin Core element', '<meta name="DC.date.issued" content="2026-03-05">'],
  ])('is read from %s', (_, markup) => {
    expect(extract(head(markup)).published).toBe('2026-03-05');
  });

  it('is read from the first time element that is not furniture', () => {
    const page =
      '<header><time datetime="2026-01-01">now</time></header><main><time>5 March 2026</time><p>Rule.</p></main>';
    expect(extract(page).published).toBe('2026-03-05');
  });

  it('is what the rule names before all', () => {
    const page = head(
      '<meta name="date" content="2025-01-01">',
      '<p class="d">发布时间：2026年3月5日 10:00</p>',
    );
    expect(extract(page, { date: '.d' }).published).toBe('2026-03-05');
  });

  it('is not made up', () => {
    expect(extract('<p>Rule of 1 May 2026.</p>').published).toBeUndefined();
  });
});
