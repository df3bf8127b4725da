import { expect, onTestFinished, test } from 'vitest';
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

test('no request target ends the daemon', async () => {
  const { port, daemon } = await quietDaemon();
  for (const target of ['//', '//:', 'http://', 'http://[', '/\\\\', '*', 'x:0', '/%', 'http://a:b@:1/']) {
    await sendRaw({ port, pieces: [plainRequest(target)] });
    expect((await sendRaw({ port, pieces: [plainRequest('/healthz')] })).status, target).toBe(200);
  }
  expect(daemon.child.exitCode).toBeNull();
});

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
