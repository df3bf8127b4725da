import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.js';
import { createWorkspace } from './workspace.js';

const SOURCES = `platform: quay
sources:
  - id: quay-notices
    name: Quay notices
    markets: [DE]
    languages: [en, de]
    timezone: Europe/Berlin
    kind: import
    url: https://seller.quay.example/notices
    permission: { status: owner-decision }
    import: { accept: [paste, file, mail] }
  - id: quay-terms
    name: Quay terms
    markets: [DE]
    languages: [en]
    kind: document
    url: https://seller.quay.example/terms
`;
const OTHER = SOURCES.replaceAll('quay', 'pier').replaceAll('Quay', 'Pier');

function desk() {
  const { folder } = createWorkspace({
    files: {
      'config/rulewatch.yaml': 'health: { enabled: false }\n',
      'sources/quay.yaml': SOURCES,
      'sources/pier.yaml': OTHER,
    },
  });
  mkdirSync(join(folder, 'in'));
  const file = (name: string, content: string) => {
    const path = join(folder, 'in', name);
    writeFileSync(path, content);
    return path;
  };
  return { folder, command: commandLine(folder), file };
}

const notice = (
  percent: number,
  days: number,
) => `<html lang="en"><head><title>Late shipment rate</title></head><body>
<h1>Late shipment rate</h1><p>From 1 June 2031 the late shipment rate of every seller must stay below ${percent} %.</p>
<p>Sellers must hand over each order within ${days} business days. Accounts above the limit will be suspended.</p></body></html>`;

const today = new Date().toUTCString();

test('a notice is news the first time, the same the second, and a change where its numbers differ', async () => {
  const { command, file } = desk();
  const path = file('notice.html', notice(4, 3));
  const first = JSON.parse(
    (await command('sources', 'import', '--source', 'quay-notices', path, '--json')).stdout,
  );
  expect(first.items).toMatchObject([
    { source: 'quay-notices', status: 'changed', change: { verdict: 'material', effective: '2031-06-01' } },
  ]);
  const again = JSON.parse(
    (await command('sources', 'import', '--source', 'quay-notices', path, '--json')).stdout,
  );
  expect(again.items).toMatchObject([{ status: 'unchanged' }]);
  file('notice.html', notice(2, 2));
  const edited = JSON.parse(
    (await command('sources', 'import', '--source', 'quay-notices', path, '--json')).stdout,
  );
  expect(edited.items).toMatchObject([{ status: 'changed', change: { verdict: 'material' } }]);
  const shown = await command('changes', 'diff', String(edited.items[0].change.id));
  expect(shown.stdout).toMatch(/4 %[\s\S]*2 %/);
  const cases = JSON.parse((await command('cases', 'list', '--json')).stdout);
  expect(cases).toHaveLength(2);
});

test('what is there already is taken in without an alert', async () => {
  const { command, file } = desk();
  const path = file('notice.html', notice(4, 3));
  const { items } = JSON.parse(
    (await command('sources', 'import', '--source', 'quay-notices', '--baseline', path, '--json')).stdout,
  );
  expect(items).toMatchObject([{ status: 'first-seen' }]);
  expect(JSON.parse((await command('cases', 'list', '--json')).stdout)).toEqual([]);
});

test('a folder of mails finds its sources by itself, and says why', async () => {
  const { command, file, folder } = desk();
  const mail = (from: string, subject: string, body: string) =>
    `From: ${from}\nSubject: ${subject}\nDate: ${today}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`;
  file(
    '1.eml',
    mail('news@mail.quay.example', 'Commission', 'From 1 May 2031 sellers must pay a commission of 5 %.'),
  );
  file(
    '2.eml',
    mail(
      'Li <li@shop.example>',
      'Fwd: Returns',
      'From: Pier <no-reply@pier.example>\n\nFrom 1 May 2031 sellers must accept returns within 30 days.',
    ),
  );
  const { code, stdout } = await command('sources', 'import', join(folder, 'in'));
  expect(code).toBe(0);
  expect(stdout).toContain('Commission → quay-notices (sent by mail.quay.example');
  expect(stdout).toContain('Returns → pier-notices (sent by pier.example');
  expect(stdout).toContain('quay-notices - Commission: new or changed');
});

test('where it is not clear, nothing is stored and the likely ones are named', async () => {
  const { command, file } = desk();
  const path = file('both.txt', 'Quay and Pier\n\nQuay and Pier sellers must pay 5 % from 1 May 2031.');
  const { code, stderr } = await command('sources', 'import', path);
  expect(code).toBe(2);
  expect(stderr).toMatch(/It may belong to:[\s\S]*pier-notices[\s\S]*quay-notices/);
  expect(stderr).toContain('--source ID');
  expect(JSON.parse((await command('changes', 'list', '--json')).stdout)).toEqual([]);
});

test('a new source is made for it on the way', async () => {
  const { command, file, folder } = desk();
  const path = file('rule.md', '# Fees\n\nFrom 1 May 2031 sellers must pay 5 % of each order.\n');
  const { code, stdout } = await command(
    'sources',
    'import',
    '--new',
    'jetty-news',
    '--platform',
    'jetty',
    path,
  );
  expect(stdout).toContain('New source jetty-news');
  expect(code).toBe(0);
  expect(readFileSync(join(folder, 'sources/mine.yaml'), 'utf8')).toContain('id: jetty-news');
  expect((await command('sources', 'list')).stdout).toMatch(/^jetty-news /m);
  expect((await command('check-now', 'jetty-news')).stderr).toContain('a person hands its texts in');
});

test('texts go to sources that take them, in the way that they take', async () => {
  const { command, file } = desk();
  const path = file('notice.html', notice(4, 3));
  expect((await command('sources', 'import', '--source', 'quay-terms', path)).stderr).toContain(
    'of kind document',
  );
  expect((await command('sources', 'import', '--source', 'quay-notice', path)).stderr).toContain(
    'did you mean "quay-notices"?',
  );
  expect((await command('sources', 'import', join(path, 'nothing'))).code).toBe(2);
});
