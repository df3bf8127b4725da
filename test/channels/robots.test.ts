import { marked } from 'marked';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChannelSettings } from '../../src/channels/channels.js';
import type { UiLanguage } from '../../src/domain/vocabulary.js';
import { startDingtalkServer } from '../support/dingtalk-server.js';
import { feishuMarkdown, feishuText, startFeishuServer } from '../support/feishu-server.js';
import type { RobotServer } from '../support/robot-server.js';
import { startWecomServer } from '../support/wecom-server.js';
import {
  changeAlert,
  digest,
  healthAlert,
  hostileAlert,
  hostileText,
  hugeAlert,
  longDigest,
  now,
  unsafeCharacters,
  usualDigest,
} from './fixtures.js';
import { channelOf, endingCertificate, failureOf, linkTargets, send, touchedListings } from './robots.js';

/** A robot of one of the vendors, with what they have in common. */
interface Robot {
  readonly server: RobotServer;
  readonly url: string;
  /** What the group has got, as the vendor is given it. */
  texts(): string[];
  /** What of it the vendor parses. */
  markup(): string;
  settings(language: UiLanguage, url?: string): ChannelSettings;
}

async function feishu(): Promise<Robot> {
  const secret = 'feishu-secret-1';
  const server = await startFeishuServer({ now, secret });
  return {
    server,
    url: server.url,
    texts: () => server.messages.map(feishuText),
    markup: () => server.messages.map(feishuMarkdown).join('\n\n'),
    settings: (language, url = server.url) => ({ feishu: { url, secret, language } }),
  };
}

async function dingtalk(): Promise<Robot> {
  const secret = 'SEC0123456789abcdef';
  const server = await startDingtalkServer({ now, secret });
  return {
    server,
    url: server.url,
    texts: () => server.messages.map(({ markdown }) => `${markdown.title}\n\n${markdown.text}`),
    markup: () => server.messages.map(({ markdown }) => markdown.text).join('\n\n'),
    settings: (language, url = server.url) => ({ dingtalk: { url, secret, atAll: [], language } }),
  };
}

async function wecom(): Promise<Robot> {
  const server = await startWecomServer();
  return {
    server,
    url: server.url,
    texts: () => [...server.messages],
    markup: () => server.messages.join('\n\n'),
    settings: (language, url = server.url) => ({ wecom: { url, language } }),
  };
}

