import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { startSlackServer } from '../support/slack-server.js';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace, documentSource, oldRules, policyPage } from './workspace.js';

const html = { 'content-type': 'text/html; charset=utf-8' };

async function harbour(settings = 'language: en\n', environment: Record<string, string> = {}) {
  const web = await startWebServer();
  onTestFinished(() => web.close());
  web.reply('/shipping', { headers: html, body: policyPage(oldRules, 1) });
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': settings,
      'sources/harbour.yaml': documentSource('shipping', web.url('/shipping')),
    },
    environment,
  });
  return { web, user };
}

test('help names every command, in the language of the terminal', async () => {
  const user = createWorkspace();
  const english = await user.run('--help');
  for (const name of [
    'check-now',
    'start',
    'digest',
    'changes',
    'cases',
    'sources',
    'outbox',
    'doctor',
    'demo',
  ]) {
    expect(english.stdout).toContain(name);
  }
  expect((await user.run('--help', '--lang', 'zh-CN')).stdout).toContain('立即检查');
});

test('sources list shows what is watched, how it does and whether watching it is permitted', async () => {
  const { user } = await harbour();
  await user.run('check-now');
  expect((await user.json('sources', 'list')).value).toMatchObject([
    {
      id: 'shipping',
      enabled: true,
      permission: { status: 'allowed' },
      lastReadAt: expect.any(String),
      nextCheckAt: expect.stringMatching(/:(?:00|15|30|45):00\.000Z$/),
      trouble: null,
    },
  ]);
  expect((await user.run('sources', 'list')).stdout).toMatch(/shipping\s+ok/);
});

test('sources test shows what RuleWatch reads, and stores nothing', async () => {
  const { user } = await harbour();
  const { code, stdout } = await user.run('sources', 'test', 'shipping');
  expect(code).toBe(0);
  const [read, leftOut] = stdout.split('left out');
  expect(read).toContain('# Handling time');
  expect(read).not.toContain('Related articles');
  expect(leftOut).toContain('Related articles');
  expect((await user.json('sources', 'list')).value).toMatchObject([{ lastReadAt: null }]);
});

test('sources lint names what deserves a look', async () => {
  const { user } = await harbour();
  expect((await user.run('sources', 'lint')).stdout).toContain('1 sources, 1 of them on');
  user.write(
    'sources/harbour.yaml',
    documentSource('shipping', 'https://x.example/', '    enabled: true\n').replace('allowed', 'denied'),
  );
  expect((await user.run('sources', 'lint')).stdout).toMatch(/harbour\.yaml:\d+:\d+.*permission/);
});

test('a file that is broken and a source with a mistake keep no other from being checked, and are told', async () => {
  const { web, user } = await harbour();
  const wrong = documentSource('bad-one', web.url('/bad')).replace('languages:', 'langages:');
  user.write('sources/wrong.yaml', wrong);
  user.write('sources/broken.yaml', 'sources: [');
  const { code, stdout } = await user.run('check-now');
  expect(code).toBe(3);
  expect(stdout).toMatch(/wrong\.yaml:\d+:\d+ sources\[0\]\.langages/);
  expect(stdout).toContain('broken.yaml');
  const checked = await user.json('check-now');
  expect(checked).toMatchObject({
    code: 3,
    value: {
      sources: [
        { id: 'shipping', status: 'unchanged' },
        { status: 'failed', failure: { kind: 'configuration' } },
        { id: 'bad-one', status: 'failed', failure: { kind: 'configuration' } },
      ],
    },
  });
  expect((await user.json('sources', 'list')).value).toMatchObject([
    { id: 'shipping', state: 'ok' },
    { state: 'not-checked' },
    { id: 'bad-one', state: 'not-checked', reasons: [{ code: 'misdeclared' }] },
  ]);
  expect((await user.run('sources', 'lint')).code).toBe(2);
  expect((await user.run('check-now', 'bad-one')).code).toBe(2);
  expect((await user.run('changes', 'list')).code).toBe(0);
});

test('a source that is off is not checked, and says how it is switched on', async () => {
  const { user } = await harbour();
  user.write(
    'sources/harbour.yaml',
    documentSource('shipping', 'https://x.example/').replace('allowed', 'owner-decision'),
  );
  expect(await user.run('check-now', 'shipping')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('rulewatch sources enable shipping'),
  });
});

test('doctor finds a sound installation sound, and says what is wrong with another', async () => {
  const slack = await startSlackServer();
  onTestFinished(() => slack.close());
  const settings = `language: en\nchannels:\n  slack: { token: "\${SLACK_BOT_TOKEN}", channel: C0123456789, apiUrl: ${slack.apiUrl} }\n`;
  const sound = await harbour(settings, { SLACK_BOT_TOKEN: slack.token });
  const good = await sound.user.run('doctor');
  expect(good).toMatchObject({ code: 0 });
  expect(good.stdout).toMatch(/✓ channels\s+slack/);

  const wrong = await harbour(settings, { SLACK_BOT_TOKEN: 'xoxb-not-this-one' });
  const bad = await wrong.user.json('doctor');
  expect(bad.code).toBe(2);
  expect(JSON.stringify(bad.value)).toContain('invalid_auth');
  expect(JSON.stringify(bad.value)).not.toContain('xoxb-not-this-one');
});

test('check-now on a source without a browser loads no browser code, and no mail, Slack or thread code either', async () => {
  const { web } = await harbour();
  const user = recordingUser({ 'sources/harbour.yaml': documentSource('shipping', web.url('/shipping')) });
  expect((await user.run('check-now')).code).toBe(0);
  const loaded = user.loaded();
  expect(loaded).toContain('/cheerio/');
  expect(loaded).not.toMatch(/node_modules\/(playwright|playwright-core|nodemailer|@slack|react-dom|eld)\//);
  expect(loaded).not.toContain('node:worker_threads');
});

test('check-now reads a page as large as a book beside the loop that delivers', async () => {
  const { web } = await harbour();
  const sentence = '<p>Sellers must hand over every order to the carrier within two business days.</p>';
  web.reply('/book', {
    headers: { 'content-type': 'text/html' },
    body: `<html lang="en"><title>Book</title><main>${sentence.repeat(6_000)}</main></html>`,
  });
  const user = recordingUser({ 'sources/harbour.yaml': documentSource('book', web.url('/book')) });
  expect(await user.run('check-now')).toMatchObject({ code: 0 });
  expect(user.loaded()).toContain('node:worker_threads');
});

/** A user whose program keeps a record of every module that it loads outside of its threads. */
function recordingUser(files: Readonly<Record<string, string>>) {
  const record = join(temporaryFolder(), 'imports.txt');
  writeFileSync(record, '');
  const hook = `import { appendFileSync } from 'node:fs';
export async function load(url, context, next) { appendFileSync(${JSON.stringify(record)}, url + '\\n'); return next(url, context); }`;
  const register = `import { register } from 'node:module'; register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)});`;
  const user = createWorkspace({
    files: { 'config/rulewatch.yaml': 'language: en\n', ...files },
    node: ['--import', `data:text/javascript,${encodeURIComponent(register)}`],
  });
  return Object.assign(user, { loaded: () => readFileSync(record, 'utf8') });
}
