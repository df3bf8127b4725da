import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createWorkspace } from './workspace.js';

test('the demo finds every rule change of its week, raises no false alarm, and writes the messages', async () => {
  const user = createWorkspace();
  const { code, value, stderr } = await user.json('demo');
  expect(value).toMatchObject({ score: { missed: [], falseAlarms: [] } });
  expect(code, stderr).toBe(0);

  const out = join(user.folder, 'demo-output');
  for (const language of ['zh-CN', 'en']) {
    const files = readdirSync(join(out, 'slack', language));
    const slack = files.filter((name) => name.endsWith('.json'));
    const mails = readdirSync(join(out, 'mail', language));
    expect(slack.length).toBeGreaterThanOrEqual(9);
    expect(mails.filter((name) => name.includes('digest'))).toHaveLength(2);
    expect(JSON.parse(readFileSync(join(out, 'slack', language, slack[0] ?? ''), 'utf8'))).toHaveProperty(
      'blocks',
    );
    // Pages to look at, beside what is sent.
    expect(files.filter((name) => name.endsWith('.html'))).toHaveLength(slack.length);
    expect(readdirSync(join(out, 'robots', language)).length).toBeGreaterThanOrEqual(9);
  }
  // The second act worked one of them to its end, by page, Slack and command line.
  const ledger = await user.json('ledger', '--data', join('demo-output', 'snapshots'));
  expect(ledger.value).toHaveLength(9);
  expect(ledger.value).toContainEqual(expect.objectContaining({ state: 'adapted', severity: 'critical' }));
});

test('the demo empties its own folder at the next run, and never another', async () => {
  const user = createWorkspace({ files: { 'precious/rules.txt': 'mine' } });
  const refused = await user.run('demo', '--out', 'precious');
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('--out') });
  expect(existsSync(join(user.folder, 'precious', 'rules.txt'))).toBe(true);
});
