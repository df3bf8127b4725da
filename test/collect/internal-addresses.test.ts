import { describe, expect, test } from 'vitest';
import { createAddressGuard, trustedOrigins } from '../../src/collect/http/address-guard.js';
import {
  collector,
  contentOf,
  declared,
  failureOf,
  found,
  httpFetcher,
  nameServer,
  webServer,
} from './helpers.js';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** None of these may be reached by a link; nothing is ever sent, so no server is needed. */
const INTERNAL_LITERALS = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://0.0.0.0/',
  'http://10.0.0.8/',
  'http://172.16.3.4/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://198.18.0.7/',
  'http://224.0.0.1/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  'http://[::]/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:a00:8]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[fe80::1]/',
  'http://[fc00::1]/',
  'http://[fec0::1]/',
  'http://[fd00:ec2::254]/',
  'http://[ff02::1]/',
  'http://[2002:7f00:1::]/',
  'http://[::7f00:1]/',
];

const INTERNAL_ADDRESSES = [
  '127.0.0.1',
  '10.0.0.8',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  '::ffff:10.0.0.8',
  'fd00::1',
  'fe80::1%eth0',
];

describe('a link found on a page', () => {
  test.each(INTERNAL_LITERALS)('to %s is not followed', async (url) => {
    const failure = failureOf(await collector().fetch(found(url)));
    expect(failure.kind).toBe('forbidden-address');
    expect(failure.message).toContain('collect.privateHosts');
  });

  test.each(INTERNAL_ADDRESSES)('to a name that resolves to %s is not followed', async (address) => {
    const { fetch } = httpFetcher({}, { resolve: nameServer({ 'shop.test': [address] }) });
    const failure = failureOf(await fetch(found('http://shop.test/policy')));
    expect(failure.kind).toBe('forbidden-address');
    expect(failure.message).toContain(address);
  });

  test('to a name with one internal address among public ones is not followed', async () => {
    const resolve = nameServer({ 'shop.test': ['203.0.112.7', '2606:4700::1', '10.0.0.8'] });
    const { fetch } = httpFetcher({}, { resolve });
    expect(failureOf(await fetch(found('http://shop.test/policy'))).kind).toBe('forbidden-address');
  });

  test('to the origin that the user declared by its address is followed', async () => {
    const server = await webServer();
    server.reply('/article', { headers: HTML, body: 'Fees' });
    const { fetch } = collector();
    const trustedOrigins = [server.origin];
    expect(contentOf(await fetch(found(server.url('/article'), { trustedOrigins }))).text).toBe('Fees');
    const port = server.port === 65_535 ? server.port - 1 : server.port + 1;
    const other = await fetch(found(`http://127.0.0.1:${port}/`, { trustedOrigins }));
    expect(failureOf(other).kind).toBe('forbidden-address');
  });

  test('is not trusted because a declared name resolves to an internal address', async () => {
    const server = await webServer();
    const resolve = nameServer({ 'shop.test': ['127.0.0.1'] });
    const { fetch } = httpFetcher({}, { resolve });
    const url = `http://shop.test:${server.port}/article`;
    const trustedOrigins = [`http://shop.test:${server.port}`];
    expect(failureOf(await fetch(found(url, { trustedOrigins }))).kind).toBe('forbidden-address');
  });

  test('gains nothing from a connection that a declared page keeps open', async () => {
    const server = await webServer();
    server.reply('/policy', { headers: HTML, body: 'Fees' });
    const { fetch } = collector();
    contentOf(await fetch(declared(server.url('/policy'))));
    expect(failureOf(await fetch(found(server.url('/admin')))).kind).toBe('forbidden-address');
    expect(server.requests.map(({ path }) => path)).toEqual(['/policy']);
  });
});

describe('an address that the user typed', () => {
  test.each(['127.0.0.1', 'localhost', '127.1'])('may be %s', async (host) => {
    const server = await webServer();
    server.reply('/policy', { headers: HTML, body: 'Fees' });
    const outcome = await collector().fetch(declared(`http://${host}:${server.port}/policy`));
    expect(contentOf(outcome).text).toBe('Fees');
  });

  test('is trusted for its own origin only, not for one that it redirects to', async () => {
    const server = await webServer();
    const internal = await webServer();
    server.reply('/start', { status: 302, headers: { location: internal.url('/admin') } });
    const failure = failureOf(await collector().fetch(declared(server.url('/start'))));
    expect(failure.kind).toBe('forbidden-address');
    expect(failure.message).toContain(internal.url('/admin'));
    expect(internal.requests).toEqual([]);
  });

  test('as a name that resolves to an internal address needs `privateHosts`', async () => {
    const server = await webServer();
    server.reply('/policy', { headers: HTML, body: 'Fees' });
    const resolve = nameServer({ 'intra.test': ['127.0.0.1'] });
    const request = declared(`http://intra.test:${server.port}/policy`);
    const plain = httpFetcher({}, { resolve });
    expect(failureOf(await plain.fetch(request)).kind).toBe('forbidden-address');
    for (const entry of ['intra.test', 'INTRA.test', '127.0.0.1', '127.0.0.0/8']) {
      const allowed = httpFetcher({ privateHosts: [entry] }, { resolve });
      expect(contentOf(await allowed.fetch(request)).text).toBe('Fees');
    }
  });
});

