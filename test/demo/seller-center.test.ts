import * as cheerio from 'cheerio';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectedDayByDay } from '../../src/demo/expectations.js';
import { createRoutes, isPublished } from '../../src/demo/routes.js';
import { type SellerCenter, startSellerCenter } from '../../src/demo/seller-center.js';
import { LAST_DAY } from '../../src/demo/timeline.js';
import { weekOn } from '../../src/demo/week.js';
import { type Visit, visit } from './visit.js';

const TODAY = '2027-02-26';
const DAYS = [0, 1, 2, 3, 4, 5, 6, 7];
const routes = createRoutes();
const expectations = expectedDayByDay(TODAY);

let center: SellerCenter;

beforeAll(async () => {
  center = await startSellerCenter({ today: TODAY });
});

beforeEach(() => {
  center.setDay(0);
});

afterAll(async () => {
  await center.close();
});

function open(path: string, headers?: Record<string, string>): Promise<Visit> {
  return visit(`${center.url}${path}`, headers);
}

/** Pages that are up on the day: not down, not behind a login, not withdrawn, not yet to come. */
function readablePaths(day: number): string[] {
  const paths: string[] = [];
  for (const [path, route] of routes) {
    if (route.type === 'article' && !isPublished(route.announcement, weekOn(TODAY, day))) continue;
    paths.push(path);
  }
  return paths.filter(
    (path) => !expectations.some((expected) => expected.path === path && isDown(expected, day)),
  );
}

function isDown(expected: (typeof expectations)[number], day: number): boolean {
  if (expected.origin === 'withdrawn') return day >= expected.day;
  return expected.day === day && expected.outcome === 'warning' && expected.noiseKind !== 'recovery';
}

describe('every day of the week', () => {
  it.each(DAYS)('shows all its pages on day %i', async (day) => {
    center.setDay(day);
    for (const path of readablePaths(day)) {
      const page = await open(path);
      expect(page.status, path).toBe(200);
      expect(cheerio.load(page.html)('title').text(), path).not.toBe('');
      expect(page.rules.length, path).toBeGreaterThan(70);
    }
  });

  it.each(DAYS)('renders every page anew on day %i, with the same rules', async (day) => {
    center.setDay(day);
    for (const path of readablePaths(day)) {
      const first = await open(path);
      const [second, third] = [await open(path), await open(path)];
      expect(second.html, path).not.toBe(first.html);
      // An A/B test shows every second visitor something else.
      expect([second.rules, third.rules], path).toContain(first.rules);
    }
  });

  it.each(DAYS.slice(1))('changes the rules on day %i exactly where the timeline says so', async (day) => {
    const changed: string[] = [];
    for (const path of readablePaths(day).filter((candidate) => readablePaths(day - 1).includes(candidate))) {
      if (routes.get(path)?.type === 'listing') continue;
      center.setDay(day - 1);
      const before = await open(path);
      center.setDay(day);
      const after = await open(path);
      if (visibleText(after.rules) !== visibleText(before.rules)) changed.push(path);
    }
    const tested = '/brightwharf/policies/listing-images';
    const edited = expectations
      .filter((expected) => expected.day === day && expected.origin === 'edited')
      .filter(({ outcome }) => outcome === 'alert' || outcome === 'digest')
      .map(({ path }) => path);
    expect(changed.filter((path) => path !== tested).sort()).toEqual([...edited].sort());
  });

  it('brings every text back as it was after a breakage', async () => {
    const login = '/hoshizora/guide/henpin.html';
    const images = '/brightwharf/policies/listing-images';
    const before = [await open(login), await open(images)];
    center.setDay(6);
    const after = [await open(login), await open(images)];
    expect(after.map(({ rules }) => rules)).toEqual(before.map(({ rules }) => rules));
  });
});

/** Invisible characters and kinds of spaces do not count as text. */
function visibleText(text: string): string {
  return text.replaceAll(/[\u200b\u00ad]/g, '').replaceAll('\u00a0', ' ');
}

describe('what surrounds the rules', () => {
  it('differs between two visits: clock, views, tokens, link parameters, banner, related articles', async () => {
    const [first, second] = [
      await open('/marenka/help/seller-terms'),
      await open('/marenka/help/seller-terms'),
    ];
    const [a, b] = [cheerio.load(first.html), cheerio.load(second.html)];
    expect(b('[class^="Article_meta__"]').text()).not.toBe(a('[class^="Article_meta__"]').text());
    expect(b('.view-count').text()).not.toBe(a('.view-count').text());
    expect(b('meta[name="csrf-token"]').attr('content')).not.toBe(
      a('meta[name="csrf-token"]').attr('content'),
    );
    expect(b('header nav a').first().attr('href')).not.toBe(a('header nav a').first().attr('href'));
    expect(b('[data-experiment]').text()).not.toBe(a('[data-experiment]').text());
    const related = [a, b].map(($) =>
      $('aside li')
        .get()
        .map((item) => $(item).text()),
    );
    expect(related[1]).not.toEqual(related[0]);
    expect([...(related[1] ?? [])].sort()).toEqual([...(related[0] ?? [])].sort());
  });

  it('says on every page that the site is made up', async () => {
    for (const path of readablePaths(0)) {
      expect((await open(path)).html, path).toMatch(/fictional|erfunden|虚构|架空/);
    }
  });

  it('gives the class names of Marenka another hash with the release of day 3', async () => {
    const before = await open('/marenka/help/tax-and-customs');
    center.setDay(3);
    const after = await open('/marenka/help/tax-and-customs');
    const classOf = (page: Visit) => cheerio.load(page.html)('article').attr('class');
    expect(classOf(after)).not.toBe(classOf(before));
  });
});

