import { describe, expect, test } from 'vitest';
import type { CollectOptions } from '../../src/collect/collector.js';
import type { Source } from '../../src/domain/source.js';
import { makeCertificate } from '../support/certificate.js';
import { startHttpProxy, startSocksProxy } from '../support/proxy-server.js';
import {
  chinese,
  contentOf,
  declared,
  failureOf,
  found,
  httpFetcher,
  nameServer,
  webServer,
} from './helpers.js';

const PAGE = { headers: { 'content-type': 'text/html' }, body: 'Fees' };
const LOGIN = 'keeper:p@ss word';
const WRITTEN = 'keeper:p%40ss%20word';

const over = (proxy: string): { source: Source } => {
  const fields: Partial<Source> = { id: 'shop', proxy };
  return { source: fields as Source };
};

/** A shop that only a proxy can resolve, and a fetcher whose own name server knows something else. */
async function shop(
  names: Readonly<Record<string, readonly string[]>> = {},
  more: Partial<CollectOptions> = {},
) {
  const certificate = makeCertificate(['shop.test', '127.0.0.1']);
  const plain = await webServer();
  const secure = await webServer(certificate);
  for (const server of [plain, secure]) server.reply('/fees', PAGE);
  const { fetch } = httpFetcher(more, { resolve: nameServer(names), authority: certificate.cert });
  return { certificate, plain, secure, fetch };
}

describe('a page over a proxy', () => {
  test('is asked for through a tunnel where it is encrypted, and by its address where it is not', async () => {
    const { plain, secure, fetch } = await shop();
    for (const [url, server] of [
      ['https://shop.test/fees', secure],
      ['http://shop.test/fees', plain],
    ] as const) {
      const { port, asked } = await startHttpProxy({ leadsTo: server.port, login: LOGIN });
      const way = over(`http://${WRITTEN}@127.0.0.1:${port}`);
      expect(contentOf(await fetch(declared(url, way))).text).toBe('Fees');
      expect(new Set(asked)).toEqual(
        new Set(
          server === secure ? ['CONNECT shop.test:443'] : [`GET ${url}`, 'GET http://shop.test/robots.txt'],
        ),
      );
      expect(server.requests[0]?.headers).not.toHaveProperty('proxy-authorization');
    }
  });

  test('comes over an encrypted proxy too', async () => {
    const { certificate, plain, secure, fetch } = await shop();
    for (const [url, { port: leadsTo }] of [
      ['https://shop.test/fees', secure],
      ['http://shop.test/fees', plain],
    ] as const) {
      const { port, asked } = await startHttpProxy({ leadsTo, certificate });
      contentOf(await fetch(declared(url, over(`https://127.0.0.1:${port}`))));
      expect(asked.length).toBeGreaterThan(0);
    }
  });

  test('comes over SOCKS 5, and the proxy resolves its name', async () => {
    const { secure, fetch } = await shop();
    const { port, asked } = await startSocksProxy({ leadsTo: secure.port, login: LOGIN });
    const way = over(`socks5://${WRITTEN}@127.0.0.1:${port}`);
    expect(contentOf(await fetch(declared('https://shop.test/fees', way))).text).toBe('Fees');
    expect(asked[0]).toBe('name shop.test:443');
  });
});

describe('a proxy', () => {
  test('that wants another login, refuses or is not there is told apart from the page', async () => {
    const { secure, fetch } = await shop();
    const leadsTo = secure.port;
    const http = await startHttpProxy({ leadsTo, login: LOGIN });
    const socks = await startSocksProxy({ leadsTo, login: LOGIN });
    const strict = await startHttpProxy({ leadsTo, refuses: true });
    const gone = await webServer();
    await gone.close();
    for (const [proxy, code] of [
      [`http://keeper:wrong@127.0.0.1:${http.port}`, 'proxy-login'],
      [`socks5://keeper:wrong@127.0.0.1:${socks.port}`, 'proxy-login'],
      [`http://127.0.0.1:${strict.port}`, 'proxy-refused'],
      [`http://127.0.0.1:${gone.port}`, 'proxy-unreachable'],
      [`socks5://127.0.0.1:${gone.port}`, 'proxy-unreachable'],
    ] as const) {
      const failure = failureOf(await fetch(declared('https://shop.test/fees', over(proxy))));
      expect(failure).toMatchObject({ kind: 'network', reason: { code: `collect.${code}` } });
      expect(failure.message).not.toContain('wrong');
      expect(chinese(failure)).toContain('代理 127.0.0.1:');
    }
    const plain = over(`http://keeper:wrong@127.0.0.1:${http.port}`);
    expect(failureOf(await fetch(declared('http://shop.test/fees', plain))).reason?.code).toBe(
      'collect.proxy-login',
    );
  });

  test('is no way around the address guard, as far as this machine knows the name', async () => {
    const { plain, fetch } = await shop({ 'intranet.test': ['10.0.0.7'], 'fake.test': ['198.18.0.9'] });
    const { port, asked } = await startHttpProxy({ leadsTo: plain.port });
    const way = over(`http://127.0.0.1:${port}`);
    for (const url of [
      'http://intranet.test/fees',
      'http://10.0.0.7/fees',
      'http://localhost/fees',
      'http://metadata.google.internal/',
    ]) {
      expect(failureOf(await fetch(found(url, way))).kind).toBe('forbidden-address');
    }
    expect(asked).toEqual([]);
    expect(contentOf(await fetch(found('http://fake.test/fees', way))).text).toBe('Fees');
  });
});
