import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { json, startPublisher } from '../support/publisher-server.js';
import { collector, contentOf, declared, failureOf, found, webServer } from './helpers.js';

const post = { contentType: 'application/json', body: '{"q":"fees"}' };

describe('a request by POST', () => {
  test('is sent as it is, again where a redirect keeps it, and never to another origin', async () => {
    const [publisher, other] = [await startPublisher(), await startPublisher()];
    const at = (path: string) => `${publisher.origin}${path}`;
    publisher.on('/search', () => json([]));
    publisher.on('/moved', () => ({ status: 307, headers: { location: '/search' }, body: '' }));
    publisher.on('/see', () => ({ status: 303, headers: { location: '/search' }, body: '' }));
    publisher.on('/away', () => ({ status: 307, headers: { location: `${other.origin}/x` }, body: '' }));
    const { fetch } = collector({ privateHosts: ['127.0.0.1'] });
    for (const path of ['/search', '/moved', '/see']) contentOf(await fetch(declared(at(path), { post })));
    const sent = publisher.asked.filter(({ path }) => path === '/search');
    expect(sent.map(({ method, body }) => `${method} ${body}`)).toEqual([
      `POST ${post.body}`,
      `POST ${post.body}`,
      'GET ',
    ]);
    expect(sent[0]?.headers['content-type']).toBe('application/json');
    expect(failureOf(await fetch(declared(at('/away'), { post }))).kind).toBe('forbidden-host');
    expect(other.asked).toEqual([]);
  });
});

test('what was meant for a source does not go to the page of another origin that it leads to', async () => {
  const [own, other] = [await webServer(), await webServer()];
  for (const server of [own, other]) server.reply('/page', { body: 'Fees' });
  const { fetch } = collector({ privateHosts: ['127.0.0.1'] });
  const more = { headers: { 'X-Api-Key': 'k-1', 'Accept-Language': 'de' }, trustedOrigins: [own.origin] };
  for (const server of [own, other]) contentOf(await fetch(found(server.url('/page'), more)));
  expect(own.requests[0]?.headers['x-api-key']).toBe('k-1');
  expect(other.requests[0]?.headers['x-api-key']).toBeUndefined();
  expect(other.requests[0]?.headers['accept-language']).toBe('de');
});

test('an answer says where it goes on, and may be a compressed file', async () => {
  const server = await webServer();
  server.reply('/list', {
    headers: {
      'content-type': 'text/plain',
      link: '</first>; rel="first", </list?page=2>; rel="prefetch next"',
    },
    body: 'one',
  });
  server.reply('/sitemap.xml.gz', {
    headers: { 'content-type': 'application/gzip' },
    body: gzipSync('<?xml version="1.0"?><urlset/>'),
  });
  const { fetch } = collector();
  expect(contentOf(await fetch(declared(server.url('/list')))).nextUrl).toBe(server.url('/list?page=2'));
  expect(contentOf(await fetch(declared(server.url('/sitemap.xml.gz'))))).toMatchObject({
    contentType: 'application/xml',
    text: '<?xml version="1.0"?><urlset/>',
  });
});

test('a compressed file that grows beyond the limit is too large', async () => {
  const server = await webServer();
  server.reply('/bomb.gz', {
    headers: { 'content-type': 'application/gzip' },
    body: gzipSync('x'.repeat(200_000)),
  });
  const { fetch } = collector({ maxBytes: 100_000 });
  expect(failureOf(await fetch(declared(server.url('/bomb.gz')))).kind).toBe('too-large');
});
