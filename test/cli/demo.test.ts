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
    const slack = readdirSync(join(out, 'slack', language));
    const mails = readdirSync(join(out, 'mail', language));
    expect(slack.length).toBeGreaterThanOrEqual(9);
    expect(mails.filter((name) => name.includes('digest'))).toHaveLength(2);
    expect(JSON.parse(readFileSync(join(out, 'slack', language, slack[0] ?? ''), 'utf8'))).toHaveProperty(
      'blocks',
    );
  }
  const ledger = await user.json('cases', 'list', '--data', join('demo-output', 'snapshots'));
  expect(ledger.value).toHaveLength(9);
});

test('the demo empties its own folder at the next run, and never another', async () => {
  const user = createWorkspace({ files: { 'precious/rules.txt': 'mine' } });
  const refused = await user.run('demo', '--out', 'precious');
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('--out') });
  expect(existsSync(join(user.folder, 'precious', 'rules.txt'))).toBe(true);
});
