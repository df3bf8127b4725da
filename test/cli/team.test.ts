import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace, documentSource, oldRules, policyPage } from './workspace.js';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

test('the page is served to others once somebody has a password, and asks for it', async () => {
  const web = await startWebServer();
  onTestFinished(() => web.close());
  web.reply('/shipping', { headers: { 'content-type': 'text/html' }, body: policyPage(oldRules, 1) });
  const free = await startWebServer();
  await free.close();
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': `language: en
confirm: { delaySeconds: 0 }
collect: { perHostDelayMs: 0 }
health: { host: 0.0.0.0, port: ${free.port} }
`,
      'config/team.yaml': 'people:\n  - { name: Li Lei, roles: [operations-lead] }\n',
      'sources/harbour.yaml': documentSource('shipping', web.url('/shipping')),
    },
  });
  const refused = await user.run('start');
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('rulewatch team password NAME') });

  const set = (name: string, password: string) =>
    spawnSync(process.execPath, [MAIN, '--lang', 'en', 'team', 'password', name], {
      cwd: user.folder,
      input: `${password}\n`,
      encoding: 'utf8',
    });
  expect(set('Li Lai', 'correct horse battery')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Li Lei'),
  });
  expect(set('Li Lei', 'short').status).toBe(2);
  expect(set('Li Lei', 'correct horse battery')).toMatchObject({ status: 0 });
  expect((await user.json('team', 'list')).value).toMatchObject([{ name: 'Li Lei', access: 'lead' }]);

  const daemon = user.start('start');
  await daemon.sees('"status":"first-seen"');
  const page = await fetch(`http://127.0.0.1:${free.port}/ledger`, { redirect: 'manual' });
  expect(page.status).toBe(302);
  expect(page.headers.get('location')).toBe('/sign-in?next=%2Fledger');
  expect((await fetch(`http://127.0.0.1:${free.port}/healthz`)).status).toBe(200);
});
