// 1,000 queued alerts to three channels and more: how fast the worker is where nobody asks it to wait, and whether the
// rates that the destinations document are kept where they do.
//
//   npm run throughput [-- -t rates]        ALERTS=1000
//
// The stand-in for the mail server waits 100 ms before it greets, as many do to catch spammers, and every mail has a
// connection of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Channel } from '../src/channels/channel.js';
import type { ChannelSettings } from '../src/channels/channels.js';
import { createChannels } from '../src/channels/create.js';
import { createChannelQueue, deliverDue } from '../src/deliver/outbox/queue.js';
import { openStore, type Store } from '../src/store/store.js';
import { changeAlert, channelDeps } from '../test/channels/fixtures.js';
import { unhurried } from '../test/channels/robots.js';
import { startMailServer } from '../test/support/mail-server.js';
import { startSlackServer } from '../test/support/slack-server.js';
import { startWebhookServer } from '../test/support/webhook-server.js';

const alerts = Number(process.env.ALERTS ?? 1000);
const start = new Date();

/** An outbox with all alerts for all channels, queued in one transaction as the pipeline does it. */
function filledStore(channels: readonly Channel[]): Store {
  const folder = mkdtempSync(join(tmpdir(), 'rulewatch-throughput-'));
  const store = openStore(folder);
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const at = start.toISOString();
  const began = performance.now();
  store.transaction(() => {
    for (let id = 1; id <= alerts; id += 1) {
      const message = changeAlert({ changeId: id, caseId: id });
      for (const { id: channel } of channels) {
        store.outbox.enqueue({ channel, message, idempotencyKey: `change:${id}:${channel}`, at });
      }
    }
  });
  const queued = alerts * channels.length;
  console.log(`queued ${queued} messages in ${(performance.now() - began).toFixed(0)} ms`);
  return store;
}

test('the worker alone', async () => {
  const slack = await startSlackServer();
  const mail = await startMailServer();
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const webhook = await startWebhookServer({ secret, now: start });
  const settings: ChannelSettings = {
    slack: { token: slack.token, channel: 'C0123456789', apiUrl: slack.apiUrl, language: 'zh-CN' },
    email: { url: mail.url, from: 'r@seller.example', to: ['li@seller.example'], language: 'zh-CN' },
    webhook: { url: webhook.url, secrets: [secret] },
  };
  const clock = () => new Date();
  const channels = unhurried(createChannels(settings, { ...channelDeps(), clock }));
  const store = filledStore(channels);
  const finished = new Map<string, number>();
  const began = performance.now();
  const onDelivered = ({ channel }: { channel: string }) =>
    void finished.set(channel, performance.now() - began);
  const { sent, failed } = await deliverDue(store, channels, { clock, onDelivered });
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${sent} messages to ${channels.length} channels in ${seconds.toFixed(1)} s: ${(sent / seconds).toFixed(0)} a second`,
  );
  for (const [channel, ms] of finished) {
    console.log(`  ${channel}: ${((alerts * 1000) / ms).toFixed(0)} a second beside the others`);
  }
  console.log(
    `  ${(process.memoryUsage().rss / 1024 / 1024).toFixed(0)} MB resident, the stand-ins included`,
  );
  await Promise.all([slack.close(), mail.close(), webhook.close()]);

  expect({ sent, failed }).toEqual({ sent: alerts * channels.length, failed: 0 });
  const keys = slack.messages.map(({ metadata }) => metadata?.event_payload.idempotency_key);
  const expected = Array.from({ length: alerts }, (_, index) => `change:${index + 1}:slack`);
  expect(keys, 'each once, in the order in which it was queued').toEqual(expected);
  expect(new Set(mail.mails.map(({ parsed }) => parsed.messageId)).size).toBe(alerts);
  expect(mail.mails).toHaveLength(alerts);
  expect(webhook.requests).toBe(alerts);
});

/** How long a message is under way, in ms: from a fast answer to a slow one, the same in every run. */
function latency(index: number): number {
  return 40 + ((index * 7919) % 400);
}

test('the documented rates, with a clock that is moved', async () => {
  const settings: ChannelSettings = {
    slack: { token: 'xoxb-x', channel: 'C0123456789', apiUrl: 'http://127.0.0.1:1/', language: 'en' },
    email: {
      url: 'smtp://127.0.0.1:1',
      from: 'r@seller.example',
      to: ['li@seller.example', 'han@seller.example'],
      language: 'en',
      perMinute: 120,
    },
    feishu: { url: 'http://127.0.0.1:1/hook/x', language: 'en' },
    dingtalk: { url: 'http://127.0.0.1:1/robot?access_token=x', atAll: [], language: 'en' },
    wecom: { url: 'http://127.0.0.1:1/send?key=x', language: 'en' },
  };
  const made = createChannels(settings, channelDeps());
  const store = filledStore(made);
  const rows: string[] = [];
  for (const channel of made) {
    const { rate } = channel;
    if (!rate) throw new Error(`${channel.id} has no rate`);
    let now = start.getTime();
    const left: number[] = [];
    const arrived: number[] = [];
    const timed: Channel = {
      ...channel,
      deliver: async () => {
        const underWay = latency(arrived.length);
        left.push(now);
        now += underWay;
        arrived.push(now);
        return {};
      },
    };
    const queue = createChannelQueue(store, timed, { clock: () => new Date(now), monotonic: () => now });
    for (;;) {
      const { sent, pauseMs } = await queue.run();
      if (sent === 0 && pauseMs === 0) break;
      now += pauseMs;
    }
    const perMinute = mostWithin(60_000, arrived);
    const perSecond = mostWithin(1000, left);
    const minutes = ((arrived.at(-1) ?? 0) - start.getTime()) / 60_000;
    rows.push(
      `| ${channel.id} | ${rate.perMinute}/min${rate.perSecond === undefined ? '' : `, ${rate.perSecond}/s`} | ${perMinute} | ${perSecond} | ${minutes.toFixed(1)} min |`,
    );
    expect(arrived).toHaveLength(alerts);
    expect(perMinute, `${channel.id} by minute`).toBeLessThanOrEqual(rate.perMinute);
    if (rate.perSecond !== undefined) expect(perSecond, `${channel.id}`).toBeLessThanOrEqual(rate.perSecond);
  }
  console.log(
    [
      '| channel | rate | most that arrived in any minute | most that left in any second | the last arrived after |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
  );
});

/** The largest number of instants within any window of this length. */
function mostWithin(windowMs: number, instants: readonly number[]): number {
  let most = 0;
  let from = 0;
  for (const [index, instant] of instants.entries()) {
    while (instant - (instants[from] ?? instant) >= windowMs) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}
