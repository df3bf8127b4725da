import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import * as pages from '../recognise/pages.js';
import { commandLine } from '../support/command-line.js';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace } from './workspace.js';

async function newUser() {
  const web = await startWebServer();
  onTestFinished(() => web.close());
  const page = (path: string, body: string, type = 'text/html; charset=utf-8') =>
    web.reply(path, { headers: { 'content-type': type }, body });
  const { folder } = createWorkspace({
    files: {
      'config/rulewatch.yaml':
        'health: { enabled: false }\ncollect: { perHostDelayMs: 0 }\nconfirm: { delaySeconds: 0 }\n',
    },
  });
  mkdirSync(join(folder, 'sources'));
  const mine = () => readFileSync(join(folder, 'sources/mine.yaml'), 'utf8');
  return { web, page, command: commandLine(folder), mine, folder };
}

test('an address is watched without a selector typed, and its next edit is a change', async () => {
  const { web, page, command, mine } = await newUser();
  page('/policy', pages.policy);
  page('/robots.txt', 'User-agent: *\nDisallow: /private\n', 'text/plain');
  const { code, stdout } = await command(
    'sources',
    'add',
    web.url('/policy'),
    '--yes',
    '--platform',
    'harbour',
  );
  expect(stdout).toContain('it stands in ".policy-body"');
  expect(stdout).toContain('# Shipping policy');
  expect(stdout).toMatch(/robots\.txt +permits it/);
  expect(stdout).toMatch(/terms +http.*\/legal\/terms/);
  expect(stdout).toContain('The baseline is taken (1 page)');
  expect(code).toBe(0);
  expect(mine()).toMatch(/# Added on .*: one text\.\n {2}- id: harbour-shipping-policy\n/);

  page('/policy', pages.policy.replace('within three business days', 'within one business day'));
  const checked = JSON.parse((await command('check-now', '--json')).stdout);
  expect(checked.changes).toMatchObject([{ source: 'harbour-shipping-policy', verdict: 'material' }]);
  const again = await command('sources', 'add', web.url('/policy'), '--yes');
  expect(again.stderr).toContain('declared already, as harbour-shipping-policy');
});

test('a list of announcements is watched by its items', async () => {
  const { web, page, command } = await newUser();
  page('/news', pages.lists['a list with times'] ?? '');
  for (const [at, { title }] of pages.items.entries())
    page(`/news/${at}`, pages.policy.replaceAll('Shipping policy', title));
  const { code, stdout } = await command('sources', 'add', web.url('/news'), '--yes', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    shape: 'listing',
    source: {
      kind: 'listing',
      listing: { date: 'time' },
      permission: { status: 'owner-decision' },
      enabled: true,
    },
    robots: { verdict: 'none' },
    items: { length: 5 },
    baseline: { status: 'first-seen', pages: 6 },
  });
  expect(code).toBe(0);
});

test('a page made by scripts is read in a browser, now and from then on', async () => {
  const { web, page, command } = await newUser();
  const text = JSON.stringify(
    `<article class="policy">${'<p>Sellers must hand over every order within three business days.</p>'.repeat(6)}</article>`,
  );
  page('/app', pages.shell.replace(/<script src[\s\S]*<\/body>/, '<script src="/a.js"></script></body>'));
  page('/a.js', `document.getElementById('root').innerHTML = ${text};`, 'text/javascript');
  const { stdout } = await command('sources', 'add', web.url('/app'), '--yes', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    shape: 'document',
    source: { kind: 'document', fetch: 'browser' },
    baseline: { status: 'first-seen' },
  });
});

test('what robots.txt forbids is added switched off, and says so', async () => {
  const { web, page, command, mine } = await newUser();
  page('/policy', pages.policy);
  page('/robots.txt', 'User-agent: *\nDisallow: /policy\n', 'text/plain');
  const { stdout } = await command('sources', 'add', web.url('/policy'), '--yes', '--id', 'ours');
  expect(stdout).toMatch(/robots\.txt +forbids it/);
  expect(stdout).toContain('`rulewatch sources enable ours` switches it on');
  expect(mine()).toContain('enabled: false');
});

test('nothing is written where nobody agrees, and where there is nothing to watch', async () => {
  const { web, page, command, folder } = await newUser();
  page('/policy', pages.policy);
  page('/login', pages.loginWall);
  const unasked = await command('sources', 'add', web.url('/policy'));
  expect(unasked.code).toBe(2);
  expect(unasked.stderr).toContain('add --yes');
  const dry = await command('sources', 'add', web.url('/policy'), '--dry-run');
  expect(dry.code).toBe(0);
  const wall = await command('sources', 'add', web.url('/login'), '--yes');
  expect(wall.code).toBe(3);
  expect(wall.stdout).toContain('a page behind sign-in');
  expect(wall.stdout).toContain('rulewatch sources import --new ID');
  const gone = await command('sources', 'add', web.url('/gone'), '--yes');
  expect(gone.code).toBe(3);
  expect(gone.stdout).toContain('404');
  expect(existsSync(join(folder, 'sources/mine.yaml'))).toBe(false);
});
