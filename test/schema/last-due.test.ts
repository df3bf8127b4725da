import { expect, test } from 'vitest';
import { lastDue } from '../../src/schema/last-due.js';

const due = (expression: string, timezone: string, now: string) =>
  lastDue(expression, timezone, new Date(now))?.toISOString();

test('a digest is due at its local time', () => {
  expect(due('0 9 * * *', 'Asia/Shanghai', '2026-03-05T00:59:59.000Z')).toBe('2026-03-04T01:00:00.000Z');
  expect(due('0 9 * * *', 'Asia/Shanghai', '2026-03-05T01:00:00.000Z')).toBe('2026-03-05T01:00:00.000Z');
});

test('one that was missed is known as long as it is news', () => {
  expect(due('0 9 * * 1', 'UTC', '2026-03-06T12:00:00.000Z')).toBe('2026-03-02T09:00:00.000Z');
  expect(due('0 9 1 * *', 'UTC', '2026-03-20T12:00:00.000Z')).toBeUndefined();
});

test('a time that the clock change leaves out is due that day all the same', () => {
  const days = ['2026-03-07', '2026-03-08', '2026-03-09'];
  const dues = days.map((day) => due('30 2 * * *', 'America/New_York', `${day}T12:00:00.000Z`)?.slice(0, 10));
  expect(dues).toEqual(days);
});

test('a time that comes twice is due once', () => {
  const all = new Set<string | undefined>();
  for (let minute = 0; minute < 6 * 60; minute += 5) {
    const now = new Date(Date.parse('2026-11-01T04:00:00.000Z') + minute * 60_000);
    all.add(lastDue('30 1 * * *', 'America/New_York', now)?.toISOString());
  }
  expect([...all].filter((at) => at?.startsWith('2026-11-01'))).toHaveLength(1);
});

test('a schedule that runs every minute is no trouble', () => {
  expect(due('* * * * *', 'UTC', '2026-03-05T10:00:30.000Z')).toBe('2026-03-05T10:00:00.000Z');
});

test('the answer does not depend on what was asked before', () => {
  const nows = Array.from(
    { length: 60 },
    (_, at) => new Date(Date.parse('2026-10-31T20:00:00Z') + at * 37 * 60_000),
  );
  for (const schedule of ['30 1 * * *', '15 * * * *', '*/15 * * * *']) {
    const ask = (now: Date) => lastDue(schedule, 'America/New_York', now)?.toISOString();
    const later = [...nows].reverse().map(ask).reverse();
    expect(nows.map(ask)).toEqual(later);
  }
});
