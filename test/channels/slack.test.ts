import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Channel, DeliveryError } from '../../src/channels/channel.js';
import { createChannels } from '../../src/channels/create.js';
import type { ChannelDeps } from '../../src/channels/kind.js';
import type { Message } from '../../src/domain/alert.js';
import {
  inlinesOf,
  mentionsIn,
  type PostedMessage,
  type SlackServer,
  startSlackServer,
  visibleText,
} from '../support/slack-server.js';
import {
  changeAlert,
  channelDeps,
  digest,
  healthAlert,
  hostileAlert,
  hostileText,
  hugeAlert,
  longDigest,
  standInAlert,
  unsafeCharacters,
  usualDigest,
} from './fixtures.js';

let slack: SlackServer;
beforeEach(async () => {
  slack = await startSlackServer({ channels: ['C0123456789'], strangeChannels: ['C0STRANGE01'] });
});
afterEach(() => slack.close());

interface SendOptions {
  readonly language?: 'en' | 'zh-CN';
  readonly token?: string;
  readonly channel?: string;
  readonly apiUrl?: string;
  readonly deps?: Partial<ChannelDeps>;
  readonly signal?: AbortSignal;
}

function open(options: SendOptions): Channel {
  const { language = 'en', token = slack.token, channel = 'C0123456789', apiUrl = slack.apiUrl } = options;
  const [slackChannel] = createChannels(
    { slack: { token, channel, apiUrl, language } },
    { ...channelDeps(), ...options.deps },
  );
  if (!slackChannel) throw new Error('no channel');
  return slackChannel;
}

async function find(idempotencyKey: string, options: SendOptions = {}, knownRef?: string) {
  const wanted = {
    idempotencyKey,
    since: '2026-03-02T08:00:00.000Z',
    now: new Date('2026-03-02T08:30:00.000Z'),
  };
  return open(options).find?.({ ...wanted, ...(knownRef !== undefined && { knownRef }) });
}

async function send(message: Message, options: SendOptions = {}) {
  const { signal } = options;
  return open(options).deliver(message, { idempotencyKey: 'change:31:slack', ...(signal && { signal }) });
}

async function posted(message: Message, options: SendOptions = {}): Promise<PostedMessage> {
  await send(message, options);
  const last = slack.messages.at(-1);
  if (!last) throw new Error('nothing was posted');
  return last;
}

async function failure(message: Message, options: SendOptions = {}): Promise<DeliveryError> {
  try {
    await send(message, options);
  } catch (error) {
    if (error instanceof DeliveryError) return error;
    throw error;
  }
  throw new Error('it was delivered');
}

describe('a change alert in Slack', () => {
  test('says what changed, from when, who does what by when, and how to go on', async () => {
    const message = await posted(changeAlert());
    const text = visibleText(message);
    expect(text).toContain('🟠 High · Harbour Market · IOSS number required on every EU parcel');
    expect(text).toContain('Applies from: Mon 9 Mar 2026');
    expect(text).toContain(' · in 7 days');
    expect(text).toContain('Act by: Fri 6 Mar 2026');
    expect(text).toContain('Case due: Tue 3 Mar, 16:25 (tomorrow)');
    expect(text).toContain('DE, FR');
    expect(text).toContain('Tax, Logistics');
    expect(text).toContain('by 18:30 today');
    expect(text).toContain('Proof: Screenshot of the registration');
    expect(text).toContain('rulewatch cases ack 12');
    expect(text).toContain('and 4 more differences');
  });

  test('strikes what was removed and sets what was added in bold', async () => {
    const inlines = inlinesOf(await posted(changeAlert()));
    expect(inlines).toContainEqual({ type: 'text', text: '1 July 2026', style: { strike: true } });
    expect(inlines).toContainEqual({ type: 'text', text: '9 March 2026', style: { bold: true } });
  });

  test('mentions the owner who has a Slack id, and nobody else', async () => {
    const message = await posted(changeAlert());
    expect(mentionsIn(message)).toEqual(['<@U0LILEI01>']);
    expect(visibleText(message)).toContain('Han Meimei');
  });

  test('links to the page and to the evidence', async () => {
    const links = inlinesOf(await posted(changeAlert())).filter((part) => part.type === 'link');
    expect(links.map((part) => part.url)).toEqual([
      'https://sellers.harbour.example/eu/parcels?lang=en&v=2',
      'https://rulewatch.example/changes/31',
    ]);
  });

  test('speaks Chinese where the channel is set to it', async () => {
    const message = await posted(changeAlert(), { language: 'zh-CN' });
    const text = visibleText(message);
    expect(text).toContain('🟠 高 · Harbour Market · 2026年3月9日起，150欧元以下的欧盟包裹须提供 IOSS 税号');
    expect(text).toContain('生效日期：2026年3月9日（周一）');
    expect(text).toContain(' · 7天后');
    expect(text).toContain('今天 18:30 前');
    expect(message.text).toContain('处理时限 明天 16:25 · 事项 12');
  });

  test('can be found again: the receipt holds its ts, its metadata the idempotency key', async () => {
    const receipt = await send(changeAlert());
    const [message] = slack.messages;
    expect(receipt.externalRef).toBe(`${message?.channel}/${message?.ts}`);
    expect(message?.metadata).toEqual({
      event_type: 'rulewatch_alert',
      event_payload: { idempotency_key: 'change:31:slack', type: 'change', change_id: 31, case_id: 12 },
    });
  });

  test('unfurls nothing and has its notification text taken literally', async () => {
    const { arguments: sent } = await posted(changeAlert());
    expect(sent).toMatchObject({
      unfurl_links: 'false',
      unfurl_media: 'false',
      mrkdwn: 'false',
      parse: 'none',
    });
  });
});