describe('pages that do not come', () => {
  it('sends the visitor to a login page on days 3 and 4', async () => {
    for (const day of [3, 4]) {
      center.setDay(day);
      const page = await open('/hoshizora/guide/henpin.html');
      expect(page.status).toBe(302);
      const login = await open(page.headers.get('location') ?? '');
      expect(login.status).toBe(200);
      expect(cheerio.load(login.html)('input[type=password]').length).toBe(1);
    }
  });

  it('loads the image policy only in part on day 5', async () => {
    const whole = await open('/brightwharf/policies/listing-images');
    center.setDay(5);
    const part = await open('/brightwharf/policies/listing-images');
    expect(part.status).toBe(200);
    expect(part.rules.length).toBeLessThan(whole.rules.length / 2);
    expect(cheerio.load(part.html)('[aria-busy]').length).toBe(1);
  });

  it('answers 503 for the register on day 7', async () => {
    center.setDay(LAST_DAY);
    const page = await open('/produktregister/pflichten');
    expect(page.status).toBe(503);
  });

  it('answers 410 for the withdrawn announcement, which has left the list', async () => {
    const path = '/brightwharf/updates/instant-payout-fee';
    expect((await open('/brightwharf/updates')).html).toContain(path);
    center.setDay(4);
    expect((await open(path)).status).toBe(410);
    expect((await open('/brightwharf/updates')).html).not.toContain(path);
  });

  it('answers 404 for an announcement that is still to come, and for what never was', async () => {
    expect((await open('/tigerlane/notice/3107.html')).status).toBe(404);
    expect((await open('/tigerlane/notice/1.html')).status).toBe(404);
    expect((await open('/elsewhere')).status).toBe(404);
  });
});

describe('lists of announcements', () => {
  function titles(page: Visit): string[] {
    const $ = cheerio.load(page.html);
    return $('.notice-tit')
      .get()
      .map((item) => $(item).text());
  }

  it('shows a new announcement at the top, and keeps the oldest, now off the list, at its address', async () => {
    const before = titles(await open('/tigerlane/notice/'));
    center.setDay(LAST_DAY);
    const after = titles(await open('/tigerlane/notice/'));
    expect(after).toHaveLength(before.length);
    expect(after.slice(2)).toEqual(before.slice(0, -2));
    expect((await open('/tigerlane/notice/3074.html')).status).toBe(200);
  });

  it('dates every announcement before the day on which it is shown', async () => {
    for (const day of DAYS) {
      center.setDay(day);
      const $ = cheerio.load((await open('/marenka/announcements')).html);
      const dates = $('.announcement time')
        .get()
        .map((item) => $(item).attr('datetime') ?? '');
      expect(dates).toEqual([...dates].sort().reverse());
      expect((dates[0] ?? '') <= weekOn(TODAY, day).inDays(day - LAST_DAY)).toBe(true);
    }
  });
});

describe('the protocol', () => {
  it('answers 304 while the terms stay as they are, and 200 when they change', async () => {
    const first = await open('/marenka/help/seller-terms');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"/);
    expect((await open('/marenka/help/seller-terms', { 'if-none-match': tag })).status).toBe(304);
    center.setDay(1);
    expect((await open('/marenka/help/seller-terms', { 'if-none-match': tag })).status).toBe(200);
  });

  it('compresses the fee schedule', async () => {
    expect((await open('/kaufgut/haendler/gebuehren')).headers.get('content-encoding')).toBe('gzip');
  });

  it('sends Chinese in GBK, stated in the header, and Japanese in Shift_JIS, stated in the page', async () => {
    const chinese = await open('/tigerlane/rule/20418.html');
    expect(chinese.headers.get('content-type')).toBe('text/html; charset=gbk');
    expect(chinese.html).not.toContain('<meta http-equiv');
    expect(chinese.rules).toContain('商家应在买家支付成功后3个工作日内完成发货');
    const japanese = await open('/hoshizora/news/2588.html');
    expect(japanese.headers.get('content-type')).toBe('text/html');
    expect(japanese.rules).toContain('比較対照価格');
  });

  it('keeps a log of what was asked for', async () => {
    const before = center.requests.length;
    center.setDay(2);
    await open('/marenka/announcements?page=1');
    expect(center.requests.slice(before)).toEqual([{ day: 2, path: '/marenka/announcements', status: 200 }]);
  });

  it('offers an overview to a person who opens its address', async () => {
    const $ = cheerio.load((await open('/')).html);
    const links = $('a')
      .get()
      .map((link) => $(link).attr('href') ?? '');
    expect(links.length).toBeGreaterThanOrEqual(6);
    for (const link of links) expect((await open(link)).status).toBe(200);
  });

  it('is read-only and knows no day beyond the week', async () => {
    const response = await fetch(`${center.url}/marenka/announcements`, { method: 'POST' });
    expect(response.status).toBe(405);
    expect(() => center.setDay(8)).toThrow(RangeError);
    expect(() => center.setDay(0.5)).toThrow(RangeError);
  });
});
