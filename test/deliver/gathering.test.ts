import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planGathering } from '../../src/deliver/bundling/gather.js';
import { deliverDue } from '../../src/deliver/outbox/queue.js';
import { temporaryFolder } from '../support/folders.js';
import {
  alertOf,
  type Inbox,
  inbox,
  MINUTE,
  toldBy,
  usualGrouping,
  type WaitingRoom,
  waitingRoom,
} from './waiting-room.js';

describe('alerts of one source', () => {
  test('are sent each on its own while there are few', async () => {
    const room = waitingRoom(['slack']);
    const slack = inbox('slack');
    room.put('a', 2);
    room.put('b', 2);
    await room.run(slack);
    expect(toldBy(slack)).toEqual(['1', '2', '3', '4']);
  });

  test('that wait together become one message, with the most severe first', async () => {
    const room = waitingRoom(['slack']);
    const slack = inbox('slack');
    room.put('a', 2, 'low');
    room.put('b', 1);
    room.put('a', 1, 'high');
    await room.run(slack);
    expect(toldBy(slack)).toEqual(['3', '[4 1 2]']);
    expect(slack.got[1]).toMatchObject({ type: 'bundle', source: { id: 'a' }, omitted: 0 });
    expect(room.store.outbox.list(['bundled'])).toHaveLength(3);
  });

  test('that come one after the other are gathered once there were many, for ten minutes at the most', async () => {
    const room = waitingRoom(['slack']);
    const slack = inbox('slack');
    for (let minute = 0; minute < 16; minute += 1) {
      room.put('a', 1);
      await room.run(slack);
      room.pass(MINUTE);
    }
    expect(toldBy(slack)).toEqual(['1', '2', '3', '4', '5', '[6 7 8 9 10 11 12 13 14 15 16]']);
  });

  test('go alone again where none came to join them', async () => {
    const room = waitingRoom(['slack']);
    const slack = inbox('slack');
    for (let count = 0; count < 6; count += 1) {
      room.put('a', 1);
      await room.run(slack);
    }
    room.pass(9 * MINUTE);
    await room.run(slack);
    expect(slack.got).toHaveLength(5);
    room.pass(MINUTE);
    await room.run(slack);
    expect(toldBy(slack).at(-1)).toBe('6');
  });

  test('leave those of other sources alone', async () => {
    const room = waitingRoom(['slack']);
    const slack = inbox('slack');
    for (let count = 0; count < 6; count += 1) {
      room.put('a', 1);
      await room.run(slack);
    }
    room.put('b', 1);
    await room.run(slack);
    expect(toldBy(slack)).toEqual(['1', '2', '3', '4', '5', '7']);
  });
});

describe('a storm', () => {
  test('holds up nothing that a clock which was set back since says was found in days to come', () => {
    const now = new Date('2026-03-05T08:00:00.000Z');
    const createdAt = '2026-03-08T08:00:00.000Z';
    const alert = { sourceId: 'a', critical: false, createdAt, dueAt: now.toISOString() };
    const plan = planGathering([{ ...alert, id: 1 }], new Map([['a', 30]]), usualGrouping, now);
    expect(plan.holds).toEqual([]);
  });

  test('of a hundred changes at once is one message, which counts those that find no room', async () => {
    const room = waitingRoom(['slack', 'email:li@example.com']);
    const slack = inbox('slack');
    for (let source = 0; source < 50; source += 1) room.put(`source-${source}`, 2);
    await room.run(slack);
    expect(slack.got).toHaveLength(1);
    expect(slack.got[0]).toMatchObject({ type: 'bundle', omitted: 60, severities: { high: 100 } });
    expect(room.store.outbox.list(['bundled'])).toHaveLength(100);
  });

  test('that comes drop by drop ends in a few messages', async () => {
    const room = waitingRoom(['slack']);
    const slack = inbox('slack');
    for (let count = 0; count < 100; count += 1) {
      room.put(`source-${count}`, 1);
      await room.run(slack);
      room.pass(MINUTE / 10);
    }
    room.pass(10 * MINUTE);
    await room.run(slack);
    expect(slack.got).toHaveLength(21);
    expect(room.store.outbox.list(['pending'])).toEqual([]);
  });

  test('holds up no critical alert: a few go on their own, what is beyond is told first in one message', async () => {
    const room = waitingRoom(['slack']);
    const slack = inbox('slack');
    for (let source = 0; source < 30; source += 1) room.put(`source-${source}`, 1);
    room.put('a', 5, 'critical');
    await room.run(slack);
    expect(toldBy(slack).slice(0, 3)).toEqual(['31', '32', '33']);
    expect(slack.got).toHaveLength(4);
    expect(toldBy(slack)[3]).toMatch(/^\[34 35 /);
    room.put('b', 1, 'critical');
    await room.run(slack);
    expect(toldBy(slack)[4]).toBe('36');
  });

  test('reaches programs as single alerts', async () => {
    const room = waitingRoom(['webhook']);
    const webhook = inbox('webhook', { machine: true });
    room.put('a', 30);
    await room.run(webhook);
    expect(webhook.got.every(({ type }) => type === 'change')).toBe(true);
    expect(webhook.got).toHaveLength(30);
  });

  test('is told alert by alert where grouping is off', async () => {
    const room = waitingRoom(['slack'], { grouping: { ...usualGrouping, enabled: false } });
    const slack = inbox('slack');
    room.put('a', 30);
    await room.run(slack);
    expect(slack.got).toHaveLength(30);
  });
});

test('a single check holds nothing back, since nobody comes by later to send it', async () => {
  const { store, clock, put } = waitingRoom(['slack']);
  const slack = inbox('slack');
  for (const count of [2, 2, 2, 2]) {
    put('a', count);
    await deliverDue(store, [slack], { clock, grouping: usualGrouping });
  }
  expect(toldBy(slack)).toEqual(['1', '2', '3', '4', '5', '6', '[7 8]']);
});

test('what waits for somebody to be at work is not told earlier with others', async () => {
  const { store, clock, put, run, pass } = waitingRoom(['email:li@example.com']);
  const mail = inbox('email:li@example.com');
  const at = clock().toISOString();
  const message = alertOf(900, 'a', 'high');
  const monday = new Date(clock().getTime() + 60 * MINUTE).toISOString();
  store.outbox.enqueue({ channel: mail.id, message, idempotencyKey: 'later', at, notBefore: monday });
  put('a', 3);
  await run(mail);
  expect(toldBy(mail)).toEqual(['[1 2 3]']);
  pass(60 * MINUTE);
  await run(mail);
  expect(toldBy(mail)).toEqual(['[1 2 3]', '900']);
});

test('two processes that look after one channel put no alert into two messages', async () => {
  const folder = temporaryFolder();
  const first = waitingRoom(['slack'], { folder });
  const second = waitingRoom(['slack'], { folder });
  const slack = inbox('slack');
  first.put('a', 40);
  await Promise.all([first.run(slack), second.run(slack), first.run(slack)]);
  expect(slack.got).toHaveLength(1);
});

test('the plan neither loses an alert nor uses it twice', () => {
  const alert = fc.record({
    sourceId: fc.constantFrom('a', 'b', 'c'),
    critical: fc.boolean(),
    age: fc.integer({ min: 0, max: 40 }),
    wait: fc.integer({ min: -5, max: 30 }),
  });
  const sent = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 30 }));
  const now = new Date('2026-03-05T08:00:00.000Z');
  const minutes = (count: number) => new Date(now.getTime() + count * MINUTE).toISOString();
  fc.assert(
    fc.property(fc.array(alert, { maxLength: 40 }), sent, (drawn, lately) => {
      const waiting = drawn.map(({ age, wait, ...rest }, id) => ({
        ...rest,
        id,
        createdAt: minutes(-age),
        dueAt: minutes(wait),
      }));
      const plan = planGathering(waiting, new Map(Object.entries(lately)), usualGrouping, now);
      const used = [...plan.bundles.flat(), ...plan.holds.flatMap(({ ids }) => ids)];
      expect(new Set(used).size).toBe(used.length);
      for (const bundle of plan.bundles) expect(bundle.length).toBeGreaterThan(1);
      for (const id of used) expect(waiting[id]?.dueAt).toSatisfy((at: string) => at <= now.toISOString());
      for (const { ids, until } of plan.holds) {
        expect(until > now.toISOString() && until <= minutes(10)).toBe(true);
        for (const id of ids) expect(waiting[id]?.critical).toBe(false);
      }
    }),
  );
});

