import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { plainRequest, sendRaw } from '../support/raw-http.js';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace, documentSource, newRules, oldRules, policyPage } from './workspace.js';

const html = { 'content-type': 'text/html; charset=utf-8' };

test('the daemon checks by its schedule, serves its health and the evidence, and stops when asked', async () => {
  const web = await startWebServer();
  onTestFinished(() => web.close());
  web.reply(
    '/shipping',
    { headers: html, body: policyPage(oldRules, 1) },
    { headers: html, body: policyPage(newRules, 2) },
  );
  const port = await freePort();
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': `language: en
confirm: { delaySeconds: 0 }
collect: { perHostDelayMs: 0 }
schedules: { check: "* * * * * *" }
health: { port: ${port} }
publicUrl: http://127.0.0.1:${port}
`,
      'sources/harbour.yaml': documentSource('shipping', web.url('/shipping')),
    },
  });
  const daemon = user.start('start');
  await daemon.sees('"status":"first-seen"');
  await daemon.sees('"msg":"change found"');
  await daemon.sees('"msg":"delivered"');

  const health = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({ ok: true, sourcesInTrouble: 0, undelivered: 0 });
  const evidence = await fetch(`http://127.0.0.1:${port}/changes/1`);
  expect(evidence.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await evidence.text()).toContain('business days');
  expect((await fetch(`http://127.0.0.1:${port}/changes/2`)).status).toBe(404);

  daemon.child.kill('SIGTERM');
  const { code, stderr, stdout } = await daemon.ended;
  expect(code).toBe(0);
  expect(stderr).toContain('Stopped');
  expect(stdout).toContain(`http://127.0.0.1:${port}/changes/1`);
});

test('a second daemon on the same port says so and ends', async () => {
  const web = await startWebServer();
  onTestFinished(() => web.close());
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': `language: en\nhealth: { port: ${web.port} }\n`,
      'sources/harbour.yaml': documentSource('shipping', web.url('/shipping')),
    },
  });
  expect(await user.run('start')).toMatchObject({ code: 2, stderr: expect.stringContaining('health.port') });
});

test('one daemon works on a folder, takes up what is saved, tells mistakes, and leaves no lock behind', async () => {
  const { web, port, user, daemon } = await quietDaemon();
  for (const path of ['/fees', '/returns']) web.reply(path, { headers: html, body: policyPage(oldRules, 1) });
  const second = await user.run('start');
  expect(second).toMatchObject({ code: 2, stderr: expect.stringContaining(`process ${daemon.child.pid} `) });

  user.write('sources/fees.yaml', documentSource('fees', web.url('/fees')));
  await vi.waitUntil(() => web.requests.some(({ path }) => path === '/fees'), { timeout: 60_000 });
  user.write('sources/returns.yaml', documentSource('returns', 'no address'));
  await daemon.sees(/sources\/returns\.yaml:\d+:\d+ sources\[0\]\.url/);
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  expect(await (await ask('/readyz')).json()).toMatchObject({ ready: true, phase: 'working' });
  expect(await (await ask('/metrics')).text()).toContain('rulewatch_checks_total{status="first-seen"} 2');
  await vi.waitUntil(
    async () => JSON.stringify(await (await ask('/healthz')).json()).includes('"mistakes":1'),
    { timeout: 20_000, interval: 200 },
  );

  daemon.child.kill('SIGKILL');
  await daemon.ended;
  user.write('sources/returns.yaml', documentSource('returns', web.url('/returns')));
  const once = await user.run('start', '--once');
  expect(once.code, once.stderr).toBe(0);
  expect(web.requests.some(({ path }) => path === '/returns')).toBe(true);
}, 180_000);

test('no request target ends the daemon', async () => {
  const { port, daemon } = await quietDaemon();
  for (const target of ['//', '//:', 'http://', 'http://[', '/\\\\', '*', 'x:0', '/%', 'http://a:b@:1/']) {
    await sendRaw({ port, pieces: [plainRequest(target)] });
    expect((await sendRaw({ port, pieces: [plainRequest('/healthz')] })).status, target).toBe(200);
  }
  expect(daemon.child.exitCode).toBeNull();
});

