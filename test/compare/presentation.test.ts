import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../src/compare/diff/diff.js';
import { explainReason, REASON_TEXTS } from '../../src/compare/explain.js';
import { selectHighlights } from '../../src/compare/highlights.js';
import { page } from './page.js';

describe('selectHighlights', () => {
  const before = page(`
    Parcels go to the warehouse by the route that the handbook shows.
    The colour of the carton is of no importance to the staff there.
    The referral fee is 12 % of the total price.
    Photographs show the goods from the front side.
  `);
  const after = page(`
    Parcels go to the warehouse by the road that the handbook shows.
    The color of the carton is of no importance to the staff there.
    The referral fee is 14 % of the total price.
    Photographs must show the goods from the front side.
    Home
  `);
  const diff = diffDocuments(before, after);

  it('puts amounts and duties before wording, and says how many are left out', () => {
    const { highlights, omitted } = selectHighlights(diff, 2);
    const texts = highlights.map((entry) => (entry.op === 'edited' ? entry.after.text : entry.block.text));
    expect(texts).toEqual([
      'The referral fee is 14 % of the total price.',
      'Photographs must show the goods from the front side.',
    ]);
    expect(omitted).toBe(3);
  });

  it('leaves out menus, clocks and counters, and counts them, unless nothing else differs', () => {
    const { highlights, omitted } = selectHighlights(diff, 10);
    expect(highlights).toHaveLength(4);
    expect(omitted).toBe(1);
    expect(selectHighlights(diff, 0)).toEqual({ highlights: [], omitted: 5 });
    const furniture = diffDocuments(page('Pack well.\n1.2k views'), page('Pack well.\n1.3k views'));
    expect(selectHighlights(furniture, 10).highlights).toHaveLength(1);
  });
});

describe('explainReason', () => {
  it('has a sentence for every reason in both languages', () => {
    expect(REASON_TEXTS.size).toBeGreaterThan(60);
    for (const code of REASON_TEXTS.keys()) {
      expect(explainReason({ code }, 'en')).toMatch(/^[A-Z…].*\.$/);
      expect(explainReason({ code }, 'zh-CN')).toMatch(/\p{Script=Han}.*。$/u);
    }
  });

  it('shows the values of the reason', () => {
    const reason = { code: 'partial', params: { percent: 12 } };
    expect(explainReason(reason, 'en')).toContain('12 %');
    expect(explainReason(reason, 'zh-CN')).toContain('12%');
  });

  it('shows a code it does not know as it is', () => {
    expect(explainReason({ code: 'made-up' }, 'en')).toBe('made-up');
  });
});
