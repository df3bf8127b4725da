import { describe, expect, it } from 'vitest';
import { applyDiff } from '../../src/compare/apply.js';
import { compareDocuments } from '../../src/compare/compare.js';
import { diffDocuments } from '../../src/compare/diff.js';
import { emptyMemory } from '../../src/compare/memory.js';
import type { Document } from '../../src/domain/document.js';

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