/** Where no rules are published, and where a cloud hands its keys out. */
const GUARDED_ADDRESSES = [
  'http://169.254.169.254/latest/meta-data/',
  'http://169.254.1.7/',
  'http://0xa9fea9fe/',
  'http://2852039166/',
  'http://[fe80::1]/',
  'http://[::ffff:169.254.169.254]/',
  'http://[64:ff9b::a9fe:a9fe]/',
  'http://[2002:a9fe:a9fe::1]/',
  'http://[::a9fe:a9fe]/',
  'http://[fd00:ec2::254]/',
  'http://[fd20:ce::254]/',
  'http://100.100.100.200/latest/',
  'http://168.63.129.16/metadata/',
  'http://192.0.0.192/',
  'http://metadata.google.internal/computeMetadata/v1/',
  'http://METADATA.google.internal./',
  'http://metadata/',
  'http://instance-data/',
];

describe('a link-local address or a metadata service', () => {
  // The name server knows none of them, so that a request that gets as far ends as another failure.
  const resolve = nameServer({});

  test.each(GUARDED_ADDRESSES)('%s is not fetched, also where a source declares it', async (url) => {
    const { fetch } = httpFetcher({}, { resolve });
    const failure = failureOf(await fetch(declared(url)));
    expect(failure.kind).toBe('forbidden-address');
    expect(failure.message).toMatch(/also where a source declares it.*`collect\.privateHosts`/);
    expect(failureOf(await fetch(found(url, { trustedOrigins: [url] }))).kind).toBe('forbidden-address');
  });

  test.each([
    '169.254.169.254',
    '100.100.100.200',
    '168.63.129.16',
    'fe80::1%eth0',
    '::ffff:169.254.169.254',
  ])(
    'is not reached by a name that resolves to %s, also where the configuration names the name',
    async (address) => {
      const { fetch } = httpFetcher(
        { privateHosts: ['shop.test', '100.64.0.0/10', '10.0.0.0/8', '0.0.0.0/0'] },
        { resolve: nameServer({ 'shop.test': [address] }) },
      );
      const failure = failureOf(await fetch(declared('http://shop.test/policy')));
      expect(failure).toMatchObject({
        kind: 'forbidden-address',
        reason: { code: 'collect.metadata-address' },
      });
    },
  );

  test.each([
    ['http://169.254.169.254/', ['169.254.169.254']],
    ['http://169.254.1.7/', ['169.254.0.0/16']],
    ['http://[fe80::1]/', ['fe80::/64']],
    ['http://100.100.100.200/', ['100.100.100.200']],
    ['http://metadata.google.internal/', ['metadata.google.internal', '169.254.169.254']],
  ])('%s is admitted where the configuration names %s', (url, privateHosts) => {
    const trusted = trustedOrigins(declared(url));
    expect(() => createAddressGuard([]).admit(new URL(url), trusted)).toThrow('metadata-address');
    expect(() => createAddressGuard(privateHosts).admit(new URL(url), trusted)).not.toThrow();
  });
});

describe('a redirect from a public page', () => {
  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/admin',
    'http://[::1]/admin',
    'http://3232235777/',
  ])('to %s is not followed, even to an allowed host', async (location) => {
    const server = await webServer();
    server.reply('/start', { status: 302, headers: { location } });
    const resolve = nameServer({ 'shop.test': ['127.0.0.1'] });
    const { fetch } = httpFetcher({ privateHosts: ['shop.test'] }, { resolve });
    const allowedHosts = [new URL(location).hostname];
    const outcome = await fetch(declared(`http://shop.test:${server.port}/start`, { allowedHosts }));
    expect(failureOf(outcome).kind).toBe('forbidden-address');
  });

  test('to a name that turns out to be internal is not followed', async () => {
    const server = await webServer();
    server.reply('/start', {
      status: 302,
      headers: { location: `http://api.shop.test:${server.port}/admin` },
    });
    const resolve = nameServer({ 'shop.test': ['127.0.0.1'], 'api.shop.test': ['127.0.0.1'] });
    const { fetch } = httpFetcher({ privateHosts: ['shop.test'] }, { resolve });
    const outcome = await fetch(declared(`http://shop.test:${server.port}/start`));
    expect(failureOf(outcome).kind).toBe('forbidden-address');
    expect(server.requests.map(({ path }) => path)).toEqual(['/start']);
  });
});

test('a name that points elsewhere a moment later (DNS rebinding) is judged again', async () => {
  const server = await webServer();
  server.reply('/policy', (_request, response) => {
    response.writeHead(200, { ...HTML, connection: 'close' }).end('Fees');
  });
  // 127.0.0.1 stands for the public address that the name had when it was first looked up.
  const resolve = nameServer({ 'shop.test': ['127.0.0.1'] }, { 'shop.test': ['127.0.0.2'] });
  const { fetch } = httpFetcher({ privateHosts: ['127.0.0.1'] }, { resolve });
  const request = found(`http://shop.test:${server.port}/policy`);
  expect(contentOf(await fetch(request)).text).toBe('Fees');
  expect(failureOf(await fetch(request)).kind).toBe('forbidden-address');
});

test('the made-up addresses of a local proxy are explained', async () => {
  const { fetch } = httpFetcher({}, { resolve: nameServer({ 'shop.test': ['198.18.0.7'] }) });
  const failure = failureOf(await fetch(declared('https://shop.test/policy')));
  expect(failure.kind).toBe('forbidden-address');
  expect(failure.message).toContain('198.18.0.0/15');
});
