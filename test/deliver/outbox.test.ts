import { expect, onTestFinished, test } from 'vitest';
import { type Channel, DeliveryError, type Receipt } from '../../src/channels/channel.js';
import { createChannelQueue, deliverDue, mendFuture } from '../../src/deliver/outbox/queue.js';
import type { HealthAlert } from '../../src/domain/alert.js';
import { openStore, type Store } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folders.js';

const START = Date.parse('2026-03-05T08:00:00.000Z');
const MINUTE = 60_000;

function message(id: string): HealthAlert {
  const source = {
    id,
    name: id,
    platform: 'harbour',
    markets: [],
    publisher: 'official',
  } as const;
  const at = new Date(START).toISOString();
  const problem = { kind: 'timeout', message: 'No answer.' };
  return {
    type: 'health',
    source,
    url: 'https://h.example/',
    state: 'failing',
    since: at,
    at,
    failures: 3,
    problem,
  };
}

/** A queue with a clock that the test moves. */
function scene(folder = temporaryFolder()) {
  const store = openStore(folder);
  onTestFinished(() => store.close());
  let now = START;
  let passed = 0;
  const clock = () => new Date(now);
  return {
    store,
    clock,
    /** Goes on whatever the clock is set to. */
    monotonic: () => passed,
    pass: (ms: number) => {
      now += ms;
      passed += ms;
    },
    set: (to: number) => {
      now = to;
    },
    put: (channel: string, ...ids: string[]) => {
      const at = clock().toISOString();
      for (const id of ids)
        store.outbox.enqueue({ channel, message: message(id), idempotencyKey: `${id}:${channel}`, at });
    },
  };
}

type Attempt = (key: string) => Receipt | Promise<Receipt>;

/** A destination that keeps what it gets; `attempts` says how the first deliveries go. */
function destination(id: string, ...attempts: Attempt[]): Channel & { readonly got: string[] } {
  const got: string[] = [];
  return {
    id,
    got,
    deliver: async (_message, { idempotencyKey }) => {
      const attempt = attempts.shift();
      if (attempt) return attempt(idempotencyKey);
      got.push(idempotencyKey);
      return { externalRef: String(got.length) };
    },
    check: async () => 'ready',
  };
}

const fails =
  (kind: 'temporary' | 'permanent' | 'unknown-outcome', retryAfterSeconds?: number): Attempt =>
  () => {
    throw new DeliveryError(
      kind,
      `${kind} failure`,
      retryAfterSeconds === undefined ? {} : { retryAfterSeconds },
    );
  };

const states = (store: Store) =>
  store.outbox.list(['pending', 'sending', 'sent', 'dead']).map((entry) => entry.state);

test('messages arrive in the order in which they were queued', async () => {
  const { store, clock, put } = scene();
  const slack = destination('slack');
  put('slack', 'a', 'b', 'c');
  expect(await deliverDue(store, [slack], { clock })).toEqual({ sent: 3, failed: 0 });
  expect(slack.got).toEqual(['a:slack', 'b:slack', 'c:slack']);
  expect(await deliverDue(store, [slack], { clock })).toEqual({ sent: 0, failed: 0 });
});

test('a channel that never answers holds up no other', async () => {
  const { store, clock, put } = scene();
  const stop = new AbortController();
  const stuck = destination('slack', () => new Promise(() => undefined));
  const mail = destination('email');
  put('slack', 'a');
  put('email', 'a', 'b');
  void createChannelQueue(store, stuck, { clock, signal: stop.signal }).run();
  await createChannelQueue(store, mail, { clock }).run();
  expect(mail.got).toEqual(['a:email', 'b:email']);
});

test('a failed message is tried again, later and later, and in the end kept as undeliverable', async () => {
  const { store, clock, put, pass } = scene();
  const dead = destination('slack', ...Array.from({ length: 60 }, () => fails('temporary')));
  put('slack', 'a');
  const waits: number[] = [];
  for (let round = 0; round < 80 && states(store)[0] !== 'dead'; round += 1) {
    await deliverDue(store, [dead], { clock, random: () => 0.5 });
    const [entry] = store.outbox.list(['pending']);
    const wait = entry ? Date.parse(entry.nextAttemptAt) - clock().getTime() : 0;
    waits.push(wait);
    pass(wait);
  }
  expect(waits.slice(0, 4)).toEqual([10_000, 20_000, 40_000, 80_000]);
  expect(Math.max(...waits)).toBe(15 * MINUTE);
  expect(states(store)).toEqual(['dead']);
  expect(store.outbox.list(['dead'])[0]).toMatchObject({ attempts: 50, lastError: 'temporary failure' });
});

