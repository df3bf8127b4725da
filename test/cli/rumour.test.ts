import { expect, onTestFinished, test } from 'vitest';
import { commandLine } from '../support/command-line.js';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace, documentSource, oldRules, policyPage } from './workspace.js';

test('a rumour is assessed and held against what is stored, and nothing is kept of it', async () => {
  const web = await startWebServer();
  onTestFinished(() => web.close());
  web.reply('/shipping', { headers: { 'content-type': 'text/html' }, body: policyPage(oldRules, 1) });
  const { folder } = createWorkspace({
    files: {
      'config/rulewatch.yaml': 'health: { enabled: false }\n',
      'sources/a.yaml': documentSource('shipping', web.url('/shipping')),
    },
  });
  const command = commandLine(folder);
  await command('check-now');
  const rumour = 'From 1 June 2031 the late shipment rate must stay below 2 % over any 30 days.';
  const { code, stdout } = await command('check-now', '--text', rumour, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    isRuleChange: true,
    effective: '2031-06-01',
    stored: [{ sourceId: 'shipping', verdict: 'figures', stands: expect.stringContaining('below 4 %') }],
  });
  const told = await command(
    'check-now',
    '--text',
    'The late shipment rate must stay below 4 % over any 30 days.',
  );
  expect(told.stdout).toContain('the same - shipping');
  const other = await command(
    'check-now',
    '--text',
    'Red lorries may park on yellow lines every second Sunday.',
  );
  expect(other.stdout).toContain('Nothing that is stored speaks of it');
  expect(JSON.parse((await command('changes', 'list', '--json')).stdout)).toEqual([]);
});
