import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LocalizedText } from '../../src/domain/vocabulary.js';
import { PRODUCT_FAMILIES, ROLES, TOPIC_IDS } from '../../src/domain/vocabulary.js';
import { buildChecklist } from '../../src/impact/checklist.js';
import { change, itemIds, seller, UNKNOWN_SELLER } from './fixtures.js';
import { loadShippedChecklists } from './shipped.js';

const templates = await loadShippedChecklists();
const items = templates.flatMap((template) => template.items);
const facts = items.flatMap((item) => item.facts);
const factsUnder = (id: string, checklist: ReturnType<typeof buildChecklist>) =>
  checklist.items.find((item) => item.id === id)?.facts.map((fact) => fact.text.en.slice(0, 22));

describe('the shipped checklists', () => {
  it.each(TOPIC_IDS)('have six to ten items for %s', (topic) => {
    const own = templates.filter(
      ({ applies }) => applies !== 'always' && 'topic' in applies && applies.topic === topic,
    );
    expect(own).toHaveLength(1);
    const count = own[0]?.items.length;
    expect(count).toBeGreaterThanOrEqual(6);
    expect(count).toBeLessThanOrEqual(10);
  });

  it.each(PRODUCT_FAMILIES)('have a question for %s', (family) => {
    const own = templates.filter(
      ({ applies }) => applies !== 'always' && 'family' in applies && applies.family === family,
    );
    expect(own).toHaveLength(1);
  });

  it('begin with reading and end with verifying, for every change', () => {
    const common = templates.filter(({ applies }) => applies === 'always').flatMap((one) => one.items);
    expect(common.map(({ id }) => id)).toEqual([
      'common-read',
      'common-scope',
      'common-decide',
      'common-verify',
    ]);
  });

  it('give every item a role, and between one and 24 hours', () => {
    for (const { role, dueHours } of items) {
      expect(ROLES).toContain(role);
      expect(dueHours).toBeGreaterThanOrEqual(1);
      expect(dueHours).toBeLessThanOrEqual(24);
    }
  });

  it('use every id once', () => {
    const ids = [...templates.map(({ id }) => `file ${id}`), ...items.map(({ id }) => id)];
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('stand in the files that their ids name', () => {
    expect(templates.map(({ id }) => `${id}.yaml`)).toEqual(templates.map(({ file }) => basename(file)));
  });

  it('name every fact with its source, and with a day of review that is not before its reading', () => {
    expect(facts.length).toBeGreaterThan(25);
    for (const fact of facts) {
      expect(fact.source, fact.text.en).toMatch(/\p{L}{3}/u);
      expect(fact.asOf).toBe('2026-11-22');
      expect((fact.until ?? '9999-12-31') >= fact.asOf, fact.text.en).toBe(true);
    }
  });
});

describe('the wording of the shipped checklists', () => {
  const han = /\p{Script=Han}/u;
  const halfWidthInChinese = /\p{Script=Han}[,;:?!()"]|[,;:?!()"]\p{Script=Han}/u;
  const texts: readonly LocalizedText[] = [
    ...items.flatMap(({ question, evidence }) => [question, evidence]),
    ...facts.map(({ text }) => text),
  ];

  it('is Chinese in the one column and English in the other', () => {
    for (const text of texts) {
      expect(text['zh-CN'], text.en).toMatch(han);
      expect(text.en).not.toMatch(han);
    }
  });

  it('is punctuated as each language is', () => {
    for (const text of texts) {
      expect(text['zh-CN']).not.toMatch(halfWidthInChinese);
      expect(text.en).not.toMatch(/[，。；：？！（）、《》]/u);
    }
    for (const { question } of items) {
      expect(question.en).toMatch(/\?$/);
      expect(question['zh-CN']).toMatch(/？$/);
    }
    for (const { text } of facts) {
      expect(text.en).toMatch(/\.$/);
      expect(text['zh-CN']).toMatch(/。$/);
    }
  });

  it('gives the same dates in both languages', () => {
    const dates = (text: string) => [...new Set(text.match(/\d{4}-\d{2}-\d{2}/g))].sort();
    for (const { text } of facts) expect(dates(text['zh-CN'])).toEqual(dates(text.en));
  });

  it('keeps a question short enough for one glance', () => {
    for (const { question } of items) {
      expect(question.en.length, question.en).toBeLessThanOrEqual(150);
      expect(question['zh-CN'].length, question['zh-CN']).toBeLessThanOrEqual(75);
    }
  });
});

describe('the checklist for', () => {
  const seenByAnybody = ['common-read', 'common-scope', 'common-decide', 'common-verify'];

  it('a new parcel tax in the EU, for a seller who mails directly', () => {
    const input = change({ topics: ['tax'], markets: ['EU'], fulfilment: ['direct-mail'] });
    const checklist = buildChecklist(input, templates, seller({ markets: ['US', 'DE'] }), []);
    expect(checklist.items.map(({ id }) => id)).toEqual([
      'common-read',
      'common-scope',
      'tax-liable',
      'tax-numbers',
      'tax-cost',
      'tax-customs-data',
      'common-decide',
      'tax-systems',
      'tax-buyer-text',
      'common-verify',
    ]);
    expect(factsUnder('tax-cost', checklist)).toEqual(['EU: since 2026-07-01 a']);
  });

  it('stock in the United States, for a Chinese company', () => {
    const input = change({ topics: ['tax'], markets: ['US'], fulfilment: ['platform'] });
    const ids = itemIds(input, templates, seller({ markets: ['US', 'CN'] }));
    expect(ids).toEqual(expect.arrayContaining(['tax-importer', 'tax-stock-places', 'tax-cn-report']));
    expect(ids).not.toContain('tax-customs-data');
    expect(ids.length).toBeLessThanOrEqual(12);
  });

  it('a toy safety rule in the United States', () => {
    const input = change({ topics: ['product-compliance'], markets: ['US'], families: ['toys-children'] });
    const checklist = buildChecklist(input, templates, UNKNOWN_SELLER, []);
    const ids = checklist.items.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['prod-entry', 'toys-papers', ...seenByAnybody]));
    expect(ids).not.toContain('prod-representative');
    expect(factsUnder('toys-papers', checklist)).toEqual(['US: ASTM F963-23 is ma']);
  });

  it('a responsible-person rule in Germany', () => {
    const input = change({ topics: ['product-compliance'], markets: ['DE'] });
    const checklist = buildChecklist(input, templates, UNKNOWN_SELLER, []);
    const ids = checklist.items.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['prod-representative', 'prod-epr']));
    expect(ids).not.toContain('prod-entry');
    expect(factsUnder('prod-epr', checklist)).toEqual(['EU packaging: since 20', 'Germany: packaging nee']);
  });

  it('a metric of one platform, without the figures of another', () => {
    const input = (platform: string) =>
      change({ topics: ['logistics'], fulfilment: ['direct-mail'], source: { platform, markets: ['US'] } });
    const amazon = buildChecklist(input('amazon'), templates, UNKNOWN_SELLER, []);
    expect(factsUnder('log-metrics', amazon)).toEqual(['Amazon, seller-fulfill']);
    const ebay = buildChecklist(input('ebay'), templates, UNKNOWN_SELLER, []);
    expect(factsUnder('log-metrics', ebay)).toEqual([]);
  });

  it('new terms of a Chinese platform, with the notice period they owe', () => {
    const input = change({ topics: ['legal-terms'], source: { platform: 'temu' }, markets: ['US'] });
    const checklist = buildChecklist(input, templates, UNKNOWN_SELLER, []);
    expect(factsUnder('legal-notice', checklist)).toEqual(['China: since 2026-02-0']);
  });

  it.each(TOPIC_IDS)('%s stays readable, even if nothing is known about seller and change', (topic) => {
    const ids = itemIds(change({ topics: [topic, 'tax', 'logistics'] }), templates);
    expect(ids).toEqual(expect.arrayContaining(seenByAnybody));
    expect(ids.length).toBeLessThanOrEqual(12);
    expect(ids.length).toBeGreaterThanOrEqual(8);
  });
});
