import { describe, expect, it } from 'vitest';
import { writeValuesAlike } from '../../src/compare/residue/same-values.js';
import { carriesRule } from '../../src/compare/words/rules.js';
import { currencyOf, figurePatterns } from '../../src/language/figures.js';
import { assessText } from '../assess/support.js';

/** Amounts as pages of several languages write them, each with a second way of writing the same. */
const AMOUNTS: [amount: string, same: string][] = [
  ['10 €', 'EUR 10'],
  ['US$10', '10 USD'],
  ['10 zł', '10 PLN'],
  ['10 Kč', '10 CZK'],
  ['Rp 10', '10 rupiah'],
  ['10 рублей', '10 ₽'],
  ['10 đồng', '10 VND'],
  ['10円', 'JPY 10'],
];

describe.each(AMOUNTS)('%s', (amount, same) => {
  it('is an amount for every stage, and the same one in other signs', () => {
    expect(carriesRule(amount)?.code).toBe('amount');
    expect(new RegExp(`^(?:${figurePatterns().amount})$`, 'iu').test(amount)).toBe(true);
    expect(writeValuesAlike(`… ${amount} …`, `… ${same} …`)).toBe(`… ${same} …`);
  });
});

describe('a figure that is quoted', () => {
  it.each([
    ['48小时内处理', 'time-limit', '48小时'],
    ['shipped within 2 business days', 'time-limit', '2 business days'],
    ['a fee of €25 for each', 'amount', '€25'],
    ['eine Gebühr von 1.250,50 €', 'amount', '1.250,50 €'],
    ['raised to 12.5%', 'amount', '12.5%'],
  ])('is whole, with its unit: %s', (text, code, word) => {
    expect(carriesRule(text)).toEqual({ code, word });
  });

  it('is no span of time where a unit of energy only ends like one', () => {
    expect(carriesRule('Batteries of up to 100 watt-hours')?.code).not.toBe('time-limit');
  });
});

describe('signs of several currencies', () => {
  it('are amounts, and never the same as another sign', () => {
    for (const sign of ['kr', '元', '¥', 'dollars']) expect(currencyOf(sign)).toBeUndefined();
    expect(carriesRule('100 kr')?.code).toBe('amount');
    expect(writeValuesAlike('a fee of 100 kr', 'a fee of SEK 100')).toBe('a fee of 100 kr');
  });
});

describe('the headline', () => {
  it.each([
    ['The fee rises from 10 dollars to 12 dollars from 1 May 2026.', '10 dollars → 12 dollars'],
    ['Từ ngày 1/5/2026 phí tăng từ 5.000 đ lên 6.000 đ.', '5.000 đ → 6.000 đ'],
  ])('of "%s" shows both figures', (text, figure) => {
    expect(assessText('x', text).headline.en).toContain(figure);
  });
});

describe('numbers in words', () => {
  it.each([
    ['within ten days', 'within 10 days', 'within 10 days'],
    ['binnen tre dage', 'binnen 3 dage', 'binnen 3 dage'],
    ['under sections 2, 4 and 7', 'turn to one of the mediators under sections 3, 5 and 8', undefined],
    ['up to 5 kg of food', 'up to 6 kg of pet food in the same parcel of the same seller', undefined],
  ])('"%s" beside "%s"', (before, after, same) => {
    expect(writeValuesAlike(before, after)).toBe(same ?? before);
  });
});
