import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../src/compare/compare.js';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import type { FetchedContent } from '../../src/domain/fetch.js';
import { completenessOf } from '../../src/extract/completeness.js';
import { extractDocument } from '../../src/extract/document.js';
import { extractListing } from '../../src/extract/listing/listing.js';

const RULE = { content: ['main'], ignore: ['.related'] };
const LISTING = { item: 'ul.news > li', title: 'a', link: 'a', date: 'time', limit: 20 };
const AT = '2026-03-02T08:00:00Z';

const PAGES: Readonly<Record<string, readonly [contentType: string, text: string]>> = {
  'a policy': [
    'text/html',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fees &amp; refunds</title>
<script type="application/ld+json">{"@type":"Article","datePublished":"2026-01-05","headline":"Fees"}</script>
<style>.x{display:none}</style></head><body class="page"><nav><ul><li><a href="/">Home</a></li></ul></nav>
<main id="m"><h1>Fees</h1><p>From <b>1 April 2026</b> the fee rises from 8&nbsp;% to 12&nbsp;%.</p><!-- note -->
<ul><li>Sellers must accept it.<ul><li>At once</li></ul></li><li hidden>Never</li></ul>
<table><thead><tr><th>Category</th><th>Fee</th></tr></thead><tr><td rowspan="2">Shoes</td><td>12 %</td></tr><tr><td>5 €</td></tr></table>
<details><summary>More</summary><p>手续费自2026年4月1日起上调，卖家须确认。</p></details></main>
<footer>© 2026 <a href="/terms">Terms</a></footer></body></html>`,
  ],
  'a list': [
    'text/html',
    `<html><body><main><ul class="news">${['Fees', 'Returns', '包装法'].map((title, index) => `<li><time datetime="2026-02-0${index + 1}">${index + 1}.2.2026</time> <a href="/n/${index}?utm=1">${title}</a></li>`).join('')}</ul></main></body></html>`,
  ],
  'a page in its scripts': [
    'text/html',
    '<html><body><div id="root"></div><script id="__DATA__" type="application/json">{"page":{"body":"<h1>Fees</h1><p>Sellers must pay the fee of 12 % within 30 days after the month in which the order was paid, and not later than that.</p>"}}</script></body></html>',
  ],
  'a Markdown file': [
    'text/markdown',
    '# Fees\n\nThe fee is **12 %** of [the price](/price).\n\n- Shoes\n  - Boots: 5 €\n\n| Category | Fee |\n| --- | --- |\n| Shoes | 12 % |\n\n```\ncode\n```\n\n> 卖家须确认。\n',
  ],
  'a text': ['text/plain', 'Fees\n\nThe fee is 12 %.\nSellers must accept it.\n\n1. Shoes\n2. Bags\n'],
};

/** A linear congruential generator (Numerical Recipes): the same mutations in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PIECES = [
  '<',
  '>',
  '&',
  '"',
  '</',
  '<!--',
  '<table>',
  '<td>',
  '</p>',
  '&#0;',
  '\0',
  '\uFFFE',
  '<svg><p>',
  '<template>',
  '|',
  '**',
  '[',
  '`',
];

function mutate(text: string, next: (below: number) => number): string {
  const bytes = Buffer.from(text);
  const at = next(bytes.length);
  const length = 1 + next(40);
  const rest = bytes.subarray(at + length);
  const start = bytes.subarray(0, at);
  switch (next(6)) {
    case 0:
      return start.toString();
    case 1:
      return rest.toString();
    case 2:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8));
      return bytes.toString();
    case 3:
      return Buffer.concat([start, rest]).toString();
    case 4:
      return Buffer.concat([
        start,
        Buffer.from((PIECES[next(PIECES.length)] ?? '').repeat(1 + next(30))),
        bytes.subarray(at),
      ]).toString();
    default:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]).toString();
  }
}

function content(contentType: string, text: string): FetchedContent {
  const url = 'https://sellers.example/rules';
  const body = Buffer.from(text);
  return {
    outcome: 'content',
    url,
    finalUrl: url,
    status: 200,
    contentType,
    charset: 'utf-8',
    body,
    text,
    validators: {},
    fetchedAt: AT,
  };
}

describe('a page that was damaged on its way', () => {
  test.each(Object.entries(PAGES))('is read and compared in any state: %s', (_, [contentType, text]) => {
    const whole = extractDocument(content(contentType, text), RULE);
    expect(whole.blocks.length).toBeGreaterThan(0);
    const next = chance(20_260_302);
    for (let round = 0; round < 100; round += 1) {
      let damaged = text;
      for (let times = 1 + next(4); times > 0 && damaged !== ''; times -= 1) damaged = mutate(damaged, next);
      const fetched = content(contentType, damaged);
      const document = extractDocument(fetched, RULE);
      for (const block of document.blocks) expect(block.text.trim()).not.toBe('');
      expect(completenessOf(fetched).complete).toMatch(/^(?:yes|no|unknown)$/);
      extractListing(fetched, LISTING, { timezone: 'UTC', allowedHosts: [] });
      compareDocuments(whole, document, emptyMemory(), AT);
    }
  });

  test('ends what it opened or shows that it does not, at every byte of a page', () => {
    const [, html] = PAGES['a policy'] ?? ['', ''];
    const bytes = Buffer.from(html);
    const end = bytes.indexOf('</body>') + '</body'.length;
    for (let at = bytes.indexOf('<html') + 5; at < end; at += 1) {
      const cut = content('text/html', bytes.subarray(0, at).toString());
      expect([at, completenessOf(cut).complete]).toEqual([at, 'no']);
    }
  });
});
