import { expect, test } from 'vitest';
import type { Document } from '../../src/domain/document.js';
import { compareOfficial } from '../../src/pipeline/official.js';

const document = (text: string): Document => ({
  url: 'https://harbour.example/fees',
  title: 'Fees',
  blocks: text.split('\n').map((line) => ({ kind: 'paragraph', text: line })),
});
const stored = (text: string) => [
  {
    sourceId: 'harbour',
    url: 'https://harbour.example/fees',
    title: 'Fees',
    takenAt: '2026-03-01',
    document: document(text),
  },
];

test('a rumour is compared with the words of official pages, and with their numbers in any language', () => {
  const page =
    'Sellers must pay a commission of 9.5 % on each order above 150 euros.\nOrders are shipped within 3 days.';
  const same = compareOfficial(
    document('Sellers must pay a commission of 9.5 % on each order above 150 euros.'),
    stored(page),
  );
  expect(same[0]).toMatchObject({ verdict: 'same', sourceId: 'harbour' });
  const other = compareOfficial(
    document('Sellers must pay a commission of 12 % on each order above 150 euros.'),
    stored(page),
  );
  expect(other[0]).toMatchObject({ verdict: 'figures' });
  const chinese = compareOfficial(document('听说每笔超过150欧元的订单佣金要涨到9.5%了'), stored(page));
  expect(chinese[0]).toMatchObject({ verdict: 'numbers', stands: expect.stringContaining('9.5 %') });
  // A year and a digit alone are in every text.
  expect(compareOfficial(document('从2026年起3天内发货'), stored(page))).toEqual([]);
  expect(
    compareOfficial(document('Parcels to the moon will cost nothing from next week.'), stored(page)),
  ).toEqual([]);
});
