import { describe, expect, it } from 'vitest';
import type { TeamMember } from '../../src/domain/team.js';
import { explainAssignment } from '../../src/impact/messages.js';
import { ownerOf } from '../../src/impact/owners/assign.js';

const office = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' } as const;

function person(name: string, more: Partial<TeamMember> = {}): TeamMember {
  return { name, roles: ['logistics'], timezone: 'Asia/Shanghai', ...more };
}

const lead = person('Lead', { roles: ['operations-lead'] });
/** Monday, 10:00 in Shanghai. */
const monday = '2026-11-23T02:00:00.000Z';
const mondayNight = '2026-11-23T15:00:00.000Z';
const away = [{ from: '2026-11-20', to: '2026-11-27' }];

describe('the person in charge', () => {
  it('is the first holder of the role who is at work', () => {
    const team = [person('Ana', { away }), person('Bob', { workingHours: office }), person('Cyd')];
    expect(ownerOf('logistics', team, monday)).toEqual({ assignee: 'Bob' });
    expect(ownerOf('logistics', team, mondayNight)).toEqual({ assignee: 'Cyd' });
  });

  it('is the stand-in, or the stand-in’s stand-in, where no holder is at work', () => {
    const bob = person('Bob', { roles: ['tech'], away, standIn: 'Cyd' });
    const team = [person('Ana', { away, standIn: 'Bob' }), bob, person('Cyd', { roles: ['tech'] })];
    expect(ownerOf('logistics', team, monday)).toEqual({
      assignee: 'Cyd',
      assignment: { kind: 'stand-in', for: 'Ana', absence: { kind: 'away', until: '2026-11-27' } },
    });
  });

  it('is the holder at home rather than the one on leave, where nobody is at work', () => {
    const sleeping = { workingHours: office };
    const team = [person('Ana', { away }), person('Bob', { ...sleeping, standIn: 'Ana' })];
    expect(ownerOf('logistics', team, mondayNight)).toEqual({
      assignee: 'Bob',
      assignment: { kind: 'holder', absence: { kind: 'off-hours' } },
    });
  });

  it('is a stand-in at home before a holder on leave', () => {
    const standIn = person('Bob', { roles: ['tech'], workingHours: office });
    const team = [person('Ana', { away, standIn: 'Bob' }), standIn];
    expect(ownerOf('logistics', team, mondayNight)?.assignee).toBe('Bob');
  });

  it('is the first holder where everybody is on leave', () => {
    const team = [person('Ana', { away }), person('Bob', { away })];
    expect(ownerOf('logistics', team, monday)).toEqual({
      assignee: 'Ana',
      assignment: { kind: 'holder', absence: { kind: 'away', until: '2026-11-27' } },
    });
  });

  it('is the operations lead, or their stand-in, for a role that nobody holds', () => {
    const team = [person('Ana'), { ...lead, away, standIn: 'Ana' }];
    expect(ownerOf('tech', team, monday)).toEqual({
      assignee: 'Ana',
      assignment: { kind: 'lead', role: 'tech' },
    });
    expect(ownerOf('tech', [person('Ana'), lead], monday)?.assignee).toBe('Lead');
  });

  it('is somebody as long as the team has anybody', () => {
    const team = [person('Ana', { away }), person('Bob')];
    expect(ownerOf('tech', team, monday)).toEqual({
      assignee: 'Bob',
      assignment: { kind: 'anybody', role: 'tech' },
    });
    expect(ownerOf('tech', [], monday)).toBeUndefined();
  });

  it('does not go round in circles over stand-ins', () => {
    const team = [person('Ana', { away, standIn: 'Bob' }), person('Bob', { away, standIn: 'Ana' })];
    expect(ownerOf('logistics', team, monday)?.assignee).toBe('Ana');
  });
});

describe('working hours', () => {
  const atWork = (member: TeamMember, at: string) =>
    ownerOf('logistics', [member], at)?.assignment === undefined;
  const shanghai = person('Ana', { workingHours: office });
  const berlin = person('Ana', { timezone: 'Europe/Berlin', workingHours: office });
  const night = person('Ana', { workingHours: { days: ['mon'], from: '22:00', to: '06:00' } });

  it.each([
    ['the first minute', shanghai, '2026-11-23T01:00:00.000Z', true],
    ['the minute before', shanghai, '2026-11-23T00:59:59.999Z', false],
    ['the end', shanghai, '2026-11-23T10:00:00.000Z', false],
    ['a Saturday', shanghai, '2026-11-21T02:00:00.000Z', false],
    ['summer time', berlin, '2026-07-06T07:30:00.000Z', true],
    ['winter time', berlin, '2026-11-23T07:30:00.000Z', false],
    ['a night shift before midnight', night, '2026-11-23T14:30:00.000Z', true],
    ['a night shift after midnight', night, '2026-11-23T20:00:00.000Z', true],
    ['the night before', night, '2026-11-22T20:00:00.000Z', false],
    ['the next night', night, '2026-11-24T14:30:00.000Z', false],
  ])('know %s', (_name, member, at, expected) => {
    expect(atWork(member, at)).toBe(expected);
  });

  it('count the days of a leave in the zone of the person, the last one included', () => {
    const leave = person('Ana', { away: [{ from: '2026-11-20', to: '2026-11-22' }] });
    expect(atWork(leave, '2026-11-22T15:59:00.000Z')).toBe(false);
    expect(atWork(leave, '2026-11-22T16:00:00.000Z')).toBe(true);
  });
});

describe('why somebody is in charge', () => {
  it('is said in both languages', () => {
    const day = (date: string) => date;
    const standIn = {
      kind: 'stand-in',
      for: '李雷',
      absence: { kind: 'away', until: '2026-11-27' },
    } as const;
    expect(explainAssignment(standIn, 'en', day)).toBe('stand-in for 李雷, away until 2026-11-27');
    expect(explainAssignment(standIn, 'zh-CN', day)).toBe('代理 李雷，其休假至 2026-11-27');
    const nobody = { kind: 'lead', role: 'tech' } as const;
    expect(explainAssignment(nobody, 'en', day)).toBe('nobody in the team holds the role Tech');
    expect(explainAssignment(nobody, 'zh-CN', day)).toBe('团队中无人担任“技术”');
  });
});
