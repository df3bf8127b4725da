import { describe, expect, test } from 'vitest';
import { createPoliteness, type Timing } from '../../src/collect/http/politeness.js';
import type { Reply, WebServer } from '../support/web-server.js';
import { collector, contentOf, declared, failureOf, webServer } from './helpers.js';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** Answers only once as many requests are waiting as asked for. */
function together(count: number): Reply {
  const waiting: (() => void)[] = [];
  return (_request, response) => {
    waiting.push(() => response.writeHead(200, HTML).end('Fees'));
    if (waiting.length === count) for (const answer of waiting.splice(0)) answer();
  };
}

async function fetchAll(
  server: WebServer,
  paths: readonly string[],
  perHostConcurrency: number,
): Promise<void> {
  const { fetch } = collector({ perHostConcurrency });
  const outcomes = await Promise.all(paths.map((path) => fetch(declared(server.url(path)))));
  for (const outcome of outcomes) contentOf(outcome);
}

describe('requests to one host', () => {
  test('come one at a time and in order', async () => {
    const server = await webServer();
    const paths = ['/1', '/2', '/3', '/4', '/5'];
    for (const path of paths) server.reply(path, { headers: HTML, body: 'Fees' });
    await fetchAll(server, paths, 1);
    expect(server.requests.map(({ path }) => path)).toEqual(paths);
    expect(server.mostConcurrent).toBe(1);
  });

  test('come as many at once as allowed, and no more', async () => {
    const server = await webServer();
    const reply = together(3);
    const paths = ['/1', '/2', '/3', '/4', '/5', '/6'];
    for (const path of paths) server.reply(path, reply);
    await fetchAll(server, paths, 3);
    expect(server.mostConcurrent).toBe(3);
  });

  test('do not wait for those to another host', async () => {
    const first = await webServer();
    const second = await webServer();
    const reply = together(2);
    first.reply('/policy', reply);
    second.reply('/policy', reply);
    const { fetch } = collector({ perHostConcurrency: 1 });
    const outcomes = await Promise.all(
      [first, second].map((server) => fetch(declared(server.url('/policy')))),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['content', 'content']);
  });

  test('keep to the limit over redirects between hosts', async () => {
    const server = await webServer();
    server.reply('/a', { status: 302, headers: { location: '/b' } });
    server.reply('/b', { headers: HTML, body: 'Fees' });
    await fetchAll(server, ['/a', '/a', '/a'], 1);
    expect(server.mostConcurrent).toBe(1);
  });

  test('many at once leave no warning behind', async () => {
    const server = await webServer();
    const warnings: Error[] = [];
    const collect = (warning: Error) => warnings.push(warning);
    process.on('warning', collect);
    const paths = Array.from({ length: 60 }, (_, index) => `/${index}`);
    for (const path of paths) server.reply(path, { headers: HTML, body: 'Fees' });
    const { signal } = new AbortController();
    const { fetch } = collector();
    await Promise.all(paths.map((path) => fetch(declared(server.url(path), { signal }))));
    process.off('warning', collect);
    expect(warnings).toEqual([]);
  });
});

/** Time that passes only by sleeping. */
function scriptedTiming(): Timing & { readonly slept: number[] } {
  let now = 1000;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    async sleep(milliseconds) {
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
}

describe('the starts of two requests to one host', () => {
  const { signal } = new AbortController();

  test('lie as far apart as configured', async () => {
    const timing = scriptedTiming();
    const politeness = createPoliteness({ perHostConcurrency: 1, perHostDelayMs: 1500 }, timing);
    const starts: number[] = [];
    const request = async () => {
      starts.push(timing.now());
    };
    for (let count = 0; count < 3; count += 1) await politeness.run('a.test', signal, request);
    await politeness.run('b.test', signal, request);
    expect(starts).toEqual([1000, 2500, 4000, 4000]);
  });

  test('need no wait where the first took long enough', async () => {
    const timing = scriptedTiming();
    const politeness = createPoliteness({ perHostConcurrency: 1, perHostDelayMs: 1500 }, timing);
    await politeness.run('a.test', signal, () => timing.sleep(2000, signal));
    await politeness.run('a.test', signal, async () => undefined);
    expect(timing.slept).toEqual([2000]);
  });

  test('wait for the end of a pause of up to a minute', async () => {
    const timing = scriptedTiming();
    const politeness = createPoliteness({ perHostConcurrency: 1, perHostDelayMs: 0 }, timing);
    politeness.pause('a.test', 60);
    await politeness.run('a.test', signal, async () => undefined);
    expect(timing.slept).toEqual([60_000]);
  });
});

describe('a host that asks to be left alone', () => {
  test('for more than a minute is not asked again', async () => {
    const server = await webServer();
    server.reply(
      '/policy',
      { status: 429, headers: { 'retry-after': '600' } },
      { headers: HTML, body: 'Fees' },
    );
    const { fetch } = collector();
    expect(failureOf(await fetch(declared(server.url('/policy'))))).toMatchObject({ retryAfterSeconds: 600 });
    const second = failureOf(await fetch(declared(server.url('/policy'))));
    expect(second.kind).toBe('http-429');
    expect(second.retryAfterSeconds).toBeGreaterThan(500);
    expect(server.requests).toHaveLength(1);
  });

  test('for a moment is asked again after it', async () => {
    const server = await webServer();
    server.reply(
      '/policy',
      { status: 503, headers: { 'retry-after': '1' } },
      { headers: HTML, body: 'Fees' },
    );
    const { fetch } = collector();
    expect(failureOf(await fetch(declared(server.url('/policy'))))).toMatchObject({
      kind: 'http-5xx',
      retryAfterSeconds: 1,
    });
    expect(contentOf(await fetch(declared(server.url('/policy')))).text).toBe('Fees');
  });

  test('does not keep a cancelled fetch waiting', async () => {
    const server = await webServer();
    server.reply('/policy', { status: 429, headers: { 'retry-after': '50' } });
    const { fetch } = collector();
    await fetch(declared(server.url('/policy')));
    const cancel = new AbortController();
    const waiting = fetch(declared(server.url('/policy'), { signal: cancel.signal }));
    cancel.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });
});