/** What is written as an entity or in full-width characters, as a reader sees it. */
function seen(text: string): string {
  return text.replace(/&#(\d+);/g, (_entity, code: string) => String.fromCodePoint(Number(code)));
}

describe.each([
  ['Feishu', feishu, { perMinute: 100, perSecond: 5 }],
  ['DingTalk', dingtalk, { perMinute: 20 }],
  ['WeCom', wecom, { perMinute: 20 }],
] as const)('a group robot of %s', (_name, start, rate) => {
  let robot: Robot;
  beforeEach(async () => {
    robot = await start();
  });
  afterEach(() => robot.server.close());

  async function posted(message: Parameters<typeof send>[1], language: UiLanguage = 'en'): Promise<string> {
    await send(robot.settings(language), message);
    return robot.texts().at(-1) ?? '';
  }

  test('says in one message what changed, from when, and who does what by when', async () => {
    const text = seen(await posted(changeAlert()));
    expect(text).toContain('🟠 High · Harbour Market · IOSS number required on every EU parcel');
    expect(text).toContain('DE, FR · Platform · Rule change · Tax, Logistics');
    expect(text).toContain('**Applies from: Mon 9 Mar 2026** · in 7 days');
    expect(text).toContain('**Act by: Fri 6 Mar 2026**');
    expect(text).toContain('**Case due: Tue 3 Mar, 16:25 (tomorrow)** · Case 12');
    expect(text).toContain('**Finance and tax** · Li Lei — **by 18:30 today**');
    expect(text).toContain('Is our IOSS number valid');
    expect(text).toContain('rulewatch cases ack 12');
    expect(text).toMatch(/and 4 more differences: \S*rulewatch changes show 31/);
  });

  test('shows the words that changed, old and new', async () => {
    const text = await posted(changeAlert());
    expect(text).toMatch(
      /from (~~1 July 2026~~|(<[^>]*>)?「1 July 2026」(<[^>]*>)?→) \*\*「?9 March 2026」?\*\*/,
    );
  });

  test('speaks Chinese where it is set to it', async () => {
    const text = seen(await posted(changeAlert(), 'zh-CN'));
    expect(text).toContain('🟠 高 · Harbour Market · 2026年3月9日起，150欧元以下的欧盟包裹须提供 IOSS 税号');
    expect(text).toContain('**生效日期：2026年3月9日（周一）** · 7天后');
    expect(text).toContain('今天 18:30 前');
    expect(text).toMatch(/另有 4 处差异：\S*rulewatch changes show 31/);
  });

  test('links to the page and to the evidence', async () => {
    expect(linkTargets(await posted(changeAlert()))).toEqual([
      'https://sellers.harbour.example/eu/parcels?lang=en&v=2',
      'https://rulewatch.example/changes/31',
    ]);
  });

  test('warns of a source that cannot be read, and says when it can be again', async () => {
    const text = seen(await posted(healthAlert()));
    expect(text).toContain('⚠️ Harbour Market seller fees cannot be read');
    expect(text).toContain('access denied');
    expect(text).toContain('rulewatch sources test harbour-fees');
    const back = await posted(healthAlert({ state: 'recovered' }), 'zh-CN');
    expect(back).toContain('✅ Harbour Market seller fees 已恢复读取');
  });

  test('brings the digest', async () => {
    const text = seen(await posted(usualDigest()));
    expect(text).toContain('3 open · 1 overdue · 1 due today · 1 source in trouble');
    expect(text).toContain('GPSR: listings without an EU responsible person are taken down');
    expect(text).toContain('with Li Lei');
    expect(text).toContain('Needs attention 2 · Adapting 1 · Adapted 18 · Not affected 7');
    expect(await posted(digest(), 'zh-CN')).toContain('没有规则变更，也没有待办事项。');
  });

  test('names the listings that are touched, and the certificates that end', async () => {
    const alert = seen(await posted(changeAlert({ listings: touchedListings })));
    expect(alert).toContain('Touches 37 of your 1,204 listings');
    expect(alert).toContain('**LAMP-7** Solar lamp · Harbour Market · DE');
    expect(alert).toContain('rulewatch changes listings 31');
    const daily = seen(await posted(digest({ certificates: [endingCertificate] })));
    expect(daily).toContain('**CE M-4711** — ends Fri 20 Mar 2026 (in 18 days)');
  });

  test('mentions nobody, links nowhere and formats nothing that a page asks for', async () => {
    expect(linkTargets(await posted(hostileAlert()))).toEqual([]);
    const text = robot.markup();
    const allowed = /^<\/?font( color="(info|comment|warning)")?>$/;
    const html = text.match(/<[^>]*>/g)?.filter((tag) => !allowed.test(tag)) ?? [];
    expect(html).toEqual([]);
    const found: string[] = [];
    marked.walkTokens(marked.lexer(text), (token) => {
      if (['image', 'link', 'table', 'hr'].includes(token.type)) found.push(token.raw);
      if (['em', 'del'].includes(token.type) && !/^~~.*~~$/s.test(token.raw)) found.push(token.raw);
    });
    expect(found.filter((raw) => !raw.startsWith('victim@'))).toEqual([]);
    expect(text).not.toMatch(/(^|[\s>])@(here|all)/m);
  });

  test('control characters, terminal escapes and invisible characters are gone', async () => {
    expect(unsafeCharacters(await posted(hostileAlert()))).toEqual([]);
  });

  test.each(['en', 'zh-CN'] as const)(
    'takes a huge alert, cut with where the rest is (%s)',
    async (language) => {
      const text = seen(await posted(hugeAlert(), language));
      expect(text).toMatch(/and \d{4} more differences|另有 \d{4} 处差异/);
      expect(text).toContain('rulewatch changes show 31');
    },
  );

  test('takes 100 KB without a space, and the digest after a holiday', async () => {
    await posted(hostileAlert(hostileText + '规'.repeat(100_000)), 'zh-CN');
    const text = seen(await posted(longDigest()));
    expect(text).toContain('Overdue (6)');
    expect(text).toMatch(/and \d+ more/);
  });

  test('a slow-down is temporary and says how long to wait', async () => {
    robot.server.fail({ kind: 'answer', status: 429, headers: { 'Retry-After': '42' } });
    const error = await failureOf(send(robot.settings('en'), changeAlert()));
    expect(error).toMatchObject({ kind: 'temporary', retryAfterSeconds: 42 });
    expect(robot.server.requests).toBe(1);
  });

  test('a server error, a cut connection, silence and a proxy’s page leave the outcome open', async () => {
    robot.server.fail(
      { kind: 'answer', status: 500, body: '<html>error</html>' },
      { kind: 'reset-before' },
      { kind: 'reset-after' },
      { kind: 'answer', status: 200, body: '<html>Please sign in</html>' },
      { kind: 'answer', status: 500, body: { code: 5, msg: 'no', errcode: 5, errmsg: 'no' } },
      { kind: 'answer', status: 200, body: { code: 5, msg: 'internal error', errcode: 5, errmsg: 'busy' } },
      { kind: 'hang' },
    );
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const deps = attempt === 6 ? { timeoutMs: 100 } : {};
      const error = await failureOf(send(robot.settings('en'), changeAlert(), { deps }));
      expect(error.kind).toBe('unknown-outcome');
    }
    expect(robot.texts()).toHaveLength(1);
  });

  test('an attempt is given up when the daemon stops; one that had not begun has sent nothing', async () => {
    robot.server.fail({ kind: 'hang' });
    const stop = new AbortController();
    const arrived = robot.server.nextRequest();
    const attempt = failureOf(send(robot.settings('en'), changeAlert(), { signal: stop.signal }));
    await arrived;
    stop.abort();
    expect((await attempt).kind).toBe('unknown-outcome');
    const never = await failureOf(send(robot.settings('en'), changeAlert(), { signal: AbortSignal.abort() }));
    expect(never.kind).toBe('temporary');
    expect(robot.server.requests).toBe(1);
  });

  test('an address where nobody listens is temporary; a redirect is not followed', async () => {
    robot.server.fail({ kind: 'answer', status: 302, headers: { Location: robot.url } });
    const redirected = await failureOf(send(robot.settings('en'), changeAlert()));
    expect(redirected.kind).toBe('permanent');
    expect(robot.server.requests).toBe(1);
    await robot.server.close();
    const refused = await failureOf(send(robot.settings('en'), changeAlert()));
    expect(refused).toMatchObject({ kind: 'temporary', message: expect.stringContaining('ECONNREFUSED') });
  });

  test('an address that is not known any more is permanent, and its token stays out of the message', async () => {
    const wrong = robot.url.replace(/.{4}$/, 'ffff');
    const error = await failureOf(send(robot.settings('en', wrong), changeAlert()));
    expect(error.kind).toBe('permanent');
    expect(error.message).toMatch(/_WEBHOOK_URL/);
    expect(error.message).not.toContain(wrong.slice(-20));
    expect(error.message).not.toContain('127.0.0.1:');
  });

  test('what the robot says is shown without the token', async () => {
    const token = robot.url.slice(-20);
    robot.server.fail({
      kind: 'answer',
      status: 200,
      body: { code: 77, msg: `odd ${robot.url}`, errcode: 77, errmsg: `odd ${robot.url}` },
    });
    const error = await failureOf(send(robot.settings('en'), changeAlert()));
    expect(error.message).toContain('77 odd ***');
    expect(error.message).not.toContain(token);
  });

  test('can be checked without a message', async () => {
    expect(await channelOf(robot.settings('en')).check()).toMatch(/^127\.0\.0\.1:\d+$/);
    const wrong = robot.url.replace(/.{4}$/, 'ffff');
    expect((await failureOf(channelOf(robot.settings('en', wrong)).check())).kind).toBe('permanent');
    robot.server.fail({ kind: 'answer', status: 502 });
    expect((await failureOf(channelOf(robot.settings('en')).check())).kind).toBe('unknown-outcome');
    expect(robot.texts()).toEqual([]);
  });

  test('says how many messages it takes', () => {
    expect(channelOf(robot.settings('en')).rate).toEqual(rate);
  });
});
