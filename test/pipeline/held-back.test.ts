import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../src/compare/compare.js';
import { learnHeld } from '../../src/compare/memory/held.js';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import type { Document } from '../../src/domain/document.js';
import { page } from '../compare/page.js';
import { comparisonOf, contentOf, watchPage } from '../support/steps.js';
import { startScene } from './scene.js';

/** A page with a box of suggested articles, in which a line turns up that leads nowhere. */
const TEXTS = {
  en: {
    terms: 'These terms govern how independent merchants offer goods to consumers through the marketplace.',
    heading: 'Related articles',
    title: 'How the tide tables of the port are made',
    rule: 'Every merchant must register the scales of the shop by mail',
  },
  de: {
    terms:
      'Diese Bedingungen regeln, wie unabhängige Händler Waren über den Marktplatz und seine Apps anbieten.',
    heading: 'Ähnliche Artikel',
    title: 'Wie die Gezeitentafeln des Hafens entstehen',
    rule: 'Jeder Händler muss die Waage des Ladens per Post anmelden',
  },
  fr: {
    terms:
      'Ces conditions expliquent comment des marchands indépendants proposent des biens sur la place de marché.',
    heading: 'Articles similaires',
    title: 'Comment naissent les tables des marées du port',
    rule: 'Chaque marchand doit déclarer la balance de sa boutique par courrier',
  },
  es: {
    terms:
      'Estas condiciones explican cómo los comerciantes independientes ofrecen bienes en el mercado en línea.',
    heading: 'Artículos relacionados',
    title: 'Cómo se hacen las tablas de mareas del puerto',
    rule: 'Cada comerciante debe registrar la balanza de la tienda por correo',
  },
  zh: {
    terms: '本规则说明独立商家如何通过本平台及其应用向消费者提供商品，以及双方在订单中的关系。',
    heading: '相关文章',
    title: '港口潮汐表是怎样编制出来的',
    rule: '每个商家必须以邮件方式登记店铺的磅秤',
  },
} as const;

type Texts = (typeof TEXTS)[keyof typeof TEXTS];

function withBox({ terms, heading }: Texts, ...lines: readonly string[]): Document {
  return page(`# Harbour\n${terms}\n${terms}\n## ${heading}\n${lines.join('\n')}`, 'Harbour');
}

const times = (count: number, document: Document): Document[] =>
  Array.from({ length: count }, () => document);

describe.each(Object.keys(TEXTS) as (keyof typeof TEXTS)[])(
  'a rule among suggested articles, in %s',
  (tag) => {
    const texts = TEXTS[tag];
    const before = withBox(texts, texts.title);
    const after = withBox(texts, texts.title, texts.rule);

    test('is told of once it has stood for two weeks, and once', () => {
      const { alerts, steps } = watchPage([before, ...times(20, after)], 24);
      expect(alerts).toEqual([15]);
      const told = comparisonOf(steps[14]);
      expect(told?.reasons[0]).toEqual({ code: 'stood', params: { since: '2026-01-06' } });
      expect(told?.edits.map((edit) => edit.after)).toContain(texts.rule);
    });

    test('is no news where it is gone before', () => {
      const { alerts } = watchPage([before, ...times(10, after), ...times(20, before)], 24);
      expect(alerts).toEqual([]);
    });

    test('is not held back where it is the title of a link', () => {
      const heldOf = (line: string) => {
        const now = withBox(texts, texts.title, line);
        const { edits } = compareDocuments(before, now, emptyMemory());
        return learnHeld(emptyMemory(), now, edits, '2026-01-05T08:00:00.000Z').held ?? [];
      };
      expect(heldOf(texts.rule)).toMatchObject([{ before: '', after: texts.rule, checks: 1 }]);
      expect(heldOf(`[${texts.rule}](https://harbour.example/scales)`)).toEqual([]);
    });
  },
);

test('a page that is watched tells it in the same way', async () => {
  const scene = await startScene();
  const policy = scene.source('document', '/policy', { extraction: { content: [], ignore: [] } });
  const texts = TEXTS.en;
  const look = async (document: Document) => {
    scene.page('/policy', contentOf(document).text);
    scene.pass(24 * 4);
    return scene.check(policy);
  };
  const after = withBox(texts, texts.title, texts.rule);
  await look(withBox(texts, texts.title));
  const statuses = [];
  for (let check = 0; check < 7; check++) statuses.push((await look(after)).changes.length);
  expect(statuses.reduce((sum, count) => sum + count, 0)).toBe(1);
  const [told] = scene.store.changes.list({ verdicts: ['material'] });
  expect(told?.reasons[0]?.code).toBe('stood');
});
