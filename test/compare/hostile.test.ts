import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../src/compare/compare.js';
import { diffDocuments } from '../../src/compare/diff/diff.js';
import { selectHighlights } from '../../src/compare/highlights.js';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import type { Document } from '../../src/domain/document.js';
import { applyDiff } from './apply.js';

function paragraphs(texts: readonly string[]): Document {
  return {
    url: 'https://seller.example/',
    title: '',
    blocks: texts.map((text) => ({ kind: 'paragraph', text })),
  };
}

/** Pairs that make naive algorithms take hours or crash. */
const cases: [string, Document, Document][] = [
  ['nothing and nothing', paragraphs([]), paragraphs([])],
  ['nothing and something', paragraphs([]), paragraphs(['Fees apply.'])],
  ['empty blocks', paragraphs(['', '', '']), paragraphs(['', 'x', ''])],
  [
    'blocks that are all alike',
    paragraphs(Array(20_000).fill('Same.')),
    paragraphs(Array(9_000).fill('Same.')),
  ],
  [
    'blocks that alternate',
    paragraphs(Array.from({ length: 8_000 }, (_, index) => `Row ${index % 2}`)),
    paragraphs(Array.from({ length: 8_000 }, (_, index) => `Row ${index % 3}`)),
  ],
  [
    'blocks that are all different',
    paragraphs(Array.from({ length: 8_000 }, (_, index) => `a${index}`)),
    paragraphs(Array.from({ length: 8_000 }, (_, index) => `b${index}`)),
  ],
  ['one very long word', paragraphs(['x'.repeat(1_000_000)]), paragraphs([`${'x'.repeat(1_000_000)}y`])],
  ['a million digits', paragraphs(['1'.repeat(1_000_000)]), paragraphs([`${'1'.repeat(1_000_000)}2`])],
  ['digits, spaces and dots', paragraphs(['1 . '.repeat(200_000)]), paragraphs(['1 .. '.repeat(200_000)])],
  ['open brackets', paragraphs(['('.repeat(300_000)]), paragraphs([`${'('.repeat(300_000)}e.g.`])],
  ['at signs', paragraphs(['a@'.repeat(300_000)]), paragraphs([`${'a@'.repeat(300_000)}b`])],
  ['white space', paragraphs([' \t'.repeat(300_000)]), paragraphs([`a${' \t'.repeat(300_000)}`])],
  ['lone surrogates', paragraphs(['\ud800 fee']), paragraphs(['\udc00 fee'])],
  [
    'Chinese without a stop',
    paragraphs(['卖家应当付费'.repeat(30_000)]),
    paragraphs([`${'卖家应当付费'.repeat(30_000)}不`]),
  ],
];

describe('odd input', () => {
  it.each(cases)('%s: is compared, and the diff holds', (_, before, after) => {
    const diff = diffDocuments(before, after);
    const texts = applyDiff(before.blocks, diff).map(({ text }) => text);
    expect(texts.length).toBe(after.blocks.length);
    expect(texts.every((text, index) => text === after.blocks[index]?.text)).toBe(true);
    expect(compareDocuments(before, after, emptyMemory()).diff.entries.length).toBe(diff.entries.length);
  });
});

describe('a page that is too large to be read in full', () => {
  const spelling = (word: string) => `Sellers ${word} goods in the warehouse of the platform. `.repeat(2_000);

  it('is material where a later part of its one block was not read, and says so', () => {
    const { verdict, reasons } = compareDocuments(
      paragraphs([`${spelling('catalogue')}They may ship.`]),
      paragraphs([`${spelling('catalog')}They must ship within 2 days.`]),
      emptyMemory(),
    );
    expect(verdict).toBe('material');
    expect(reasons.map(({ code }) => code)).toContain('partly-read');
  });

  it('shows the most telling of the differences that were read first, and how many there are', () => {
    const edited = (language: string, verb: string) => {
      const texts = Array.from({ length: 20_000 }, (_, at) => `Part ${at} is told in ${language} language.`);
      return paragraphs(texts.toSpliced(50, 0, `Sellers ${verb} label every parcel.`));
    };
    const diff = diffDocuments(edited('plain', 'may'), edited('clear', 'must'));
    const { highlights, omitted } = selectHighlights(diff, 12);
    expect(highlights).toHaveLength(12);
    expect(omitted).toBe(diff.entries.length - 12);
    const [first] = highlights;
    expect(first?.op === 'edited' && first.after.text).toBe('Sellers must label every parcel.');
  });

  it('keeps with its differences no more of the headings above them than a heading has', () => {
    const chapter = { kind: 'heading', level: 2, text: 'Fees and 佣金 '.repeat(100_000) } as const;
    const rules = (days: number) => ({
      ...paragraphs([]),
      blocks: [
        chapter,
        ...paragraphs(Array.from({ length: 500 }, (_, at) => `Rule ${at}: ship within ${days} days.`)).blocks,
      ],
    });
    const diff = diffDocuments(rules(3), rules(2));
    expect(diff.entries.length).toBeGreaterThanOrEqual(500);
    expect(JSON.stringify(diff).length).toBeLessThan(1_000_000);
    expect(diff.entries[0]?.section[0]).toMatch(/^Fees and 佣金 Fees/);
  });
});
