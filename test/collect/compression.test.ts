import { randomBytes } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { CollectOptions } from '../../src/collect/collector.js';
import type { FetchOutcome } from '../../src/domain/fetch.js';
import { collector, contentOf, declared, failureOf, webServer } from './helpers.js';

const TEXT = `<p>${'Sellers must confirm their details. 卖家须知。 '.repeat(200)}</p>`;
const MEGABYTE = 1024 * 1024;

async function fetchPage(
  body: Uint8Array,
  coding: string | string[],
  options: Partial<CollectOptions> = {},
): Promise<FetchOutcome> {
  const server = await webServer();
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': coding };
  server.reply('/page', { headers, body });
  return collector(options).fetch(declared(server.url('/page')));
}

describe('a compressed page is read', () => {
  test.each([
    ['gzip', gzipSync(TEXT)],
    ['x-gzip', gzipSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['DEFLATE', deflateRawSync(TEXT)],
    ['gzip, br', brotliCompressSync(gzipSync(TEXT))],
    ['identity', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(TEXT)],
  ])('%s', async (coding, body) => {
    expect(contentOf(await fetchPage(body, coding)).text).toBe(TEXT);
  });

  test('with one header line for each of two codings', async () => {
    expect(contentOf(await fetchPage(brotliCompressSync(gzipSync(TEXT)), ['gzip', 'br'])).text).toBe(TEXT);
  });

  test('when it is empty', async () => {
    expect(contentOf(await fetchPage(Buffer.alloc(0), 'gzip')).text).toBe('');
    expect(contentOf(await fetchPage(gzipSync(''), 'gzip')).text).toBe('');
  });
});

describe('damaged compression', () => {
  test.each(['gzip', 'br', 'deflate'])('random bytes as %s are a bad encoding', async (coding) => {
    const body = Buffer.concat([Buffer.of(0xff, 0xff), randomBytes(4000)]);
    const failure = failureOf(await fetchPage(body, coding));
    expect(failure.kind).toBe('bad-encoding');
    expect(failure.message).toContain(coding);
  });

  test.each([
    ['gzip', gzipSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
  ])('%s data that ends early is truncated', async (coding, body) => {
    expect(failureOf(await fetchPage(body.subarray(0, body.length - 20), coding)).kind).toBe('truncated');
  });

  test('a coding that cannot be undone is named', async () => {
    const failure = failureOf(await fetchPage(randomBytes(50), 'compress'));
    expect(failure.kind).toBe('bad-encoding');
    expect(failure.message).toContain('compress');
  });

  test('more layers than any honest server uses are refused', async () => {
    const body = gzipSync(gzipSync(gzipSync(gzipSync(TEXT))));
    expect(failureOf(await fetchPage(body, 'gzip, gzip, gzip, gzip')).kind).toBe('bad-encoding');
  });
});

describe('a page that is too large', () => {
  test('is refused by its announced length, before it comes', async () => {
    const server = await webServer();
    server.reply('/page', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(200 * MEGABYTE) });
      response.flushHeaders();
    });
    const failure = failureOf(await collector().fetch(declared(server.url('/page'))));
    expect(failure.kind).toBe('too-large');
    expect(failure.message).toContain('200 MB');
    expect(failure.message).toContain('more than 1 MB');
  });

  test('is cut off at the limit where no length is announced', async () => {
    const server = await webServer();
    let sent = 0;
    server.reply('/page', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const chunk = Buffer.alloc(64 * 1024, 'a');
      const pump = () => {
        while (!response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) break;
        }
        if (!response.destroyed) response.once('drain', pump);
      };
      pump();
    });
    const failure = failureOf(await collector().fetch(declared(server.url('/page'))));
    expect(failure.kind).toBe('too-large');
    // The limit, and what the sockets on both sides hold.
    expect(sent).toBeLessThan(20 * MEGABYTE);
  });

  test.each([
    ['gzip', gzipSync(Buffer.alloc(100 * MEGABYTE))],
    ['br', brotliCompressSync(Buffer.alloc(100 * MEGABYTE), { params: { 1: 3 } })],
    ['deflate', deflateSync(Buffer.alloc(100 * MEGABYTE))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(100 * MEGABYTE)))],
  ])('is stopped as a %s bomb without filling memory', async (coding, body) => {
    const before = process.memoryUsage.rss();
    expect(failureOf(await fetchPage(body, coding)).kind).toBe('too-large');
    expect(process.memoryUsage.rss() - before).toBeLessThan(50 * MEGABYTE);
  });

  test('just fits when it is exactly as large as allowed', async () => {
    const body = Buffer.alloc(MEGABYTE, 'a');
    expect(contentOf(await fetchPage(gzipSync(body), 'gzip')).body.byteLength).toBe(MEGABYTE);
    const tooMuch = gzipSync(Buffer.alloc(MEGABYTE + 1, 'a'));
    expect(failureOf(await fetchPage(tooMuch, 'gzip')).kind).toBe('too-large');
  });
});
