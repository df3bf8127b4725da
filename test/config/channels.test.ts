import { describe, expect, it } from 'vitest';
import { redact } from '../../src/text/redact.js';
import { load, mistakes, shop } from './workspace.js';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const env = {
  FEISHU_WEBHOOK_URL: 'https://open.feishu.cn/open-apis/bot/v2/hook/0a1b2c3d-4e5f-6071',
  FEISHU_WEBHOOK_SECRET: 'feishu-signing-key',
  DINGTALK_WEBHOOK_URL: 'https://oapi.dingtalk.com/robot/send?access_token=7f3a9c0e5b1d2486',
  WECOM_WEBHOOK_URL: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7c1d-4bc4',
  WEBHOOK_URL: 'https://erp.shop.example/rules',
  WEBHOOK_SECRETS: secret,
  FEED_FOLDER: '/srv/feeds',
};

/** A settings file with these channels. */
function channels(lines: string): Record<string, string> {
  return { 'config/rulewatch.yaml': `channels:\n${lines}`, ...shop() };
}

describe('the channels of the shipped settings', () => {
  it('need no more than a variable each, and then the terminal rests', async () => {
    const { settings } = await load(shop(), env);
    expect(settings.channels).toEqual({
      feishu: { url: env.FEISHU_WEBHOOK_URL, secret: 'feishu-signing-key', language: 'zh-CN' },
      dingtalk: { url: env.DINGTALK_WEBHOOK_URL, atAll: [], language: 'zh-CN' },
      wecom: { url: env.WECOM_WEBHOOK_URL, language: 'zh-CN' },
      webhook: { url: env.WEBHOOK_URL, secrets: [secret] },
      feed: { folder: '/srv/feeds', entries: 50 },
    });
  });

  it('are off without their variables', async () => {
    expect((await load(shop())).settings.channels).toEqual({ terminal: { language: 'zh-CN' } });
  });

  it('have no token, key or signing secret that could be shown', async () => {
    const { secrets } = await load(shop(), env);
    const log = Object.values(env).join(' ');
    const shown = redact(
      `${log} hook/0a1b2c3d-4e5f-6071 token 7f3a9c0e5b1d2486 key 693a91f6-7c1d-4bc4`,
      secrets,
    );
    expect(shown).not.toMatch(/0a1b2c3d|feishu-signing|7f3a9c0e|693a91f6|whsec_/);
    expect(shown).toContain('/srv/feeds');
  });
});

describe('the settings of a channel', () => {
  it('may be written into the file, each with its own language', async () => {
    const files = channels(
      `  dingtalk: { url: "https://oapi.dingtalk.com/robot/send?access_token=7f3a9c0e", atAll: [critical], language: en }\n`,
    );
    const { settings, secrets } = await load(files);
    expect(settings.channels.dingtalk).toMatchObject({ atAll: ['critical'], language: 'en' });
    expect(secrets).toContain('7f3a9c0e');
  });

  it('take an app token of Slack, which is as secret as the other, and not enough alone', async () => {
    const files = { ...shop() };
    const tokens = { SLACK_BOT_TOKEN: 'xoxb-1-2-three', SLACK_APP_TOKEN: 'xapp-1-A2-four' };
    const { settings, secrets } = await load(files, tokens);
    expect(settings.channels.slack).toMatchObject({ token: 'xoxb-1-2-three', appToken: 'xapp-1-A2-four' });
    expect(redact('xapp-1-A2-four and xoxb-1-2-three', secrets)).not.toMatch(/four|three/);
    expect(await mistakes(files, { SLACK_APP_TOKEN: 'xapp-1-A2-four' })).toEqual([
      expect.stringContaining('SLACK_BOT_TOKEN'),
    ]);
    expect((await load(files, { SLACK_BOT_TOKEN: 'xoxb-1' })).settings.channels.slack).not.toHaveProperty(
      'appToken',
    );
  });

  it('that are half given are a mistake that says what is missing', async () => {
    const files = channels(
      '  webhook: { url: "${WEBHOOK_URL:-}", secrets: "${WEBHOOK_SECRETS:-}" }\n  feishu: { url: "${FEISHU_WEBHOOK_URL:-}", secret: x-signing-key }\n',
    );
    expect(await mistakes(files, { WEBHOOK_URL: env.WEBHOOK_URL })).toEqual([
      'config/rulewatch.yaml:2:39 channels.webhook.secrets: is missing: the channel "webhook" is not fully set up; set WEBHOOK_SECRETS, or switch the channel off with "enabled: false"',
      'config/rulewatch.yaml:3:13 channels.feishu.url: is missing: the channel "feishu" is not fully set up; set FEISHU_WEBHOOK_URL, or switch the channel off with "enabled: false"',
    ]);
  });

  it('that are wrong are told without the secret in them', async () => {
    const files = channels(
      '  wecom: { url: "qyapi.weixin.qq.com/send?key=693a91f6" }\n' +
        '  webhook: { url: "ftp://erp.shop.example/7f3a9c0e", secrets: whsec_c2hvcnQ= }\n' +
        '  dingtalk: { atAll: everybody, rate: 20 }\n  feed: { entries: 0 }\n',
    );
    const report = await mistakes(files);
    expect(report.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
      'config/rulewatch.yaml:2:12 channels.wecom.url: is not a complete webhook address such as https://example.com/hook/…',
      'config/rulewatch.yaml:3:14 channels.webhook.url: is not a complete webhook address such as https://example.com/hook/…',
      expect.stringContaining('channels.webhook.secrets[0]: is no signing secret'),
      expect.stringContaining('channels.dingtalk.atAll[0]: "everybody" is not one of'),
      expect.stringContaining('channels.dingtalk.rate: there is no field "rate" here'),
      expect.stringContaining('channels.feed.entries: must be at least 1'),
    ]);
    expect(report.join('\n')).not.toMatch(/693a91f6|7f3a9c0e|c2hvcnQ/);
  });

  it('switched off need nothing and do nothing', async () => {
    const files = channels('  feishu: { enabled: false }\n  feed: { enabled: false, folder: feeds }\n');
    expect((await load(files)).settings.channels).toEqual({ terminal: { language: 'zh-CN' } });
  });
});
