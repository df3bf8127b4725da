import { describe, expect, it } from 'vitest';
import { figuresNotIn } from '../../src/assist/figures.js';
import { writeValuesAlike } from '../../src/compare/residue/same-values.js';
import { mentionsDate } from '../../src/compare/words/rules.js';
import { readDate } from '../../src/extract/metadata/dates.js';
import { findAbsoluteDates } from '../../src/language/dates/absolute.js';
import { findWrittenDates, possibleDays } from '../../src/language/dates/written.js';
import { fold } from '../../src/language/fold.js';

/** Ways of writing the fifth of March 2026, with the language that writes so. */
const WRITTEN: [language: string, date: string][] = [
  ['en', '5 March 2026'],
  ['en', 'March 5th, 2026'],
  ['en', '05-Mar-2026'],
  ['en', '2026-03-05'],
  ['de', '5. März 2026'],
  ['de', '05.03.2026'],
  ['fr', '5 mars 2026'],
  ['es', '5 de marzo de 2026'],
  ['it', '5 marzo 2026'],
  ['nl', '5 maart 2026'],
  ['pl', '5 marca 2026'],
  ['ru', '5 марта 2026'],
  ['hu', '2026. március 5.'],
  ['vi', '5 tháng 3 năm 2026'],
  ['th', '5 มีนาคม 2569'],
  ['id', '5 Maret 2026'],
  ['zh', '2026年3月5日'],
  ['zh', '二〇二六年三月五日'],
  ['zh', '民國115年3月5日'],
  ['ja', '令和8年3月5日'],
  ['ja', '２０２６年３月５日'],
  ['ko', '2026년 3월 5일'],
];

describe.each(WRITTEN)('in %s the day %s', (language, date) => {
  const text = `… ${date} …`;

  it('is found where it stands, whether the language is known or not', () => {
    for (const habits of [{}, { language }]) {
      const [found, ...others] = findWrittenDates(fold(text), habits);
      expect(others).toEqual([]);
      expect(found && possibleDays(found)).toEqual(['2026-03-05']);
      expect(text.slice(found?.start, found?.end)).toBe(date);
    }
  });

  it('is the same day for every stage', () => {
    expect(readDate(date, { language })).toBe('2026-03-05');
    expect(mentionsDate(date)).toBe(true);
    expect(writeValuesAlike(text, '… 5 March 2026 …')).toBe('… 5 March 2026 …');
    expect(figuresNotIn(text, 'It applies from 5 March 2026.', [])).toEqual([]);
    expect(figuresNotIn(text, 'It applies from 6 March 2026.', [])).toContain('2026-03-06');
    const context = { reference: '2026-01-01', language, monthFirst: false };
    expect(findAbsoluteDates(fold(text), context).map((found) => found.date)).toEqual(['2026-03-05']);
  });
});

describe('a date whose figures do not tell the month from the day', () => {
  it('is both days where nothing settles it, and no other name of either', () => {
    const [date] = findWrittenDates('05/03/2026');
    expect(date && possibleDays(date)).toEqual(['2026-03-05', '2026-05-03']);
    expect(readDate('05/03/2026')).toBeUndefined();
    expect(writeValuesAlike('until 05/03/2026', 'until 5 March 2026')).toBe('until 05/03/2026');
    expect(figuresNotIn('until 05/03/2026', 'Until 5 March 2026.', [])).toEqual([]);
    expect(figuresNotIn('until 05/03/2026', 'Until 3 May 2026.', [])).toEqual([]);
  });

  it('is read as the country writes it', () => {
    const [date] = findWrittenDates('05/03/2026', { monthFirst: true });
    expect(date).toMatchObject({ month: 5, day: 3 });
  });
});

describe('the end of a span', () => {
  it('is no other name of the whole span', () => {
    const before = 'Free returns from 1 to 31 March 2026.';
    expect(writeValuesAlike(before, 'Free returns on March 31, 2026.')).toBe(before);
  });
});

describe('a year that is counted from today', () => {
  it('is left unread where nobody says which day today is', () => {
    expect(findWrittenDates('来年3月5日')).toEqual([]);
    expect(findWrittenDates('来年3月5日', { reference: '2026-01-01' })).toMatchObject([{ year: 2027 }]);
  });
});
