import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/domain/source.js';
import { formerKey } from '../../src/extract/listing/former-key.js';
import { startScene } from './scene.js';

/** One announcement of a site that the test makes up. */
interface Notice {
  readonly path: string;
  readonly title: string;
  readonly day?: string;
  readonly text: string;
}

/** Announcements in several languages: each an old one, and the words of a new rule. */
const LANGUAGES = {
  en: {
    old: [
      'Packaging guide published',
      'The packaging guide for sellers is now available in the help centre.',
    ],
    also: ['Opening hours in May', 'Our support team answers from 9 to 17 on working days.'],
    rule: [
      'Power banks need a test report',
      'From 1 April 2026 sellers must not list power banks without a test report. Listings without one are removed.',
    ],
  },
  de: {
    old: [
      'Verpackungsleitfaden erschienen',
      'Der Verpackungsleitfaden für Verkäufer steht jetzt im Hilfebereich bereit.',
    ],
    also: ['Öffnungszeiten im Mai', 'Unser Support antwortet werktags von 9 bis 17 Uhr.'],
    rule: [
      'Powerbanks nur mit Prüfbericht',
      'Ab dem 1. April 2026 dürfen Verkäufer Powerbanks ohne Prüfbericht nicht mehr anbieten. Angebote ohne Bericht werden entfernt.',
    ],
  },
  zh: {
    old: ['包装指南已发布', '面向卖家的包装指南现已在帮助中心上线。'],
    also: ['五月服务时间', '客服团队工作日九点至十七点答复。'],
    rule: ['充电宝须提供检测报告', '自2026年4月1日起，卖家不得销售没有检测报告的充电宝，违规商品将被下架。'],
  },
  ja: {
    old: ['梱包ガイドを公開しました', '出品者向けの梱包ガイドをヘルプセンターで公開しました。'],
    also: ['五月の営業時間', 'サポートは平日9時から17時まで対応します。'],
    rule: [
      'モバイルバッテリーには試験報告書が必要です',
      '2026年4月1日以降、試験報告書のないモバイルバッテリーの出品は禁止されます。違反した商品は削除されます。',
    ],
  },
  fr: {
    old: [
      "Guide d'emballage publié",
      "Le guide d'emballage des vendeurs est disponible dans le centre d'aide.",
    ],
    also: ['Horaires en mai', 'Notre équipe répond de 9 h à 17 h les jours ouvrés.'],
    rule: [
      "Batteries externes : rapport d'essai exigé",
      "À partir du 1er avril 2026, les vendeurs ne doivent plus proposer de batteries externes sans rapport d'essai. Les offres sans rapport seront supprimées.",
    ],
  },
} as const;

type Language = keyof typeof LANGUAGES;

const page = (language: string, main: string, title = 'News') =>
  `<html lang="${language}"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><main>${main}</main></body></html>`;

/** A site with a list at `/news` whose announcements and addresses the test changes. */
async function startSite(language: Language = 'en', more: Partial<Source['listing']> = {}) {
  const scene = await startScene({ privateHosts: ['localhost'] });
  const listing = { item: 'ul.news > li', title: 'h3', date: 'time', limit: 20, ...more };
  const source = scene.source('listing', '/news', { languages: [language], listing });
  const entry = ({ path, title, day, text }: Notice, isWhole: boolean) =>
    `<li><h3>${path === '' ? title : `<a href="${path}">${title}</a>`}</h3>${day ? `<time>${day}</time>` : ''}${isWhole ? `<p>${text}</p>` : ''}</li>`;
  return {
    ...scene,
    source,
    /** What the list shows, and what stands at the address of each. */
    show(notices: readonly Notice[], isWhole = false) {
      scene.page(
        '/news',
        page(
          language,
          `<h1>News</h1><ul class="news">${notices.map((one) => entry(one, isWhole)).join('')}</ul>`,
        ),
      );
      for (const { path, title, text } of notices) {
        if (path.startsWith('/') && !isWhole)
          scene.page(path, page(language, `<h1>${title}</h1><p>${text}</p>`, title));
      }
    },
    async titles() {
      return (await scene.check(source)).changes.map(({ title, origin }) => `${origin}: ${title}`);
    },
  };
}

function notices(language: Language): { old: Notice; also: Notice; rule: Notice } {
  const { old, also, rule } = LANGUAGES[language];
  const make = ([title, text]: readonly [string, string], name: string, day: string) => ({
    path: `/n/${name}`,
    title,
    text,
    day,
  });
  return {
    old: make(old, 'packaging', '2026-02-10'),
    also: make(also, 'hours', '2026-02-12'),
    rule: make(rule, 'power-banks', '2026-03-01'),
  };
}

const ALL = Object.keys(LANGUAGES) as Language[];
const moved = (notice: Notice, path: string): Notice => ({ ...notice, path });

