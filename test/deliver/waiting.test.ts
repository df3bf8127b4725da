import { expect, test } from 'vitest';
import { DeliveryError } from '../../src/channels/channel.js';
import { deliverDue } from '../../src/deliver/outbox/queue.js';
import { waitingOn } from '../../src/deliver/outbox/waiting.js';
import { changeAlert } from '../channels/fixtures.js';
import { storeAlert } from './case-store.js';
import { type Inbox, inbox, MINUTE, toldBy, usualGrouping, waitingRoom } from './waiting-room.js';

/** Delivers once, with waits that take no time. */
function once(room: ReturnType<typeof waitingRoom>, channels: readonly Inbox[], grouping = usualGrouping) {
  const sleep = async (ms: number) => room.pass(ms);
  const monotonic = () => room.clock().getTime();
  return deliverDue(room.store, channels, {
    clock: room.clock,
    monotonic,
    grouping,
    sleep,
    random: () => 0.5,
  });
}

const alone = { ...usualGrouping, enabled: false };

test('a single delivery goes on for as long as its channel takes messages, however slowly', async () => {
  const room = waitingRoom(['slack']);
  const slack = inbox('slack', { rate: { perMinute: 60, perSecond: 1 } });
  for (let source = 0; source < 40; source += 1) room.put(`s${source}`, 1);
  expect(await once(room, [slack], alone)).toEqual({ sent: 40, failed: 0 });
  expect(waitingOn(room.store, [slack], room.clock())).toEqual([]);
});

test('a channel that takes twenty a minute is waited for', async () => {
  const room = waitingRoom(['dingtalk']);
  const robot = inbox('dingtalk', { rate: { perMinute: 20 } });
  room.put('a', 45);
  expect(await once(room, [robot], alone)).toEqual({ sent: 45, failed: 0 });
});

test('one failure on the way does not leave the rest behind', async () => {
  const room = waitingRoom(['slack']);
  let requests = 0;
  const slack = inbox('slack');
  const moody: Inbox = {
    ...slack,
    deliver: (message, delivery) => {
      requests += 1;
      if (requests === 3) throw new DeliveryError('temporary', 'Slack answered HTTP 503');
      return slack.deliver(message, delivery);
    },
  };
  room.put('a', 10);
  expect(await once(room, [moody], alone)).toEqual({ sent: 9, failed: 1 });
  expect(waitingOn(room.store, [moody], room.clock())).toEqual([
    {
      channel: 'slack',
      reason: 'retry',
      alerts: 1,
      replies: 0,
      others: 0,
      since: '2026-03-05T08:00:00.000Z',
      until: '2026-03-05T08:00:10.000Z',
      problem: 'Slack answered HTTP 503',
    },
  ]);
});

test('a channel that takes nothing is given up soon, and what waits behind is said', async () => {
  const room = waitingRoom(['slack']);
  const started = room.clock().getTime();
  const slack = inbox('slack');
  const down: Inbox = {
    ...slack,
    deliver: () => Promise.reject(new DeliveryError('temporary', 'no route to Slack')),
  };
  room.put('a', 10);
  const { sent } = await once(room, [down], alone);
  expect(sent).toBe(0);
  expect(room.clock().getTime() - started).toBeLessThan(10_000);
  const waiting = waitingOn(room.store, [down], room.clock());
  expect(waiting.map(({ reason }) => reason)).toEqual(['retry', 'due']);
  expect(waiting.reduce((sum, { alerts }) => sum + alerts, 0)).toBe(10);
});

test('details wait for what their alert waits for', async () => {
  const room = waitingRoom([]);
  storeAlert(room.store, ['slack']);
  const slack = inbox('slack');
  slack.break();
  await once(room, [slack]);
  expect(waitingOn(room.store, [slack], room.clock())).toMatchObject([
    { reason: 'failed', alerts: 1, replies: 1, problem: 'slack: the token was revoked' },
  ]);
});

test('what is held on purpose is told from what could go out', () => {
  const room = waitingRoom([]);
  const at = room.clock().toISOString();
  const message = changeAlert();
  const hours = '2026-03-06T01:00:00.000Z';
  room.store.outbox.enqueue({ channel: 'slack', message, idempotencyKey: 'a', at, notBefore: hours });
  room.store.outbox.enqueue({ channel: 'slack', message, idempotencyKey: 'b', at });
  room.store.outbox.enqueue({ channel: 'slack', message, idempotencyKey: 'c', at });
  const held = room.store.outbox
    .untried('slack', 'change')
    .filter(({ idempotencyKey }) => idempotencyKey === 'b');
  room.store.backlog.hold(
    held.map(({ id }) => id),
    '2026-03-05T08:10:00.000Z',
  );
  expect(waitingOn(room.store, [inbox('slack')], room.clock())).toMatchObject([
    { reason: 'due', alerts: 1 },
    { reason: 'grouping', alerts: 1, until: '2026-03-05T08:10:00.000Z' },
    { reason: 'hours', alerts: 1, until: hours },
  ]);
});

test('alerts that a daemon gathered go out with the next single delivery once the daemon is gone', async () => {
  const room = waitingRoom(['slack']);
  const slack = inbox('slack');
  room.put('a', 5);
  await room.run(slack);
  room.put('a', 2);
  await room.run(slack);
  expect(waitingOn(room.store, [slack], room.clock())).toMatchObject([{ reason: 'grouping', alerts: 2 }]);
  await once(room, [slack]);
  expect(toldBy(slack)).toEqual(['[1 2 3 4 5]', '[6 7]']);
  expect(waitingOn(room.store, [slack], room.clock())).toEqual([]);
});

test('while a daemon runs, a single delivery leaves to it what is gathered', async () => {
  const room = waitingRoom(['slack']);
  const slack = inbox('slack');
  room.store.deliverer.seen({ holder: 'another-machine/1/life', seenAt: room.clock().toISOString() });
  room.put('a', 5);
  await once(room, [slack]);
  room.put('a', 2);
  await once(room, [slack]);
  expect(toldBy(slack)).toEqual(['[1 2 3 4 5]']);
  room.pass(2 * MINUTE);
  await once(room, [slack]);
  expect(toldBy(slack)).toEqual(['[1 2 3 4 5]', '[6 7]']);
});
