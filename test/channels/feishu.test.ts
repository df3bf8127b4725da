import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import type { FeishuSettings } from '../../src/channels/feishu/settings.js';
import { sign } from '../../src/channels/feishu/signature.js';
import {
  type FeishuServer,
  type FeishuServerOptions,
  feishuText,
  startFeishuServer,
} from '../support/feishu-server.js';
import { changeAlert, channelDeps, healthAlert, now } from './fixtures.js';
import { channelOf, failureOf, send } from './robots.js';

const secret = 'feishu-secret-1';

let feishu: FeishuServer;
afterEach(() => feishu.close());

async function start(options: Partial<FeishuServerOptions> = {}): Promise<void> {
  feishu = await startFeishuServer({ now, ...options });
}

function settings(changes: Partial<FeishuSettings> = {}) {
  return { feishu: { url: feishu.url, language: 'en' as const, ...changes } };
}

describe('the signature', () => {
  test('is the one of Feishu: the instant and the secret are the key, nothing is signed', async () => {
    await start();
    expect(sign(1599360473, 'demo')).toBe('l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=');
  });

  test('lets a message through where the robot asks for it, and a wrong secret does not', async () => {
    await start({ secret });
    await send(settings({ secret }), changeAlert());
    expect(feishu.messages).toHaveLength(1);
    const error = await failureOf(send(settings({ secret: 'another-secret' }), changeAlert()));
    expect(error).toMatchObject({
      kind: 'permanent',
      message: expect.stringContaining('FEISHU_WEBHOOK_SECRET'),
    });
    expect(error.message).not.toContain('another-secret');
    expect((await failureOf(channelOf(settings()).check())).message).toContain('19021');
  });

  test('fails where the clock of this machine is wrong by more than an hour', async () => {
    await start({ secret });
    const clock = () => new Date(now.getTime() - 2 * 3600_000);
    const error = await failureOf(send(settings({ secret }), changeAlert(), { deps: { clock } }));
    expect(error.message).toContain('clock');
  });
});

describe('a card', () => {
  test('has the colour of the severity and a title that is never parsed', async () => {
    await start();
    await send(settings(), changeAlert());
    const [message] = feishu.messages;
    expect(message).toMatchObject({
      msg_type: 'interactive',
      card: { header: { template: 'orange', title: { tag: 'plain_text' } } },
    });
    await send(settings(), healthAlert({ state: 'recovered' }));
    expect(feishu.messages[1]).toMatchObject({ card: { header: { template: 'green' } } });
  });

  test('calls the owner whose id the team file holds, and never everybody', async () => {
    await start();
    const { render } = channelDeps();
    const team = [
      { name: 'Li Lei', roles: ['finance-tax' as const], feishu: 'ou_18eac85d35a26f989317ad4f02e8bbbb' },
      { name: 'Han Meimei', roles: ['logistics' as const], feishu: 'all' },
    ];
    await send(settings(), changeAlert(), { deps: { render: { ...render, team } } });
    const [message] = feishu.messages;
    const calls = message === undefined ? [] : feishuText(message).match(/<at [^>]*>/g);
    expect(calls).toEqual(['<at id=ou_18eac85d35a26f989317ad4f02e8bbbb>']);
    expect(message === undefined ? '' : feishuText(message)).toContain('Han Meimei');
  });

  test('that Feishu refuses is posted again as plain text, so that the alert arrives', async () => {
    await start();
    feishu.fail({
      kind: 'answer',
      status: 200,
      body: { code: 200621, msg: 'parse card json err', data: {} },
    });
    await send(settings(), changeAlert());
    const [message] = feishu.messages;
    expect(message?.msg_type).toBe('text');
    const text = message === undefined ? '' : feishuText(message);
    expect(text).toContain('IOSS number required');
    expect(text).toContain('Applies from: Mon 9 Mar 2026 · in 7 days');
    expect(text).toContain('Case 12');
  });
});

describe('when the robot does not take a message', () => {
  test('a keyword that no message can hold is permanent and names the way out', async () => {
    await start({ keyword: 'Prometheus' });
    const error = await failureOf(send(settings(), changeAlert()));
    expect(error).toMatchObject({
      kind: 'permanent',
      message: expect.stringContaining('make RuleWatch one of'),
    });
  });

  test.each(['RuleWatch', '规则哨'])('the keyword %s is in every message', async (keyword) => {
    await start({ keyword });
    await send(settings(), changeAlert());
    await send(settings({ language: 'zh-CN' }), healthAlert());
    expect(feishu.messages).toHaveLength(2);
    expect(await channelOf(settings()).check()).toContain('127.0.0.1');
  });

  test.each([
    [{ status: 200, body: { code: 11232, msg: 'frequency limited psm[lark.oapi]' } }, 60],
    [{ status: 200, body: { code: 9499, msg: 'too many request' } }, 60],
    [{ status: 400, headers: { 'x-ogw-ratelimit-reset': '52' }, body: { code: 99991400, msg: 'limit' } }, 52],
    [{ status: 429, headers: { 'x-ogw-ratelimit-reset': '7' }, body: { code: 99991400, msg: 'limit' } }, 7],
  ])('too many messages are temporary: %o', async (answer, seconds) => {
    await start();
    feishu.fail({ kind: 'answer', ...answer });
    const error = await failureOf(send(settings(), changeAlert()));
    expect(error).toMatchObject({ kind: 'temporary', retryAfterSeconds: seconds });
  });

  test('an address outside the whitelist and a code that is new are permanent', async () => {
    await start();
    feishu.fail(
      { kind: 'answer', status: 200, body: { code: 19022, msg: 'Ip Not Allowed' } },
      { kind: 'answer', status: 200, body: { code: 12345, msg: 'something new' } },
      { kind: 'answer', status: 404 },
    );
    const outside = await failureOf(send(settings(), changeAlert()));
    expect(outside).toMatchObject({ kind: 'permanent', message: expect.stringContaining('whitelist') });
    const unknown = await failureOf(send(settings(), changeAlert()));
    expect(unknown).toMatchObject({
      kind: 'permanent',
      message: expect.stringContaining('12345 something new'),
    });
    expect((await failureOf(send(settings(), changeAlert()))).kind).toBe('permanent');
  });

  test('an answer in the older words is understood', async () => {
    await start();
    feishu.fail({ kind: 'answer', status: 200, body: { StatusCode: 0, StatusMessage: 'success' } });
    expect(await send(settings(), changeAlert())).toEqual({});
  });
});

test('the stand-in refuses what Feishu refuses', async () => {
  await start({ perMinute: 1 });
  const call = async (body: unknown, url = feishu.url) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const text = { msg_type: 'text', content: { text: 'x' } };
  onTestFinished(() => expect(feishu.messages).toHaveLength(1));
  expect(await call({ ...text, odd: 1 })).toMatchObject({ code: 9499 });
  expect(await call({ msg_type: 'text', content: { text: 'x'.repeat(20_000) } })).toMatchObject({
    code: 9499,
  });
  expect(await call(text, `${feishu.url}0`)).toMatchObject({ code: 19001 });
  expect(await call(text)).toMatchObject({ code: 0 });
  expect(await call(text)).toMatchObject({ code: 11232 });
});