describe('a list of announcements', () => {
  test.each(ALL)(
    'in %s tells the new one, once, whatever happens to the addresses after that',
    async (language) => {
      const site = await startSite(language);
      const { old, also, rule } = notices(language);
      site.show([also, old]);
      await site.check(site.source);
      site.show([rule, also, old]);
      expect(await site.titles()).toEqual([`appeared: ${rule.title}`]);
      const rebuilt: ((notice: Notice) => string)[] = [
        ({ path }) => `${path}/`,
        ({ path }) => `/en${path}`,
        ({ path }) => `/newsroom${path.slice(2)}?sid=11ab`,
        ({ path }) => `/view.do?board=B1&no=${path.length * 71}`,
      ];
      for (const address of rebuilt) {
        site.show([rule, also, old].map((notice) => moved(notice, address(notice))));
        expect(await site.titles()).toEqual([]);
      }
      expect(site.queued()).toHaveLength(1);
    },
  );

  test.each(ALL)(
    'in %s without pages of their own gives one alert for the new one, and one for an edit',
    async (language) => {
      const site = await startSite(language);
      const { old, also, rule } = notices(language);
      const entries = [rule, also, old].map((notice, index) =>
        moved(notice, ['#n3', '', 'javascript:void(0)'][index] ?? ''),
      );
      site.show(entries.slice(1), true);
      await site.check(site.source);
      site.show(entries, true);
      const [found] = (await site.check(site.source)).changes;
      expect(found).toMatchObject({
        title: rule.title,
        origin: 'appeared',
        comparison: { verdict: 'material' },
      });
      expect(JSON.stringify(found?.comparison.diff)).toContain(rule.text.slice(0, 10));
      expect(await site.titles()).toEqual([]);
      site.show(
        [{ ...entries[0], text: rule.text.replaceAll('1', '15') } as Notice, ...entries.slice(1)],
        true,
      );
      expect(await site.titles()).toEqual([`edited: ${rule.title}`]);
      expect(site.queued()).toHaveLength(2);
    },
  );

  test('whose site is rebuilt with new addresses, days and titles keeps quiet about the old ones', async () => {
    const site = await startSite();
    const { old, also } = notices('en');
    const long = {
      ...old,
      text: `${old.text} ${'It says how to wrap, label and hand over every parcel, with pictures. '.repeat(4)}`,
    };
    site.show([also, long]);
    await site.check(site.source);
    site.show([
      { ...also, path: '/c/22', day: '2026-03-02' },
      { ...long, path: '/c/11', day: '2026-03-02', title: 'Guide to packaging' },
    ]);
    // That one is called otherwise now is for the digest.
    expect(await site.titles()).toEqual(['edited: Guide to packaging']);
    expect(site.queued()).toEqual([]);
  });

  test('tells a new announcement of the form of an old one that left the list', async () => {
    const site = await startSite();
    const monthly = (month: string, percent: number, day: string): Notice => ({
      path: `/fees/${day}`,
      title: 'Fees of the month',
      day,
      text: `From 1 ${month} 2026 the referral fee for shoes is ${percent} %. Sellers must accept the new fee. It is charged on the price with tax and delivery, on the day of the order.`,
    });
    site.show([monthly('March', 12, '2026-02-20'), notices('en').old]);
    await site.check(site.source);
    site.show([monthly('April', 14, '2026-03-01'), notices('en').old]);
    expect(await site.titles()).toEqual(['appeared: Fees of the month']);
  });

  test('takes one that is pinned, or linked twice, for one', async () => {
    const site = await startSite();
    const { old, also, rule } = notices('en');
    site.show([also, old]);
    await site.check(site.source);
    site.show([moved(rule, '/pinned/power'), moved(rule, '/n/power-banks'), also, old]);
    expect(await site.titles()).toEqual([`appeared: ${rule.title}`]);
    site.show([old, moved(rule, '/n/power-banks'), also]);
    expect(await site.titles()).toEqual([]);
  });

  test('is broken where it shows nothing that was known, and is taken for the list once it stayed', async () => {
    const site = await startSite();
    const list = (name: string) =>
      [1, 2, 3, 4].map((n) => ({
        path: `/${name}/${n}`,
        title: `${name} number ${n}`,
        text: `The ${name} of ${n} sellers must be shown.`,
      }));
    site.show(list('invoices'));
    await site.check(site.source);
    site.show(list('recipes'));
    expect(await site.check(site.source)).toMatchObject({
      status: 'broken',
      problem: { kind: 'wrong-page' },
      changes: [],
    });
    site.show(list('invoices'));
    expect(await site.check(site.source)).toMatchObject({ status: 'unchanged', changes: [] });
    site.show(list('recipes'));
    for (let check = 0; check < 3; check++) {
      await site.check(site.source);
      site.pass(13);
    }
    site.show([
      {
        path: '/recipes/5',
        title: 'Prohibited toys',
        text: 'Sellers must not list toys without a CE mark from 1 May 2026.',
      },
      ...list('recipes'),
    ]);
    expect(await site.titles()).toEqual(['appeared: Prohibited toys']);
  });

  test('does not take what comes up from below for news, with days and without', async () => {
    for (const isDated of [true, false]) {
      const site = await startSite('en', { limit: 3, paging: { most: 1, first: 1, step: 1 } });
      const all = [1, 2, 3, 4].map((n) => ({
        path: `/n/${n}`,
        title: `Rule number ${n} for sellers`,
        text: `Sellers must pay a fee of ${n} EUR from 1 April 2026.`,
        ...(isDated && { day: `2026-01-${20 - n}` }),
      }));
      site.show(all);
      await site.check(site.source);
      site.show(all.filter((_, index) => index !== 1));
      expect(await site.titles()).toEqual([]);
    }
  });

  test('at the first check tells only what is younger than was set', async () => {
    const site = await startSite('en', { newsDays: 3 });
    const { old, also, rule } = notices('en');
    site.show([rule, also, old]);
    expect(await site.titles()).toEqual([`appeared: ${rule.title}`]);
    expect(await site.titles()).toEqual([]);
  });
});

