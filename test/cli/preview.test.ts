import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { simpleParser } from 'mailparser';
import { expect, onTestFinished, test } from 'vitest';
import { findBrowser } from '../../src/collect/browser/find.js';
import { startMailServer } from '../support/mail-server.js';
import { startSlackServer } from '../support/slack-server.js';
import { startWebServer } from '../support/web-server.js';
import {
  createWorkspace,
  documentSource,
  newRules,
  oldRules,
  policyPage,
  type Workspace,
} from './workspace.js';

const html = { 'content-type': 'text/html; charset=utf-8' };
const settings =
  'language: en\ntimezone: Europe/Berlin\nconfirm: { delaySeconds: 0 }\ncollect: { perHostDelayMs: 0 }\n';
const withoutBrowser = 'browser: { path: missing/chromium }\n';

/** A user whose watched page has changed once. */
async function userWithChange(
  options: { rules?: string; channels?: string; browser?: string; environment?: Record<string, string> } = {},
): Promise<Workspace> {
  const web = await startWebServer();
  onTestFinished(() => web.close());
  web.reply(
    '/shipping',
    { body: policyPage(oldRules, 1), headers: html },
    { body: policyPage(options.rules ?? newRules, 2), headers: html },
  );
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': settings + (options.browser ?? withoutBrowser) + (options.channels ?? ''),
      'sources/harbour.yaml': documentSource('harbour-shipping', web.url('/shipping')),
    },
    environment: options.environment ?? {},
  });
  await user.run('check-now');
  await user.run('check-now');
  return user;
}

function read(user: Workspace, path: string): string {
  return readFileSync(join(user.folder, path), 'utf8');
}

test('preview writes exactly what Slack and the mail server got', async () => {
  const slack = await startSlackServer();
  const mail = await startMailServer();
  onTestFinished(async () => {
    await Promise.all([slack.close(), mail.close()]);
  });
  const user = await userWithChange({
    channels: `channels:
  slack: { token: "\${SLACK_BOT_TOKEN}", channel: C0123456789, apiUrl: ${slack.apiUrl} }
  email: { url: "\${SMTP_URL}", from: rules@example.com, to: [team@example.com], language: zh-CN }
`,
    environment: { SLACK_BOT_TOKEN: slack.token, SMTP_URL: mail.url },
  });
  const { code, stdout, stderr } = await user.run('preview', '1');
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toEqual([
    'preview/change-1.slack.en.json',
    'preview/change-1.slack.en.html',
    'preview/change-1.email.zh-CN.txt',
    'preview/change-1.email.zh-CN.eml',
    'preview/change-1.email.zh-CN.html',
  ]);
  expect(stderr).toMatch(/^No pictures: .*missing\/chromium/);

  const [posted] = slack.messages;
  const payload: unknown = JSON.parse(read(user, 'preview/change-1.slack.en.json'));
  expect(payload).toMatchObject({
    channel: posted?.channel,
    text: posted?.text,
    blocks: posted?.blocks,
    metadata: posted?.metadata,
  });
  const [received] = mail.mails;
  const previewed = await simpleParser(read(user, 'preview/change-1.email.zh-CN.eml'));
  for (const part of ['subject', 'text', 'html', 'messageId', 'inReplyTo'] as const) {
    expect(previewed[part]).toEqual(received?.parsed[part]);
  }
  const inChannel = slack.messages.filter((message) => message.threadTs === undefined);
  expect([inChannel.length, mail.mails.length]).toEqual([1, 1]);
});

test('preview shows Slack, mail and terminal to a user who has set up no channel, in the language asked for', async () => {
  const user = await userWithChange();
  const { code, value } = await user.json('preview', '1', '--language', 'zh-CN', '--out', 'look');
  expect(code).toBe(0);
  expect(value).toMatchObject({
    message: 'change-1',
    files: [
      { channel: 'slack', language: 'zh-CN', path: 'look/change-1.slack.zh-CN.json' },
      { channel: 'slack', path: 'look/change-1.slack.zh-CN.html' },
      { channel: 'email', path: 'look/change-1.email.zh-CN.txt' },
      { channel: 'email', path: 'look/change-1.email.zh-CN.eml' },
      { channel: 'email', path: 'look/change-1.email.zh-CN.html' },
      { channel: 'terminal', path: 'look/change-1.terminal.zh-CN.txt' },
    ],
    note: expect.stringContaining('No pictures'),
  });
  expect(read(user, 'look/change-1.terminal.zh-CN.txt')).toContain('规则变更');
  const page = load(read(user, 'look/change-1.slack.zh-CN.html'));
  expect(page('h2').text()).toContain('Harbour');
  expect(page('article').text()).toContain('2031年3月1日');

  const digest = await user.run('preview', 'digest', '--channel', 'terminal,slack', '--date', '2031-02-01');
  expect(digest.stdout.trim().split('\n')).toEqual([
    'preview/digest-2031-02-01.slack.en.json',
    'preview/digest-2031-02-01.slack.en.html',
    'preview/digest-2031-02-01.terminal.en.txt',
  ]);
  expect(read(user, 'preview/digest-2031-02-01.terminal.en.txt')).toContain('Shipping policy');
});

