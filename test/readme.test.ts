import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createWorkspace, documentSource, newRules, oldRules, policyPage } from './cli/workspace.js';
import { startWebServer } from './support/web-server.js';

const root = new URL('../', import.meta.url);
const readmes = ['README.md', 'README.zh-CN.md'] as const;

function read(name: string): string {
  return readFileSync(new URL(name, root), 'utf8');
}

/** The shell blocks of a README, comments and indentation taken off. */
function commandsIn(name: string): string[][] {
  return [...read(name).matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)].map(([, block = '']) =>
    block
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/, '').trim())
      .filter((line) => line !== ''),
  );
}

/** Words of a command line, quotes undone. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** What each command of the README says when it does what the README says. */
/** They need a page, files or a sign-in of the reader's own: see `cli/add`, `cli/import`, `cli/take-over` and `cli/login`. */
const triedElsewhere = ['sources add ', 'sources import ', 'sources login '];

const expected: Readonly<Record<string, RegExp>> = {
  'check-now': /1 unchanged|1 changed|1 first seen/,
  'check-now shopify-terms': /Checked 1 source/,
  'check-now --dry-run': /Dry run: nothing was stored/,
  digest: /Harbour|harbour/i,
  'digest --send': /Rule ledger/,
  'changes list': /Shipping policy/,
  'changes list --verdict noise': /./,
  'changes show 1': /bodies\/[\s\S]*Late shipment/,
  'changes promote 2': /\S/,
  'changes listings 1': /"PB-20","20000mAh power bank"/,
  'changes diff 1': /\{\+2\+\} business days/,
  ledger: /Needs attention/,
  'cases list': /Needs attention/,
  'cases show 1': /Operations lead/,
  'cases ack 1': /Case 1 is with/,
  'cases assign 1': /Case 1 is assigned to/,
  'cases note 1': /Noted in case 1/,
  'cases tick 1 1': /Done in case 1/,
  'cases close 1': /Case 1 is closed: Adapted/,
  'cases reopen 1': /Case 1/,
  'cases brief 1': /\S/,
  'ledger report': /\S/,
  upcoming: /\S/,
  'verify commission': /nothing|Nothing|official/,
  'check-now --text': /\S/,
  'search suspended business days': /shopify-terms[\s\S]*business days/,
  'verify-data': /✓ stored pages: \d+ read/,
  'sources list': /shopify-terms\s+ok/,
  'sources enable ebay-uk-seller-news': /ebay-uk-seller-news/,
  'sources pause shopify-terms': /shopify-terms[\s\S]*2031-03-05/,
  'sources test shopify-terms': /# Handling time/,
  'sources learned shopify-terms': /differences judged/,
  'preview 1': /change-1\.slack\.en\.json/,
  'preview digest': /digest-\S+\.email\.en\.eml/,
  'evaluate announcements.jsonl': /1 announcement, median[\s\S]*fees-payments +100\.0%/,
  'backtest --own': /1 pages, 2 steps: 1 rule changes/,
  'sources lint': /The configuration is good/,
  'outbox list': /Everything is delivered/,
  doctor: /✓ configuration[\s\S]*✓ database/,
  'backup backups': /Backed up to backups: database [\d.]+ MB, \d+ stored pages/,
};

describe.each(readmes)('%s', (name) => {
  test('begins with the two commands that do all the set-up, and they exist', () => {
    const [demo, tests] = commandsIn(name);
    expect([demo, tests]).toEqual([['npm ci && npm run demo'], ['npm test']]);
    expect(JSON.parse(read('package.json')).scripts).toMatchObject({
      demo: expect.stringContaining('demo'),
      test: expect.stringContaining('vitest run'),
    });
  });

  test('links to files that are there', () => {
    for (const [, target = ''] of read(name).matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      expect(existsSync(fileURLToPath(new URL(target, root))), target).toBe(true);
    }
  });

  test('counts the sources as they are', async () => {
    const user = createWorkspace();
    const listed = await user.json('sources', 'list', '--sources', fileURLToPath(new URL('sources', root)));
    const sources = listed.value as { platform: string; enabled: boolean }[];
    const counts = [
      sources.length,
      new Set(sources.map((source) => source.platform)).size,
      sources.filter((source) => source.enabled).length,
    ];
    const text =
      read(name)
        .match(/(\d+)[^\d]*(\d+)[^\d]*(\d+)/g)
        ?.join('\n') ?? '';
    for (const count of counts) expect(text).toContain(String(count));
  });
});

test('both READMEs show the same commands', () => {
  const verbs = (name: string) =>
    commandsIn(name).map((block) => block.map((line) => line.replace(/"[^"]*"/g, '"…"')));
  expect(verbs(readmes[1])).toEqual(verbs(readmes[0]));
});

test('the READMEs show commands that do what they say', async () => {
  const web = await startWebServer();
  onTestFinished(() => web.close());
  const headers = { 'content-type': 'text/html' };
  web.reply(
    '/terms',
    { headers, body: policyPage(oldRules, 1) },
    { headers, body: policyPage(newRules, 2) },
    // The second look that precedes an alert.
    { headers, body: policyPage(newRules, 2) },
    { headers, body: policyPage(newRules, 3).replace('message centre', 'message center') },
  );
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml':
        'language: en\nconfirm: { delaySeconds: 0 }\ncollect: { perHostDelayMs: 0 }\ncatalogue: { file: listings.csv }\nbrowser: { path: broken/chromium }\n',
      'config/listings.csv': 'SKU,Title,Market\nPB-20,20000mAh power bank,DE\n',
      'sources/shopify.yaml': documentSource('shopify-terms', web.url('/terms')),
      'sources/ebay.yaml': documentSource('ebay-uk-seller-news', web.url('/news'), '    enabled: false\n'),
      'announcements.jsonl': JSON.stringify({
        id: 'fees',
        platform: 'Harbour',
        market: 'DE',
        language: 'en',
        title: 'The commission rises',
        body: 'From 1 April 2026 the commission rises from 8% to 12%.',
        published: '2026-03-02',
        topics: ['fees-payments'],
      }),
    },
  });
  // Pictures take long, and `cli/preview` looks at them.
  user.write('broken/chromium', '#!/bin/sh\nexit 1\n');
  chmodSync(join(user.folder, 'broken/chromium'), 0o755);
  await user.run('check-now');
  const lines = commandsIn(readmes[0])
    .flat()
    .filter((line) => line.startsWith('rulewatch ') && line !== 'rulewatch start')
    .filter((line) => !triedElsewhere.some((start) => line.startsWith(`rulewatch ${start}`)));
  expect(lines.length).toBeGreaterThan(18);
  for (const line of lines) {
    const args = words(line).slice(1);
    const { code, stdout, stderr } = await user.run(...args);
    expect(code, `${line}\n${stdout}${stderr}`).toBe(0);
    const key = Object.keys(expected)
      .filter((start) => args.join(' ').startsWith(start))
      .sort((a, b) => b.length - a.length)[0];
    expect(stdout, line).toMatch(expected[key ?? ''] ?? /nothing is expected of this command/);
  }
});
