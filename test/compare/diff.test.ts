import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../src/compare/diff/diff.js';
import type { Block, Document } from '../../src/domain/document.js';
import { applyDiff } from './apply.js';
import { page } from './page.js';

function ops(before: Document, after: Document): string[] {
  return diffDocuments(before, after).entries.map((entry) => entry.op);
}

function marked(before: Document, after: Document): string[] {
  const lines: string[] = [];
  for (const entry of diffDocuments(before, after).entries) {
    if (entry.op !== 'edited') continue;
    const words = entry.words.map(({ op, text }) =>
      op === 'same' ? text : op === 'added' ? `{+${text}+}` : `[-${text}-]`,
    );
    lines.push(words.join(''));
  }
  return lines;
}

describe('diffDocuments', () => {
  it('lists nothing for the same text, whatever its layout and links', () => {
    const before = page('## Fees\nThe fee is 5 %.');
    const after = page('The fee is 5 %. [More](https://seller.example/fees)');
    expect(diffDocuments(before, before).entries).toEqual([]);
    expect(ops(page('Fees'), page('## Fees'))).toEqual([]);
    expect(after.blocks[0]?.links).toHaveLength(1);
  });

  it('shows the words that changed in a paragraph, amounts and dates whole', () => {
    const before = page('Sellers pay 1,000.50 EUR by 2026-03-05, that is 3.5 % of their turnover.');
    const after = page('Sellers pay 1,200.50 EUR by 2026-04-05, that is 4.5 % of their turnover.');
    expect(marked(before, after)).toEqual([
      'Sellers pay [-1,000.50-]{+1,200.50+} EUR by [-2026-03-05-]{+2026-04-05+}, that is [-3.5 %-]{+4.5 %+} of their turnover.',
    ]);
  });

  it('marks words in Chinese, not single characters or whole lines', () => {
    const before = page('卖家应在收到订单后48小时内发货，并上传物流单号。');
    const after = page('卖家应在收到订单后24小时内发货，并上传物流单号。');
    expect(marked(before, after)).toEqual(['卖家应在收到订单后[-48-]{+24+}小时内发货，并上传物流单号。']);
  });

  it('shows a rewritten sentence as replaced instead of scattering matches over it', () => {
    const before = page('We charge it when you list an item with us on the site.');
    const after = page('A monthly plan covers every product, with or without the boost.');
    const entries = diffDocuments(before, after).entries;
    expect(entries.map((entry) => entry.op)).toEqual(['removed', 'added']);
  });

  it('says under which headings a difference stands', () => {
    const before = page('# Terms\n## Fees\nThe fee is 5 %.\n## Data\nWe keep it.');
    const after = page('# Terms\n## Fees\nThe fee is 6 %.\n## Data\nWe keep it.');
    expect(diffDocuments(before, after).entries[0]?.section).toEqual(['Terms', 'Fees']);
  });

  it('tells a moved paragraph from a removed and an added one', () => {
    const clause = 'Returned goods are inspected within ten days of arrival.';
    const before = page(`${clause}\n## Fees\nThe fee is 5 %.\n## Data\nBuyer data is deleted after use.`);
    const after = page(`## Fees\nThe fee is 5 %.\n## Data\nBuyer data is deleted after use.\n${clause}`);
    expect(ops(before, after)).toEqual(['moved']);
  });

  it('finds a paragraph that was moved and edited', () => {
    const before = page(
      'Returned goods are inspected in our central warehouse within ten days of arrival.\n## Fees\nThe fee is five per cent of the price.\n## Data\nBuyer data is deleted after use.',
    );
    const after = page(
      '## Fees\nThe fee is five per cent of the price.\n## Data\nBuyer data is deleted after use.\nReturned goods are inspected in our central warehouse within two days of arrival.',
    );
    expect(marked(before, after)).toEqual([
      'Returned goods are inspected in our central warehouse within [-ten-]{+two+} days of arrival.',
    ]);
  });

  it('compares table rows by their first cell, cell by cell', () => {
    const before = page('| Category | Fee |\n| Books | 15 % |\n| Toys | 12 % |\n| Shoes | 11 % |');
    const after = page(
      '| Category | Fee |\n| Audio | 8 % |\n| Books | 15 % |\n| Toys | 13 % |\n| Shoes | 11 % |',
    );
    expect(ops(before, after)).toEqual(['added', 'edited']);
    expect(marked(before, after)).toEqual(['Toys | [-12 %-]{+13 %+}']);
  });

  it('keeps reading order, with what was removed where it used to stand', () => {
    const before = page('Alpha one two three.\nBravo one two three.\nCharlie four five six.\nDelta.');
    const after = page('Alpha one two nine.\nCharlie four five nine.\nDelta.\nEcho seven eight.');
    const texts = diffDocuments(before, after).entries.map((entry) =>
      entry.op === 'edited' ? entry.after.text : entry.block.text,
    );
    expect(texts).toEqual([
      'Alpha one two nine.',
      'Bravo one two three.',
      'Charlie four five nine.',
      'Echo seven eight.',
    ]);
  });
});

const word = fc.constantFrom(
  'fee',
  'seller',
  'must',
  'pay',
  '5 %',
  '30',
  'days',
  'refund',
  '费用',
  '应当',
  'ให้',
  '—',
  '.',
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc
    .array(word, { minLength: 1, maxLength: 12 })
    .map((words) => ({ kind: 'paragraph', text: words.join(' ') }) as const),
  fc
    .array(word, { minLength: 2, maxLength: 4 })
    .map((cells) => ({ kind: 'table-row', cells, text: cells.join(' | ') }) as const),
  fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => ({ kind: 'paragraph', text }) as const),
);
const blocks = fc.array(block, { maxLength: 25 });

function document(list: readonly Block[]): Document {
  return { url: 'https://seller.example/', title: '', blocks: list };
}

describe('any two documents', () => {
  it('differ by a diff that makes the new text from the old', () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const diff = diffDocuments(document(before), document(after));
        const texts = applyDiff(before, diff).map(({ text }) => text);
        expect(texts).toEqual(after.map(({ text }) => text));
      }),
      { numRuns: 400 },
    );
  });

  it('share words so that old and new text can be read from an edit', () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        for (const entry of diffDocuments(document(before), document(after)).entries) {
          if (entry.op !== 'edited') continue;
          const without = (op: string) =>
            entry.words
              .filter((part) => part.op !== op)
              .map((part) => part.text)
              .join('');
          expect(without('added')).toBe(entry.before.text);
          expect(without('removed')).toBe(entry.after.text);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('do not differ when they are the same', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        expect(diffDocuments(document(list), document(structuredClone(list))).entries).toEqual([]);
      }),
    );
  });

  it('differ by edits of the shuffled blocks only, without loss', () => {
    const shuffled = blocks.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([before, after]) => {
        const diff = diffDocuments(document(before), document(after));
        expect(applyDiff(before, diff).map(({ text }) => text)).toEqual(after.map(({ text }) => text));
      }),
      { numRuns: 200 },
    );
  });
});
