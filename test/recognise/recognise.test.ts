import { describe, expect, test } from 'vitest';
import { extractDocument } from '../../src/extract/document.js';
import { recognise } from '../../src/recognise/recognise.js';
import * as pages from './pages.js';

const { fetched } = pages;

test('a policy is one text, and what is around it is left out by a selector that lasts', () => {
  const content = fetched(pages.policy);
  const found = recognise(content);
  expect(found).toMatchObject({
    shape: 'document',
    language: 'en',
    declaration: { kind: 'document', extract: { content: '.policy-body' } },
    termsUrl: 'https://seller.harbour.example/legal/terms',
  });
  const { blocks } = extractDocument(content, { content: ['.policy-body'], ignore: [] });
  expect(blocks).toHaveLength(9);
  expect(found.lines.slice(0, 2)).toEqual(['# Shipping policy', '# Section 1']);
});

describe('a list of announcements is found as built with', () => {
  test.each(Object.keys(pages.lists))('%s', (name) => {
    const found = recognise(fetched(pages.lists[name] ?? ''));
    expect(found.shape).toBe('listing');
    expect(found.items).toHaveLength(5);
    expect(found.items.map(({ published }) => published)).toEqual(pages.items.map(({ date }) => date));
    if (!name.startsWith('Chinese'))
      expect(found.items.map(({ title }) => title)).toEqual(pages.items.map(({ title }) => title));
  });
});

test('links without dates are the contents of a rule book', () => {
  const found = recognise(fetched(pages.contents));
  expect(found).toMatchObject({
    shape: 'document-set',
    declaration: { kind: 'document-set' },
    items: { length: 10 },
  });
});

test('a page of dated entries is a change log', () => {
  const found = recognise(fetched(pages.changelog));
  expect(found).toMatchObject({ shape: 'changelog', declaration: { kind: 'changelog' } });
  expect(found.items.map(({ published }) => published)).toEqual(pages.items.map(({ date }) => date));
});

test.each([
  ['RSS', 'application/rss+xml', pages.rss],
  ['Atom', 'text/xml', pages.atom],
  ['JSON Feed', 'application/json', pages.jsonFeed],
])('a feed in %s shows its items with dates', (_format, type, body) => {
  const found = recognise(fetched(body, type));
  expect(found).toMatchObject({ shape: 'feed', declaration: { kind: 'feed' } });
  expect(found.items.map(({ title, published }) => ({ title, date: published }))).toEqual(pages.items);
});

test('a sitemap and the answer of an API are recognised by what they hold', () => {
  expect(recognise(fetched(pages.sitemap, 'application/xml'))).toMatchObject({
    shape: 'sitemap',
    items: { length: 5 },
  });
  expect(recognise(fetched(pages.api, 'application/json')).declaration).toEqual({
    kind: 'api',
    api: {
      itemPath: 'data.notices',
      fields: {
        id: 'id',
        title: 'title',
        url: 'html_url',
        published: 'publication_date',
        body: ['abstract'],
      },
    },
  });
});

test('what is no page is told as what it is, and nothing is proposed to watch', () => {
  expect(recognise(fetched(pages.loginWall))).toMatchObject({ shape: 'login-wall' });
  expect(recognise(fetched(pages.loginWall)).declaration).toBeUndefined();
  expect(recognise(fetched(pages.shell))).toMatchObject({
    shape: 'script-shell',
    declaration: { fetch: 'browser' },
  });
  expect(recognise(fetched('', 'text/html')).declaration?.kind).toBeUndefined();
  expect(recognise(fetched('[]', 'application/json')).declaration).toBeUndefined();
});

test('a policy with a table of contents and a date is no list and no change log', () => {
  const contents = ['one', 'two', 'three', 'four', 'five', 'six'].map(
    (name) => `<li><a href="/policy/${name}">Part ${name} of the seller policy</a></li>`,
  );
  const parts = pages.policy
    .replace('<h1>', `<ul>${contents.join('')}</ul><h1>`)
    .replace('</h1>', '</h1><p>Last updated: 5 March 2031</p>');
  expect(recognise(fetched(parts)).shape).toBe('document');
});

test('the part that the address names is what is watched', () => {
  const page = pages.site(
    `<div class="terms"><section id="sellers"><h2>Sellers</h2>${'<p>Sellers must pay a fee of five per cent for every order that was delivered.</p>'.repeat(10)}</section>
<section id="buyers"><h2>Buyers</h2>${'<p>Buyers may return what they bought within thirty days after they got it.</p>'.repeat(10)}</section></div>`,
  );
  const found = recognise(fetched(page), 'https://seller.harbour.example/page#sellers');
  expect(found.declaration).toMatchObject({ kind: 'document', extract: { content: '#sellers' } });
});

test('names that a build makes are never what a selector rests on', () => {
  const made = pages.policy.replace('policy-body', 'css-1abc23d sc-bdVaJa Xy9_kQ');
  const { declaration } = recognise(fetched(made));
  expect(JSON.stringify(declaration)).not.toMatch(/css-|sc-|Xy9/);
});
