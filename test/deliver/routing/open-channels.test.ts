import { describe, expect, test } from 'vitest';
import type { Settings } from '../../../src/config/configuration.js';
import { openChannels } from '../../../src/deliver/open-channels.js';
import type { TeamMember } from '../../../src/domain/team.js';
import { changeAlert, channelDeps } from '../../channels/fixtures.js';
import { usualGrouping } from '../waiting-room.js';

/** Friday, 20:00 in Shanghai. */
const EVENING = '2026-03-06T12:00:00.000Z';
const office = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' } as const;

const channels: Settings['channels'] = {
  slack: { token: 'xoxb-1', channel: '#rules', apiUrl: 'https://slack.example/api/', language: 'en' },
  email: {
    url: 'smtp://localhost',
    from: 'rw@shop.example',
    to: ['group@shop.example', 'Boss <boss@shop.example>'],
    language: 'en',
  },
  webhook: { url: 'https://hook.example/', secrets: ['whsec_x'] },
};

const team: TeamMember[] = [
  {
    name: 'Boss',
    roles: ['operations-lead'],
    email: 'boss@shop.example',
    timezone: 'Asia/Shanghai',
    workingHours: office,
    standIn: 'Night',
  },
  { name: 'Night', roles: ['tech'], email: 'Night <night@shop.example>' },
  { name: 'Li Lei', roles: ['finance-tax'], slack: 'U0LILEI01' },
];

function open(alerts: Partial<Settings['alerts']> = {}, own = channels) {
  const settings = {
    channels: own,
    alerts: {
      sensitivity: 'balanced',
      minimumSeverity: 'low',
      failuresBeforeWarning: 3,
      grouping: usualGrouping,
      routes: [],
      ...alerts,
    },
  } as const;
  return openChannels(settings, team, channelDeps());
}

const shared = ['slack', 'email:group@shop.example', 'email:boss@shop.example', 'webhook'];

describe('the channels that are opened', () => {
  test('are those of the settings, and those of people who stand in for somebody who has one', () => {
    const { channels: opened, shared: everything } = open();
    expect(everything).toEqual(shared);
    expect(opened.map(({ id }) => id).sort()).toEqual([...shared, 'email:night@shop.example'].sort());
  });

  test('hold every place that a route can lead to', () => {
    const to = [
      { kind: 'channel', id: 'slack:#tax' },
      { kind: 'channel', id: 'email' },
      { kind: 'role', role: 'finance-tax' },
    ] as const;
    const { channels: opened, route } = open({ routes: [{ when: {}, to }] });
    const ids = opened.map(({ id }) => id);
    expect(ids).toContain('slack:#tax');
    expect(ids).toContain('slack:U0LILEI01');
    for (const { channel } of route(changeAlert(), EVENING)) expect(ids).toContain(channel);
  });

  test('hold nobody who cannot be reached', () => {
    const { email } = channels;
    if (!email) throw new Error('there is mail');
    const { channels: opened } = open(
      { routes: [{ when: {}, to: [{ kind: 'role', role: 'finance-tax' }] }] },
      { email },
    );
    expect(opened.map(({ id }) => id)).not.toContain('slack:U0LILEI01');
  });
});

describe('an alert', () => {
  const taxOnly = [{ when: { topics: ['tax'] }, to: [{ kind: 'channel', id: 'slack:#tax' }] }] as const;

  test('that a route leads elsewhere still reaches the programs', () => {
    const destinations = open({ routes: taxOnly }).route(changeAlert(), EVENING);
    expect(destinations).toEqual([{ channel: 'slack:#tax' }, { channel: 'webhook' }]);
  });

  test('waits for nobody in a shared channel, and for the boss until Monday while the stand-in has it', () => {
    expect(open().route(changeAlert(), EVENING)).toEqual([
      { channel: 'slack' },
      { channel: 'email:group@shop.example' },
      { channel: 'email:boss@shop.example', notBefore: '2026-03-09T01:00:00.000Z' },
      { channel: 'email:night@shop.example' },
      { channel: 'webhook' },
    ]);
  });

  test('that is critical waits for nobody at all', () => {
    const usual = changeAlert();
    const critical = { ...usual, assessment: { ...usual.assessment, severity: 'critical' } } as const;
    for (const destination of open().route(critical, EVENING)) expect(destination.notBefore).toBeUndefined();
  });
});

test('what a channel does not take goes to the others that people read, unless the user says where', () => {
  expect(open().fallback).toEqual(shared.filter((id) => id !== 'webhook'));
  expect(open({ fallback: ['slack:#ops'] }).fallback).toEqual(['slack:#ops']);
  expect(open({ fallback: ['slack:#ops'] }).channels.map(({ id }) => id)).toContain('slack:#ops');
});
