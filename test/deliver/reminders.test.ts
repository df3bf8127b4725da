import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { channels as kinds } from '../../src/channels/channels.js';
import { queueReminders } from '../../src/deliver/reminders.js';
import { toldLedger } from '../../src/deliver/told-ledger.js';
import type { TeamMember } from '../../src/domain/team.js';
import { DEFAULT_CLOCK } from '../../src/respond/clock.js';
import { openStore, type Store } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folders.js';
import { storeAlert } from './case-store.js';

let store: Store;
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  store = openStore(folder);
  onTestFinished(() => store.close());
});

const hours = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' } as const;
const team: TeamMember[] = [
  { name: 'Li Lei', roles: ['finance-tax'], email: 'li@example.com', standIn: 'Wu Lei' },
  { name: 'Wu Lei', roles: [], email: 'wu@example.com', timezone: 'UTC', workingHours: hours },
  { name: 'Han Meimei', roles: ['operations-lead'], email: 'han@example.com' },
];
const open = ['slack', 'email:li@example.com', 'email:wu@example.com', 'email:han@example.com'];
/** Thursday. */
const found = '2026-03-05T16:00:00.000Z';
const caseDueAt = '2026-03-06T16:00:00.000Z';

function tick(at: string): number {
  return queueReminders({ store, team, rules: DEFAULT_CLOCK, kinds, channels: open, now: new Date(at) });
}

const queued = () =>
  store.outbox
    .list(['pending'])
    .filter(({ type }) => type === 'case')
    .map(({ channel, message, nextAttemptAt }) => ({
      channel,
      kind: message.type === 'case' && message.event.kind,
      nextAttemptAt,
    }));

describe('reminders of a case', () => {
  test('go where its alert went and to the person, once, however often it is looked', () => {
    const { caseId } = storeAlert(store, ['slack', 'feishu'], [], { detectedAt: found, caseDueAt });
    toldLedger({ store, clock: () => new Date(found), team })(
      caseId,
      { kind: 'assign', person: 'Li Lei' },
      { actor: 'Han Meimei' },
    );
    expect(tick('2026-03-05T17:00:00.000Z')).toBe(0);
    expect(tick('2026-03-05T17:30:00.000Z')).toBe(1);
    store.close();
    store = openStore(folder);
    expect(tick('2026-03-05T17:31:00.000Z')).toBe(0);
    expect(queued().filter(({ kind }) => kind === 'reminded')).toEqual([
      { channel: 'slack', kind: 'reminded', nextAttemptAt: '2026-03-05T17:30:00.000Z' },
      { channel: 'feishu', kind: 'reminded', nextAttemptAt: '2026-03-05T17:30:00.000Z' },
      { channel: 'email:li@example.com', kind: 'reminded', nextAttemptAt: '2026-03-05T17:30:00.000Z' },
    ]);
    expect(store.cases.events(caseId).at(-1)).toMatchObject({
      actor: 'rulewatch',
      kind: 'reminded',
      item: 'acknowledge',
      person: 'Li Lei',
    });
    // A reminder is nobody's move: what somebody had seen of the case is as it was.
    expect(store.cases.get(caseId)?.revision).toBe(1);
  });

  test('turn into a call for stand-in and lead, whose own mailboxes wait for their hours', () => {
    const { caseId } = storeAlert(store, ['slack'], [], { detectedAt: found, caseDueAt });
    store.cases.update({ ...(store.cases.get(caseId) ?? expect.fail('no case')), assignee: 'Li Lei' });
    expect(tick('2026-03-05T18:30:00.000Z')).toBe(1);
    expect(queued()).toEqual([
      { channel: 'slack', kind: 'escalated', nextAttemptAt: '2026-03-05T18:30:00.000Z' },
      { channel: 'email:li@example.com', kind: 'escalated', nextAttemptAt: '2026-03-05T18:30:00.000Z' },
      { channel: 'email:wu@example.com', kind: 'escalated', nextAttemptAt: '2026-03-06T09:00:00.000Z' },
      { channel: 'email:han@example.com', kind: 'escalated', nextAttemptAt: '2026-03-05T18:30:00.000Z' },
    ]);
  });

  test('are not sent of a case that nobody was alerted of', () => {
    storeAlert(store, [], [], { detectedAt: found, caseDueAt });
    expect(tick('2026-03-06T18:30:00.000Z')).toBe(0);
  });
});
