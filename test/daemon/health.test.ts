import { describe, expect, test } from 'vitest';
import { assessHealth, type HealthFacts } from '../../src/daemon/health.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const well: HealthFacts = {
  now: new Date('2026-03-05T10:07:00.000Z'),
  timezone: 'UTC',
  awakeMs: 48 * HOUR,
  rounds: [
    { schedule: '*/15 * * * *', sources: 4, sinceEndMs: 6 * MINUTE, sinceProgressMs: 6 * MINUTE },
    { schedule: '0 9 * * *', sources: 1, sinceEndMs: 66 * MINUTE, sinceProgressMs: 66 * MINUTE },
  ],
  writeFailure: undefined,
  readFailure: undefined,
  oldestWaitingMs: undefined,
  digestOverdueMs: undefined,
  unexpected: false,
};

const codes = (changes: Partial<HealthFacts>) =>
  assessHealth({ ...well, ...changes }).reasons.map(({ code }) => code);

function round(schedule: string, sinceEndMs: number | undefined, sinceProgressMs = sinceEndMs) {
  return { rounds: [{ schedule, sources: 2, sinceEndMs, sinceProgressMs }] };
}

test('a daemon that does its work is well', () => {
  expect(assessHealth(well)).toEqual({ ok: true, reasons: [] });
});

describe('checks are late', () => {
  test('when none has ended for some schedules', () => {
    expect(codes(round('*/15 * * * *', 30 * MINUTE))).toEqual([]);
    expect(codes(round('*/15 * * * *', 90 * MINUTE))).toEqual(['checks-late']);
    expect(codes(round('* * * * *', 9 * MINUTE))).toEqual([]);
    expect(codes(round('* * * * *', 15 * MINUTE))).toEqual(['checks-late']);
    expect(codes(round('* * * * * *', 15 * MINUTE))).toEqual(['checks-late']);
  });

  test('by the schedule of each source, with its nights and days off', () => {
    const monday = new Date('2026-03-09T08:30:00.000Z');
    expect(codes({ now: monday, ...round('*/15 9-17 * * 1-5', 63 * HOUR) })).toEqual([]);
    expect(
      codes({ now: new Date('2026-03-09T10:30:00.000Z'), ...round('*/15 9-17 * * 1-5', 65 * HOUR) }),
    ).toEqual(['checks-late']);
    expect(codes(round('0 9 * * *', 25 * HOUR))).toEqual(['checks-late']);
    expect(codes(round('0 11 * * *', 23 * HOUR))).toEqual([]);
  });

  test('not while a long round goes on, check by check', () => {
    expect(codes(round('*/15 * * * *', 5 * HOUR, 2 * MINUTE))).toEqual([]);
    expect(codes(round('*/15 * * * *', undefined, 2 * MINUTE))).toEqual([]);
  });

  test('not during the first round, and not for ever during it', () => {
    expect(codes({ awakeMs: 20 * MINUTE, ...round('*/15 * * * *', undefined) })).toEqual([]);
    expect(codes({ awakeMs: 2 * HOUR, ...round('*/15 * * * *', undefined) })).toEqual(['checks-late']);
  });

  test('not at once after the machine was asleep', () => {
    expect(codes({ awakeMs: MINUTE, ...round('*/15 * * * *', 9 * HOUR) })).toEqual([]);
  });
});

test('what cannot be kept or read is said, with its kind and what to do', () => {
  const { ok, reasons } = assessHealth({ ...well, writeFailure: 'disk-full', readFailure: 'damaged' });
  expect(ok).toBe(false);
  expect(reasons.map(({ code, kind }) => [code, kind])).toEqual([
    ['cannot-read', 'damaged'],
    ['cannot-write', 'disk-full'],
  ]);
  expect(reasons[1]?.message.en).toContain('the disk is full');
  expect(reasons[1]?.message['zh-CN']).toContain('磁盘已满');
});

test('messages and digests may be late, and not too late', () => {
  expect(codes({ oldestWaitingMs: 20 * MINUTE, digestOverdueMs: 5 * MINUTE })).toEqual([]);
  expect(codes({ oldestWaitingMs: 2 * HOUR, digestOverdueMs: 2 * HOUR })).toEqual([
    'outbox-aging',
    'digest-overdue',
  ]);
});

test('what nothing was prepared for is said', () => {
  expect(codes({ unexpected: true })).toEqual(['unexpected-error']);
});
