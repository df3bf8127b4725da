import { expect, it, vi } from 'vitest';
import { selectHighlights } from '../../src/compare/highlights.js';
import { countingPairs } from '../../src/compare/residue/renumbering.js';
import type { DocumentDiff } from '../../src/domain/change.js';

/** How many characters were searched for words of a rule. */
const work = vi.hoisted(() => ({ searched: 0 }));

vi.mock('../../src/compare/words/rules.js', async (original) => {
  const module = await original<typeof import('../../src/compare/words/rules.js')>();
  return {
    ...module,
    carriesRule: (text: string) => {
      work.searched += text.length;
      return module.carriesRule(text);
    },
  };
});

function added(count: number): DocumentDiff {
  const text = '卖家应当在三十日内支付佣金并承担退货运费。';
  return {
    entries: Array.from({ length: count }, (_, newIndex) => ({
      op: 'added',
      section: [],
      newIndex,
      block: { kind: 'paragraph', text: `${text}${newIndex}` },
    })),
    stats: { blocksBefore: 0, blocksAfter: count, charsAdded: 0, charsRemoved: 0 },
  };
}

function searchedFor(count: number): number {
  work.searched = 0;
  selectHighlights(added(count), 12);
  return work.searched;
}

it('choosing what an alert shows takes no longer however much a page differs', () => {
  expect(searchedFor(1_000)).toBeGreaterThan(20_000);
  expect(searchedFor(3_000)).toBe(searchedFor(2_000));
});

it('numbers that came to thousands of items are looked through once', () => {
  let read = 0;
  const pairs = Array.from({ length: 4_000 }, (_, at) => ({
    get before() {
      read += 1;
      return '';
    },
    after: String((at % 900) + 1),
    isHeading: false,
  }));
  expect(countingPairs(pairs).size).toBe(0);
  expect(read).toBeLessThan(20 * pairs.length);
});
