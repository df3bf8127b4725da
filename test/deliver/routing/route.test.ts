import { describe, expect, test } from 'vitest';
import { routeAlert } from '../../../src/deliver/routing/route.js';
import type { ChangeAlert } from '../../../src/domain/alert.js';
import type { Route } from '../../../src/domain/route.js';
import type { TeamMember } from '../../../src/domain/team.js';
import type { Severity } from '../../../src/domain/vocabulary.js';
import { changeAlert } from '../../channels/fixtures.js';

/** Monday, 16:00 in Shanghai. */
const NOW = '2026-03-02T08:00:00.000Z';
const channels = ['slack', 'email:group@example.com', 'email:boss@example.com', 'feishu'];

function alert(severity: Severity = 'high'): ChangeAlert {
  const usual = changeAlert();
  return { ...usual, assessment: { ...usual.assessment, severity } };
}

function person(name: string, more: Partial<TeamMember> = {}): TeamMember {
  return { name, roles: [], email: `${name} <${name}@example.com>`, timezone: 'Asia/Shanghai', ...more };
}

const office = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' } as const;

function destinations(
  routes: readonly Route[],
  team: readonly TeamMember[] = [],
  given = alert(),
  now = NOW,
) {
  return routeAlert(given, { routes, channels, team, now });
}

describe('an alert goes to', () => {
  test('every channel where no route is made for it', () => {
    const only = destinations([{ when: { topics: ['ip'] }, to: [{ kind: 'channel', id: 'slack:C0IP' }] }]);
    expect(only.map(({ channel }) => channel)).toEqual(channels);
  });

  test('the channels of all routes that hold for it, each once', () => {
    const routes: Route[] = [
      { when: { topics: ['tax'], markets: ['EU'] }, to: [{ kind: 'channel', id: 'slack:C0TAX' }] },
      {
        when: { severity: 'high' },
        to: [
          { kind: 'channel', id: 'feishu' },
          { kind: 'channel', id: 'slack:C0TAX' },
        ],
      },
      { when: { platforms: ['elsewhere'] }, to: [{ kind: 'channel', id: 'slack:C0ELSE' }] },
      { when: { severity: 'critical' }, to: [{ kind: 'channel', id: 'email' }] },
    ];
    expect(destinations(routes)).toEqual([{ channel: 'slack:C0TAX' }, { channel: 'feishu' }]);
  });

  test('all mail addresses where a route says email', () => {
    const all = destinations([{ when: {}, to: [{ kind: 'channel', id: 'email' }] }]);
    expect(all.map(({ channel }) => channel)).toEqual(['email:group@example.com', 'email:boss@example.com']);
  });

  test('the person who is in charge of a role', () => {
    const lilei = person('Li Lei', { roles: ['finance-tax'], email: 'lilei@example.com' });
    const role: Route = { when: {}, to: [{ kind: 'role', role: 'finance-tax' }] };
    expect(destinations([role], [lilei])).toEqual([{ channel: 'email:lilei@example.com' }]);
    const { email: _none, ...inSlack } = lilei;
    expect(destinations([role], [{ ...inSlack, slack: 'U0LILEI01' }])).toEqual([
      { channel: 'slack:U0LILEI01' },
    ]);
  });

  test('every channel where the role of a route is held by nobody', () => {
    const role: Route = { when: {}, to: [{ kind: 'role', role: 'logistics' }] };
    expect(destinations([role])).toHaveLength(channels.length);
  });
});

describe('quiet hours', () => {
  const boss = person('Boss', { email: 'boss@example.com', workingHours: office });
  const evening = '2026-03-06T12:00:00.000Z';
  const mailToBoss = (team: readonly TeamMember[], severity?: Severity) =>
    destinations([{ when: {}, to: [{ kind: 'person', name: 'Boss' }] }], team, alert(severity), evening);

  test('an alert on Friday evening waits for Monday morning', () => {
    expect(mailToBoss([boss])).toEqual([
      { channel: 'email:boss@example.com', notBefore: '2026-03-09T01:00:00.000Z' },
    ]);
  });

  test('a stand-in who is at work gets it at once', () => {
    const night = person('Night', {
      email: 'night@example.com',
      workingHours: { ...office, from: '18:00', to: '02:00' },
    });
    expect(mailToBoss([{ ...boss, standIn: 'Night' }, night])).toEqual([
      { channel: 'email:boss@example.com', notBefore: '2026-03-09T01:00:00.000Z' },
      { channel: 'email:night@example.com' },
    ]);
  });

  test('a critical alert waits for nobody', () => {
    expect(mailToBoss([boss], 'critical')).toEqual([{ channel: 'email:boss@example.com' }]);
  });

  test('hold for a person whose address every alert goes to, and for no shared channel', () => {
    const all = destinations([], [boss], alert('medium'), evening);
    expect(all.filter(({ notBefore }) => notBefore !== undefined)).toEqual([
      { channel: 'email:boss@example.com', notBefore: '2026-03-09T01:00:00.000Z' },
    ]);
    expect(all).toHaveLength(channels.length);
  });

  test('leave counts like the night', () => {
    const away = { ...boss, away: [{ from: '2026-03-06', to: '2026-03-10' }] };
    expect(mailToBoss([away])).toEqual([
      { channel: 'email:boss@example.com', notBefore: '2026-03-11T01:00:00.000Z' },
    ]);
  });
});
