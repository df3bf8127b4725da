import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../bench/copies/copies.mjs', import.meta.url));

// `npm run copy-test` does the same on 300 MB.
test('copies of a folder that a process writes without a pause are usable, every one', async () => {
  const env = { ...process.env, MEGABYTES: '3', COPIES: '2', SLOW: '1' };
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
  expect(stdout).toMatch(/^2 of 2 copies are usable/m);
}, 240_000);
