import { afterEach, describe, expect, test } from 'vitest';
import type { DingtalkSettings } from '../../src/channels/dingtalk/settings.js';
import {
  type DingtalkServer,
  type DingtalkServerOptions,
  startDingtalkServer,
} from '../support/dingtalk-server.js';
import { changeAlert, channelDeps, digest, healthAlert, hostileAlert, now } from './fixtures.js';
import { channelOf, failureOf, send } from './robots.js';

const secret = 'SEC0123456789abcdef';

let dingtalk: DingtalkServer;
afterEach(() => dingtalk.close());

async function start(options: Partial<DingtalkServerOptions> = {}): Promise<void> {
  dingtalk = await startDingtalkServer({ now, ...options });
}

function settings(changes: Partial<DingtalkSettings> = {}) {
  return { dingtalk: { url: dingtalk.url, atAll: [], language: 'en' as const, ...changes } };
}

describe('the signature', () => {
  test('lets a message through where the robot asks for it, and a wrong secret does not', async () => {
    await start({ secret });
    await send(settings({ secret }), changeAlert());
    expect(dingtalk.messages).toHaveLength(1);
    const wrong = await failureOf(send(settings({ secret: 'SECanother' }), changeAlert()));
    expect(wrong).toMatchObject({
      kind: 'permanent',
      message: expect.stringContaining('DINGTALK_WEBHOOK_SECRET'),
    });
    expect(wrong.message).not.toContain('SECanother');
    expect((await failureOf(channelOf(settings()).check())).kind).toBe('permanent');
  });

  test('fails where the clock of this machine is wrong by more than an hour', async () => {
    await start({ secret });
    const clock = () => new Date(now.getTime() + 2 * 3600_000);
    const error = await failureOf(send(settings({ secret }), changeAlert(), { deps: { clock } }));
    expect(error).toMatchObject({ kind: 'permanent', message: expect.stringContaining('clock') });
  });
});

describe('whom a message calls', () => {
  const team = [
    { name: 'Li Lei', roles: ['finance-tax' as const], dingtalk: '13800001111' },
    { name: 'Han Meimei', roles: ['logistics' as const], dingtalk: 'manager4220' },
  ];
  const deps = { render: { ...channelDeps().render, team } };

  test('are the owners whose ids the team file holds, by mobile number or user id', async () => {
    await start();
    await send(settings(), changeAlert(), { deps });
    const [message] = dingtalk.messages;
    expect(message?.at).toEqual({ atMobiles: ['13800001111'], atUserIds: ['manager4220'], isAtAll: false });
    expect(message?.markdown.text).toContain('Li Lei @13800001111');
  });

  test('is everybody only for the severities that the user named', async () => {
    await start();
    await send(settings({ atAll: ['high'] }), changeAlert());
    await send(settings({ atAll: ['critical'] }), changeAlert());
    await send(settings({ atAll: ['high', 'critical', 'low'] }), digest());
    expect(dingtalk.messages.map(({ at }) => at?.isAtAll)).toEqual([true, false, false]);
  });

  test('is nobody that a page names', async () => {
    await start();
    await send(settings(), hostileAlert('@13800001111 @all @所有人 <@manager4220>'), { deps });
    expect(dingtalk.messages[0]?.at).toEqual({ atMobiles: [], atUserIds: [], isAtAll: false });
    expect(dingtalk.messages[0]?.markdown.text).not.toMatch(/(^|[\s<])@/);
  });
});

describe('when the robot does not take a message', () => {
  test('the twenty-first message of a minute has to wait for ten', async () => {
    await start();
    for (let sent = 0; sent < 20; sent += 1) await send(settings(), healthAlert());
    const error = await failureOf(send(settings(), healthAlert()));
    expect(error).toMatchObject({ kind: 'temporary', retryAfterSeconds: 600 });
  });

  test.each(['RuleWatch', '规则哨'])('the keyword %s is in every message', async (keyword) => {
    await start({ keyword });
    await send(settings(), changeAlert());
    await send(settings({ language: 'zh-CN' }), digest());
    expect(dingtalk.messages).toHaveLength(2);
    expect(await channelOf(settings()).check()).toContain('127.0.0.1');
  });

  test.each([
    [{ errcode: 310000, errmsg: 'keywords not in content' }, 'permanent', 'make RuleWatch one of'],
    [{ errcode: 310000, errmsg: 'ip 1.2.3.4 not in whitelist' }, 'permanent', 'whitelist'],
    [{ errcode: 310000, errmsg: 'something new' }, 'permanent', '310000 something new'],
    [{ errcode: 400013, errmsg: '群已被解散' }, 'permanent', 'dissolved'],
    [{ errcode: 400102, errmsg: 'bot is stopped' }, 'permanent', 'stopped'],
    [{ errcode: 430102, errmsg: '含有不合适的文本' }, 'permanent', 'rulewatch changes show'],
    [{ errcode: 410100, errmsg: '发送速度太快而限流' }, 'temporary', 'later'],
    [{ errcode: -1, errmsg: '系统繁忙' }, 'temporary', 'later'],
    [{ status: 1111, wait: 5, source: 'x5', punish: 'deny' }, 'temporary', 'later'],
    [{ errcode: 987654, errmsg: 'new' }, 'permanent', 'open.dingtalk.com'],
  ])('%o is %s', async (body, kind, said) => {
    await start();
    dingtalk.fail({ kind: 'answer', status: 200, body });
    const error = await failureOf(send(settings(), changeAlert()));
    expect(error).toMatchObject({ kind, message: expect.stringContaining(said) });
    expect(dingtalk.requests).toBe(1);
  });
});

test('the stand-in refuses what DingTalk refuses', async () => {
  await start({ secret });
  const call = async (body: unknown, url = dingtalk.url, type = 'application/json; charset=utf-8') => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const markdown = { msgtype: 'markdown', markdown: { title: 'x', text: 'x' } };
  expect(await call(markdown, dingtalk.url, 'text/plain')).toMatchObject({ errcode: 43004 });
  expect(await call(markdown, dingtalk.url.replace(/\?.*/, ''))).toMatchObject({ errcode: 40035 });
  expect(await call(markdown, `${dingtalk.url}0`)).toMatchObject({ errcode: 300005 });
  expect(await call(markdown)).toEqual({ errcode: 310000, errmsg: 'invalid timestamp' });
  expect(await call(markdown, `${dingtalk.url}&timestamp=${now.getTime()}&sign=x`)).toEqual({
    errcode: 310000,
    errmsg: 'sign not match',
  });
  expect(dingtalk.messages).toEqual([]);
});
