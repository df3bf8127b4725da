import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/domain/case.js';
import type { TeamMember } from '../../src/domain/team.js';
import { clockOf, DEFAULT_CLOCK } from '../../src/respond/clock.js';
import { reminderOf } from '../../src/respond/reminders.js';
import { item, openCase } from './cases.js';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const hours = { days: weekdays, from: '09:00', to: '18:00' };
const li: TeamMember = {
  name: 'Li Lei',
  roles: ['tech'],
  timezone: 'Asia/Shanghai',
  workingHours: hours,
  standIn: 'Wu Lei',
};
const wu: TeamMember = { name: 'Wu Lei', roles: [], timezone: 'Europe/Berlin', workingHours: hours };
const han: TeamMember = { name: 'Han Meimei', roles: ['operations-lead'] };
const team = [li, wu, han];

const targets = (entry: Case, now = entry.openedAt, who: readonly TeamMember[] = team) =>
  Object.fromEntries(clockOf(entry, who, new Date(now)).map(({ step, target }) => [step, target]));
const states = (entry: Case, now: string) => clockOf(entry, team, new Date(now)).map(({ state }) => state);

/** A case of Li Lei's, who works in Shanghai. */
const ofLi = (severity: Case['severity'], openedAt: string, more: Partial<Case> = {}) =>
  openCase({
    severity,
    openedAt,
    dueAt: new Date(Date.parse(openedAt) + 86_400_000).toISOString(),
    assignee: 'Li Lei',
    ...more,
  });

describe('the targets of a case', () => {
  test('lie in the day after it was found, the graver the sooner', () => {
    // Thursday, 16:00 in Shanghai.
    expect(targets(ofLi('critical', '2026-03-05T08:00:00.000Z'))).toEqual({
      acknowledge: '2026-03-05T08:30:00.000Z',
      assess: '2026-03-05T10:00:00.000Z',
      decide: '2026-03-05T12:00:00.000Z',
      execute: '2026-03-06T04:00:00.000Z',
      verify: '2026-03-06T08:00:00.000Z',
    });
    expect(targets(ofLi('high', '2026-03-05T08:00:00.000Z')).acknowledge).toBe('2026-03-05T10:00:00.000Z');
  });

  test('wait for nobody to come to work where it is critical', () => {
    // Two in the night of Saturday in Shanghai.
    expect(targets(ofLi('critical', '2026-03-06T18:00:00.000Z')).acknowledge).toBe(
      '2026-03-06T18:30:00.000Z',
    );
  });

  test('wait through the night and over the weekend where it is not', () => {
    // Friday, 17:30 in Shanghai: four hours later nobody is there before Monday, 9:00, and has an hour then.
    const friday = ofLi('medium', '2026-03-06T09:30:00.000Z');
    expect(targets(friday)).toMatchObject({
      acknowledge: '2026-03-09T02:00:00.000Z',
      verify: '2026-03-09T02:00:00.000Z',
    });
    // Wednesday, 16:00: four hours later is after work, and the end of the shift leaves half of the time.
    expect(targets(ofLi('medium', '2026-03-04T08:00:00.000Z')).acknowledge).toBe('2026-03-04T10:00:00.000Z');
  });

  test('wait for the end of a holiday, by the days of the person’s own zone', () => {
    const away = [{ ...li, away: [{ from: '2026-03-05', to: '2026-03-06' }] }];
    // Wednesday, 20:00 in Shanghai; Thursday and Friday are off, then comes the weekend.
    expect(targets(ofLi('medium', '2026-03-04T12:00:00.000Z'), undefined, away).acknowledge).toBe(
      '2026-03-09T02:00:00.000Z',
    );
  });

  test('follow the clock of the zone when it is set forward and back', () => {
    const wuHas = (openedAt: string) => ofLi('medium', openedAt, { assignee: 'Wu Lei' });
    // Friday before and Friday after the last Sunday of March, 17:30 in Berlin: Monday 10:00 is an hour apart in UTC.
    expect(targets(wuHas('2026-03-20T16:30:00.000Z')).acknowledge).toBe('2026-03-23T09:00:00.000Z');
    expect(targets(wuHas('2026-03-27T16:30:00.000Z')).acknowledge).toBe('2026-03-30T08:00:00.000Z');
    expect(targets(wuHas('2026-10-23T15:30:00.000Z')).acknowledge).toBe('2026-10-26T09:00:00.000Z');
  });

  test('are nearer where the rule applies earlier, and further where the due time was moved', () => {
    const openedAt = '2026-03-05T08:00:00.000Z';
    const soon = ofLi('critical', openedAt, { dueAt: '2026-03-05T14:00:00.000Z' });
    expect(targets(soon)).toMatchObject({
      acknowledge: '2026-03-05T08:07:30.000Z',
      execute: '2026-03-05T13:00:00.000Z',
      verify: '2026-03-05T14:00:00.000Z',
    });
    const later = ofLi('critical', openedAt, { dueAt: '2026-03-07T08:00:00.000Z' });
    expect(targets(later)).toMatchObject({
      acknowledge: '2026-03-05T08:30:00.000Z',
      assess: '2026-03-05T12:00:00.000Z',
      verify: '2026-03-07T08:00:00.000Z',
    });
  });

  test('begin anew where a case was opened again, and go on after a pause by as much as it took', () => {
    const again = ofLi('high', '2026-03-01T08:00:00.000Z', {
      dueAt: '2026-03-06T08:00:00.000Z',
      clock: { from: '2026-03-05T08:00:00.000Z', pausedMs: 3_600_000 },
    });
    expect(targets(again)).toMatchObject({
      acknowledge: '2026-03-05T11:00:00.000Z',
      verify: '2026-03-06T09:00:00.000Z',
    });
    const pause = {
      by: 'Li',
      at: '2026-03-05T09:00:00.000Z',
      reason: 'Asked.',
      until: '2026-03-05T12:00:00.000Z',
    };
    const paused = ofLi('high', '2026-03-05T08:00:00.000Z', { clock: { pause } });
    expect(states(paused, '2026-03-05T11:00:00.000Z')).toEqual(Array(5).fill('paused'));
    // From noon on it goes on by itself, three hours later than before.
    expect(targets(paused, '2026-03-05T12:30:00.000Z').acknowledge).toBe('2026-03-05T13:00:00.000Z');
    expect(states(paused, '2026-03-05T12:30:00.000Z')[0]).toBe('running');
  });

  test('are as the settings say', () => {
    const rules = {
      ...DEFAULT_CLOCK,
      workingHours: [],
      minutes: { ...DEFAULT_CLOCK.minutes, low: { ...DEFAULT_CLOCK.minutes.low, acknowledge: 60 } },
    };
    const [first] = clockOf(
      ofLi('low', '2026-03-06T18:00:00.000Z'),
      team,
      new Date('2026-03-06T18:00:00Z'),
      rules,
    );
    expect(first?.target).toBe('2026-03-06T19:00:00.000Z');
  });
});