describe('an announcement that is gone', () => {
  test('is withdrawn where an entry without a page leaves the middle, and not where it falls off the end', async () => {
    const site = await startSite();
    const { old, also, rule } = notices('en');
    const entries = [rule, also, old].map((notice) => moved(notice, ''));
    site.show(entries, true);
    await site.check(site.source);
    site.show(entries.slice(0, 2), true);
    expect(await site.titles()).toEqual([]);
    site.show(entries, true);
    expect(await site.titles()).toEqual([]);
    site.show(
      [also, old].map((notice) => moved(notice, '')),
      true,
    );
    expect(await site.titles()).toEqual([`withdrawn: ${rule.title}`]);
    site.show(entries, true);
    expect(await site.titles()).toEqual([`appeared: ${rule.title}`]);
  });

  test('is withdrawn where its page is gone at two checks although it is still listed', async () => {
    const site = await startSite();
    const { old, also, rule } = notices('en');
    site.show([rule, also, old]);
    await site.check(site.source);
    site.web.reply(rule.path, { status: 410, body: 'gone' });
    expect(await site.check(site.source)).toMatchObject({ status: 'failed', changes: [] });
    expect(await site.titles()).toEqual([`withdrawn: ${rule.title}`]);
    expect(await site.check(site.source)).toMatchObject({ status: 'unchanged', changes: [] });
  });

  test('is no withdrawal where many are gone at once', async () => {
    const site = await startSite();
    const all = [1, 2, 3, 4, 5, 6].map((n) => ({
      path: `/n/${n}`,
      title: `Rule number ${n} for sellers`,
      text: `Sellers must pay a fee of ${n} EUR from 1 April 2026.`,
      day: `2026-02-${20 - n}`,
    }));
    site.show(all);
    await site.check(site.source);
    site.show(all.slice(5));
    for (const { path } of all.slice(0, 5)) site.web.reply(path, { status: 404, body: 'gone' });
    expect(await site.check(site.source)).toMatchObject({
      status: 'broken',
      changes: [],
      problem: { kind: 'partial-load' },
    });
  });
});

