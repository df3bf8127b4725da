import { load as loadHtml } from 'cheerio/slim';
import { describe, expect, it } from 'vitest';
import { shortestGapMinutes } from '../../src/schema/cron.js';
import { selectorProblem } from '../../src/schema/selector.js';
import { load, loadFrom, mistakes, shop, workspace } from './workspace.js';

describe('a source', () => {
  it('needs little, and the rest has defaults', async () => {
    const root = workspace(shop());
    const { sources } = await loadFrom(root);
    expect(sources).toEqual([
      {
        id: 'shop-terms',
        platform: 'shop',
        name: 'Shop terms',
        markets: ['US'],
        languages: ['en'],
        timezone: 'UTC',
        kind: 'document',
        fetch: 'http',
        publisher: 'official',
        permission: { status: 'allowed' },
        enabled: true,
        confidence: 'medium',
        urls: ['https://shop.example/terms'],
        allowedHosts: [],
        headers: {},
        extraction: { content: [], ignore: [] },
        validity: { mustContain: [], minChars: 0, blockMarkers: [] },
        topics: [],
        file: `${root}/sources/shop.yaml`,
      },
    ]);
  });

  it('says why it does not obey robots.txt', async () => {
    const { sources } = await load(shop({ robots: '{ obey: false, why: our own shop }' }));
    expect(sources[0]?.robots).toEqual({ obey: false, why: 'our own shop' });
    expect(await mistakes(shop({ robots: '{ obey: false }' }))).toEqual([
      expect.stringContaining('"obey: false" needs a reason: write "why" beside it'),
    ]);
  });

  it('is fetched over a proxy whose login stands in a variable, and nowhere else', async () => {
    const declared = shop({ proxy: '"socks5://${PROXY_LOGIN}@proxy.example:1080"' });
    const { sources, secrets } = await load(declared, { PROXY_LOGIN: 'keeper:p%40ssword' });
    expect(sources[0]?.proxy).toBe('socks5://keeper:p%40ssword@proxy.example:1080');
    expect(secrets).toContain('keeper:p%40ssword');
    for (const proxy of ['http://keeper:password@proxy.example:3128', 'http://token@proxy.example']) {
      expect(await mistakes(shop({ proxy }))).toEqual([expect.stringContaining('put "user:password"')]);
    }
    expect(await mistakes(shop({ proxy: 'ftp://proxy.example' }))).toEqual([
      expect.stringContaining('is not the address of a proxy'),
    ]);
  });

  it('may be urgent, and have the hours in which its publisher announces, which its file may say for all', async () => {
    const hours = '{ from: "09:00", to: "18:00" }';
    const { sources } = await load(shop({ urgent: 'true', announcementHours: hours }));
    const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];
    expect(sources[0]).toMatchObject({
      urgent: true,
      announcementHours: { days: weekdays, from: '09:00', to: '18:00' },
    });
    const [[name = '', content = ''] = []] = Object.entries(shop());
    const ofFile = await load({ [name]: `announcementHours: ${hours}\n${content}` });
    expect(ofFile.sources[0]?.announcementHours?.days).toEqual(weekdays);
    expect(await mistakes(shop({ announcementHours: '{ from: "09:00", to: "09:00" }' }))).toHaveLength(1);
  });

  it('carries everything that is declared', async () => {
    const { sources } = await load(
      shop({
        kind: 'listing',
        markets: '[DE, EU]',
        timezone: 'Europe/Berlin',
        publisher: 'regulator',
        permission:
          '{ status: owner-decision, note: ask first, termsUrl: https://shop.example/t, reviewedAt: 2026-01-02 }',
        enabled: 'true',
        confidence: 'low',
        allowedHosts: '[cdn.example]',
        extract: '{ content: "#main", ignore: [.ads, nav], title: h1, date: time }',
        listing: '{ item: li, title: a, link: a, date: time, limit: 5 }',
        validity: '{ mustContain: Terms, minChars: 10, blockMarkers: [captcha] }',
        schedule: '"0 * * * *"',
        topics: '[tax, ip]',
      }),
    );
    expect(sources[0]).toMatchObject({
      markets: ['DE', 'EU'],
      timezone: 'Europe/Berlin',
      permission: {
        status: 'owner-decision',
        note: 'ask first',
        termsUrl: 'https://shop.example/t',
        reviewedAt: '2026-01-02',
      },
      enabled: true,
      extraction: { content: ['#main'], ignore: ['.ads', 'nav'], title: 'h1', date: 'time' },
      listing: { item: 'li', title: 'a', link: 'a', date: 'time', limit: 5 },
      validity: { mustContain: ['Terms'], minChars: 10, blockMarkers: ['captcha'] },
      schedule: '0 * * * *',
      topics: ['tax', 'ip'],
    });
  });

  it('is watched only with permission, unless the user says so', async () => {
    const watched = async (fields: Record<string, string>) => (await load(shop(fields))).sources[0]?.enabled;
    expect(await watched({})).toBe(true);
    expect(await watched({ enabled: 'false' })).toBe(false);
    expect(await watched({ permission: '' })).toBe(false);
    expect(await watched({ permission: '{ status: denied }' })).toBe(false);
    expect(await watched({ permission: '{ status: denied }', enabled: 'true' })).toBe(true);
  });

  it('may be of a kind that comes later, with the fields of that kind', async () => {
    const kinds = [
      { kind: 'document-set', follow: '{ links: "main a", under: /rules/ }' },
      { kind: 'changelog', entries: '{ splitAt: date-line }' },
      { kind: 'import', import: '{ accept: [paste, mail] }', url: '' },
      { fetch: 'browser', session: 'none', readyWhen: '{ text: Terms }' },
      { extract: '{ range: { startAfter: h1, endBefore: footer } }' },
    ];
    for (const fields of kinds) {
      const { sources } = await load(shop({ enabled: 'false', ...fields }));
      expect(sources).toHaveLength(1);
    }
  });
});

