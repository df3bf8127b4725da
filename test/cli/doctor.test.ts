import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/store.js';
import { commandLine } from '../support/command-line.js';
import { startMailServer } from '../support/mail-server.js';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace, documentSource, oldRules, policyPage } from './workspace.js';

interface Check {
  readonly id: string;
  readonly state: string;
  readonly message: string;
}

/** A folder with one page, checked once, and what `doctor` says of it. */
async function checked() {
  const web = await startWebServer();
  onTestFinished(() => web.close());
  web.reply('/shipping', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: policyPage(oldRules, 1),
  });
  const user = createWorkspace({
    files: {
      // Where the daemon would answer, the test answers.
      'config/rulewatch.yaml': `language: en\nhealth: { port: ${web.port} }\n`,
      'sources/harbour.yaml': documentSource('shipping', web.url('/shipping')),
    },
  });
  await user.run('check-now');
  const doctor = async (id: string) => {
    const { code, value } = await user.json('doctor');
    const { checks } = value as { readonly checks: readonly Check[] };
    return { code, found: checks.filter((check) => check.id === id && check.state !== 'ok') };
  };
  return { web, user, doctor };
}

function openState(folder: string) {
  const store = openStore(join(folder, 'snapshots'));
  onTestFinished(() => store.close());
  return store;
}

test('doctor says when nothing was checked for longer than the schedule allows, and no daemon answers', async () => {
  const { user, doctor } = await checked();
  expect((await doctor('daemon')).found).toEqual([]);
  const store = openState(user.folder);
  const page = store.pages.find('shipping', 'document');
  const yesterday = new Date(Date.now() - 26 * 3_600_000).toISOString();
  store.pages.touch(page?.id ?? 0, yesterday);
  const { code, found } = await doctor('daemon');
  expect(code).toBe(0);
  expect(found).toEqual([
    expect.objectContaining({ state: 'note', message: expect.stringContaining('26.0 hours') }),
  ]);
}, 120_000);

test('doctor passes on what a daemon says of itself', async () => {
  const { web, doctor } = await checked();
  const message = { en: 'The disk is full.', 'zh-CN': '磁盘已满。' };
  web.reply('/healthz', {
    status: 503,
    body: JSON.stringify({ ok: false, reasons: [{ code: 'cannot-write', kind: 'disk-full', message }] }),
  });
  expect(await doctor('daemon')).toEqual({
    code: 2,
    found: [{ id: 'daemon', state: 'problem', message: 'The disk is full.' }],
  });
  web.reply('/healthz', { body: '<html>some other server</html>' });
  expect((await doctor('daemon')).found).toEqual([]);
}, 120_000);

test('doctor says when a message waits for too long', async () => {
  const { user, doctor } = await checked();
  const store = openState(user.folder);
  const at = new Date(Date.now() - 3 * 3_600_000).toISOString();
  const source = {
    id: 'shipping',
    name: 'Harbour',
    platform: 'harbour',
    markets: [],
    publisher: 'official',
  } as const;
  const problem = { kind: 'timeout', message: 'No answer.' };
  const url = 'https://h.example/';
  const message = {
    type: 'health',
    source,
    url,
    state: 'failing',
    since: at,
    at,
    failures: 3,
    problem,
  } as const;
  store.outbox.enqueue({ channel: 'terminal', message, idempotencyKey: 'a:terminal', at });
  const { code, found } = await doctor('outbox');
  expect(code).toBe(2);
  expect(found.map((check) => check.message).join()).toContain('waited to be delivered for 180 minutes');
}, 120_000);

test('doctor --test reads every source that is on and sends a test to every channel, and says what came of each', async () => {
  const [web, mail] = await Promise.all([startWebServer(), startMailServer()]);
  onTestFinished(async () => {
    await Promise.all([web.close(), mail.close()]);
  });
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  web.reply('/shipping', { headers, body: policyPage(oldRules, 1) });
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': `language: en\nhealth: { enabled: false }\ncollect: { perHostDelayMs: 0 }\nchannels: { email: { url: "${mail.url}", from: rules@example.com, to: [team@example.com] } }\n`,
      'sources/harbour.yaml': documentSource('shipping', web.url('/shipping')),
      'sources/pier.yaml': documentSource('gone', web.url('/gone')),
    },
  });
  const { stdout } = await commandLine(user.folder)('doctor', '--test');
  expect(stdout).toMatch(/✓ sources +shipping: .*HTTP 200, \d+ characters/);
  expect(stdout).toMatch(/✗ sources +gone: .*404.*rulewatch sources test gone/);
  expect(stdout).toMatch(/✓ channels +email.*: a test message was sent/);
  expect(mail.mails.map(({ parsed }) => parsed.subject)).toEqual([
    expect.stringContaining('[RuleWatch][Test]'),
  ]);
  expect(mail.mails[0]?.parsed.text).toContain('No rule changed');
});