describe('source-health messages and the digest', () => {
  test('a source that cannot be read: what is wrong, since when, what to do', async () => {
    const text = visibleText(await posted(healthAlert()));
    expect(text).toContain('⚠️ Harbour Market seller fees cannot be read');
    expect(text).toContain('access denied');
    expect(text).toContain('Mon 2 Mar 2026, 11:00 (6 h)');
    expect(text).toContain('rulewatch sources test harbour-fees');
  });

  test('a source that can be read again', async () => {
    const text = visibleText(await posted(healthAlert({ state: 'recovered' }), { language: 'zh-CN' }));
    expect(text).toContain('✅ Harbour Market seller fees 已恢复读取');
  });

  test('the digest on a usual day', async () => {
    const message = await posted(usualDigest());
    const text = visibleText(message);
    expect(text).toContain('3 open · 1 overdue · 1 due today · 1 source in trouble');
    expect(text).toContain('GPSR: listings without an EU responsible person are taken down');
    expect(text).toContain('with Li Lei');
    expect(text).toContain('2 alerts could not be delivered');
    expect(text).toContain('Needs attention 2 · Adapting 1 · Adapted 18 · Not affected 7');
  });

  test('the digest of a quiet day says so', async () => {
    expect(visibleText(await posted(digest()))).toContain('No rule changed and nothing is open.');
  });

  test('the digest after a holiday fits, the overdue first and complete', async () => {
    const text = visibleText(await posted(longDigest()));
    expect(text).toContain('Overdue (6)');
    expect(text).toContain('(105)');
    expect(text).toMatch(/and \d+ more/);
  });
});

describe('the people of an alert in Slack', () => {
  test('are mentioned, and where one has no Slack id, the group of the role is', async () => {
    const roleGroups = { 'finance-tax': 'S0FINANCE', logistics: 'S0LOGISTIC' };
    const message = await posted(changeAlert(), {
      deps: { render: { ...channelDeps().render, roleGroups } },
    });
    expect(mentionsIn(message)).toEqual(['<@U0LILEI01>', '<!subteam^S0LOGISTIC>']);
    expect(visibleText(message)).toContain('Han Meimei');
  });

  test('come with the reason where they stand in for somebody', async () => {
    const shown = visibleText(await posted(standInAlert()));
    expect(shown.replace(/\s+/g, ' ')).toContain(
      'Han Meimei (stand-in for Li Lei, away until Thu 5 Mar 2026)',
    );
  });
});

