import { describe, expect, it } from 'vitest';
import { extractDocument, joinDocuments } from '../../src/extract/document.js';
import { extract, fetched, PAGE_URL } from './fetched.js';

const NO_RULE = { content: [], ignore: [] };
const texts = (document: { blocks: readonly { text: string }[] }) =>
  document.blocks.map((block) => block.text);

describe('content selectors', () => {
  const page =
    '<div class="side">Side</div><div class="rule">One.</div><div class="ad">Ad</div><div class="rule">Two.</div>';

  it('joins what one selector matches, in document order', () => {
    expect(texts(extract(page, { content: ['.rule'] }))).toEqual(['One.', 'Two.']);
  });

  it('takes the first of several selectors that matches any text', () => {
    expect(texts(extract(page, { content: ['.missing', '.rule', '.side'] }))).toEqual(['One.', 'Two.']);
  });

  it('understands a comma as CSS does', () => {
    expect(texts(extract(page, { content: ['.side, .ad'] }))).toEqual(['Side', 'Ad']);
  });

  it('does not read an element twice that stands in another match', () => {
    expect(texts(extract('<div>A<div>B</div></div>', { content: ['div'] }))).toEqual(['A', 'B']);
  });

  it('removes what is to be ignored first', () => {
    expect(texts(extract(page, { content: ['body'], ignore: ['.side', '.ad'] }))).toEqual(['One.', 'Two.']);
  });

  it('says so when no selector matches, and still finds the text', () => {
    const document = extract(page, { content: ['.gone'] });
    expect(document.contentMissing).toBe(true);
    expect(texts(document)).toContain('One.');
    expect(extract(page, { content: ['.rule'] }).contentMissing).toBeUndefined();
  });

  it('survives a selector that is not one', () => {
    expect(extract(page, { content: ['p:::['], ignore: ['((('] }).contentMissing).toBe(true);
  });

  it('leaves menus, cookie windows, feedback boxes and counters out of what is selected', () => {
    const body = `<div id="content"><nav><a href="/">Home</a> <a href="/help">Help</a></nav>
      <div class="cookie-banner">We use cookies. <button>Accept</button></div><div>1,204 views</div>
      <header>Effective 1 May.</header><p>Rule.</p><div>Was this page helpful? 120 people think so</div></div>`;
    expect(texts(extract(body, { content: ['#content'] }))).toEqual(['Effective 1 May.', 'Rule.']);
  });
});

describe('types of content', () => {
  it('reads Markdown: headings of both kinds, escapes, lists, tables, HTML inside', () => {
    const markdown = `Terms\n=====\n\n1\\. Scope\n----------\n\nApplies to **all** sellers (see [tax](https://seller.example/tax)).\n
*   First\n    *   Nested\n\n| Category | Fee |\n| --- | --- |\n| Toys | 15% |\n\n<div>Raw <b>HT</b>ML</div>\n\n![chart](x.png)\n`;
    const document = extractDocument(fetched(markdown, 'text/markdown'), NO_RULE);
    expect(document.title).toBe('Terms');
    expect(document.blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Terms' },
      { kind: 'heading', level: 2, text: '1. Scope' },
      { kind: 'paragraph', text: 'Applies to all sellers (see tax).', links: ['https://seller.example/tax'] },
      { kind: 'list-item', level: 1, text: 'First' },
      { kind: 'list-item', level: 2, text: 'Nested' },
      { kind: 'table-row', text: 'Category | Fee', cells: ['Category', 'Fee'] },
      { kind: 'table-row', text: 'Toys | 15%', cells: ['Toys', '15%'] },
      { kind: 'paragraph', text: 'Raw HTML' },
    ]);
  });

  it('leaves no emphasis marks of a clumsy converter in the text', () => {
    const document = extractDocument(
      fetched('Service Market**: means** the place', 'text/markdown'),
      NO_RULE,
    );
    expect(texts(document)).toEqual(['Service Market: means the place']);
  });

  it('reads plain text in paragraphs', () => {
    const document = extractDocument(
      fetched('Rules\n\nFirst\nline.\r\n\r\n \t\nSecond.', 'text/plain'),
      NO_RULE,
    );
    expect(texts(document)).toEqual(['Rules', 'First line.', 'Second.']);
  });

  it('knows Markdown by its name and HTML by its beginning where the type says little', () => {
    const markdown = extractDocument(fetched('# Rules', 'text/plain', 'https://x.example/rules.md'), NO_RULE);
    expect(markdown.blocks).toEqual([{ kind: 'heading', level: 1, text: 'Rules' }]);
    const html = extractDocument(fetched('\n<!doctype html><p>Rule.', '', PAGE_URL), NO_RULE);
    expect(texts(html)).toEqual(['Rule.']);
  });

  it('reads text that a server calls HTML', () => {
    expect(texts(extract('First rule.\n\nSecond rule.'))).toEqual(['First rule.', 'Second rule.']);
  });

  it.each(['application/zip', 'image/png', 'application/json'])('gives no blocks for %s', (type) => {
    expect(extractDocument(fetched('{"a":1}', type), NO_RULE)).toEqual({
      url: PAGE_URL,
      title: '',
      blocks: [],
    });
  });

  it('reads the text of a PDF as Markdown', () => {
    const document = extractDocument(fetched('# Fees\n\n- 12 % of the price', 'application/pdf'), NO_RULE);
    expect(document.title).toBe('Fees');
    expect(texts(document)).toEqual(['Fees', '12 % of the price']);
  });

  it('gives no blocks for bytes of no known type', () => {
    expect(extractDocument(fetched('\u0000\u0001\ufffd\u0002'.repeat(50), ''), NO_RULE).blocks).toEqual([]);
  });
});