test('a destination that asks for time is given it, by all its messages', async () => {
  const { store, clock, monotonic, put, pass } = scene();
  const slack = destination('slack', fails('temporary', 90));
  const queue = createChannelQueue(store, slack, { clock, monotonic });
  put('slack', 'a', 'b');
  expect(await queue.run()).toMatchObject({ failed: 1, pauseMs: 90_000 });
  pass(89_000);
  await queue.run();
  expect(slack.got).toEqual([]);
  pass(1_000);
  await queue.run();
  expect([...slack.got].sort()).toEqual(['a:slack', 'b:slack']);
});

test('a message that is refused for good is set aside, and those behind it go on', async () => {
  const { store, clock, put } = scene();
  const slack = destination('slack', fails('permanent'));
  put('slack', 'a', 'b');
  await deliverDue(store, [slack], { clock });
  expect(states(store)).toEqual(['dead', 'sent']);
});

test('a message that was refused for good goes out at once where somebody puts it up again', async () => {
  const { store, clock, put } = scene();
  const slack = { ...destination('slack', fails('permanent')), settleMs: 30_000 };
  put('slack', 'a');
  await deliverDue(store, [slack], { clock });
  store.backlog.reviveAll(clock().toISOString());
  await deliverDue(store, [slack], { clock });
  expect(states(store)).toEqual(['sent']);
});

test('a channel that refuses everything does not use up the messages that wait for it', async () => {
  const { store, clock, put } = scene();
  const slack = destination('slack', ...Array.from({ length: 10 }, () => fails('permanent')));
  const queue = createChannelQueue(store, slack, { clock });
  put('slack', 'a', 'b', 'c', 'd', 'e', 'f');
  await queue.run();
  await queue.run();
  expect(states(store).filter((state) => state === 'pending')).toHaveLength(3);
});

test('after a crash in the middle of a delivery the message is looked for before it is sent again', async () => {
  const folder = temporaryFolder();
  const first = scene(folder);
  first.put('slack', 'a', 'b');
  const takenAndLost = destination('slack', async () => new Promise(() => undefined));
  void createChannelQueue(first.store, takenAndLost, { clock: first.clock }).run();

  const second = scene(folder);
  second.pass(3 * MINUTE);
  const looked: string[] = [];
  const slack: Channel & { readonly got: string[] } = {
    ...destination('slack'),
    find: async ({ idempotencyKey }) => {
      looked.push(idempotencyKey);
      return { externalRef: '17' };
    },
  };
  await deliverDue(second.store, [slack], { clock: second.clock });
  expect(looked).toEqual(['a:slack']);
  expect(slack.got).toEqual(['b:slack']);
  expect(second.store.outbox.list(['sent'])[0]).toMatchObject({
    idempotencyKey: 'a:slack',
    externalRef: '17',
  });
});

test('a message of which nobody knows whether it arrived is sent again only if it is not there', async () => {
  const { store, clock, put, pass } = scene();
  const arrived = new Set(['a:slack']);
  const slack: Channel & { readonly got: string[] } = {
    ...destination('slack', fails('unknown-outcome'), fails('unknown-outcome')),
    find: async ({ idempotencyKey }) => (arrived.has(idempotencyKey) ? { externalRef: '1' } : undefined),
  };
  put('slack', 'a');
  await deliverDue(store, [slack], { clock });
  put('slack', 'b');
  await deliverDue(store, [slack], { clock });
  pass(5 * MINUTE);
  await deliverDue(store, [slack], { clock });
  expect(slack.got).toEqual(['b:slack']);
  expect(states(store)).toEqual(['sent', 'sent']);
});

test('while it cannot be found out whether a message arrived, it is not sent again', async () => {
  const { store, clock, put, pass } = scene();
  let answers = 0;
  const slack: Channel & { readonly got: string[] } = {
    ...destination('slack', fails('unknown-outcome')),
    find: async () => {
      answers += 1;
      if (answers < 3) throw new DeliveryError('temporary', 'Slack is away');
      return { externalRef: '1' };
    },
  };
  put('slack', 'a');
  for (let round = 0; round < 4; round += 1) {
    await deliverDue(store, [slack], { clock });
    pass(60 * MINUTE);
  }
  expect(slack.got).toEqual([]);
  expect(states(store)).toEqual(['sent']);
});

