import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.js';
import { createWorkspace, documentSource } from './workspace.js';

test('a backup is taken over into the user`s file, with a table of what could not be taken', async () => {
  const { folder } = createWorkspace({
    files: {
      'config/rulewatch.yaml': 'health: { enabled: false }\n',
      'sources/harbour.yaml': documentSource('harbour-known', 'https://harbour.example/known'),
    },
  });
  const command = commandLine(folder);
  const watching = {
    a: { url: 'https://harbour.example/known' },
    b: {
      url: 'https://www.quay.example.de/terms',
      title: 'Quay terms',
      include_filters: ['.terms', '/html/body'],
      tags: [],
    },
    c: { url: 'ftp://quay.example/file', title: 'A file' },
  };
  const backup = join(folder, 'backup.zip');
  writeFileSync(
    backup,
    zipSync({ 'url-watches.json': strToU8(JSON.stringify({ watching })), 'secret.txt': strToU8('x') }),
  );
  const { code, stdout } = await command('sources', 'import', '--from', 'changedetection', backup);
  expect(code).toBe(0);
  expect(stdout).toContain('1 source taken over');
  expect(stdout).toContain('1 address is declared already');
  expect(stdout).toMatch(/Quay terms +include_filters +only CSS selectors/);
  expect(stdout).toMatch(/A file +all of it .* it is no page on the web/);
  expect(readFileSync(join(folder, 'sources/mine.yaml'), 'utf8')).toMatch(
    /id: .*quay-terms[\s\S]*markets:\s+- DE/,
  );
  const { code: listed, stdout: list } = await command('sources', 'list');
  expect([listed, list.includes('Quay terms')]).toEqual([0, true]);
  const wrong = await command('sources', 'import', '--from', 'opml', backup);
  expect(wrong.stderr).toContain('holds no watch list of OPML');
  expect((await command('sources', 'import', '--from', 'rss', backup)).code).toBe(2);
});