type Step =
  | { readonly kind: 'found'; readonly source: string; readonly count: number; readonly critical: boolean }
  | { readonly kind: 'run' }
  | { readonly kind: 'crash'; readonly arrives: boolean }
  | { readonly kind: 'pass'; readonly minutes: number };

const steps = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    fc.record({
      kind: fc.constant('found'),
      source: fc.constantFrom('a', 'b', 'c'),
      count: fc.integer({ min: 1, max: 9 }),
      critical: fc.boolean(),
    }),
    fc.constant({ kind: 'run' }),
    fc.record({ kind: fc.constant('crash'), arrives: fc.boolean() }),
    fc.record({ kind: fc.constant('pass'), minutes: fc.integer({ min: 1, max: 15 }) }),
  ),
  { maxLength: 25 },
);

test('whatever comes, every change reaches every channel in exactly one message', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (todo) => {
      const channels = ['slack', 'email:li@example.com'];
      const room = waitingRoom(channels);
      const inboxes = channels.map((id) => inbox(id));
      const found: number[] = [];
      for (const step of todo) {
        if (step.kind === 'found') {
          found.push(...room.put(step.source, step.count, step.critical ? 'critical' : 'medium'));
        } else if (step.kind === 'pass') room.pass(step.minutes * MINUTE);
        else if (step.kind === 'run') for (const one of inboxes) await room.run(one);
        else {
          for (const one of inboxes) await runAndDie(room, one, step.arrives);
          // Whoever comes next waits until the lease of the dead has run out.
          room.pass(3 * MINUTE);
        }
      }
      for (let round = 0; round < 4; round += 1) {
        room.pass(15 * MINUTE);
        for (const one of inboxes) await room.run(one);
      }
      for (const one of inboxes) expect(changesIn(one)).toEqual(found);
    }),
    { numRuns: 60 },
  );
});

/** A process that ends in the middle of its first delivery, when the message has arrived or just before. */
function runAndDie(room: WaitingRoom, destination: Inbox, arrives: boolean): Promise<unknown> {
  return new Promise((resolve) => {
    const run = room.run({
      ...destination,
      deliver: async (message, delivery) => {
        if (arrives) await destination.deliver(message, delivery);
        resolve(undefined);
        return new Promise(() => undefined);
      },
    });
    void run.then(resolve);
  });
}

function changesIn({ got }: Inbox): number[] {
  const ids = got.flatMap((message) => {
    if (message.type === 'bundle') {
      expect(message.omitted).toBe(0);
      return message.lines.map(({ changeId }) => changeId);
    }
    return message.type === 'change' ? [message.changeId] : [];
  });
  return ids.sort((a, b) => a - b);
}