test('what a hostile page says stays text in a preview', async () => {
  const hostile = `<h2>Handling time</h2><p>From 1 March 2031 sellers must ship within 1 day
&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt; &lt;!channel&gt; &lt;@U0123ABCD&gt;
&lt;javascript:alert(1)|click&gt; *bold* or be suspended.</p>`;
  const user = await userWithChange({ rules: hostile });
  await user.run('preview', '1', '--channel', 'slack,email');
  for (const name of readdirSync(join(user.folder, 'preview')).filter((file) => file.endsWith('.html'))) {
    const page = load(read(user, `preview/${name}`));
    expect(page.text()).toContain('<script>alert(1)</script>');
    expect(page('script, img, iframe, object, .broadcast').length).toBe(0);
    for (const link of page('a').toArray()) expect(page(link).attr('href')).toMatch(/^https?:/);
    for (const element of page('*').toArray()) {
      const attributes = Object.keys(page(element).attr() ?? {});
      expect(attributes.filter((attribute) => attribute.startsWith('on'))).toEqual([]);
    }
  }
});

const browser = await findBrowser(undefined, process.env.PATH ?? '');

test.skipIf(browser === undefined)('preview takes pictures where there is a browser', async () => {
  const user = await userWithChange({ browser: '' });
  const { stdout, stderr } = await user.run('preview', '1', '--channel', 'slack');
  expect(stderr).toBe('');
  const pictures = stdout.trim().split('\n').slice(2);
  expect(pictures).toEqual(
    ['desktop-light', 'desktop-dark', 'phone-light', 'phone-dark'].map(
      (view) => `preview/change-1.slack.en.${view}.png`,
    ),
  );
  const widths = pictures.map((path) => readFileSync(join(user.folder, path)).readUInt32BE(16));
  expect(widths).toEqual([1000, 1000, 780, 780]);
});

test('preview goes on without pictures when the browser does not work', async () => {
  const user = await userWithChange({ browser: 'browser: { path: broken/chromium }\n' });
  user.write('broken/chromium', '#!/bin/sh\nexit 1\n');
  chmodSync(join(user.folder, 'broken/chromium'), 0o755);
  const { code, stderr } = await user.run('preview', '1', '--channel', 'slack');
  expect({ code, stderr }).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/^No pictures: .*chromium/),
  });
  expect(existsSync(join(user.folder, 'preview/change-1.slack.en.html'))).toBe(true);
});

test('preview says what is wrong with what it was asked for', async () => {
  const user = createWorkspace({ files: { 'config/rulewatch.yaml': settings, file: '' } });
  const wrong: readonly [string[], string][] = [
    [['99'], 'There is no change 99'],
    [['soon'], 'ID takes a whole number'],
    [['1', '--date', '2026-03-05'], '--date goes with `preview digest`'],
    [['digest', '--date', 'today'], '"today" is not a day'],
    [['digest', '--channel', 'fax'], '--channel does not know "fax"'],
    [['digest', '--language', 'fr'], 'zh-CN'],
    [['digest', '--out', 'file/x'], 'cannot be written to file/x (ENOTDIR)'],
  ];
  for (const [args, said] of wrong) {
    expect(await user.run('preview', ...args)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(said),
    });
  }
  expect(existsSync(join(user.folder, 'preview'))).toBe(false);
});

test('preview tells that a change which opened no case is sent to nobody', async () => {
  const user = await userWithChange({ rules: oldRules.replace('on its label', 'on its lable') });
  expect((await user.json('changes', 'show', '1')).value).toMatchObject({ verdict: 'editorial' });
  expect(await user.run('preview', '1')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Change 1 opened no case'),
  });
});
