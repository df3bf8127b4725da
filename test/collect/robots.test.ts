import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createCollector, type FetchRequest } from '../../src/collect/collector.js';
import { httpMode } from '../../src/collect/http/mode.js';
import { readRobots } from '../../src/collect/http/robots-rules.js';
import type { Source } from '../../src/domain/source.js';
import { openStore } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folders.js';
import { cut, type Reply } from '../support/web-server.js';
import { chinese, contentOf, declared, failureOf, OPTIONS, webServer } from './helpers.js';

const PAGE = { headers: { 'content-type': 'text/html' }, body: 'Fees' };
const HOUR_MS = 3_600_000;

function sourceWith(robots?: Source['robots']): Source {
  const fields: Partial<Source> = { id: 'shop', ...(robots && { robots }) };
  return fields as Source;
}

/** A site with a page, and a collector whose time passes when it is told to. */
async function site(...robots: Reply[]) {
  const server = await webServer();
  server.reply('/fees', PAGE);
  server.reply('/robots.txt', ...robots);
  let now = Date.parse('2026-03-05T08:00:00Z');
  const options = { ...OPTIONS, userAgent: 'RuleWatch (test)' };
  const collector = createCollector(options, () => new Date(now), [httpMode]);
  onTestFinished(() => collector.close());
  return {
    server,
    pass: (hours: number) => {
      now += hours * HOUR_MS;
    },
    fetch: (path: string, more: Partial<FetchRequest> = {}) =>
      collector.fetch(declared(server.url(path), { source: sourceWith(), ...more })),
    asked: () => server.requests.map(({ path }) => path),
  };
}

const text = (...lines: string[]): Reply => ({
  headers: { 'content-type': 'text/plain' },
  body: lines.join('\n'),
});

describe('a page that robots.txt forbids', () => {
  test('is not fetched, and the reader is told what to do about it', async () => {
    const { server, fetch, asked } = await site(text('User-agent: RuleWatch', 'Disallow: /fees'));
    const failure = failureOf(await fetch('/fees'));
    expect(failure.kind).toBe('robots');
    expect(failure.message).toContain(
      `${server.url('/robots.txt')} asks programs (here RuleWatch) not to read`,
    );
    expect(failure.message).toContain('`robots: { obey: false, why: "…" }`');
    expect(chinese(failure)).toContain('不要读取');
    expect(asked()).toEqual(['/robots.txt']);
  });

  test('is fetched where the source says why, and nothing is asked', async () => {
    const { fetch, asked } = await site(text('User-agent: *', 'Disallow: /'));
    const source = sourceWith({ obey: false, why: 'our own shop' });
    expect(contentOf(await fetch('/fees', { source })).text).toBe('Fees');
    expect(asked()).toEqual(['/fees']);
  });

  test('is not reached over a redirect either', async () => {
    const { server, fetch } = await site(text('User-agent: *', 'Disallow: /fees'));
    server.reply('/old', { status: 302, headers: { location: '/fees' } });
    expect(failureOf(await fetch('/old')).kind).toBe('robots');
  });

  test('is looked at by a person who adds it', async () => {
    const { server, asked } = await site(text('User-agent: *', 'Disallow: /'));
    const collector = createCollector(OPTIONS, () => new Date(), [httpMode]);
    onTestFinished(() => collector.close());
    contentOf(await collector.fetch(declared(server.url('/fees'))));
    expect(asked()).toEqual(['/fees']);
  });
});

