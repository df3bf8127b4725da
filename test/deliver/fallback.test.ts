import { expect, test } from 'vitest';
import { deliverDue } from '../../src/deliver/outbox/queue.js';
import { inbox, MINUTE, toldBy, usualGrouping, waitingRoom } from './waiting-room.js';

test('what a channel refuses for good reaches the others, with one warning a day', async () => {
  const { store, clock, pass, put } = waitingRoom(['slack']);
  const slack = inbox('slack');
  const mail = inbox('email:li@example.com');
  const fallback = ['slack', mail.id];
  slack.break();
  put('a', 2);
  await deliverDue(store, [slack, mail], { clock, fallback });
  expect(toldBy(mail)).toEqual(['1', '2', 'delivery']);
  expect(mail.got[2]).toMatchObject({ channel: 'slack', problem: 'slack: the token was revoked' });
  pass(60 * MINUTE);
  put('a', 1);
  await deliverDue(store, [slack, mail], { clock, fallback });
  expect(toldBy(mail)).toEqual(['1', '2', 'delivery', '3']);
  pass(24 * 60 * MINUTE);
  put('a', 1);
  await deliverDue(store, [slack, mail], { clock, fallback });
  expect(toldBy(mail).slice(4)).toEqual(['4', 'delivery']);
  expect(store.outbox.list(['dead'])).toHaveLength(4);
});

test('a channel that has the alert already does not get it twice', async () => {
  const { store, clock, put } = waitingRoom(['slack', 'feishu']);
  const slack = inbox('slack');
  const feishu = inbox('feishu');
  slack.break();
  put('a', 2);
  await deliverDue(store, [feishu], { clock });
  await deliverDue(store, [slack, feishu], { clock, fallback: ['slack', 'feishu'] });
  expect(toldBy(feishu)).toEqual(['1', '2', 'delivery']);
});

test('of a bundle that is refused, the others get the alerts that they have not got', async () => {
  const { store, clock, put } = waitingRoom(['slack']);
  const slack = inbox('slack');
  const feishu = inbox('feishu');
  slack.break();
  put('a', 4);
  const [first] = store.outbox.untried('slack', 'change');
  if (!first) throw new Error('nothing waits');
  const at = clock().toISOString();
  store.outbox.enqueue({
    channel: 'feishu',
    message: first.message,
    idempotencyKey: 'change:1:feishu',
    at,
  });
  await deliverDue(store, [feishu], { clock });
  await deliverDue(store, [slack, feishu], { clock, grouping: usualGrouping, fallback: ['feishu'] });
  expect(toldBy(feishu)).toEqual(['1', '[2 3 4]', 'delivery']);
});

test('channels that all fail pass nothing round in circles', async () => {
  const { store, clock, pass, put } = waitingRoom(['slack']);
  const [slack, feishu] = [inbox('slack'), inbox('feishu')];
  slack.break();
  feishu.break();
  put('a', 1);
  for (let round = 0; round < 5; round += 1) {
    await deliverDue(store, [slack, feishu], { clock, fallback: ['slack', 'feishu'] });
    pass(20 * MINUTE);
  }
  expect(store.outbox.list(['pending'])).toEqual([]);
  const dead = store.outbox.list(['dead']).map(({ channel, type }) => `${channel} ${type}`);
  expect(dead.sort()).toEqual(['feishu change', 'feishu delivery', 'slack change', 'slack delivery']);
});

test('what is given up for others is counted until it is sent again or dropped', async () => {
  const { store, clock, put } = waitingRoom(['slack']);
  const slack = inbox('slack');
  slack.break();
  put('a', 2);
  await deliverDue(store, [slack], { clock });
  expect(store.backlog.counts()).toEqual([{ channel: 'slack', open: 2, undelivered: 2 }]);
  expect(store.backlog.reviveAll(clock().toISOString(), 'feishu')).toBe(0);
  expect(store.backlog.reviveAll(clock().toISOString(), 'slack')).toBe(2);
  await deliverDue(store, [inbox('slack')], { clock });
  expect(store.backlog.counts()).toEqual([]);
  put('a', 3);
  expect(store.backlog.dropAll()).toBe(3);
  expect(store.outbox.list(['dropped'])).toHaveLength(3);
});
