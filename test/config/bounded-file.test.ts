import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { readBoundedFile } from '../../src/config/bounded-file.js';
import { readVariables } from '../../src/config/environment.js';
import { readYamlFile } from '../../src/config/yaml-file.js';
import { readHistories } from '../../src/pipeline/backtest/folder.js';
import { readAnnouncements } from '../../src/pipeline/evaluation/read-file.js';
import { temporaryFolder } from '../support/folders.js';

const MADE_OF: Readonly<Record<string, (path: string) => string>> = {
  'a device without an end': () => '/dev/zero',
  'a pipe that nobody writes into': (path) => {
    execFileSync('mkfifo', [path]);
    return path;
  },
  'a directory': (path) => {
    mkdirSync(path);
    return path;
  },
  'a file of 5 GB': (path) => {
    writeFileSync(path, '');
    truncateSync(path, 5_000_000_000);
    return path;
  },
};
const WRONG = /is a directory, a pipe or a device, not a file|is larger than \d+ [kM]B/;

const kinds = Object.entries(MADE_OF);

describe.skipIf(process.platform === 'win32')('what is named in place of a file', () => {
  test.each(kinds)('to evaluate: %s is refused by name', async (_, make) => {
    const file = make(join(temporaryFolder(), 'set.jsonl'));
    const failure = await readAnnouncements(file, []).catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'usage', message: expect.stringMatching(WRONG) });
    expect(failure).toMatchObject({ message: expect.stringContaining(file) });
  });

  test.each(kinds)('as configuration: %s is an issue', async (_, make) => {
    const file = make(join(temporaryFolder(), 'rulewatch.yaml'));
    expect(await readYamlFile(file)).toMatchObject({
      issues: [{ file, message: { en: expect.stringMatching(WRONG) } }],
    });
  });

  test.each(kinds.filter(([kind]) => !kind.includes('device')))(
    'as the file of secrets: %s is an issue',
    async (_, make) => {
      const folder = temporaryFolder();
      make(join(folder, '.env'));
      const { issues } = await readVariables(join(folder, 'config'), {});
      expect(issues).toMatchObject([{ message: { en: expect.stringMatching(WRONG) } }]);
    },
  );

  test.each(kinds)('as catalogue and certificates: %s is a problem', (_, make) => {
    const folder = temporaryFolder();
    const [file, certificates] = [make(join(folder, 'listings.csv')), make(join(folder, 'certificates.csv'))];
    const settings = { file, certificates, columns: {}, certificateWarningDays: [30] };
    const { problems } = openCatalogue({ configDir: folder, settings, platforms: [] }).current();
    expect(problems).toMatchObject([
      { file, message: { en: expect.stringMatching(WRONG) } },
      { file: certificates, message: { en: expect.stringMatching(WRONG) } },
    ]);
  });

  test.each(kinds)('as a recorded version: %s is refused by name', async (_, make) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'page'));
    const file = make(join(folder, 'page', '1.html'));
    const versions = [
      { file: file.startsWith(folder) ? '1.html' : `../../../../../..${file}`, date: '2026-01-01' },
    ];
    writeFileSync(join(folder, 'page', 'meta.json'), JSON.stringify({ versions }));
    const [history] = await readHistories(folder, { selectors: true });
    const reading = history?.versions[0]?.read();
    await expect(reading).rejects.toMatchObject({ kind: 'usage', message: expect.stringMatching(WRONG) });
  });

  test.each(kinds.filter(([kind]) => !kind.includes('device')))(
    'as the list of recorded versions: %s is refused by name',
    async (_, make) => {
      const folder = temporaryFolder();
      mkdirSync(join(folder, 'page'));
      make(join(folder, 'page', 'meta.json'));
      const reading = readHistories(folder, { selectors: true });
      await expect(reading).rejects.toMatchObject({ kind: 'usage', message: expect.stringMatching(WRONG) });
    },
  );
});

test('a file is read up to its limit, and what the system makes up too', () => {
  const file = join(temporaryFolder(), 'a');
  writeFileSync(file, 'fees');
  expect(readBoundedFile(file, 4).toString()).toBe('fees');
  expect(() => readBoundedFile(file, 3)).toThrow('is larger than 0.003 kB');
  writeFileSync(file, '');
  expect(readBoundedFile(file, 4)).toHaveLength(0);
  if (process.platform === 'linux') {
    expect(readBoundedFile('/proc/self/status', 100_000).length).toBeGreaterThan(100);
    expect(() => readBoundedFile('/proc/self/status', 100)).toThrow('is larger than');
  }
});

test('a line to evaluate may not be endless', async () => {
  const file = join(temporaryFolder(), 'set.jsonl');
  writeFileSync(file, `{"id":"${'a'.repeat(11_000_000)}"}`);
  await expect(readAnnouncements(file, [])).rejects.toThrow('is longer than 10000000 characters');
});