it('reads XHTML as XML where an element is written as one tag', () => {
  const page =
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a.js"/><title>Fees</title></head><body><a id="top"/><p>Sellers pay 12 %.</p></body></html>';
  const document = extractDocument(fetched(page, 'application/xhtml+xml'), NO_RULE);
  expect([document.title, ...texts(document)]).toEqual(['Fees', 'Sellers pay 12 %.']);
});

describe('pages that keep their text in scripts', () => {
  const article = 'Sellers have to upload a test report for every toy before it is listed. '.repeat(6);

  it.each([
    [
      'Next.js data',
      `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { page: { slug: 'fees', body: `<h2>Toys</h2><p>${article}</p>` } } })}</script>`,
    ],
    [
      'a state object',
      `<script>var a = 1; window.__INITIAL_STATE__ = ${JSON.stringify({ doc: { content: `## Toys\n\n${article}` } })}; boot();</script>`,
    ],
    [
      'a state object in a string',
      `<script>window["__DATA__"] = JSON.parse(${JSON.stringify(JSON.stringify({ html: `<h2>Toys</h2><p>${article}</p>` }))})</script>`,
    ],
    [
      'JSON-LD',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: 'Toys', articleBody: `## Toys\n\n${article}` })}</script>`,
    ],
    [
      'the state of a component, as an attribute',
      `<div data-page="${JSON.stringify({ props: { html: `<h2>Toys</h2><p>${article}</p>` } }).replaceAll('"', '&quot;')}"></div>`,
    ],
    [
      'a tree of nodes',
      `<script type="application/json">${JSON.stringify({
        doc: {
          type: 'doc',
          content: [
            { type: 'heading', content: [{ type: 'text', text: 'Toys' }] },
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: article.slice(0, 20) },
                { type: 'text', text: article.slice(20, 35), marks: [{ type: 'bold' }] },
                { type: 'text', text: article.slice(35).trim() },
              ],
            },
          ],
        },
      })}</script>`,
    ],
    [
      'what React sends',
      `<script>self.__next_f.push([1,${JSON.stringify(`5:["$","main",null,{"children":[["$","h1",null,{"children":"Toys"}],["$","p",null,{"children":"${article.trim()}"}]]}]\n`)}])</script>`,
    ],
    [
      'the arguments of a function',
      `<script>window.__NUXT__=(function(a){return {data:[{html:a}]}}("\\u003Ch2>Toys\\u003C/h2>\\u003Cp>${article}\\u003C/p>"));</script>`,
    ],
    [
      'questions for search engines',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'FAQPage', mainEntity: [{ '@type': 'Question', name: 'Toys', acceptedAnswer: { text: article } }] })}</script>`,
    ],
    ['a template', `<script type="text/x-template"><h2>Toys</h2><p>${article}</p></script>`],
  ])('finds it in %s', (_, script) => {
    const document = extract(`<body><div id="root">Loading</div>${script}</body>`);
    expect(texts(document)).toEqual(['Toys', article.trim()]);
  });

  it('does not look there when the page renders its text', () => {
    const document = extract(
      `<main><p>${article}</p></main><script type="application/json">{"html":"<p>${article.repeat(2)} other</p>"}</script>`,
    );
    expect(texts(document)).toEqual([article.trim()]);
  });

  it('takes tokens, addresses and code for no text', () => {
    const data = {
      token: 'A1'.repeat(400),
      url: `https://x.example/${'a/'.repeat(200)}`,
      css: '@media print{a{b:c}} '.repeat(40),
    };
    expect(
      texts(extract(`<div>Loading</div><script type="application/json">${JSON.stringify(data)}</script>`)),
    ).toEqual(['Loading']);
  });
});

describe('joinDocuments', () => {
  it('joins the blocks in order and keeps the first title, language and date', () => {
    const first = extract('<html lang="de"><h1>Erster Teil</h1><p>A</p></html>');
    const second = extract(
      '<html lang="en"><h1>Second</h1><time datetime="2026-03-05"></time><p>B</p></html>',
    );
    expect(joinDocuments([first, second])).toMatchObject({
      title: 'Erster Teil',
      language: 'de',
      published: '2026-03-05',
    });
    expect(texts(joinDocuments([first, second]))).toEqual(['Erster Teil', 'A', 'Second', 'B']);
  });

  it('is incomplete when a part is', () => {
    const missing = extract('<p>A</p>', { content: ['.gone'] });
    expect(joinDocuments([extract('<p>B</p>'), missing]).contentMissing).toBe(true);
  });

  it('makes an empty document of nothing', () => {
    expect(joinDocuments([])).toEqual({ url: '', title: '', blocks: [] });
  });
});
