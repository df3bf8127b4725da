import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../src/extract/text/normalise.js';

describe('normaliseText', () => {
  it.each([
    ['white space of every kind becomes one space', ' a\u00a0\u3000b\t\r\n c ', 'a b c'],
    ['zero-width characters vanish', 'sell\u200ber\ufeff \u2060fees\u200b', 'seller fees'],
    ['soft hyphens vanish', 'Verpackungs\u00adregister', 'Verpackungsregister'],
    ['bidirectional controls vanish', '\u202aVAT\u202c \u200f20%', 'VAT 20%'],
    ['control characters vanish', 'a\u0000b\u0007', 'ab'],
    ['curly quotation marks are straight', '“Seller” isn’t ‘Buyer’', "\"Seller\" isn't 'Buyer'"],
    ['hyphens, en dashes and minus signs are one', '5–10 days, non‑EU, −3%', '5-10 days, non-EU, -3%'],
    ['an ellipsis is three dots', 'and so on…', 'and so on...'],
    ['full-width letters and digits are ordinary', 'ＶＡＴ１５％', 'VAT15%'],
    ['half-width kana are whole', 'ﾀﾞｳﾝﾛｰﾄﾞ', 'ダウンロード'],
    ['ligatures are letters', 'ﬁnal oﬀer', 'final offer'],
    ['mathematical alphabets are letters', '𝗡𝗲𝘄 𝗳𝗲𝗲𝘀', 'New fees'],
    ['composed and decomposed letters are the same', 'Gebu\u0308hr', 'Gebühr'],
    ['variation selectors of letters vanish', '葛\u{e0100}城', '葛城'],
  ])('%s', (_, text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  it.each([
    ['fractions', '1½ months'],
    ['superscripts', '10² units, 15%¹'],
    ['circled numbers', '① Register ② Confirm'],
    ['trade marks', 'Brand™ and Brand®'],
    ['emoji with their joiners', '👩‍💻 and ❤️'],
    ['Chinese punctuation', '卖家须在3月5日前确认，否则下架（见第二条）。'],
  ])('keeps %s as they are', (_, text) => {
    expect(normaliseText(text)).toBe(text);
  });

  it('keeps the exponent of a squared unit', () => {
    expect(normaliseText('15㎡ at 20℃')).toBe('15m² at 20°C');
  });

  it('writes full-width punctuation as ASCII outside Chinese and Japanese text', () => {
    expect(normaliseText('Fee：５％（net）')).toBe('Fee:5%(net)');
  });

  it('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });
});
