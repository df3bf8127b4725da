import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startWecomServer, type WecomServer } from '../support/wecom-server.js';
import { changeAlert, channelDeps, healthAlert, hostileAlert, hugeAlert, longDigest } from './fixtures.js';
import { failureOf, send } from './robots.js';

let wecom: WecomServer;
beforeEach(async () => {
  wecom = await startWecomServer();
});
afterEach(() => wecom.close());

function settings(language: 'en' | 'zh-CN' = 'en') {
  return { wecom: { url: wecom.url, language } };
}

describe('a message', () => {
  test('calls the owner whose id the team file holds, and never everybody', async () => {
    const { render } = channelDeps();
    const team = [
      { name: 'Li Lei', roles: ['finance-tax' as const], wecom: 'LiLei' },
      { name: 'Han Meimei', roles: ['logistics' as const], wecom: 'all' },
    ];
    await send(settings(), changeAlert(), { deps: { render: { ...render, team } } });
    expect(wecom.messages[0]?.match(/<@[^>]*>/g)).toEqual(['<@LiLei>']);
    expect(wecom.messages[0]).toContain('Han Meimei');
  });

  test('cannot be made to call anybody by a page', async () => {
    await send(settings(), hostileAlert('<@all> <@LiLei> @all <font color="info">x</font>'));
    expect(wecom.messages[0]).not.toMatch(/<@|<font color="info">/);
  });

  test('that is long keeps within 4,096 bytes, and the first differences in it', async () => {
    for (const message of [hugeAlert(), longDigest(), hostileAlert('规'.repeat(100_000))]) {
      await send(settings('zh-CN'), message);
    }
    const sizes = wecom.messages.map((content) => Buffer.byteLength(content));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4096);
    expect(Math.min(...sizes)).toBeGreaterThan(2500);
    expect(wecom.messages[0]).toMatch(/变更内容[\s\S]*rulewatch cases ack 12/);
  });

  test('names a page without a link where its address would fill the message', async () => {
    const url = `https://sellers.harbour.example/?q=${'x'.repeat(1500)}`;
    await send(settings(), changeAlert({ page: { title: 'Selling into the EU', url } }));
    expect(wecom.messages[0]).toContain('\nSelling into the EU\n');
  });
});

describe('when the robot does not take a message', () => {
  test('the twenty-first message of a minute is temporary', async () => {
    for (let sent = 0; sent < 20; sent += 1) await send(settings(), healthAlert());
    const error = await failureOf(send(settings(), healthAlert()));
    expect(error).toMatchObject({ kind: 'temporary', retryAfterSeconds: 60 });
    expect(error.message).toContain('45009');
  });

  test.each([
    [93000, 'permanent', 'WECOM_WEBHOOK_URL'],
    [93004, 'permanent', 'stopped'],
    [93008, 'permanent', 'add it again'],
    [40058, 'permanent', 'report it'],
    [-1, 'temporary', 'later'],
    [45033, 'temporary', 'later'],
    [12345, 'permanent', 'developer.work.weixin.qq.com'],
  ])('%i is %s', async (errcode, kind, said) => {
    wecom.fail({ kind: 'answer', status: 200, body: { errcode, errmsg: 'said so' } });
    const error = await failureOf(send(settings(), changeAlert()));
    expect(error).toMatchObject({ kind, message: expect.stringContaining(said) });
  });
});

test('the stand-in refuses what WeCom refuses', async () => {
  const call = async (body: unknown, url = wecom.url) => {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    return response.json();
  };
  const markdown = (content: string) => ({ msgtype: 'markdown', markdown: { content } });
  expect(await call(markdown('x'), `${wecom.url}0`)).toMatchObject({ errcode: 93000 });
  expect(await call({ msgtype: 'none' })).toMatchObject({ errcode: 40008 });
  expect(await call(markdown(''))).toMatchObject({ errcode: 44004 });
  expect(await call(markdown('规'.repeat(1366)))).toMatchObject({ errcode: 40058 });
  expect(wecom.messages).toEqual([]);
});
