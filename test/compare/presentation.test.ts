import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../src/compare/diff/diff.js';
import { diffWords } from '../../src/compare/diff/words.js';
import { excerpt } from '../../src/compare/excerpt.js';
import {
  BREAKAGE_CODES,
  EDITORIAL_CODES,
  MATERIAL_CODES,
  NOISE_CODES,
  ORIGIN_CODES,
  SUSPICION_CODES,
} from '../../src/compare/finding.js';
import { selectHighlights } from '../../src/compare/highlights.js';
import { explainReason } from '../../src/compare/messages.js';
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

describe('excerpt', () => {
  const filler = 'and so the text goes on for quite a while without anything of note in it ';
  const words = diffWords(
    `${filler.repeat(5)}the fee is 5 % of the price ${filler.repeat(5)}`,
    `${filler.repeat(5)}the fee is 6 % of the price ${filler.repeat(5)}`,
  );
  const text = (parts: ReturnType<typeof excerpt>) => parts.map((part) => part.text).join('');

  it('leaves short texts alone', () => {
    const short = diffWords('The fee is 5 %.', 'The fee is 6 %.');
    expect(excerpt(short, 200)).toEqual(short);
  });

  it('cuts away what did not change, at words, and keeps every change', () => {
    const parts = excerpt(words, 120);
    expect(text(parts).length).toBeLessThanOrEqual(125);
    expect(parts).toContainEqual({ op: 'removed', text: '5 %' });
    expect(parts).toContainEqual({ op: 'added', text: '6 %' });
    expect(parts[0]?.text).toMatch(/^….*the fee is $/);
    expect(parts.at(-1)?.text).toMatch(/^ of the price.*…$/);
  });

  it('is bounded even where everything changed', () => {
    const rewritten = diffWords('alpha '.repeat(2_000), 'omega '.repeat(2_000));
    expect(text(excerpt(rewritten, 300)).length).toBeLessThan(320);
  });

  it('never cuts a character in half', () => {
    const emoji = diffWords('😀'.repeat(400), `${'😀'.repeat(400)} not`);
    for (const length of [20, 21, 22, 23, 24, 25]) {
      expect(text(excerpt(emoji, length))).not.toMatch(/\p{Surrogate}/u);
    }
  });
});

describe('explainReason', () => {
  const codes = [
    ...NOISE_CODES,
    ...EDITORIAL_CODES,
    ...MATERIAL_CODES,
    ...SUSPICION_CODES,
    ...ORIGIN_CODES,
    ...BREAKAGE_CODES,
  ];

  it('has a sentence for every reason in both languages', () => {
    for (const code of codes) {
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
