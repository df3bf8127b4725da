import { expect, onTestFinished, test } from 'vitest';
import { commandLine } from '../support/command-line.js';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace, documentSource, oldRules, policyPage } from './workspace.js';

/** Commands in this process, over two sources of which one is off. */
async function harbour() {
  const web = await startWebServer();
  onTestFinished(() => web.close());
  for (const path of ['/shipping', '/terms'])
    web.reply(path, { headers: { 'content-type': 'text/html' }, body: policyPage(oldRules, 1) });
  const { folder } = createWorkspace({
    files: {
      'config/rulewatch.yaml': 'health: { enabled: false }\ntimezone: Asia/Shanghai\n',
      'sources/a.yaml': documentSource('shipping', web.url('/shipping')),
      'sources/b.yaml': documentSource('terms', web.url('/terms'), '    enabled: false\n'),
    },
  });
  return commandLine(folder);
}

test('a source that is off says how it is switched on, and is checked once it is', async () => {
  const command = await harbour();
  const off = await command('check-now', 'terms');
  expect(off.code).toBe(2);
  expect(off.stderr).toContain('`rulewatch sources enable terms` switches it on');
  expect((await command('sources', 'enable', 'terms')).stdout).toContain('terms is on now');
  const { sources } = JSON.parse((await command('check-now', 'terms', '--json')).stdout);
  expect(sources).toMatchObject([{ id: 'terms', status: 'first-seen' }]);
  expect((await command('sources', 'disable', 'terms')).stdout).toContain('terms is off now');
  expect((await command('check-now', 'terms')).code).toBe(2);
});

test('a mistyped id says which one may be meant', async () => {
  const command = await harbour();
  const { code, stderr } = await command('sources', 'enable', 'shiping');
  expect(code).toBe(2);
  expect(stderr).toContain('There is no source "shiping"; did you mean "shipping"?');
});

test('a paused source is not checked, is nowhere told as unchanged, and says why', async () => {
  const command = await harbour();
  await command('sources', 'enable', 'terms');
  const why = 'their site is down';
  const paused = await command('sources', 'pause', 'terms', '--until', '2040-02-03', '--why', why);
  expect(paused.stdout).toBe('terms: paused until 2040-02-03 (their site is down)\n');
  const checked = await command('check-now', '--json');
  expect(JSON.parse(checked.stdout).sources.map(({ id }: { id: string }) => id)).toEqual(['shipping']);
  expect(checked.stderr).toContain(why);
  const listed = await command('sources', 'list');
  expect(listed.stdout).toMatch(/^terms +paused /m);
  expect(listed.stdout).toMatch(/^ {2}terms +paused until 2040-02-03 \(their site is down\)/m);
  const [, entry] = JSON.parse((await command('sources', 'list', '--json')).stdout);
  expect(entry).toMatchObject({ id: 'terms', pause: { until: '2040-02-02T16:00:00.000Z', why } });
  const { checks } = JSON.parse((await command('doctor', '--json')).stdout);
  expect(JSON.stringify(checks)).toContain(why);
  // Who names it wants it checked all the same.
  expect(JSON.parse((await command('check-now', 'terms', '--json')).stdout).sources).toHaveLength(1);
  await command('sources', 'resume', 'terms');
  expect(JSON.parse((await command('check-now', '--json')).stdout).sources).toHaveLength(2);
});

test('a pause has a reason and ends in the future', async () => {
  const command = await harbour();
  expect((await command('sources', 'pause', 'shipping')).stderr).toContain('Say why');
  const past = await command('sources', 'pause', 'shipping', '--why', 'x', '--until', '2020-01-01');
  expect(past.code).toBe(2);
  await command('sources', 'pause', 'shipping', '--why', 'quiet week');
  const all = await command('check-now');
  expect(all.code).toBe(2);
  expect(all.stderr).toContain('paused: shipping');
});
