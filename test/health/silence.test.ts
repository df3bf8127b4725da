import { expect, test } from 'vitest';
import { findSilence } from '../../src/health/silence.js';

/** Days on which something new was said, so many days apart, the last on 1 June. */
function newsEvery(...intervals: readonly number[]): string[] {
  const day = new Date('2026-06-01T00:00:00Z');
  const days = [day.toISOString()];
  for (const interval of [...intervals].reverse()) {
    day.setUTCDate(day.getUTCDate() - interval);
    days.unshift(day.toISOString());
  }
  return days;
}

const weekly = newsEvery(7, 6, 8, 7, 9, 7, 5, 7);

test('a page that speaks every week and has not for months is asked about', () => {
  expect(findSilence(weekly, '2026-08-30T09:00:00.000Z')).toEqual({
    since: '2026-06-01T00:00:00.000Z',
    days: 90,
    usualDays: 7,
    longestDays: 9,
  });
});

test('a week or two more than usual is no silence', () => {
  expect(findSilence(weekly, '2026-06-15T09:00:00.000Z')).toBeUndefined();
});

test('a page that was as quiet before may be so again', () => {
  const withHoliday = newsEvery(7, 6, 84, 8, 7, 9, 7, 5, 7);
  expect(findSilence(withHoliday, '2026-08-30T09:00:00.000Z')).toBeUndefined();
  expect(findSilence(withHoliday, '2026-12-30T09:00:00.000Z')).toMatchObject({ longestDays: 84 });
});

test('a page that speaks whenever it likes is not', () => {
  const irregular = newsEvery(3, 60, 11, 1, 90, 25, 2, 40);
  expect(findSilence(irregular, '2026-10-01T09:00:00.000Z')).toBeUndefined();
});

test('of a page with little history nothing can be said', () => {
  expect(findSilence(newsEvery(7, 7, 7), '2027-06-01T09:00:00.000Z')).toBeUndefined();
  expect(findSilence([], '2027-06-01T09:00:00.000Z')).toBeUndefined();
});

test('many announcements on one day are one piece of news, in whatever order they are given', () => {
  const several = [...weekly, ...weekly.map((at) => at.replace('T00', 'T15'))].reverse();
  expect(findSilence(several, '2026-08-30T09:00:00.000Z')).toMatchObject({ usualDays: 7 });
});
