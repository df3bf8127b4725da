import { expect, test } from 'vitest';
import { findLeftOut } from '../../src/extract/left-out.js';
import { fetched } from '../recognise/pages.js';

const PAGE = `<html><body><nav><a href="/a">Home</a> <a href="/b">Orders</a></nav>
<div class="cookie-banner" role="dialog"><p>We use cookies. Accept all cookies?</p><button>Accept</button></div>
<main><h1>Shipping policy</h1><p>${'Sellers must hand over every order within three business days. '.repeat(8)}</p>
<p class="ads">Try our advertising tools now</p><p hidden>Draft of the next version</p>
<div class="helpful">Was this page helpful? <button>Yes</button> <button>No</button></div>
<h2>Related articles</h2><ul><li><a href="/r1">Returns</a></li><li><a href="/r2">Refunds</a></li></ul></main>
<aside><p>Ask the community</p></aside><footer>Harbour Ltd</footer></body></html>`;

const reasons = (content: string[], ignore: string[] = []) =>
  findLeftOut(fetched(PAGE), { content, ignore }).map(({ why, element }) => [element, why]);

test('every piece that is not read has a reason', () => {
  expect(reasons([], ['.ads'])).toEqual([
    ['nav', 'menu'],
    ['div.cookie-banner', 'consent'],
    ['p.ads', 'ignored'],
    ['p', 'hidden'],
    ['div.helpful', 'feedback'],
    ['h2', 'related'],
    ['ul', 'related'],
  ]);
});

test('what stands beside the selected content is outside of it', () => {
  const left = reasons(['main']);
  expect(left).toContainEqual(['aside', 'outside']);
  expect(left).toContainEqual(['div.helpful', 'feedback']);
  expect(left).not.toContainEqual(['p.ads', 'ignored']);
});
