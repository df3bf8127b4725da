import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/store.js';
import { createWorkspace, documentSource } from '../cli/workspace.js';
import { storeAlert } from '../deliver/case-store.js';
import { commandLine } from '../support/command-line.js';
import { storePage } from './fixtures.js';

/** A folder with one stored page of the source `harbour`. */
async function stored() {
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': 'language: en\n',
      'sources/harbour.yaml': documentSource('harbour', 'https://example.com/rules'),
    },
  });
  const store = openStore(join(user.folder, 'data'));
  onTestFinished(() => store.close());
  const page = await storePage(store, 'a');
  return { store, page, rulewatch: commandLine(user.folder) };
}

test('search shows where a text stands and since when, and says so where it stands nowhere', async () => {
  const { rulewatch } = await stored();
  const shown = await rulewatch('search', '发货', 'ship within');
  expect(shown).toMatchObject({ code: 0 });
  expect(shown.stdout).toMatch(
    /a {2}harbour {2}\(stored since 2026-03-05\)[\s\S]*Ship within 3 days\. 发货时限为3天。/,
  );
  const { stdout } = await rulewatch('search', '时限', '--json');
  expect(JSON.parse(stdout)).toMatchObject([{ source: 'harbour', current: true, times: 1 }]);
  expect((await rulewatch('search', 'unheard of')).stdout).toContain('No stored text says that');
  expect((await rulewatch('search', 'x', '--source', 'harbor')).code).toBe(2);
});

test('verify-data ends with 1 where something is damaged, and says what that means', async () => {
  const { store, page, rulewatch } = await stored();
  expect(await rulewatch('verify-data')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 read and compared'),
  });
  rmSync(store.bodies.pathOf(page.sha256));
  const found = await rulewatch('verify-data');
  expect(found.code).toBe(1);
  expect(found.stdout).toMatch(
    /✗ stored page missing: .*harbour.*2026-03-05.*the next check fetches it again/,
  );
});

test('the ledger and the list of changes are handed on as CSV, Markdown and JSON', async () => {
  const { store, rulewatch } = await stored();
  expect((await rulewatch('ledger')).stdout).toContain('The ledger is empty');
  const { caseId, page } = storeAlert(store, []);
  expect((await rulewatch('ledger')).stdout).toContain(page.title);
  const [head, row, ...rest] = (await rulewatch('ledger', '--format', 'csv')).stdout.split('\r\n');
  expect(head).toMatch(/^\ufeff"case","state","severity",/);
  expect(row).toContain(`"${page.url}"`);
  expect(rest).toEqual(['']);
  const markdown = (await rulewatch('changes', 'list', '--format', 'markdown')).stdout.split('\n');
  expect(markdown).toHaveLength(4);
  const { stdout } = await rulewatch('ledger', '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject([{ id: caseId, change: { url: page.url } }]);
  expect((await rulewatch('ledger', '--format', 'word')).code).toBe(2);
});