describe('what a page holds cannot do harm in Slack', () => {
  test('it mentions nobody, links nowhere and formats nothing', async () => {
    const message = await posted(hostileAlert());
    expect(mentionsIn(message)).toEqual([]);
    expect(inlinesOf(message).filter((part) => part.type === 'link')).toEqual([]);
    expect(message.blocks.flatMap((block) => JSON.stringify(block).match(/mrkdwn/g) ?? [])).toEqual([]);
    expect(message.text).not.toMatch(/[<>]/);
    expect(message.text).toContain('&lt;!channel&gt;');
  });

  test('control characters, terminal escapes and invisible characters are gone', async () => {
    const message = await posted(hostileAlert());
    for (const text of [message.text, visibleText(message)]) {
      expect(unsafeCharacters(text)).toEqual([]);
    }
  });

  test('a person or group in the team file cannot become a mention of everybody', async () => {
    const team = [{ name: 'Li Lei', roles: ['finance-tax' as const], slack: '!channel' }];
    const roleGroups = { 'finance-tax': '!here' };
    const render = { ...channelDeps().render, team, roleGroups };
    const message = await posted(changeAlert(), { deps: { render } });
    expect(mentionsIn(message)).toEqual([]);
    expect(visibleText(message)).toContain('Li Lei');
  });

  test.each(['en', 'zh-CN'] as const)('a huge alert is cut to what Slack takes (%s)', async (language) => {
    const message = await posted(hugeAlert(), { language });
    expect(message.blocks.length).toBeGreaterThan(5);
    expect(visibleText(message)).toMatch(/and 50\d\d more differences|另有 50\d\d 处差异/);
  });

  test('100 KB without a space', async () => {
    const message = await posted(hostileAlert(hostileText + '规'.repeat(100_000)));
    expect(visibleText(message).length).toBeLessThan(12_000);
  });
});

describe('when Slack does not take a message', () => {
  test.each([
    [{ token: 'xoxb-wrong' }, 'invalid_auth', 'SLACK_BOT_TOKEN'],
    [{ channel: 'C0NOWHERE00' }, 'channel_not_found', 'invite the app'],
    [{ channel: 'C0STRANGE01' }, 'not_in_channel', '/invite'],
  ])('a mistake in the settings is permanent and names the next step: %o', async (options, code, advice) => {
    const error = await failure(changeAlert(), options);
    expect(error.kind).toBe('permanent');
    expect(error.message).toContain(code);
    expect(error.message).toContain(advice);
    expect(error.message).not.toContain('xoxb-wrong');
    expect(slack.messages).toEqual([]);
  });

  test('a rate limit is temporary and says how long to wait', async () => {
    slack.fail({ kind: 'rate-limit', retryAfterSeconds: 42 });
    const error = await failure(changeAlert());
    expect(error).toMatchObject({ kind: 'temporary', retryAfterSeconds: 42 });
    expect(slack.requests).toBe(1);
  });

  test('a server error, a cut connection and silence leave the outcome open', async () => {
    slack.fail(
      { kind: 'status', status: 503 },
      { kind: 'reset-after' },
      { kind: 'error', error: 'fatal_error' },
    );
    expect((await failure(changeAlert())).kind).toBe('unknown-outcome');
    expect((await failure(changeAlert())).kind).toBe('unknown-outcome');
    expect((await failure(changeAlert())).kind).toBe('unknown-outcome');
    slack.fail({ kind: 'hang' });
    expect((await failure(changeAlert(), { deps: { timeoutMs: 100 } })).kind).toBe('unknown-outcome');
    expect(slack.requests).toBe(4);
  });

  test('a message that was taken without an answer is found again, one that was not is not', async () => {
    slack.fail({ kind: 'reset-after' });
    await failure(changeAlert());
    expect(await find('change:31:slack')).toEqual({ externalRef: `C0123456789/${slack.messages[0]?.ts}` });
    expect(await find('change:32:slack')).toBeUndefined();
  });

  test('a message is found among hundreds, and in a channel that is set by its name', async () => {
    await send(changeAlert());
    const [{ ts } = { ts: '' }] = slack.messages;
    for (let count = 0; count < 450; count += 1) slack.post({ text: 'somebody talks' });
    expect(await find('change:31:slack')).toEqual({ externalRef: `C0123456789/${ts}` });
    const byName = { channel: '#name-of-c0123456789' };
    expect(await find('change:31:slack', byName)).toEqual({ externalRef: `C0123456789/${ts}` });
    expect(await find('change:31:slack', { channel: '#renamed' }, `C0123456789/${ts}`)).toEqual({
      externalRef: `C0123456789/${ts}`,
    });
  });

  test('an app that may not read the history says which scope it needs', async () => {
    await slack.close();
    slack = await startSlackServer({ scopes: ['chat:write'] });
    await expect(find('change:31:slack')).rejects.toMatchObject({
      kind: 'permanent',
      message: expect.stringContaining('channels:history'),
    });
  });

  test('an attempt is given up when the daemon stops', async () => {
    slack.fail({ kind: 'hang' });
    const stop = new AbortController();
    const arrived = slack.nextRequest();
    const attempt = failure(changeAlert(), { signal: stop.signal });
    await arrived;
    stop.abort();
    expect((await attempt).kind).toBe('unknown-outcome');
  });

  test('an attempt that is given up before it began has sent nothing', async () => {
    const error = await failure(changeAlert(), { signal: AbortSignal.abort() });
    expect(error.kind).toBe('temporary');
    expect(slack.requests).toBe(0);
  });

  test('an address where nobody listens is temporary', async () => {
    const gone = await startSlackServer();
    await gone.close();
    const error = await failure(changeAlert(), { apiUrl: gone.apiUrl });
    expect(error.kind).toBe('temporary');
    expect(error.message).toContain('ECONNREFUSED');
  });

  test('a page of a proxy instead of an answer leaves the outcome open', async () => {
    slack.fail({ kind: 'not-json', body: '<html>Please sign in</html>' });
    const error = await failure(changeAlert());
    expect(error.kind).toBe('unknown-outcome');
    expect(error.message.length).toBeLessThan(400);
  });

  test('a refused layout is posted again as plain text, so that the alert arrives', async () => {
    slack.fail({ kind: 'error', error: 'msg_blocks_too_long' });
    const message = await posted(changeAlert());
    expect(message.blocks).toEqual([]);
    expect(message.text).toContain('IOSS number required');
    expect(message.text).toContain('Case 12');
  });
});