describe('a list on several pages', () => {
  const rule = (n: number): Notice => ({
    path: `/n/${n}`,
    title: `Rule number ${n} for sellers`,
    text: `Sellers must pay a fee of ${n} EUR from 1 April 2026.`,
  });
  const links = {
    'a link with the words for it': (next: string) => `<a href="${next}">下一页</a>`,
    'rel=next': (next: string) => `<a rel="next" href="${next}"><img src="/arrow.png"></a>`,
    'page numbers': (next: string, here: number) => `<p><b>${here}</b> <a href="${next}">${here + 1}</a></p>`,
    'a button for more': (next: string) => `<button data-url="${next}">Load more</button>`,
  };

  test.each(Object.entries(links))('is read on by %s, as far as there is something new', async (_, link) => {
    const site = await startSite('en', { limit: 4 });
    const show = (newest: number) => {
      for (const [index, path] of ['/news', '/news?page=2', '/news?page=3'].entries()) {
        const items = [0, 1].map((at) => rule(newest - index * 2 - at));
        const next = index < 2 ? link(`/news?page=${index + 2}`, index + 1) : '';
        const entries = items
          .map(({ path: to, title }) => `<li><h3><a href="${to}">${title}</a></h3></li>`)
          .join('');
        site.page(path, page('en', `<ul class="news">${entries}</ul>${next}`));
        for (const { path: to, title, text } of items)
          site.page(to, page('en', `<h1>${title}</h1><p>${text}</p>`, title));
      }
    };
    const lists = () => site.web.requests.filter(({ path }) => path.startsWith('/news')).length;
    show(10);
    expect(await site.check(site.source)).toMatchObject({ status: 'first-seen', pages: 5 });
    expect(lists()).toBe(2);
    expect(await site.titles()).toEqual([]);
    expect(lists()).toBe(3);
    show(13);
    expect(await site.titles()).toEqual([11, 12, 13].map((n) => `appeared: ${rule(n).title}`));
  });

  test('is read on by a parameter that was declared', async () => {
    const site = await startSite('en', {
      limit: 5,
      paging: { parameter: 'offset', first: 0, step: 2, most: 9 },
    });
    for (const [index, path] of ['/news', '/news?offset=2', '/news?offset=4'].entries()) {
      const items = [0, 1].map((at) => rule(10 - index * 2 - at));
      site.page(
        path,
        page(
          'en',
          `<ul class="news">${items.map(({ path: to, title }) => `<li><h3><a href="${to}">${title}</a></h3></li>`).join('')}</ul>`,
        ),
      );
      for (const { path: to, title, text } of items)
        site.page(to, page('en', `<h1>${title}</h1><p>${text}</p>`, title));
    }
    expect(await site.check(site.source)).toMatchObject({ status: 'first-seen', pages: 6 });
  });
});

describe('what an earlier version stored', () => {
  test.each([
    ['', false],
    [', and what is new since then is', true],
  ])('is known again and not told, also where different items had one key%s', async (_, isNewAtOnce) => {
    const site = await startSite();
    const made = (n: number, day: string): Notice => ({
      path: `/news/2026-0${n}-rule-${n}`,
      title: `Rule number ${n} for sellers`,
      text: `Sellers must pay a fee of ${n} EUR from 1 April 2026.`,
      day,
    });
    const all = [made(3, '2026-02-20'), made(2, '2026-02-10'), made(1, '2026-02-01')];
    site.show(all);
    await site.check(site.source);
    const db = new Database(join(site.store.folder, 'rulewatch.db'));
    const [, ...others] = db
      .prepare("SELECT id, url, title FROM pages WHERE role = 'article' ORDER BY id DESC")
      .all() as {
      id: number;
      url: string;
      title: string;
    }[];
    db.exec('DELETE FROM listed_items; DELETE FROM lists;');
    db.pragma('foreign_keys = OFF');
    for (const { id } of others)
      db.exec(
        `DELETE FROM page_parts WHERE page_id = ${id}; DELETE FROM snapshots WHERE page_id = ${id}; DELETE FROM pages WHERE id = ${id}`,
      );
    for (const row of db
      .prepare("SELECT id, url, title FROM pages WHERE role = 'article'")
      .all() as typeof others) {
      db.prepare('UPDATE pages SET key = ? WHERE id = ?').run(
        formerKey({ key: '', url: row.url, title: row.title }),
        row.id,
      );
    }
    db.close();
    const rule = made(4, '2026-03-02');
    if (isNewAtOnce) site.show([rule, ...all]);
    expect(await site.titles()).toEqual(isNewAtOnce ? [`appeared: ${rule.title}`] : []);
    site.show([rule, ...all]);
    expect(await site.titles()).toEqual(isNewAtOnce ? [] : [`appeared: ${rule.title}`]);
    expect(await site.titles()).toEqual([]);
  });
});

describe('an entry that leads to another host', () => {
  test('is read from the list, and from its page once the host is allowed, without being told twice', async () => {
    const site = await startSite();
    const { old, also, rule } = notices('en');
    const elsewhere = (notice: Notice) =>
      moved(notice, site.web.url(notice.path).replace('127.0.0.1', 'localhost'));
    site.show([also, old].map(elsewhere), true);
    await site.check(site.source);
    site.show([rule, also, old].map(elsewhere), true);
    expect(await site.titles()).toEqual([`appeared: ${rule.title}`]);
    expect(site.store.items.memory(site.source.id)?.otherHosts).toEqual(['localhost']);
    for (const { path, title, text } of [rule, also, old]) {
      site.page(
        path,
        page('en', `<h1>${title}</h1><p>${text}</p><p>More of it stands here than on the list.</p>`, title),
      );
    }
    const allowed = { ...site.source, allowedHosts: ['localhost'] };
    expect((await site.check(allowed)).changes).toEqual([]);
    expect(site.web.requests.some(({ path }) => path === rule.path)).toBe(true);
    expect((await site.check(allowed)).changes).toEqual([]);
  });
});