describe('robots.txt', () => {
  test('is asked once for all pages of a site, and again after a day', async () => {
    const { server, fetch, asked, pass } = await site(
      text('User-agent: *', 'Allow: /'),
      text('User-agent: *', 'Disallow: /'),
    );
    server.reply('/returns', PAGE);
    await Promise.all([fetch('/fees'), fetch('/returns'), fetch('/fees')]);
    expect(asked().filter((path) => path === '/robots.txt')).toHaveLength(1);
    pass(23);
    contentOf(await fetch('/fees'));
    pass(2);
    expect(failureOf(await fetch('/fees')).kind).toBe('robots');
  });

  test('holds as long as it says, an hour at least', async () => {
    const short = { ...text('User-agent: *', 'Allow: /'), headers: { 'cache-control': 'max-age=60' } };
    const { fetch, pass } = await site(short, text('User-agent: *', 'Disallow: /'));
    contentOf(await fetch('/fees'));
    pass(0.5);
    contentOf(await fetch('/fees'));
    pass(1);
    expect(failureOf(await fetch('/fees')).kind).toBe('robots');
  });

  test.each([401, 403, 404, 410])('that answers %i restricts nothing', async (status) => {
    const { fetch } = await site({ status });
    expect(contentOf(await fetch('/fees')).text).toBe('Fees');
  });

  test.each([
    ['fails', { status: 503 }, 'http-5xx', 'HTTP 503'],
    ['asks to be left alone', { status: 429 }, 'http-429', 'HTTP 429'],
    ['is cut off', cut, 'reset', 'reset'],
  ] as const)('that %s keeps the pages from being read for now', async (_what, reply, kind, detail) => {
    const { fetch, asked, pass } = await site(reply, text('User-agent: *', 'Allow: /'));
    const failure = failureOf(await fetch('/fees'));
    expect(failure).toMatchObject({ kind });
    expect(failure.message).toContain(`failed (${detail})`);
    failureOf(await fetch('/fees'));
    expect(asked().filter((path) => path === '/fees')).toEqual([]);
    pass(0.25);
    expect(contentOf(await fetch('/fees')).text).toBe('Fees');
  });

  test('stays in force where it cannot be read anew', async () => {
    const { fetch, pass } = await site(text('User-agent: *', 'Disallow: /private'), { status: 500 });
    contentOf(await fetch('/fees'));
    pass(25);
    contentOf(await fetch('/fees'));
    expect(failureOf(await fetch('/private')).kind).toBe('robots');
  });

  test('is read as far as it matters where it is larger than any should be', async () => {
    const endless = `User-agent: *\nDisallow: /fees\n${'# nothing\n'.repeat(600_000)}`;
    for (const coding of ['identity', 'gzip']) {
      const body = coding === 'gzip' ? gzipSync(endless) : endless;
      const { fetch } = await site({ headers: { 'content-encoding': coding }, body });
      expect(failureOf(await fetch('/fees')).kind).toBe('robots');
    }
  });

  test('is remembered from one process to the next', async () => {
    const store = openStore(temporaryFolder());
    onTestFinished(() => store.close());
    const server = await webServer();
    server.reply('/robots.txt', text('User-agent: *', 'Disallow: /fees'));
    for (let count = 0; count < 2; count += 1) {
      const options = { ...OPTIONS, notes: store.siteNotes };
      const collector = createCollector(options, () => new Date(), [httpMode]);
      onTestFinished(() => collector.close());
      const request = declared(server.url('/fees'), { source: sourceWith() });
      expect(failureOf(await collector.fetch(request)).kind).toBe('robots');
    }
    expect(server.requests.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  test('is found over redirects, on another host too', async () => {
    const other = await webServer();
    other.reply('/rules.txt', text('User-agent: *', 'Disallow: /fees'));
    const { fetch } = await site({ status: 301, headers: { location: other.url('/rules.txt') } });
    const trustedOrigins = [other.origin];
    expect(failureOf(await fetch('/fees', { trustedOrigins })).kind).toBe('robots');
  });

  test('that leads into the network of the user is not asked for there', async () => {
    const inside = await webServer();
    const { fetch } = await site({ status: 301, headers: { location: inside.url('/robots.txt') } });
    contentOf(await fetch('/fees'));
    expect(inside.requests).toEqual([]);
  });

  test('gets no header of the source', async () => {
    const { server, fetch } = await site(text('User-agent: *', 'Allow: /'));
    await fetch('/fees', { headers: { Authorization: 'Bearer key', Cookie: 'a=b' } });
    const [robots, page] = server.requests;
    expect(robots?.headers).not.toHaveProperty('authorization');
    expect(robots?.headers).not.toHaveProperty('cookie');
    expect(page?.headers.authorization).toBe('Bearer key');
  });
});

describe('the rules of a robots.txt', () => {
  const read = (...lines: string[]) =>
    readRobots(new URL('https://a.test/x'), lines.join('\n'), 'RuleWatch/1.0 (test)');
  const allows = (rules: ReturnType<typeof read>, path: string) =>
    rules.allows(new URL(path, 'https://a.test'));

  test('are those for its name, and the longest match decides', () => {
    const rules = read(
      'User-agent: *',
      'Disallow: /',
      'User-agent: rulewatch',
      'Disallow: /help',
      'Allow: /help/fees',
      'Disallow: /*.pdf$',
    );
    expect(allows(rules, '/terms')).toBe(true);
    expect(allows(rules, '/help/returns')).toBe(false);
    expect(allows(rules, '/help/fees/2026')).toBe(true);
    expect(allows(rules, '/fees.pdf')).toBe(false);
    expect(allows(rules, '/fees.pdf?page=2')).toBe(true);
  });

  test('say how far apart requests are wanted', () => {
    expect(read('User-agent: *', 'Crawl-delay: 7').crawlDelay).toBe(7);
    expect(read('User-agent: *', 'Crawl-delay: soon').crawlDelay).toBeUndefined();
  });

  test('are none where something else is served', () => {
    expect(allows(read('<html><p>Disallow: everything</p>'), '/terms')).toBe(true);
  });
});