const answerSchema = z.object({
  error: z.string(),
  response_metadata: z.object({ messages: z.array(z.string()) }).optional(),
});

describe('the stand-in for Slack', () => {
  async function call(body: Record<string, unknown>, method = 'chat.postMessage') {
    const response = await fetch(`${slack.apiUrl}${method}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${slack.token}` },
      body: JSON.stringify({ channel: 'C0123456789', text: 'x', ...body }),
    });
    return answerSchema.parse(await response.json());
  }

  test('refuses what Slack refuses', async () => {
    const long = { type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } };
    const answer = await call({ blocks: [long] });
    expect(answer.error).toBe('invalid_blocks');
    expect(answer.response_metadata?.messages[0]).toContain('[json-pointer:/blocks/0/text/text]');
    expect((await call({ blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) })).error).toBe(
      'invalid_blocks',
    );
    expect((await call({ blocks: [{ type: 'divider', colour: 'red' }] })).error).toBe('invalid_blocks');
    expect((await call({ blocks: 'no json' })).error).toBe('invalid_blocks_format');
    expect((await call({ text: '' })).error).toBe('no_text');
    expect((await call({ text: 'x'.repeat(40_001) })).error).toBe('msg_too_long');
    expect((await call({ client_msg_id: '1' })).error).toBe('invalid_arguments');
    expect((await call({ thread_ts: '1.1' })).error).toBe('thread_not_found');
    expect(slack.messages).toEqual([]);
  });

  test('refuses buttons, changes, windows and hints that Slack refuses', async () => {
    const button = (text: string, id = 'a') => ({
      type: 'button',
      action_id: id,
      text: { type: 'plain_text', text },
    });
    const row = (...elements: unknown[]) => ({ blocks: [{ type: 'actions', elements }] });
    expect((await call(row(button('x'.repeat(76))))).error).toBe('invalid_blocks');
    expect((await call(row(button('x'), button('y')))).error).toBe('invalid_blocks');
    expect((await call(row())).error).toBe('invalid_blocks');
    expect((await call({ ts: '1.1' }, 'chat.update')).error).toBe('message_not_found');
    expect((await call({ user: 'nobody' }, 'chat.postEphemeral')).error).toBe('invalid_arguments');
    const title = { type: 'plain_text', text: 'x'.repeat(25) };
    const view = (text: unknown) => ({ channel: undefined, text: undefined, trigger_id: 'none', view: text });
    expect((await call(view({ type: 'modal', title, blocks: [] }), 'views.open')).error).toBe(
      'invalid_arguments',
    );
    const good = { type: 'modal', title: { ...title, text: 'Case 1' }, blocks: [] };
    expect((await call(view(good), 'views.open')).error).toBe('invalid_trigger_id');
    expect((await call({}, 'apps.connections.open')).error).toBe('not_allowed_token_type');
  });
});
