import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type DaemonPages, type PagesAddress, PagesBusyError, servePages } from '../../src/web/pages.js';
import { plainRequest, sendRaw } from '../support/raw-http.js';

async function served(pages: Partial<DaemonPages> = {}, address: Partial<PagesAddress> = {}) {
  const errors: string[] = [];
  const server = await servePages(
    {
      health: () => ({ ok: true }),
      change: async (id) => (id === 7 ? '<p>Rule 7</p>' : undefined),
      ...pages,
    },
    { host: '127.0.0.1', port: 0, onError: (what) => errors.push(what), ...address },
  );
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const ask = (target: string, headers?: string[], method?: string) =>
    sendRaw({
      port,
      pieces: [plainRequest(target, { ...(headers && { headers }), ...(method && { method }) })],
    });
  return { port, ask, errors, server };
}

describe('the pages are shown', () => {
  const hosts: readonly (readonly [host: string, status: number])[] = [
    ['localhost', 200],
    ['LOCALHOST.:8787', 200],
    ['127.0.0.1:8787', 200],
    ['127.3.2.1', 200],
    ['[::1]:8787', 200],
    ['rules.shop.example', 200],
    ['rules.shop.example:443', 200],
    ['evil.example', 421],
    ['rules.shop.example.evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['localhost.evil.example', 421],
    ['evil.example:80@localhost', 421],
    ['192.0.2.7', 421],
    ['[::2]', 421],
    ['', 421],
  ];

  test.each(hosts)('under the host "%s" or not: %i', async (host, status) => {
    const { ask } = await served({}, { names: ['rules.shop.example'] });
    const answer = await ask('/changes/7', [`Host: ${host}`]);
    expect(answer.status).toBe(status);
    expect(answer.text.includes('Rule 7')).toBe(status === 200);
    expect((await ask('/healthz', [`Host: ${host}`])).status).toBe(200);
  });

  test('under no host that a proxy is said to have been asked for', async () => {
    const { ask } = await served();
    const headers = ['Host: evil.example', 'X-Forwarded-Host: localhost', 'Forwarded: host=localhost'];
    expect((await ask('/changes/7', headers)).status).toBe(421);
  });

  test('only where the host of an absolute address is known too', async () => {
    const { ask } = await served();
    expect((await ask('http://localhost/changes/7')).status).toBe(200);
    expect((await ask('http://evil.example/changes/7')).status).toBe(421);
    expect((await ask('http://localhost/changes/7', ['Host: evil.example'])).status).toBe(421);
    expect((await ask('/changes/7', ['Host: localhost', 'Host: evil.example'])).status).toBe(400);
  });

  test('to a client of HTTP/1.0 only where it names a host', async () => {
    const { port } = await served();
    const bare = await sendRaw({ port, pieces: ['GET /changes/7 HTTP/1.0\r\n\r\n'] });
    expect(bare.status).toBe(421);
    const named = await sendRaw({ port, pieces: ['GET /changes/7 HTTP/1.0\r\nHost: localhost\r\n\r\n'] });
    expect(named.status).toBe(200);
  });

  test('under any address where all are listened on, since an address leads nowhere else', async () => {
    const { ask } = await served({}, { host: '0.0.0.0' });
    expect((await ask('/changes/7', ['Host: 192.0.2.7:8787'])).status).toBe(200);
    expect((await ask('/changes/7', ['Host: evil.example'])).status).toBe(421);
  });
});

describe('no request ends the daemon', () => {
  const targets = [
    '//',
    '//:',
    '/\\',
    'http://',
    'http://[',
    'http://a:b@:1/',
    '*',
    'x:0',
    '/%',
    '?',
    '/%00',
  ];

  test.each(targets)('%s', async (target) => {
    const { ask, errors } = await served();
    expect((await ask(target)).status).toBeGreaterThanOrEqual(400);
    expect((await ask('/healthz')).status).toBe(200);
    expect(errors).toEqual([]);
  });

  test('nor one whose answer cannot be made', async () => {
    const { ask, errors } = await served({
      health: () => {
        throw new Error('database disk image is malformed');
      },
      change: () => {
        throw new Error('database disk image is malformed');
      },
    });
    const health = await ask('/healthz');
    expect(health.status).toBe(500);
    expect(health.text).not.toContain('malformed');
    expect((await ask('/changes/7')).status).toBe(500);
    expect(errors).toHaveLength(2);
  });

  test('nor one that asks for a tunnel, another protocol or leave to send a body', async () => {
    const { ask, port } = await served();
    expect((await ask('localhost:22', undefined, 'CONNECT')).status).toBe(405);
    const upgrade = ['Host: localhost', 'Upgrade: websocket', 'Connection: Upgrade'];
    const raw = [`GET /healthz HTTP/1.1`, ...upgrade, '', ''].join('\r\n');
    expect((await sendRaw({ port, pieces: [raw], halfClose: false })).status).toBe(405);
    expect((await ask('/healthz', ['Host: a', 'Expect: the-unexpected'])).status).toBe(417);
    expect((await ask('/healthz', ['Host: a', 'Content-Length: 5'], 'POST')).status).toBe(405);
  });

  test('nor one whose head is too large, or whose bytes are no request', async () => {
    const { ask, port } = await served();
    expect((await ask('/healthz', ['Host: a', `X: ${'x'.repeat(70_000)}`])).status).toBe(431);
    expect((await sendRaw({ port, pieces: ['\0\xff\r\n\r\n'] })).status).toBe(400);
    expect((await ask('/healthz')).status).toBe(200);
  });
});

test('HEAD says how long the page is and brings none of it', async () => {
  const { ask } = await served();
  const { status, text } = await ask('/changes/7', undefined, 'HEAD');
  expect(status).toBe(200);
  expect(text).toContain('content-length: 13');
  expect(text).not.toContain('Rule 7');
});

test('a page that has to wait for too many others says when to come again', async () => {
  const { ask } = await served({ change: () => Promise.reject(new PagesBusyError()) });
  const { status, text } = await ask('/changes/7');
  expect(status).toBe(503);
  expect(text).toContain('retry-after: 5');
});

test('health that is not good is a 503', async () => {
  const { ask } = await served({ health: () => ({ ok: false }) });
  expect((await ask('/healthz')).status).toBe(503);
});
