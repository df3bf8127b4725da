import { describe, expect, onTestFinished, test } from 'vitest';
import { FetchError } from '../../src/collect/failures.js';
import { createPoliteness, type PolitenessOptions, type Timing } from '../../src/collect/http/politeness.js';
import { openStore } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folders.js';
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

const A = new URL('https://a.test/policy');

/** Time that passes only by sleeping. */
function scriptedTiming(): Timing & { readonly slept: number[] } {
  let now = 1000;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    random: () => 0.5,
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
    for (let count = 0; count < 3; count += 1) await politeness.run(A, signal, request);
    await politeness.run(new URL('https://b.test/'), signal, request);
    expect(starts).toEqual([1000, 2500, 4000, 4000]);
  });

  test('lie as far apart as the host asks, up to a minute', async () => {
    const timing = scriptedTiming();
    const politeness = createPoliteness({ perHostConcurrency: 1, perHostDelayMs: 1000 }, timing);
    const starts: number[] = [];
    const request = async () => {
      starts.push(timing.now());
    };
    await politeness.run(A, signal, request);
    politeness.setCrawlDelay(A, 10);
    for (let count = 0; count < 2; count += 1) await politeness.run(A, signal, request);
    politeness.setCrawlDelay(A, 86_400);
    for (let count = 0; count < 2; count += 1) await politeness.run(A, signal, request);
    expect(starts).toEqual([1000, 11_000, 21_000, 81_000, 141_000]);
  });

  test('need no wait where the first took long enough', async () => {
    const timing = scriptedTiming();
    const politeness = createPoliteness({ perHostConcurrency: 1, perHostDelayMs: 1500 }, timing);
    await politeness.run(A, signal, () => timing.sleep(2000, signal));
    await politeness.run(A, signal, async () => undefined);
    expect(timing.slept).toEqual([2000]);
  });

  test('wait for the end of a pause of up to a minute', async () => {
    const timing = scriptedTiming();
    const politeness = createPoliteness({ perHostConcurrency: 1, perHostDelayMs: 0 }, timing);
    politeness.pause(A, 60);
    await politeness.run(A, signal, async () => undefined);
    expect(timing.slept).toEqual([60_000]);
  });
});

test('chance spreads the starts, so that they keep no beat', async () => {
  const timing = scriptedTiming();
  const options = { perHostConcurrency: 1, perHostDelayMs: 1000, perHostJitter: 0.4 };
  const politeness = createPoliteness(options, timing);
  const { signal } = new AbortController();
  for (let count = 0; count < 3; count += 1) await politeness.run(A, signal, async () => undefined);
  expect(timing.slept).toEqual([1200, 1200]);
});

