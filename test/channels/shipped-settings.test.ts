import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { channels } from '../../src/channels/channels.js';

/**
 * What the shipped files say of a channel stands in its folder. After a change there, write them anew with
 * `npx vitest run test/channels/shipped-settings.test.ts -u`.
 */
const shipped = [
  {
    file: 'config/rulewatch.yaml',
    part: 'settings.yaml',
    before: /^channels:\n/m,
    after: /^\n# How cases are worked/m,
  },
  {
    file: '.env.example',
    part: 'env.example',
    before: /^# What the environment itself sets wins over this file\.\n\n/m,
    after: /^# Language model/m,
  },
];

const root = new URL('../../', import.meta.url);

describe.each(shipped)('$file', ({ file, part, before, after }) => {
  test('says of the channels what each says of itself', async () => {
    const text = readFileSync(new URL(file, root), 'utf8');
    const start = (before.exec(text)?.index ?? Number.NaN) + (before.exec(text)?.[0].length ?? 0);
    const end = after.exec(text)?.index ?? Number.NaN;
    expect(end).toBeGreaterThan(start);
    const parts = channels.map(({ name }) => read(name, part)).join('');
    const whole = text.slice(0, start) + parts + text.slice(end);
    await expect(whole).toMatchFileSnapshot(fileURLToPath(new URL(file, root)));
  });
});

test.each(channels.map(({ name }) => name))('%s names its variables in both files', (name) => {
  const variables = [...read(name, 'settings.yaml').matchAll(/\$\{(\w+)/g)].map(([, variable]) => variable);
  const example = read(name, 'env.example');
  for (const variable of variables) expect(example).toMatch(new RegExp(`^(?:# )?${variable}=`, 'm'));
});

function read(channel: string, part: string): string {
  const file = new URL(`src/channels/${channel}/${part}`, root);
  return readIfThere(file);
}

/** A channel without a variable has no `env.example`. */
function readIfThere(file: URL): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