test('checks go on when the clock is set back by days', async () => {
  const { web, daemon } = await quietDaemon({
    settings: 'schedules: { check: "* * * * * *" }',
    node: onSignal(`const system = Date;
      globalThis.Date = class extends system {
        constructor(...given) { given.length === 0 ? super(system.now() - 3 * 86_400_000) : super(...given); }
        static now() { return system.now() - 3 * 86_400_000; }
      };`),
  });
  daemon.child.kill('SIGUSR2');
  await daemon.sees('the clock was set');
  const before = web.requests.length;
  await vi.waitUntil(() => web.requests.length > before + 2, { timeout: 20_000 });
});

test('the health says so when nothing can be kept, and how it is', async () => {
  const { port, user } = await quietDaemon();
  const health = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`);
    return { status: response.status, body: await response.json() };
  };
  expect(await health()).toMatchObject({ status: 200, body: { ok: true, reasons: [] } });
  const folder = join(user.folder, 'snapshots');
  renameSync(folder, `${folder}.gone`);
  await vi.waitUntil(async () => (await health()).status === 503, { timeout: 60_000, interval: 200 });
  expect(await health()).toMatchObject({
    body: { ok: false, reasons: [{ code: 'cannot-write', kind: 'missing' }] },
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(`${folder}.gone`, folder);
  await vi.waitUntil(async () => (await health()).status === 200, { timeout: 60_000, interval: 200 });
}, 120_000);

test('a failure that nothing waits for is logged without secrets, shows in the health, and ends nothing', async () => {
  const { port, daemon } = await quietDaemon({
    settings:
      'channels: { email: { url: "smtp://li:hunter2secret@127.0.0.1:9", from: a@b.example, to: c@b.example } }',
    node: onSignal(`void Promise.reject(new Error('cannot reach smtp://li:hunter2secret@127.0.0.1:9'));`),
  });
  daemon.child.kill('SIGUSR2');
  const log = await daemon.sees('nothing was prepared for');
  expect(log).toContain('cannot reach');
  expect(log).not.toContain('hunter2secret');
  const codes = async () => {
    const health: unknown = await (await fetch(`http://127.0.0.1:${port}/healthz`)).json();
    return JSON.stringify(health);
  };
  await vi.waitUntil(async () => (await codes()).includes('unexpected-error'), { timeout: 10_000 });
});

test('an exception that nothing caught ends the daemon in order, so that it is started again', async () => {
  const { daemon } = await quietDaemon({ node: onSignal(`throw new Error('torn');`) });
  daemon.child.kill('SIGUSR2');
  const { code, stderr } = await daemon.ended;
  expect(code).toBe(1);
  expect(stderr).toContain('torn');
  expect(stderr).toContain('Stopped');
});

test('a log that nobody reads any more ends nothing', async () => {
  const { web, port, daemon } = await quietDaemon({ settings: 'schedules: { check: "* * * * * *" }' });
  daemon.child.stderr?.destroy();
  daemon.child.stdout?.destroy();
  const before = web.requests.length;
  await vi.waitUntil(() => web.requests.length > before + 2, { timeout: 20_000 });
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
});

/** Has the daemon run some code when it gets SIGUSR2. */
function onSignal(code: string): string[] {
  const script = `process.on('SIGUSR2', () => { ${code} });`;
  return ['--import', `data:text/javascript,${encodeURIComponent(script)}`];
}

/** A daemon with one page that does not change. */
async function quietDaemon(options: { readonly settings?: string; readonly node?: readonly string[] } = {}) {
  const web = await startWebServer();
  onTestFinished(() => web.close());
  web.reply('/shipping', { headers: html, body: policyPage(oldRules, 1) });
  const port = await freePort();
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': `language: en
confirm: { delaySeconds: 0 }
collect: { perHostDelayMs: 0 }
${options.settings ?? ''}
health: { port: ${port} }
`,
      'sources/harbour.yaml': documentSource('shipping', web.url('/shipping')),
    },
    ...(options.node && { node: options.node }),
  });
  const daemon = user.start('start');
  await daemon.sees('"status":"first-seen"');
  return { web, port, user, daemon };
}

async function freePort(): Promise<number> {
  const server = await startWebServer();
  await server.close();
  return server.port;
}
