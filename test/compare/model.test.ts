import { describe, expect, it } from 'vitest';
import { EDIT_EVIDENCE, PAGE_EVIDENCE } from '../../src/compare/evidence/index.js';
import { codeOf } from '../../src/compare/model/features.js';
import { oddsOf, probabilityOf, sharesOf } from '../../src/compare/model/scorecard.js';
import { atThreshold, thresholdOf, USUAL_THRESHOLD } from '../../src/compare/model/sensitivity.js';
import { MEASURES } from '../../src/compare/model/texts.js';
import { FIGURES, SCORECARD } from '../../src/compare/model/weights.js';
import { judgeCase, pageCases } from '../support/page-cases.js';

const nothing = { falseAlarms: 0, promoted: 0 };

describe('how likely a rule change is', () => {
  const card = {
    base: -1,
    points: {
      amount: [[0.5, 2]],
      links: [
        [0.3, -0.5],
        [0.6, -1],
      ],
    },
  } as const;

  it('is the sum of the points of all that is known of it', () => {
    expect(oddsOf(card, {})).toBe(-1);
    expect(oddsOf(card, { amount: 1, links: 0.7 })).toBe(-0.5);
    expect(probabilityOf(card, { amount: 1 })).toBeCloseTo(1 / (1 + Math.exp(-1)));
  });

  it('names what weighed most first', () => {
    expect(sharesOf(card, { amount: 1, links: 0.4 })).toEqual([
      { code: 'amount', points: 2 },
      { code: 'links', points: -0.5 },
    ]);
  });

  it('rests on nothing that has no words for the reader', () => {
    const told = new Set([...EDIT_EVIDENCE, ...PAGE_EVIDENCE, ...MEASURES].map(({ code }) => code));
    expect(
      Object.keys(SCORECARD.points)
        .map(codeOf)
        .filter((code) => !told.has(code)),
    ).toEqual([]);
  });

  it.each(pageCases().filter(({ verdict }) => verdict === 'material'))(
    'is enough for an alert where a rule changed: $name',
    async (page) => {
      const result = await judgeCase(page);
      if (!('verdict' in result)) throw new Error('breakage');
      const { verdict, reasons } = atThreshold(result, USUAL_THRESHOLD);
      expect(verdict).toBe('material');
      expect(reasons.map(({ code }) => code)).toContain('likelihood');
    },
  );
});

describe('from where on a page alerts', () => {
  it('depends on the sensitivity', () => {
    const [everything, balanced, sure] = (['everything', 'balanced', 'sure'] as const).map((sensitivity) =>
      thresholdOf(sensitivity, nothing),
    );
    expect(everything).toBeLessThan(balanced ?? 0);
    expect(balanced).toBeLessThan(sure ?? 0);
  });

  it('rises with each false alarm, and falls with each change that should have been one', () => {
    const once = thresholdOf('balanced', { falseAlarms: 1, promoted: 0 });
    const twice = thresholdOf('balanced', { falseAlarms: 2, promoted: 0 });
    expect(once).toBeGreaterThan(FIGURES.balanced.threshold);
    expect(twice).toBeGreaterThan(once);
    expect(thresholdOf('balanced', { falseAlarms: 0, promoted: 1 })).toBeLessThan(FIGURES.balanced.threshold);
    expect(thresholdOf('balanced', { falseAlarms: 2, promoted: 2 })).toBe(FIGURES.balanced.threshold);
  });

  it('never rises above what is sure, so that no page is taught into silence', () => {
    expect(thresholdOf('balanced', { falseAlarms: 500, promoted: 0 })).toBe(FIGURES.sure.threshold);
    expect(thresholdOf('balanced', { falseAlarms: 0, promoted: 500 })).toBe(FIGURES.everything.threshold);
  });
});