describe('a host that fails again and again', () => {
  const { signal } = new AbortController();

  function host(hostFailures?: number) {
    const timing = scriptedTiming();
    const politeness = createPoliteness(
      { perHostConcurrency: 4, perHostDelayMs: 0, ...(hostFailures !== undefined && { hostFailures }) },
      timing,
    );
    let asked = 0;
    return {
      timing,
      asked: () => asked,
      async ask(outcome: FetchError | 'content', url = A): Promise<unknown> {
        const request = async () => {
          asked += 1;
          if (outcome === 'content') return outcome;
          throw outcome;
        };
        return politeness.run(url, signal, request).catch((error: unknown) => error);
      },
    };
  }

  const down = new FetchError('http-5xx', { status: 502 });

  test('rests, and what was wrong is said of a page that is not asked for', async () => {
    const { ask, asked } = host();
    for (let count = 0; count < 5; count += 1) expect(await ask(down)).toBe(down);
    expect(await ask('content')).toMatchObject({
      code: 'host-rests',
      kind: 'http-5xx',
      values: { failures: 5, detail: 'HTTP 502', retryAfterSeconds: 60 },
    });
    expect(asked()).toBe(5);
    expect(await ask('content', new URL('https://b.test/'))).toBe('content');
  });

  test('is tried by one request when the rest is over, and rests twice as long if that fails', async () => {
    const { timing, ask, asked } = host();
    for (let count = 0; count < 5; count += 1) await ask(down);
    const rests: unknown[] = [];
    for (let count = 0; count < 7; count += 1) {
      const refused = await ask(down);
      const seconds = refused instanceof FetchError ? Number(refused.values.retryAfterSeconds) : 0;
      rests.push(seconds);
      await timing.sleep(seconds * 1000, signal);
      const outcomes = await Promise.all([ask(down), ask(down), ask(down)]);
      expect(outcomes.filter((outcome) => outcome === down)).toHaveLength(1);
    }
    expect(rests).toEqual([60, 120, 240, 480, 900, 900, 900]);
    expect(asked()).toBe(12);
  });

  test('does not keep a page waiting that others fail beside', async () => {
    const { timing, ask } = host();
    const failing = Array.from({ length: 8 }, (_, index) => new URL(`https://a.test/broken/${index}`));
    for (let round = 0; round < 4; round += 1) {
      for (const page of failing) await ask(down, page);
      expect(await ask('content')).toBe('content');
      await timing.sleep(61_000, signal);
    }
  });

  test('is not asked for all of its many pages before it rests', async () => {
    const { timing, ask, asked } = host();
    const pages = Array.from({ length: 100 }, (_, index) => new URL(`https://a.test/${index}`));
    for (const page of pages) await ask(down, page);
    expect(asked()).toBe(10);
    await timing.sleep(61_000, signal);
    for (const page of pages) await ask(down, page);
    expect(asked()).toBe(11);
  });

  test('is asked as before once it answers', async () => {
    const { timing, ask } = host();
    for (let count = 0; count < 5; count += 1) await ask(down);
    await timing.sleep(60_000, signal);
    expect(await Promise.all([ask('content'), ask('content'), ask('content')])).toEqual(
      Array.from({ length: 3 }, () => 'content'),
    );
    for (let count = 0; count < 4; count += 1) await ask(down);
    expect(await ask('content')).toBe('content');
  });

  test('is not taken for one whose pages are missing, or that this machine cannot reach', async () => {
    const { ask } = host();
    for (let count = 0; count < 20; count += 1) await ask(new FetchError('http-404', { status: 404 }));
    for (let count = 0; count < 20; count += 1) await ask(new FetchError('dns', { host: 'a.test' }));
    expect(await ask('content')).toBe('content');
  });

  test('goes on being asked where that is wanted', async () => {
    const { ask } = host(0);
    for (let count = 0; count < 20; count += 1) await ask(down);
    expect(await ask('content')).toBe('content');
  });
});

describe('what a restart does not forget', () => {
  const { signal } = new AbortController();
  const down = new FetchError('reset', { host: 'a.test' });

  /** Processes one after the other that share a folder. */
  function processes() {
    const store = openStore(temporaryFolder());
    onTestFinished(() => store.close());
    let now = Date.parse('2026-03-05T08:00:00Z');
    return {
      pass: (seconds: number) => {
        now += seconds * 1000;
      },
      start(more: Partial<PolitenessOptions> = {}) {
        const options = { perHostConcurrency: 1, perHostDelayMs: 0, ...more };
        const begun = now;
        // The monotonic clock of each process begins where it likes.
        const timing = { ...scriptedTiming(), now: () => now - begun + 5 };
        const memory = { clock: () => new Date(now), notes: store.siteNotes };
        const politeness = createPoliteness(options, timing, memory);
        return {
          refuse: (path: string): Promise<unknown> => {
            const url = new URL(path, A);
            const refused = async () => {
              politeness.pause(url, 3600);
              throw new FetchError('http-429-wait', { status: 429, retryAfterSeconds: 3600 });
            };
            return politeness.run(url, signal, refused).catch((error: unknown) => error);
          },
          ask: (outcome: FetchError | 'content', path = '/'): Promise<unknown> =>
            politeness
              .run(new URL(path, A), signal, async () => {
                if (outcome === 'content') return outcome;
                throw outcome;
              })
              .catch((error: unknown) => error),
        };
      },
    };
  }

  test('is that a host rests, and for how long; a person who waits has it tried all the same', async () => {
    const { start, pass } = processes();
    const first = start();
    for (let count = 0; count < 3; count += 1) await first.ask(down);
    const second = start();
    for (let count = 0; count < 2; count += 1) expect(await second.ask(down)).toBe(down);
    pass(20);
    expect(await start().ask('content')).toMatchObject({
      code: 'host-rests',
      kind: 'reset',
      values: { failures: 5, detail: 'reset', retryAfterSeconds: 40 },
    });
    expect(await start({ triesResting: true }).ask(down)).toBe(down);
    expect(await start().ask('content')).toMatchObject({ values: { failures: 6, retryAfterSeconds: 120 } });
    pass(120);
    expect(await start().ask('content')).toBe('content');
    expect(await start().ask(down)).toBe(down);
  });

  test('is which pages asked to be left alone', async () => {
    const { start, pass } = processes();
    await start().refuse('/fees');
    pass(600);
    expect(await start().ask('content', '/fees')).toMatchObject({
      code: 'page-paused',
      values: { retryAfterSeconds: 3000 },
    });
    expect(await start().ask('content', '/terms')).toBe('content');
  });
});

