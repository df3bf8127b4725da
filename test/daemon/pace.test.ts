import { expect, test } from 'vitest';
import { announcesNow, isResting, jitterFor, wantsCloserLook } from '../../src/daemon/pace.js';

const START = Date.parse('2026-03-05T08:00:00.000Z');
const after = (minutes: number) => new Date(START + minutes * 60_000);
const schedule = '*/15 * * * *';

/** The minutes at which a source that never answers is asked within a day, by rounds every 15 minutes. */
function askedAt(): number[] {
  const asked: number[] = [];
  let trouble: { failures: number; lastFailureAt: string } | undefined;
  for (let minute = 0; minute < 24 * 60; minute += 15) {
    if (isResting(trouble, schedule, after(minute))) continue;
    asked.push(minute);
    trouble = { failures: asked.length, lastFailureAt: after(minute + 1).toISOString() };
  }
  return asked;
}

test('a source that fails again and again is asked ever less, and never less than every four hours', () => {
  const asked = askedAt();
  const pauses = asked.slice(1).map((minute, index) => minute - (asked[index] ?? 0));
  expect(pauses.slice(0, 7)).toEqual([15, 15, 15, 30, 60, 120, 240]);
  expect(Math.max(...pauses)).toBe(240);
  const daily = { failures: 9, lastFailureAt: after(0).toISOString() };
  expect(isResting(daily, '0 9 * * *', after(24 * 60))).toBe(false);
  // A clock that was set back keeps nobody waiting.
  expect(isResting({ failures: 9, lastFailureAt: after(999).toISOString() }, schedule, after(0))).toBe(false);
});

test('after a change a page is looked at three times as often, but not every minute', () => {
  const last = after(0).toISOString();
  expect(wantsCloserLook(schedule, last, after(4))).toBe(false);
  expect(wantsCloserLook(schedule, last, after(5))).toBe(true);
  expect(wantsCloserLook('0 * * * *', last, after(19))).toBe(false);
  expect(wantsCloserLook('0 * * * *', last, after(20))).toBe(true);
});

test('rounds begin within some seconds of their time', () => {
  expect(jitterFor('* * * * * *', () => 0.99)).toBe(0);
  expect(jitterFor('* * * * *', () => 0.99)).toBeLessThan(6_000);
  expect(jitterFor('0 9 * * *', () => 0.99)).toBeLessThan(20_000);
});

test('a publisher announces in the hours that are declared, by the clock of its source', () => {
  const announcementHours = { days: ['mon', 'tue'] as const, from: '09:00', to: '18:00' };
  const shanghai = { announcementHours, timezone: 'Asia/Shanghai' };
  // A Monday, 09:30 in Shanghai.
  expect(announcesNow(shanghai, new Date('2026-03-02T01:30:00Z'))).toBe(true);
  expect(announcesNow(shanghai, new Date('2026-03-02T00:30:00Z'))).toBe(false);
  expect(announcesNow(shanghai, new Date('2026-03-04T01:30:00Z'))).toBe(false);
  expect(announcesNow({ timezone: 'Asia/Shanghai' }, new Date('2026-03-02T01:30:00Z'))).toBe(false);
});