describe('the steps of a case', () => {
  const openedAt = '2026-03-05T08:00:00.000Z';
  const done = { by: 'Li Lei', at: '2026-03-05T08:20:00.000Z' };

  test('are done when somebody ticks them, or the questions that belong to them', () => {
    const items = [
      item({ id: 'read', step: 'assess', done }),
      item({ id: 'scope', step: 'assess', waived: { ...done, reason: 'Only one shop.' } }),
      item({ id: 'templates', assignee: 'Wu Lei' }),
      item({ id: 'prices', assignee: 'Han Meimei', done }),
    ];
    const entry = ofLi('high', openedAt, {
      acknowledgedAt: done.at,
      acknowledgedBy: 'Li Lei',
      checklist: { items },
      clock: { steps: { verify: { kind: 'waived', ...done, reason: 'Nothing to see.' } } },
    });
    const readings = clockOf(entry, team, new Date('2026-03-05T09:00:00Z'));
    expect(readings.map(({ state }) => state)).toEqual(['done', 'done', 'running', 'waiting', 'waived']);
    // The work itself is with those who have questions left.
    expect(readings[3]?.people).toEqual(['Wu Lei']);
  });

  test('before one that is done are done, too; a closed case has none left', () => {
    const decided = ofLi('high', openedAt, { clock: { steps: { decide: { kind: 'done', ...done } } } });
    expect(states(decided, openedAt)).toEqual(['done', 'done', 'done', 'running', 'waiting']);
    const closed = ofLi('high', openedAt, { state: 'adapted', closedAt: done.at, closedBy: 'Li Lei' });
    expect(states(closed, '2026-03-09T08:00:00.000Z')).toEqual(Array(5).fill('done'));
  });
});

describe('a reminder', () => {
  const entry = ofLi('high', '2026-03-05T08:00:00.000Z');
  const at = (time: string, one: Case = entry) => reminderOf(one, team, new Date(`2026-03-${time}:00Z`));

  test('comes when most of the time is over, to whoever has to do the next step', () => {
    expect(at('05T09:29')).toBeUndefined();
    expect(at('05T09:30')).toMatchObject({ kind: 'reminded', step: 'acknowledge', people: ['Li Lei'] });
  });

  test('goes to the stand-in and the lead, too, once it is overdue', () => {
    expect(at('05T10:00')).toMatchObject({
      kind: 'escalated',
      step: 'acknowledge',
      people: ['Li Lei', 'Wu Lei', 'Han Meimei'],
    });
    // Of several the last: one call for one moment.
    expect(at('05T17:00')).toMatchObject({ kind: 'escalated', step: 'decide' });
  });

  test('is one and the same until its target is moved', () => {
    expect(at('05T10:01')?.origin).toBe(at('05T11:59')?.origin);
    const moved = { ...entry, dueAt: '2026-03-05T14:00:00.000Z' };
    expect(at('05T09:59', moved)?.origin).not.toBe(at('05T10:01')?.origin);
  });

  test('does not come of what is paused, joined, closed, or overdue for longer than a week', () => {
    const pause = { by: 'Li', at: '2026-03-05T09:00:00.000Z', reason: 'Asked.' };
    expect(at('06T10:00', { ...entry, clock: { pause } })).toBeUndefined();
    expect(at('06T10:00', { ...entry, joinedInto: 3 })).toBeUndefined();
    expect(
      at('06T10:00', { ...entry, state: 'adapted', closedAt: '2026-03-06T09:00:00.000Z' }),
    ).toBeUndefined();
    expect(at('13T07:00')).toBeDefined();
    expect(at('13T09:00')).toBeUndefined();
  });
});
