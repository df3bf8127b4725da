import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/extract/metadata/dates.js';

describe('readDate', () => {
  it.each([
    '2026-03-05',
    '2026-03-05T23:59:00+09:00',
    '2026/3/5 10:00',
    '2026.03.05',
    '2026. 3. 5.',
    '20260305',
    '2026年3月5日',
    '２０２６年３月５日（木）',
    '发布时间：2026年03月05日 星期四',
    '令和8年3月5日',
    '民國115年3月5日',
    '2026년 3월 5일',
    '5 March 2026',
    '5th of March, 2026',
    '05-Mar-2026',
    'March 5, 2026',
    'Published: Thursday, Mar. 5, 2026 at 10:00',
    'Thu, 05 Mar 2026 08:00:00 GMT',
    '5. März 2026',
    'Stand: 05.03.2026',
    '5 mars 2026',
    '5 de marzo de 2026',
    '5 de março de 2026',
    '5 marzo 2026',
    '5 maart 2026',
    '5 marca 2026 r.',
    '5. března 2026',
    '5 mars 2026',
    '5. marts 2026',
    '5. maaliskuuta 2026',
    '5 martie 2026',
    '2026. március 5.',
    '5 Μαρτίου 2026',
    '5 Mart 2026',
    '5 марта 2026 г.',
    '5 березня 2026',
    '5 Maret 2026',
    '5 Mac 2026',
    'ngày 5 tháng 3 năm 2026',
    '5 มีนาคม 2569',
    '5 مارس 2026',
  ])('reads %s', (text) => {
    expect(readDate(text)).toBe('2026-03-05');
  });

  it.each([
    ['05/03/2026', undefined, undefined],
    ['25/03/2026', undefined, '2026-03-25'],
    ['03/25/2026', undefined, '2026-03-25'],
    ['05/05/2026', undefined, '2026-05-05'],
    ['05/03/2026', 'en', undefined],
    ['05/03/2026', 'en-US', '2026-05-03'],
    ['05/03/2026', 'en-GB', '2026-03-05'],
    ['05/03/2026', 'fr', '2026-03-05'],
    ['05/03/2026', 'ja', undefined],
  ])('reads %s on a page in %s as %s', (text, language, expected) => {
    expect(readDate(text, { language })).toBe(expected);
  });

  it('takes the day of an instant in the zone of the publisher', () => {
    const late = '2026-03-05T20:30:00Z';
    expect(readDate(late, { timezone: 'Asia/Shanghai' })).toBe('2026-03-06');
    expect(readDate(late, { timezone: 'America/New_York' })).toBe('2026-03-05');
    expect(readDate('2026-03-05 23:30', { timezone: 'Asia/Shanghai' })).toBe('2026-03-05');
  });

  it.each([
    '',
    'yesterday',
    '3 days ago',
    '2026-02-30',
    '31 June 2026',
    '12.2026',
    'version 10.2.3026',
    '13/13/2026',
    'March 2026',
  ])('reads no date in "%s"', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  it('takes a sentence for no date', () => {
    expect(
      readDate(`Sellers must register by 5 March 2026. ${'More text follows here. '.repeat(10)}`),
    ).toBeUndefined();
  });

  it('reads every day as written in any month name of its language', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
    const language = fc.constantFrom(
      'en',
      'de',
      'fr',
      'es',
      'it',
      'pt',
      'nl',
      'pl',
      'ro',
      'tr',
      'ru',
      'id',
      'sv',
      'el',
      'zh',
      'ja',
      'ko',
    );
    fc.assert(
      fc.property(day, language, (date, locale) => {
        const text = new Intl.DateTimeFormat(`${locale}-u-nu-latn`, {
          dateStyle: 'long',
          timeZone: 'UTC',
        }).format(date);
        // "listopada" is November in Polish and October in Croatian.
        expect(readDate(text, { language: locale })).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });
});
