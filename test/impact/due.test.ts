import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { type TeamMember, WEEKDAYS } from '../../src/domain/team.js';
import { unavailability } from '../../src/impact/owners/availability.js';
import { dueAtWork } from '../../src/impact/owners/due.js';

/** Monday 23 November 2026, 19:14 in Shanghai. */
const FROM = '2026-11-23T11:14:00.000Z';
const owner: TeamMember = {
  name: '李雷',
  roles: ['operations-lead'],
  timezone: 'Asia/Shanghai',
  workingHours: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' },
};

describe('when an answer is due', () => {
  it('stays as it is where its person is at work', () => {
    expect(dueAtWork(owner, { from: FROM, due: '2026-11-24T03:00:00.000Z', assessment: {} })).toBe(
      '2026-11-24T03:00:00.000Z',
    );
  });

  it('is an hour into the working day of somebody who would still be asleep', () => {
    expect(dueAtWork(owner, { from: FROM, due: '2026-11-23T23:14:00.000Z', assessment: {} })).toBe(
      '2026-11-24T02:00:00.000Z',
    );
  });

  it('is the end of the working day before where that leaves half of the time', () => {
    const from = '2026-11-24T01:00:00.000Z';
    expect(dueAtWork(owner, { from, due: '2026-11-24T12:00:00.000Z', assessment: {} })).toBe(
      '2026-11-24T10:00:00.000Z',
    );
  });

  it('is never after the rule begins to apply', () => {
    const effective = { date: '2026-11-24', text: '', sentence: '' };
    const due = dueAtWork(owner, { from: FROM, due: '2026-11-24T11:14:00.000Z', assessment: { effective } });
    expect(due).toBe('2026-11-23T16:00:00.000Z');
  });

  it('is within working hours, and not later than the rule, in every zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'Asia/Shanghai',
          'America/Los_Angeles',
          'Europe/Berlin',
          'Pacific/Auckland',
          'Asia/Kolkata',
        ),
        fc.integer({ min: 0, max: 24 * 60 * 365 }),
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 0, max: 23 }),
        fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
        (timezone, minutes, hours, start, days) => {
          const from = new Date(Date.parse('2026-01-01T00:00:00Z') + minutes * 60_000).toISOString();
          const due = new Date(Date.parse(from) + hours * 3_600_000).toISOString();
          const clock = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`;
          const member: TeamMember = {
            ...owner,
            timezone,
            workingHours: { days: [...WEEKDAYS].slice(0, 5), from: clock(start), to: clock(start + 8) },
          };
          const date =
            days === undefined
              ? undefined
              : DateTime.fromISO(from, { zone: timezone }).plus({ days }).toISODate();
          const effective = date ? { date, text: '', sentence: '' } : undefined;
          const found = dueAtWork(member, { from, due, assessment: effective ? { effective } : {} });
          const begins = date ? DateTime.fromISO(date, { zone: timezone }) : undefined;
          const isCapped = begins !== undefined && begins.toMillis() > Date.parse(from);
          expect(Date.parse(found)).toBeGreaterThan(Date.parse(from) - 1);
          if (isCapped) expect(Date.parse(found)).toBeLessThanOrEqual(begins.toMillis());
          const justBefore = new Date(Date.parse(found) - 60_000).toISOString();
          const atWork = [justBefore, found].some((at) => unavailability(member, at) === undefined);
          if (!isCapped) expect(atWork).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
