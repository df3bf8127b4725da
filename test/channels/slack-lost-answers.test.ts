import { hostname } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { createChannels } from '../../src/channels/create.js';
import { createChannelQueue } from '../../src/deliver/outbox/queue.js';
import { waitingOn } from '../../src/deliver/outbox/waiting.js';
import { openStore } from '../../src/store/store.js';
import { storeAlert } from '../deliver/case-store.js';
import { temporaryFolder } from '../support/folders.js';
import { startSlackServer } from '../support/slack-server.js';
import { channelDeps, now } from './fixtures.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** An alert in the outbox, and a Slack whose clock differs from ours. */
async function scene({ aheadMs = 0 } = {}) {
  let time = now.getTime();
  const clock = () => new Date(time);
  const slack = await startSlackServer({ now: () => new Date(time - aheadMs) });
  const store = openStore(temporaryFolder());
  onTestFinished(async () => {
    store.close();
    await slack.close();
  });
  const settings = {
    token: slack.token,
    channel: 'C0123456789',
    apiUrl: slack.apiUrl,
    language: 'en' as const,
  };
  const [channel] = createChannels({ slack: settings }, { ...channelDeps(), clock });
  if (!channel) throw new Error('no channel');
  storeAlert(store, ['slack'], undefined, { detectedAt: now.toISOString() });
  const pass = (ms: number) => {
    time += ms;
  };
  // A new queue each time, as after a restart: nothing is known but what is stored.
  const run = () => createChannelQueue(store, channel, { clock, random: () => 0.5 }).run();
  const runAll = async () => {
    for (let round = 0; round < 4; round += 1) {
      await run();
      pass(2 * SECOND);
    }
  };
  return { slack, store, channel, clock, pass, run, runAll };
}

test('an alert and a reply whose answers were lost are found again with a clock ten minutes ahead', async () => {
  const { slack, pass, run, runAll } = await scene({ aheadMs: 10 * MINUTE });
  slack.failMethod('chat.postMessage', { kind: 'reset-after' });
  await run();
  // What others write meanwhile fills more than a page of the history.
  for (let count = 0; count < 250; count += 1) slack.post({ text: `Hello ${count}` });
  pass(5 * MINUTE);
  slack.failMethod('chat.postMessage', { kind: 'reset-after' });
  await runAll();
  pass(5 * MINUTE);
  await runAll();
  const own = slack.messages.filter(({ metadata }) => metadata !== undefined);
  expect(own.map(({ threadTs }) => threadTs === undefined)).toEqual([true, false]);
});

test('a message that Slack takes after the connection broke is not sent twice', async () => {
  const { slack, store, channel, clock, pass, run } = await scene();
  slack.failMethod('chat.postMessage', { kind: 'late' });
  await run();
  pass(15 * SECOND);
  await run();
  expect(slack.messages).toHaveLength(0);
  expect(waitingOn(store, [channel], clock())).toMatchObject([
    { reason: 'retry', alerts: 1, until: new Date(now.getTime() + 30 * SECOND).toISOString() },
  ]);
  slack.arrive();
  pass(20 * SECOND);
  await run();
  expect(slack.topLevel).toHaveLength(1);
});

test('nor is one that was under way when its sender was killed, also where somebody asks for it at once', async () => {
  const { slack, store, clock, pass, run } = await scene();
  const dead = { name: `${hostname()}/999999999/another-life`, isGone: () => false };
  const at = clock().toISOString();
  const lease = new Date(clock().getTime() + 2 * MINUTE).toISOString();
  const settlesAt = new Date(clock().getTime() + 30 * SECOND).toISOString();
  store.outbox.claim('slack', at, lease, dead, settlesAt);
  pass(5 * SECOND);
  await run();
  store.backlog.reviveAll(clock().toISOString());
  await run();
  expect(slack.messages).toHaveLength(0);
  pass(26 * SECOND);
  await run();
  expect(slack.topLevel).toHaveLength(1);
});

test('a refusal is an answer: what Slack says it could not do is tried again without settling', async () => {
  const { slack, pass, run } = await scene();
  slack.failMethod('chat.postMessage', { kind: 'status', status: 500 });
  await run();
  pass(15 * SECOND);
  await run();
  expect(slack.topLevel).toHaveLength(1);
});