test('a channel keeps the rate that its destination allows, also across a restart', async () => {
  const folder = temporaryFolder();
  const { store, clock, monotonic, put, pass } = scene(folder);
  const robot: Channel & { readonly got: string[] } = { ...destination('dingtalk'), rate: { perMinute: 20 } };
  put('dingtalk', ...Array.from({ length: 45 }, (_, index) => `m${index}`));
  await createChannelQueue(store, robot, { clock, monotonic }).run();
  expect(robot.got).toHaveLength(20);
  await createChannelQueue(store, robot, { clock, monotonic }).run();
  expect(robot.got).toHaveLength(20);
  pass(MINUTE + 1_000);
  await createChannelQueue(store, robot, { clock, monotonic }).run();
  expect(robot.got).toHaveLength(40);
});

const HOUR = 60 * MINUTE;

test('a clock that is set back keeps no message waiting until the old time comes again', async () => {
  const { store, clock, monotonic, put, pass, set } = scene();
  const slack = destination('slack', fails('temporary'));
  const queue = createChannelQueue(store, slack, { clock, monotonic });
  put('slack', 'a', 'b');
  await queue.run();
  set(START - 72 * HOUR);
  mendFuture(store, clock());
  pass(2_000);
  await queue.run();
  expect([...slack.got].sort()).toEqual(['a:slack', 'b:slack']);
});

test('a pause after a failure is as long as it is, whatever the clock is set to', async () => {
  const { store, clock, monotonic, put, pass, set } = scene();
  const slack = destination('slack', fails('temporary', 90));
  const queue = createChannelQueue(store, slack, { clock, monotonic });
  put('slack', 'a', 'b');
  await queue.run();
  set(START - HOUR);
  expect(await queue.run()).toMatchObject({ sent: 0, pauseMs: 90_000 });
  set(START + HOUR);
  expect(await queue.run()).toMatchObject({ sent: 0, pauseMs: 90_000 });
  pass(90_000);
  expect(await queue.run()).toMatchObject({ sent: 2 });
});

test('a rate is kept, and not waited for until the old time comes again, when the clock is set', async () => {
  const { store, clock, monotonic, put, pass, set } = scene();
  const robot = { ...destination('dingtalk'), rate: { perMinute: 20 } };
  const queue = createChannelQueue(store, robot, { clock, monotonic });
  put('dingtalk', ...Array.from({ length: 45 }, (_, index) => `m${index}`));
  await queue.run();
  expect(robot.got).toHaveLength(20);
  set(START - 72 * HOUR);
  mendFuture(store, clock());
  const { pauseMs } = await queue.run();
  expect(robot.got).toHaveLength(20);
  pass(pauseMs);
  await queue.run();
  expect(robot.got).toHaveLength(40);
  set(START + 72 * HOUR);
  await queue.run();
  expect(robot.got).toHaveLength(40);
});

test('what a delivery that hangs holds is free a lease after the clock was set back', async () => {
  const { store, clock, monotonic, put, pass, set } = scene();
  const stop = new AbortController();
  put('slack', 'a');
  const stuck = destination('slack', () => new Promise<Receipt>(() => {}));
  void createChannelQueue(store, stuck, { clock, monotonic, signal: stop.signal }).run();
  set(START - 72 * HOUR);
  mendFuture(store, clock());
  const slack = destination('slack');
  await createChannelQueue(store, slack, { clock, monotonic }).run();
  expect(slack.got).toEqual([]);
  pass(2 * MINUTE);
  await createChannelQueue(store, slack, { clock, monotonic }).run();
  expect(slack.got).toEqual(['a:slack']);
});

test('what is put off until people are at work stays put off when the clock is set back a little', () => {
  const { store, clock, set } = scene();
  const at = clock().toISOString();
  const notBefore = new Date(START + 10 * HOUR).toISOString();
  store.outbox.enqueue({ channel: 'slack', message: message('a'), idempotencyKey: 'a:slack', at, notBefore });
  set(START - 2_000);
  expect(mendFuture(store, clock())).toBe(0);
  expect(store.outbox.list(['pending'])[0]?.nextAttemptAt).toBe(notBefore);
});