describe('a page that asks to be left alone for a day', () => {
  const { signal } = new AbortController();
  const DAY = 86_400;
  const page = (path: string) => new URL(path, 'https://a.test');
  const refuse = async () => {
    throw new FetchError('http-429-wait', { status: 429, retryAfterSeconds: DAY });
  };

  /** Asks for pages one after the other, each of which refuses or answers. */
  function host() {
    const timing = scriptedTiming();
    const politeness = createPoliteness({ perHostConcurrency: 1, perHostDelayMs: 0 }, timing);
    return {
      timing,
      async refused(path: string) {
        const asked = politeness.run(page(path), signal, refuse).catch((error: unknown) => error);
        const error = await asked;
        if (error instanceof FetchError && error.code === 'http-429-wait') politeness.pause(page(path), DAY);
        return error;
      },
      answered: (path: string) =>
        politeness.run(page(path), signal, async () => 'content').catch((error: unknown) => error),
    };
  }

  test('keeps the other pages of its host waiting for a minute only', async () => {
    const { timing, refused, answered } = host();
    await refused('/fees');
    expect(await answered('/returns')).toBe('content');
    expect(timing.slept).toEqual([60_000]);
  });

  test('is not asked for until the day is over, however its host answers', async () => {
    const { timing, refused, answered } = host();
    await refused('/fees');
    await answered('/returns');
    expect(await answered('/fees')).toMatchObject({
      code: 'page-paused',
      values: { retryAfterSeconds: DAY - 60 },
    });
    await timing.sleep(DAY * 1000, signal);
    expect(await answered('/fees')).toBe('content');
  });

  test('lengthens the pause of its host while other pages ask for the same, up to half an hour', async () => {
    const { timing, refused, answered } = host();
    const pauses: number[] = [];
    for (let count = 0; count < 8; count += 1) {
      expect(await refused(`/${count}`)).toMatchObject({ code: 'http-429-wait' });
      const paused = count === 0 ? undefined : await answered('/returns');
      const seconds = paused instanceof FetchError ? Number(paused.values.retryAfterSeconds) : 60;
      pauses.push(seconds);
      await timing.sleep(seconds * 1000, signal);
    }
    expect(pauses).toEqual([60, 120, 240, 480, 960, 1800, 1800, 1800]);
    expect(await answered('/returns')).toBe('content');
    await refused('/fees');
    timing.slept.length = 0;
    expect(await answered('/returns')).toBe('content');
    expect(timing.slept).toEqual([60_000]);
  });

  test('and asks again for the same, is no other page', async () => {
    const { timing, refused, answered } = host();
    for (let day = 0; day < 5; day += 1) {
      await refused('/fees');
      await timing.sleep(DAY * 1000, signal);
    }
    await refused('/fees');
    timing.slept.length = 0;
    expect(await answered('/returns')).toBe('content');
    expect(timing.slept).toEqual([60_000]);
  });
});

describe('a host that asks to be left alone', () => {
  test('for one page for a day serves its other pages', async () => {
    const server = await webServer();
    server.reply('/fees', { status: 429, headers: { 'retry-after': '86400' } });
    const { fetch } = collector();
    const failure = failureOf(await fetch(declared(server.url('/fees'))));
    expect(failure.message).toMatch(
      /that page left alone for 86400 s.*other pages of the host a minute later/,
    );
    const again = failureOf(await fetch(declared(server.url('/fees'))));
    expect(again.message).toContain('other pages of the host are asked meanwhile');
    expect(server.requests).toHaveLength(1);
  });

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
