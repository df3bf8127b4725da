import { describe, expect, test } from 'vitest';
import { shortestGapMinutes, wrongCronFields } from '../../src/schema/cron.js';
import { lastDue } from '../../src/schema/last-due.js';
import { nextDue } from '../../src/schema/next-due.js';
import { cronOfWords } from '../../src/schema/plain-schedule.js';

describe('plain words are cron expressions', () => {
  test.each([
    ['every 15 minutes', '*/15 * * * *'],
    ['Every minute', '* * * * *'],
    ['every 2 hours', '0 */2 * * *'],
    ['every 120 minutes', '0 */2 * * *'],
    ['hourly', '0 * * * *'],
    ['weekdays 8-20 every 10 minutes', '*/10 8-19 * * 1-5'],
    ['every 10 minutes from 8 to 20', '*/10 8-19 * * *'],
    ['every 30 minutes 22-6', '*/30 22-23,0-5 * * *'],
    ['daily at 09:00', '0 9 * * *'],
    ['9:00, 17:00', '0 9,17 * * *'],
    ['weekdays at 9:00 and 17:00', '0 9,17 * * 1-5'],
    ['mon, thu at 8:30', '30 8 * * 1,4'],
    ['mondays at 8:30', '30 8 * * 1'],
    ['tuesday - thursday at 8:05', '5 8 * * 2-4'],
    ['weekends every 6 hours', '0 */6 * * 0,6'],
    ['weekdays at 8:00 in America/New_York', 'CRON_TZ=America/New_York 0 8 * * 1-5'],
    ['每15分钟', '*/15 * * * *'],
    ['工作日 8-20 每10分钟', '*/10 8-19 * * 1-5'],
    ['工作日 8点到20点 每10分钟', undefined],
    ['每天 9:00', '0 9 * * *'],
    ['周一、周四 9:30', '30 9 * * 1,4'],
    ['周一至周五 每隔2小时', '0 */2 * * 1-5'],
  ])('%s', (words, expression) => {
    expect(cronOfWords(words)).toBe(expression);
    if (expression !== undefined) expect(wrongCronFields(expression)).toEqual([]);
  });

  test.each([
    '*/15 * * * *',
    'every 45 minutes',
    'every 5 hours',
    'every 0 minutes',
    'at 25:00',
    '9:00 and 17:30',
    'sometimes',
    'fri-mon at 9:00',
    'every 10 minutes on a whim',
    '',
  ])('"%s" is none, or says what no expression can', (words) => {
    expect(cronOfWords(words)).toBeUndefined();
  });
});

test('a schedule with a zone of its own runs by that zone, over the clock change too', () => {
  const schedule = 'CRON_TZ=America/New_York 0 8 * * *';
  expect(nextDue(schedule, 'Asia/Shanghai', new Date('2026-03-07T14:00:00Z'))?.toISOString()).toBe(
    '2026-03-08T12:00:00.000Z',
  );
  expect(lastDue(schedule, 'Asia/Shanghai', new Date('2026-03-07T14:00:00Z'))?.toISOString()).toBe(
    '2026-03-07T13:00:00.000Z',
  );
  expect(shortestGapMinutes(schedule)).toBe(24 * 60);
  expect(wrongCronFields('CRON_TZ=Nowhere/Land 0 8 * * *')).toEqual(['timezone']);
  expect(wrongCronFields('CRON_TZ=America/New_York 61 8 * * *')).toEqual(['minute']);
});
