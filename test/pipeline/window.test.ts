import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import type { ApiRule } from '../../src/extract/api/rule.js';
import { type DayRange, halves, inParts, windowOf } from '../../src/pipeline/kinds/api/window.js';

const day = (iso: string): DateTime => DateTime.fromISO(iso, { zone: 'Europe/Berlin' });
const range = (since: string, until: string): DayRange => ({ since: day(since), until: day(until) });
const said = ({ since, until }: DayRange): string => `${since.toISODate()}..${until.toISODate()}`;

describe('the window of days that a check asks for', () => {
  const api = { since: { days: 3, format: 'yyyy-MM-dd' } } as ApiRule;
  const window = (lastCheck: string | undefined): string =>
    said(windowOf({ api, timezone: 'Europe/Berlin' }, day('2026-03-20'), lastCheck));

  test('is as long as the source says where the last check was within it', () => {
    expect(window(undefined)).toBe('2026-03-17..2026-03-20');
    expect(window('2026-03-19T22:00:00Z')).toBe('2026-03-17..2026-03-20');
  });

  test('reaches back to the day before the last check, in the zone of the publisher, for a quarter at most', () => {
    expect(window('2026-03-09T23:30:00Z')).toBe('2026-03-09..2026-03-20');
    expect(window('2024-01-01T00:00:00Z')).toBe('2025-12-18..2026-03-20');
  });

  test('is walked in parts that leave out no day and take none twice, also where the clocks change', () => {
    expect(inParts(range('2026-03-26', '2026-04-01'), 3).map(said)).toEqual([
      '2026-03-30..2026-04-01',
      '2026-03-27..2026-03-29',
      '2026-03-26..2026-03-26',
    ]);
    expect(inParts(range('2026-03-26', '2026-04-01'), undefined).map(said)).toEqual([
      '2026-03-26..2026-04-01',
    ]);
    expect(halves(range('2026-03-28', '2026-03-30'))?.map(said)).toEqual([
      '2026-03-30..2026-03-30',
      '2026-03-28..2026-03-29',
    ]);
    expect(halves(range('2026-03-28', '2026-03-29'))?.map(said)).toEqual([
      '2026-03-29..2026-03-29',
      '2026-03-28..2026-03-28',
    ]);
    expect(halves(range('2026-03-28', '2026-03-28'))).toBeUndefined();
  });
});
