import { describe, expect, test } from 'vitest';
import type { FetchRequest } from '../../src/collect/collector.js';
import type { FetchOutcome } from '../../src/domain/fetch.js';
import { makeCertificate } from '../support/certificate.js';
import { collector, contentOf, declared, failureOf, httpFetcher, nameServer, webServer } from './helpers.js';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** Fetches `http://from/start`, which redirects to `http://to/policy`; every name is on loopback. */
async function across(from: string, to: string, more: Partial<FetchRequest> = {}): Promise<FetchOutcome> {
  const server = await webServer();
  const at = (host: string, path: string) => `http://${host}:${server.port}${path}`;
  server.reply('/start', { status: 301, headers: { location: at(to, '/policy') } });
  server.reply('/policy', { headers: HTML, body: 'Fees' });
  const resolve = nameServer({ [from]: ['127.0.0.1'], [to]: ['127.0.0.1'] });
  const { fetch } = httpFetcher({ privateHosts: [from, to] }, { resolve });
  return fetch(declared(at(from, '/start'), more));
}

describe('a redirect is followed', () => {
  test.each([301, 302, 303, 307, 308])('with status %i, to where the page is', async (status) => {
    const server = await webServer();
    server.reply('/old', { status, headers: { location: 'new?x=1#part' } });
    server.reply('/new?x=1', { headers: HTML, body: 'Fees' });
    const content = contentOf(await collector().fetch(declared(server.url('/old'))));
    expect(content.url).toBe(server.url('/old'));
    expect(content.finalUrl).toBe(server.url('/new?x=1#part'));
    expect(content.text).toBe('Fees');
  });

  test.each([
    ['shop.test', 'www.shop.test'],
    ['www.shop.test', 'shop.test'],
    ['shop.test', 'help.shop.test'],
    ['www.shop.test', 'help.shop.test'],
    ['SHOP.test', 'shop.test'],
  ])('from %s to %s', async (from, to) => {
    expect(contentOf(await across(from.toLowerCase(), to)).text).toBe('Fees');
  });

  test('to a host that the source allows', async () => {
    const outcome = await across('shop.test', 'cdn.test', { allowedHosts: ['CDN.test'] });
    expect(contentOf(outcome).text).toBe('Fees');
  });

  test('as often as allowed', async () => {
    const server = await webServer();
    for (const step of [0, 1])
      server.reply(`/${step}`, { status: 302, headers: { location: `/${step + 1}` } });
    server.reply('/2', { headers: HTML, body: 'Fees' });
    expect(contentOf(await collector({ maxRedirects: 2 }).fetch(declared(server.url('/0')))).text).toBe(
      'Fees',
    );
    const failure = failureOf(await collector({ maxRedirects: 1 }).fetch(declared(server.url('/0'))));
    expect(failure.kind).toBe('redirect-loop');
  });
});

describe('a redirect is refused', () => {
  test.each([
    ['shop.test', 'evil.test'],
    ['help.shop.test', 'shop.test'],
    ['shop.test', 'notshop.test'],
    ['shop.test', 'shop.test.evil.test'],
  ])('from %s to the other host %s', async (from, to) => {
    const failure = failureOf(await across(from, to));
    expect(failure.kind).toBe('forbidden-host');
    expect(failure.message).toContain(`http://${to}:`);
  });

  test.each(['file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,Fees'])(
    'to %s',
    async (location) => {
      const server = await webServer();
      server.reply('/start', { status: 302, headers: { location } });
      expect(failureOf(await collector().fetch(declared(server.url('/start')))).kind).toBe('forbidden-host');
    },
  );

  test('from https to http', async () => {
    const certificate = makeCertificate(['shop.test']);
    const secure = await webServer(certificate);
    const plain = await webServer();
    secure.reply('/start', { status: 302, headers: { location: `http://shop.test:${plain.port}/policy` } });
    const resolve = nameServer({ 'shop.test': ['127.0.0.1'] });
    const environment = { resolve, authority: certificate.cert };
    const { fetch } = httpFetcher({ privateHosts: ['shop.test'] }, environment);
    const failure = failureOf(await fetch(declared(`https://shop.test:${secure.port}/start`)));
    expect(failure.kind).toBe('forbidden-host');
    expect(failure.message).toContain('https');
    expect(plain.requests).toEqual([]);
  });

  test.each([
    ['to itself', ['/a']],
    ['in a circle', ['/b', '/a']],
    ['to itself under another fragment', ['/a#x']],
  ])('%s', async (_name, locations) => {
    const server = await webServer();
    server.reply('/a', { status: 302, headers: { location: locations[0] ?? '' } });
    server.reply('/b', { status: 302, headers: { location: locations[1] ?? '' } });
    const failure = failureOf(await collector().fetch(declared(server.url('/a'))));
    expect(failure.kind).toBe('redirect-loop');
    expect(server.requests).toHaveLength(locations.length);
  });

  test.each([
    ['without a target', {}],
    ['with a target that is no address', { location: 'http://[bad' }],
  ])('%s', async (_name, headers) => {
    const server = await webServer();
    server.reply('/a', { status: 302, headers });
    expect(failureOf(await collector().fetch(declared(server.url('/a'))))).toMatchObject({
      kind: 'http-5xx',
      status: 302,
    });
  });
});

describe('headers of a source', () => {
  const headers = { Authorization: 'Bearer abc', 'X-Api-Key': 'abc', Cookie: 'a=b', 'Accept-Language': 'de' };

  test('stay with redirects within its origin', async () => {
    const server = await webServer();
    server.reply('/a', { status: 302, headers: { location: '/b' } });
    server.reply('/b', { headers: HTML });
    await collector().fetch(declared(server.url('/a'), { headers }));
    expect(server.requests[1]?.headers).toMatchObject({
      authorization: 'Bearer abc',
      'x-api-key': 'abc',
      cookie: 'a=b',
    });
  });

  test('are not told to another origin, apart from the language', async () => {
    const first = await webServer();
    const second = await webServer();
    first.reply('/a', { status: 302, headers: { location: `http://b.shop.test:${second.port}/b` } });
    second.reply('/b', { headers: HTML, body: 'Fees' });
    const resolve = nameServer({ 'shop.test': ['127.0.0.1'], 'b.shop.test': ['127.0.0.1'] });
    const { fetch } = httpFetcher({ privateHosts: ['shop.test', 'b.shop.test'] }, { resolve });
    const url = `http://anna:secret@shop.test:${first.port}/a`;
    contentOf(
      await fetch(declared(url, { headers: { 'X-Api-Key': 'abc', Cookie: 'a=b', 'Accept-Language': 'de' } })),
    );
    expect(first.requests[0]?.headers).toHaveProperty('authorization');
    const sent = second.requests[0]?.headers;
    expect(sent).toHaveProperty('accept-language', 'de');
    for (const name of ['authorization', 'x-api-key', 'cookie']) expect(sent).not.toHaveProperty(name);
  });

  test('name and password in a redirect are the server’s, and are dropped', async () => {
    const server = await webServer();
    server.reply('/a', { status: 302, headers: { location: `http://x:y@127.0.0.1:${server.port}/b` } });
    server.reply('/b', { headers: HTML });
    const content = contentOf(await collector().fetch(declared(server.url('/a'))));
    expect(content.finalUrl).toBe(server.url('/b'));
    expect(server.requests[1]?.headers).not.toHaveProperty('authorization');
  });
});
