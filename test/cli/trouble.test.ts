import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace, documentSource, newRules, oldRules, policyPage } from './workspace.js';

const html = { 'content-type': 'text/html; charset=utf-8' };
const settings =
  'language: en\nconfirm: { delaySeconds: 0 }\ncollect: { perHostDelayMs: 0, timeoutSeconds: 5, maxMegabytes: 5 }\n';

describe('a mistake in the configuration ends with code 2 and its place', () => {
  const source = documentSource('harbour-shipping', 'https://seller.example.com/shipping');

  test.each([
    ['broken YAML', { 'config/rulewatch.yaml': 'language: "en\n' }, /config\/rulewatch\.yaml:\d+:\d+/],
    [
      'an unknown field',
      { 'config/rulewatch.yaml': 'langauge: en\n' },
      /rulewatch\.yaml:1:1 .*langauge.*language/,
    ],
    [
      'a variable that is not set',
      { 'config/rulewatch.yaml': '\nchannels:\n  slack: { token: "${NO_SUCH_TOKEN}", channel: C1 }\n' },
      /rulewatch\.yaml:3:\d+ channels\.slack\.token.*NO_SUCH_TOKEN/,
    ],
    [
      'a mail server without a sender and recipients',
      { 'config/rulewatch.yaml': 'channels:\n  email: { url: "smtp://localhost:25" }\n' },
      /channels\.email\.from[\s\S]*channels\.email\.to/,
    ],
    [
      'a source with two mistakes',
      {
        'sources/harbour.yaml': source
          .replace('kind: document', 'kind: page')
          .replace('markets: [DE]', 'markets: DE1'),
      },
      /harbour\.yaml:5[\s\S]*harbour\.yaml:7/,
    ],
  ])('%s', async (_what, files, message) => {
    const user = createWorkspace({ files: { 'sources/harbour.yaml': source, ...files } });
    const { code, stdout, stderr } = await user.run('check-now');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
    expect([code, stdout]).toEqual([2, '']);
  });

  test('a source that does not exist, a flag that does not exist, a command that does not exist', async () => {
    const user = createWorkspace({ files: { 'sources/harbour.yaml': source } });
    expect(await user.run('check-now', 'harbor')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"harbor"'),
    });
    expect(await user.run('check-now', '--fast')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--fast'),
    });
    expect(await user.run('chekc-now')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('check-now'),
    });
    expect(await user.run('changes', 'show', 'x')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"x"'),
    });
  });

  test('is told in Chinese on a Chinese terminal', async () => {
    const user = createWorkspace({
      files: { 'sources/harbour.yaml': source, 'config/rulewatch.yaml': 'langauge: en\n' },
      environment: { LANG: 'zh_CN.UTF-8' },
    });
    expect((await user.run('check-now')).stderr).toMatch(/rulewatch\.yaml:1:1 .*[\u4e00-\u9fff]/);
  });
});

describe('a page that cannot be read ends with code 3, one clear message, and nothing lost', () => {
  function endless(response: ServerResponse): void {
    response.writeHead(200, html);
    const chunk = Buffer.alloc(1 << 20, 'a ');
    let left = 200;
    const pump = () => {
      while (left > 0 && !response.destroyed && response.write(chunk)) left -= 1;
      if (left > 0 && !response.destroyed) response.once('drain', pump);
      else response.end();
    };
    pump();
  }

  const login = `<html><head><title>Sign in</title></head><body><form action="/signin" method="post"><h1>Sign in</h1>
<label>Email<input name="email"></label><label>Password<input type="password" name="password"></label><button>Sign in</button></form></body></html>`;

  test.each([
    ['not found', { status: 404, body: 'Not found' }, 'failed', 'http-404'],
    ['random bytes', { headers: html, body: randomBytes(8000) }, 'failed', 'bad-encoding'],
    ['200 MB', (_request: unknown, response: ServerResponse) => endless(response), 'failed', 'too-large'],
    ['a login page', { headers: html, body: login }, 'broken', 'login-wall'],
    ['an empty page', { headers: html, body: '' }, 'broken', 'partial-load'],
  ])('%s', async (_what, trouble, status, kind) => {
    const web = await startWebServer();
    onTestFinished(() => web.close());
    const user = createWorkspace({
      files: {
        'config/rulewatch.yaml': settings,
        'sources/harbour.yaml': documentSource('shipping', web.url('/shipping')),
      },
    });
    web.reply('/shipping', { headers: html, body: policyPage(oldRules, 1) }, trouble, {
      headers: html,
      body: policyPage(newRules, 2),
    });
    await user.run('check-now');
    const broken = await user.json('check-now');
    expect(broken).toMatchObject({
      code: 3,
      value: {
        sources: [
          { id: 'shipping', status, failure: { kind, message: expect.stringContaining('/shipping') } },
        ],
        changes: [],
      },
    });
    expect((await user.json('check-now')).value).toMatchObject({
      changes: [{ verdict: 'material', effective: '2031-03-01' }],
    });
  });

  test('an unreachable host beside a good one', async () => {
    const web = await startWebServer();
    onTestFinished(() => web.close());
    const user = createWorkspace({
      files: {
        'config/rulewatch.yaml': settings,
        'sources/gone.yaml': documentSource('gone', 'http://127.0.0.1:9/policy'),
        'sources/harbour.yaml': documentSource('shipping', web.url('/shipping')),
      },
    });
    web.reply('/shipping', { headers: html, body: policyPage(oldRules, 1) });
    const { code, stdout } = await user.run('check-now');
    expect(code).toBe(3);
    expect(stdout).toMatch(/gone: failed.*127\.0\.0\.1:9/);
    expect(stdout).toContain('1 first seen');
  });

  test('is reported when it lasts, once, and its end as well', async () => {
    const web = await startWebServer();
    onTestFinished(() => web.close());
    const user = createWorkspace({
      files: {
        'config/rulewatch.yaml': settings,
        'sources/harbour.yaml': documentSource('shipping', web.url('/shipping')),
      },
    });
    const good = { headers: html, body: policyPage(oldRules, 1) };
    const down = { status: 503, body: 'down' };
    web.reply('/shipping', good, down, down, down, down, good, good);
    const told: string[] = [];
    for (let check = 0; check < 7; check++) {
      const { stderr } = await user.json('check-now');
      told.push(
        stderr.includes('http-5xx') || /server failed|recovered|read again/i.test(stderr) ? 'told' : '-',
      );
    }
    expect(told).toEqual(['-', '-', '-', 'told', '-', 'told', '-']);
  });
});

test('many sources that fail in the same way are one trouble, with the name of each', async () => {
  const ids = ['one', 'two', 'three', 'four', 'five', 'six'].map((word) => `harbour-${word}`);
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': settings,
      ...Object.fromEntries(
        ids.map((id) => [`sources/${id}.yaml`, documentSource(id, 'http://127.0.0.1:1/terms')]),
      ),
    },
  });
  const { code, stdout } = await user.run('check-now');
  expect(code).toBe(3);
  const troubles = stdout.split('\n').filter((line) => line.startsWith('!'));
  expect(troubles).toEqual([
    expect.stringMatching(/^! 6 sources in the same way.*: failed - .*127\.0\.0\.1/),
  ]);
  for (const id of ids) expect(stdout).toContain(id);
});
