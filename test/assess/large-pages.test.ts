import { expect, it, vi } from 'vitest';
import { assess, type ChangedPassage } from '../../src/assess/assess.js';
import { occurring } from '../../src/language/occurring.js';
import { announcement, lexicons } from './support.js';

/** How many characters were made ready for matching: the measure of all that the assessment does with a text. */
const work = vi.hoisted(() => ({ folded: 0 }));

vi.mock('../../src/language/fold.js', async (original) => {
  const module = await original<typeof import('../../src/language/fold.js')>();
  return {
    ...module,
    fold: (text: string) => {
      work.folded += text.length;
      return module.fold(text);
    },
  };
});

const SENTENCES = {
  English: (mark: string, at: number) =>
    `Sellers must pay the referral fee of ${mark}${at} EUR and return shipping for parcel ${at} within 14 days. `,
  Chinese: (mark: string, at: number) =>
    `卖家应当在三十日内为第${at}批商品支付佣金${mark}${at}元并承担退货运费。`,
};

function paragraph(language: keyof typeof SENTENCES, mark: string, sentences: number): string {
  return Array.from({ length: sentences }, (_, at) => SENTENCES[language](mark, at)).join('');
}

/** Characters folded for each character of the page; the same for every size where the work is linear. */
function workPerCharacter(passage: ChangedPassage): number {
  work.folded = 0;
  const size = passage.text.length + (passage.before?.length ?? 0);
  assess(announcement('Fees', '', { origin: 'edited', passages: [passage] }), lexicons);
  return work.folded / size;
}

/** The first page of a language has the lexicons compiled. */
const FIRST = 1;
const SIZES = [100, 200, 400, 800];

it.each(['English', 'Chinese'] as const)(
  'the work on a replaced paragraph grows with its length alone: %s',
  (language) => {
    const [, ...perCharacter] = [FIRST, ...SIZES].map((sentences) =>
      workPerCharacter({
        section: [],
        kind: 'edited',
        // Other figures for each size: of texts that were read before less has to be read.
        before: paragraph(language, `1${sentences}`, sentences),
        text: paragraph(language, `2${sentences}`, sentences),
      }),
    );
    expect(Math.max(...perCharacter)).toBeLessThan(1.2 * Math.min(...perCharacter));
    expect(Math.max(...perCharacter)).toBeLessThan(8);
  },
);

it('a heading as long as a chapter is read in pieces, with the topics that it names', () => {
  const heading = `${'Summary of the terms. '.repeat(500)}VAT and customs duty.`;
  const passage: ChangedPassage = { section: [heading], kind: 'added', text: 'It applies from 1 May 2026.' };
  const result = assess(announcement('Terms', '', { origin: 'edited', passages: [passage] }), lexicons);
  expect(result.topics.map((topic) => topic.id)).toContain('tax');
  for (const { evidence } of result.topics)
    for (const { sentence } of evidence) expect(sentence.length).toBeLessThanOrEqual(300);
});

it('words of the other version are found wherever they stand, many as well as few', () => {
  const text = 'the vatican pays no value added tax on 商品退货运费 and returns';
  const few = ['vat', 'tax', 'fee', '退货'];
  const many = [
    ...few,
    ...Array.from({ length: 40 }, (_, at) => `word${at}`),
    'ret',
    'returns',
    'turn',
    'vatica',
  ];
  expect([...occurring(new Set(few), text)].sort()).toEqual(['tax', 'vat', '退货']);
  expect([...occurring(new Set(many), text)].sort()).toEqual(
    many.filter((word) => text.includes(word)).sort(),
  );
});