describe('the advice of sources lint', () => {
  const advice = async (fields: Record<string, string>) => {
    const { warnings } = await load(shop(fields));
    return warnings.map(({ code, line, field, source }) => `${code} ${line} ${field} ${source}`);
  };

  it('says where and about which source', async () => {
    expect(await advice({})).toEqual([]);
    expect(await advice({ permission: '{ status: denied }', enabled: 'true' })).toEqual([
      'enabled-not-permitted 9 sources[0].permission.status shop-terms',
    ]);
    expect(await advice({ fetch: 'browser' })).toEqual([]);
    expect(await advice({ extract: '{ range: { startAfter: h1, endBefore: footer } }' })).toEqual([
      'field-not-supported 11 sources[0].extract.range shop-terms',
    ]);
    expect(await advice({ confidence: 'low' })).toEqual([
      'weak-selectors 11 sources[0].confidence shop-terms',
    ]);
    expect(await advice({ schedule: '"*/2 * * * *"' })).toEqual([
      'fast-schedule 11 sources[0].schedule shop-terms',
    ]);
  });

  it('is silent about sources that are off', async () => {
    expect(await advice({ confidence: 'low', enabled: 'false' })).toEqual([]);
  });
});

describe('the shortest gap of a schedule', () => {
  it.each([
    ['*/15 * * * *', 15],
    ['0,58 * * * *', 2],
    ['5,35 9 * * *', 30],
    ['0 9 * * *', 1440],
    ['59 23 * * *', 1440],
    ['0,59 0,23 * * *', 1],
    ['* * * * * *', 0],
    ['30 */4 * * * *', 4],
  ])('%s: %i min', (expression, minutes) => {
    expect(shortestGapMinutes(expression)).toBe(minutes);
  });
});

describe('selectors', () => {
  const selectors = [
    '#main',
    'ul.news > li:nth-child(2n+1)',
    'a[href*="/news/"]:not([href$="/news/"])',
    'li:has(> a[href^="/art/"])',
    'div:contains("Terms")',
    'tr:gt(0)',
    'p:first',
    ':is(h1, h2):last',
    'input:checked, a:any-link',
    'div:mian',
    'li:has(p:nope)',
    'p::before',
    'a[href',
    ':has(',
    '>',
  ];
  it.each(selectors)('%s is judged as cheerio judges it', (selector) => {
    const run = () => loadHtml('<p>x</p>')(selector).length;
    let accepted = true;
    try {
      run();
    } catch {
      accepted = false;
    }
    expect(selectorProblem(selector) === undefined).toBe(accepted);
  });
});
