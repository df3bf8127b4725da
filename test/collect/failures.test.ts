import { once } from 'node:events';
import { createServer, type LookupFunction, type Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { FailureKind } from '../../src/domain/fetch.js';
import { makeCertificate } from '../support/certificate.js';
import { cut, type Reply, silence, startWebServer } from '../support/web-server.js';
import { collector, contentOf, declared, failureOf, httpFetcher, nameServer, webServer } from './helpers.js';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** Asks a server that greets every connection with the given bytes, whatever it is asked. */
async function fetchRaw(answer: string): Promise<FailureKind> {
  const server = createServer((socket: Socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    return failureOf(await collector().fetch(declared(`http://127.0.0.1:${port}/`))).kind;
  } finally {
    server.close();
  }
}

describe('statuses', () => {
  test.each([
    [400, 'http-4xx'],
    [401, 'http-4xx'],
    [403, 'http-403'],
    [404, 'http-404'],
    [410, 'http-410'],
    [429, 'http-429'],
    [451, 'http-4xx'],
    [500, 'http-5xx'],
    [503, 'http-5xx'],
    [206, 'truncated'],
    [300, 'http-5xx'],
  ])('%i is %s', async (status, kind) => {
    const server = await webServer();
    server.reply('/policy', { status, headers: HTML, body: '<h1>No</h1>' });
    const failure = failureOf(await collector().fetch(declared(server.url('/policy'))));
    expect(failure).toMatchObject({ kind, status });
    expect(failure.message).toContain(server.url('/policy'));
  });

  test('count even if the error page has no end', async () => {
    const server = await webServer();
    server.reply('/policy', (_request, response) => {
      response.writeHead(404, HTML).write('<h1>No');
    });
    const { fetch } = collector({ timeoutMs: 2_000 });
    expect(failureOf(await fetch(declared(server.url('/policy')))).kind).toBe('http-404');
  });

  test.each([
    ['120', 120],
    ['Thu, 05 Mar 2026 08:00:30 GMT', 30],
    ['Thu, 05 Mar 2026 07:00:00 GMT', 0],
    ['99999999999', 86_400],
    ['soon', undefined],
  ])('429 with Retry-After %s says when to come back', async (value, seconds) => {
    const server = await webServer();
    server.reply('/policy', { status: 429, headers: { 'retry-after': value } });
    const failure = failureOf(await collector().fetch(declared(server.url('/policy'))));
    expect(failure.retryAfterSeconds).toBe(seconds);
  });
});

describe('the connection', () => {
  test('dns: the name does not exist', async () => {
    const failure = failureOf(await collector().fetch(declared('https://rules.invalid/policy')));
    expect(failure.kind).toBe('dns');
    expect(failure.message).toContain('rules.invalid');
  });

  test.each(['EAI_AGAIN', 'EAI_FAIL'])('dns: the name server fails with %s', async (code) => {
    const resolve: LookupFunction = (_hostname, _options, callback) =>
      callback(Object.assign(new Error(code), { code }), []);
    const { fetch } = httpFetcher({}, { resolve });
    expect(failureOf(await fetch(declared('https://shop.test/policy'))).kind).toBe('dns');
  });

  test('refused: nobody listens', async () => {
    const server = await startWebServer();
    await server.close();
    expect(failureOf(await collector().fetch(declared(server.origin))).kind).toBe('refused');
  });

  test('refused: nobody listens at any address of a name', async () => {
    const server = await startWebServer();
    await server.close();
    const resolve = nameServer({ 'shop.test': ['127.0.0.1', '127.0.0.2'] });
    const { fetch } = httpFetcher({ privateHosts: ['shop.test'] }, { resolve });
    expect(failureOf(await fetch(declared(`http://shop.test:${server.port}/`))).kind).toBe('refused');
  });

  test('reset: it is cut before an answer, and asked for once only', async () => {
    const server = await webServer();
    server.reply('/policy', cut);
    expect(failureOf(await collector().fetch(declared(server.url('/policy')))).kind).toBe('reset');
    expect(server.requests).toHaveLength(1);
  });

  test('tls: the certificate is not trusted', async () => {
    const server = await webServer(makeCertificate(['shop.test']));
    expect(failureOf(await collector().fetch(declared(server.url('/')))).kind).toBe('tls');
  });

  test('tls: the certificate is for another host', async () => {
    const certificate = makeCertificate(['other.test']);
    const server = await webServer(certificate);
    const resolve = nameServer({ 'shop.test': ['127.0.0.1'] });
    const environment = { resolve, authority: certificate.cert };
    const { fetch } = httpFetcher({ privateHosts: ['shop.test'] }, environment);
    expect(failureOf(await fetch(declared(`https://shop.test:${server.port}/`))).kind).toBe('tls');
  });

  test('tls: the server speaks plain HTTP', async () => {
    const server = await webServer();
    const url = `https://127.0.0.1:${server.port}/`;
    expect(failureOf(await collector().fetch(declared(url))).kind).toBe('tls');
  });

  test('a trusted certificate is no failure', async () => {
    const certificate = makeCertificate(['shop.test']);
    const server = await webServer(certificate);
    server.reply('/', { headers: HTML, body: 'Fees' });
    const resolve = nameServer({ 'shop.test': ['127.0.0.1'] });
    const environment = { resolve, authority: certificate.cert };
    const { fetch } = httpFetcher({ privateHosts: ['shop.test'] }, environment);
    expect(contentOf(await fetch(declared(`https://shop.test:${server.port}/`))).text).toBe('Fees');
  });

  test('network: the answer is not HTTP', async () => {
    expect(await fetchRaw('220 mail.example ESMTP\r\n')).toBe('network');
  });
});

describe('time', () => {
  test.each<[string, Reply]>([
    ['the server does not answer', silence],
    [
      'the page does not end',
      (_request, response) => {
        response.writeHead(200, HTML).write('<p>The first part');
      },
    ],
    [
      'the page drips without end',
      (_request, response) => {
        response.writeHead(200, HTML);
        const drip = setInterval(() => response.write('.'), 10);
        response.once('close', () => clearInterval(drip));
      },
    ],
  ])('runs out when %s', async (_name, reply) => {
    const server = await webServer();
    server.reply('/policy', reply);
    const { fetch } = collector({ timeoutMs: 200 });
    const failure = failureOf(await fetch(declared(server.url('/policy'))));
    expect(failure.kind).toBe('timeout');
    expect(failure.message).toContain('0.2 s');
  });

  test('runs out when the name server does not answer', async () => {
    const { fetch } = httpFetcher({ timeoutMs: 200 }, { resolve: () => undefined });
    expect(failureOf(await fetch(declared('https://shop.test/policy'))).kind).toBe('timeout');
  });

  test('runs out over all redirects together', async () => {
    const server = await webServer();
    server.reply('/policy', { status: 302, headers: { location: '/next' } });
    server.reply('/next', silence);
    const { fetch } = collector({ timeoutMs: 200 });
    expect(failureOf(await fetch(declared(server.url('/policy')))).kind).toBe('timeout');
  });
});

describe('an incomplete page is truncated, never content', () => {
  test('when fewer bytes come than announced', async () => {
    expect(await fetchRaw('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n<p>The first part')).toBe(
      'truncated',
    );
  });

  test('when the connection is cut within the page', async () => {
    const server = await webServer();
    server.reply('/policy', (request, response) => {
      response
        .writeHead(200, { ...HTML, 'content-length': '5000' })
        .write('<p>The first part', () => cut(request));
    });
    expect(failureOf(await collector().fetch(declared(server.url('/policy')))).kind).toBe('truncated');
  });

  test('when the last chunk is missing', async () => {
    const answer = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n<p>Th\r\n';
    expect(await fetchRaw(answer)).toBe('truncated');
  });

  test('when a chunk is malformed', async () => {
    const answer = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n<p>Th\r\nzz\r\n';
    expect(await fetchRaw(answer)).toBe('truncated');
  });
});

describe('unsupported', () => {
  test.each(['ftp://shop.example/policy', 'policy.html', 'file:///etc/passwd', 'https://'])(
    '%s',
    async (url) => {
      expect(failureOf(await collector().fetch(declared(url))).kind).toBe('unsupported');
    },
  );

  test('a header that cannot be sent', async () => {
    const server = await webServer();
    const headers = { 'x-key': 'a\nb' };
    const failure = failureOf(await collector().fetch(declared(server.url('/'), { headers })));
    expect(failure.kind).toBe('unsupported');
    expect(server.requests).toEqual([]);
  });
});
