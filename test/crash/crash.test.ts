import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { crashTest } from './crash.js';

const kills = Number(process.env.RULEWATCH_KILLS ?? 8);
const seed = Number(process.env.RULEWATCH_SEED ?? 20260305);

test(`whenever the daemon is killed, every change is told once in every channel (${kills} kills)`, {
  timeout: 1_000_000 + kills * 6_000,
}, async () => {
  const accounts = await crashTest({
    folder: temporaryFolder(),
    kills,
    seed,
    onKill: (count) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${count}/${kills} kills`);
    },
  });
  console.table(
    accounts.map(({ name, changes, lost, duplicated, repeated, received }) => ({
      channel: name,
      changes,
      lost: lost.length,
      duplicated: duplicated.length,
      repeated: repeated.length,
      received,
    })),
  );
  expect(accounts[0]?.changes).toBeGreaterThan(kills / 4);
  for (const account of accounts) expect(account).toMatchObject({ lost: [], duplicated: [], repeated: [] });
});
