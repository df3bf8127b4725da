import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { type ChannelSettings, channels } from '../../src/channels/channels.js';
import type { PreviewedMessage } from '../../src/channels/preview/preview.js';
import { previewedChannels } from '../../src/channels/preview/select.js';
import { changeAlert, digest, english } from './fixtures.js';

const robots: ChannelSettings = {
  feishu: { url: 'https://feishu.example/hook', language: 'zh-CN' },
  dingtalk: { url: 'https://dingtalk.example/send', atAll: ['high'], language: 'zh-CN' },
  wecom: { url: 'https://wecom.example/send', language: 'en' },
};

async function previewOf(channel: string, message: PreviewedMessage, on: ChannelSettings = {}) {
  const { language: _language, ...render } = english;
  const [chosen] = previewedChannels(on, [channel], channels);
  const setting = { render, language: undefined, defaultLanguage: 'en' } as const;
  const preview = await chosen?.kind.preview(message, setting, chosen.settings);
  if (!preview) throw new Error(`no previewer of ${channel}`);
  const content = (extension: string) =>
    preview.files.find((file) => file.extension === extension)?.content ?? '';
  return { ...preview, content };
}

test('every channel that is on can be looked at', () => {
  expect(previewedChannels(robots, undefined, channels).map(({ kind }) => kind.name)).toEqual([
    'feishu',
    'dingtalk',
    'wecom',
  ]);
});

test('robots show the body that they would be posted, in the language of the channel', async () => {
  const feishu = await previewOf('feishu', changeAlert(), robots);
  expect(feishu.language).toBe('zh-CN');
  expect(JSON.parse(feishu.content('json'))).toMatchObject({
    msg_type: 'interactive',
    card: { schema: '2.0' },
  });
  const dingtalk = await previewOf('dingtalk', changeAlert(), robots);
  const body = JSON.parse(dingtalk.content('json'));
  expect(body).toMatchObject({ msgtype: 'markdown', at: { isAtAll: true } });
  expect(dingtalk.content('md')).toBe(`${body.markdown.text}\n`);
  const wecom = await previewOf('wecom', changeAlert(), robots);
  expect(wecom.content('md')).toContain('IOSS number required');
  for (const channel of ['feishu', 'dingtalk', 'wecom']) {
    expect(JSON.stringify(await previewOf(channel, digest()))).toContain('Rule digest');
  }
});

test('programs show the body and the entry that they would get', async () => {
  const webhook = await previewOf('webhook', changeAlert());
  expect(JSON.parse(webhook.content('json'))).toMatchObject({ type: 'rule.changed', data: { changeId: 31 } });
  const feed = await previewOf('feed', changeAlert());
  expect(JSON.parse(feed.content('json'))).toMatchObject({ guid: expect.stringMatching(/^urn:uuid:/) });
  expect(load(feed.html ?? '').text()).toContain('IOSS number');
  expect((await previewOf('feed', digest())).files).toEqual([]);
});
