import * as cheerio from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Expectation, expectedAfterJump, expectedDayByDay } from '../../src/demo/expectations.js';
import { explainEvent } from '../../src/demo/messages.js';
import { sites } from '../../src/demo/pages/sites.js';
import { createRoutes, pageOfSource } from '../../src/demo/routes.js';
import { type SellerCenter, startSellerCenter } from '../../src/demo/seller-center.js';
import { demoSources } from '../../src/demo/sources.js';
import { LAST_DAY, weekEvents } from '../../src/demo/timeline.js';
import { type DemoLanguage, longDate } from '../../src/demo/week.js';
import { TOPIC_IDS, UI_LANGUAGES } from '../../src/domain/vocabulary.js';
import { visit } from './visit.js';

const TODAYS = ['2026-11-22', '2026-12-31', '2027-02-01', '2028-02-29'];
const TODAY = '2028-02-29';

let center: SellerCenter;

beforeAll(async () => {
  center = await startSellerCenter({ today: TODAY });
});

afterAll(async () => {
  await center.close();
});

function alerts(expectations: readonly Expectation[]): readonly Expectation[] {
  return expectations.filter(({ outcome }) => outcome === 'alert');
}

function languageOf(source: string): DemoLanguage {
  const site = sites.find(({ pages }) => pages.includes(pageOfSource(source)));
  return site?.language ?? 'en';
}

describe('what a right product reports', () => {
  it('is about pages that the seller center has', () => {
    const routes = createRoutes();
    for (const { path, source } of [...expectedDayByDay(TODAY), ...expectedAfterJump(TODAY)]) {
      expect(routes.get(path)?.page.source).toBe(source);
    }
  });

  it('alerts to the same rule changes whether every day was checked or only the first and the last', () => {
    const facts = (expectation: Expectation) => {
      const { path, topic, effective, deadline } = expectation;
      return { path, topic, effective, deadline };
    };
    const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
    const stepped = alerts(expectedDayByDay(TODAY)).map(facts).sort(byPath);
    expect(alerts(expectedAfterJump(TODAY)).map(facts).sort(byPath)).toEqual(stepped);
    expect(stepped).toHaveLength(9);
  });

  it('covers every verdict and at least seven topics', () => {
    const expectations = expectedDayByDay(TODAY);
    expect(new Set(expectations.map(({ verdict }) => verdict)).size).toBe(4);
    const topics = new Set(alerts(expectations).map(({ topic }) => topic));
    expect(topics.size).toBeGreaterThanOrEqual(7);
    for (const topic of topics) expect(TOPIC_IDS).toContain(topic);
  });

  it('tells a breakage that lasts from a recovery', () => {
    const login = expectedDayByDay(TODAY).filter(({ source }) => source === 'hoshizora-returns');
    expect(login.map(({ day, noiseKind }) => [day, noiseKind])).toEqual([
      [3, 'login-wall'],
      [4, 'login-wall'],
      [5, 'recovery'],
    ]);
  });

  it('says nothing about what came and went between two checks', () => {
    const sources = expectedAfterJump(TODAY).map(({ source }) => source);
    expect(sources).not.toContain('hoshizora-returns');
    expect(sources).not.toContain('brightwharf-images');
  });

  it.each(TODAYS)('has its dates in the near future when today is %s', (today) => {
    const limit = new Date(Date.parse(today) + 60 * 86_400_000).toISOString().slice(0, 10);
    for (const { effective, deadline } of alerts(expectedDayByDay(today))) {
      for (const date of [effective, deadline]) {
        if (date === undefined) continue;
        expect(date > today && date <= limit, date).toBe(true);
      }
      if (effective && deadline) expect(deadline < effective).toBe(true);
    }
  });

  it('states only dates that the page states, in its language', async () => {
    for (const { day, path, source, effective, deadline } of alerts(expectedDayByDay(TODAY))) {
      for (const date of [effective, deadline]) {
        if (date === undefined) continue;
        const written = longDate(date, languageOf(source));
        center.setDay(day);
        expect((await visit(`${center.url}${path}`)).rules, path).toContain(written);
        center.setDay(day - 1);
        expect((await visit(`${center.url}${path}`)).rules, path).not.toContain(written);
      }
    }
  });

  it('can be told in both languages of the product', () => {
    for (const [event] of weekEvents()) {
      for (const language of UI_LANGUAGES) expect(explainEvent(event, language)).not.toBe('');
    }
  });
});

describe('the sources of the demo', () => {
  it('lead to every page of the seller center, and to nothing else', () => {
    const watched = demoSources('').map(({ id, urls }) => [id, ...urls]);
    const pages = sites.flatMap((site) => site.pages.map(({ source, path }) => [source, path]));
    expect(watched.sort()).toEqual(pages.sort());
  });

  it('have selectors that find something, before and after the releases of the week', async () => {
    for (const day of [0, LAST_DAY]) {
      center.setDay(day);
      for (const { id, urls, kind, extraction, listing } of demoSources(center.url)) {
        if (id === 'produktregister-pflichten' && day === LAST_DAY) continue;
        const $ = cheerio.load((await visit(urls[0] ?? '')).html);
        if (listing) {
          const items = $(listing.item);
          expect(items.length, id).toBeGreaterThan(3);
          for (const part of [listing.title, listing.link, listing.date]) {
            expect(items.first().find(part ?? 'a').length, `${id} ${part}`).toBe(1);
          }
        }
        if (kind !== 'document') continue;
        for (const selector of [...extraction.content, ...extraction.ignore]) {
          expect($(selector).length, `${id} ${selector}`).toBe(1);
        }
      }
    }
  });

  it('leave it to the product to find the main content of some documents', () => {
    const documents = demoSources('').filter(({ kind }) => kind === 'document');
    const withSelector = documents.filter(({ extraction }) => extraction.content.length > 0);
    expect(withSelector.length).toBeGreaterThan(2);
    expect(withSelector.length).toBeLessThan(documents.length - 2);
  });

  it('are documents as long as real ones', async () => {
    center.setDay(0);
    for (const { id, kind, urls, languages } of demoSources(center.url)) {
      if (kind !== 'document') continue;
      const { rules } = await visit(urls[0] ?? '');
      const isSpaced = !['zh-CN', 'ja'].includes(languages[0] ?? '');
      if (isSpaced) expect(rules.split(' ').length, id).toBeGreaterThan(550);
      else expect(rules.length, id).toBeGreaterThan(1_200);
    }
  });
});
