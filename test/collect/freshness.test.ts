import { describe, expect, test } from 'vitest';
import { freshForMs } from '../../src/collect/http/freshness.js';
import { collector, contentOf, declared, webServer } from './helpers.js';

const PAGE = new URL('https://a.test/fees');
const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toUTCString();
const fresh = (headers: Record<string, string>, status = 200) =>
  Math.round(freshForMs(PAGE, { accept: '*/*' }, { status, headers }) / 1000);

describe('an answer', () => {
  test.each([
    ['as long as Cache-Control says', { 'cache-control': 'public, max-age=600' }, 600],
    ['less what it has spent on its way', { 'cache-control': 'max-age=600', age: '500' }, 100],
    ['for itself as a private one', { 'cache-control': 'private, max-age=60, s-maxage=3600' }, 60],
    ['until it expires', { date: ago(0), expires: ago(-300) }, 300],
    [
      'by Cache-Control rather than Expires',
      { 'cache-control': 'max-age=9', date: ago(0), expires: ago(-300) },
      9,
    ],
    ['never where it is not to be stored', { 'cache-control': 'no-store, max-age=600' }, 0],
    ['never where it is to be asked for each time', { 'cache-control': 'no-cache, max-age=600' }, 0],
    ['never where it depends on anything', { 'cache-control': 'max-age=600', vary: '*' }, 0],
    ['never where it says nothing, however old the page is', { 'last-modified': ago(9_000_000) }, 0],
    ['never where what it says makes no sense', { 'cache-control': 'max-age=soon' }, 0],
  ])('is fresh %s', (_when, headers, seconds) => {
    expect(fresh(headers)).toBe(seconds);
  });

  test('that nothing was modified says it anew', () => {
    expect(fresh({ 'cache-control': 'max-age=600' }, 304)).toBe(600);
  });
});

test('a page is no fresher than the redirect that leads to it', async () => {
  const server = await webServer();
  server.reply('/fees', {
    headers: { 'content-type': 'text/html', 'cache-control': 'max-age=600' },
    body: 'Fees',
  });
  server.reply('/old', { status: 302, headers: { location: '/fees' } });
  const { fetch } = collector();
  expect(contentOf(await fetch(declared(server.url('/fees')))).freshForMs).toBe(600_000);
  expect(contentOf(await fetch(declared(server.url('/old')))).freshForMs).toBeUndefined();
});
