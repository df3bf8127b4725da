import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { channels } from '../../src/channels/channels.js';
import { MODES } from '../../src/collect/modes.js';
import { loadConfiguration } from '../../src/config/load.js';
import { KINDS } from '../../src/pipeline/kinds/kinds.js';
import { probeSource } from '../../src/pipeline/probe.js';
import { temporaryFolder } from '../support/folders.js';
import { contentsKind } from '../support/toy-kind/kind.js';
import { mirrorMode } from '../support/toy-mode/mode.js';
import { article, startScene } from './scene.js';

/** They stand in `test/support`; these lines are all that adds them. */
const kinds = [...KINDS, contentsKind];
const modes = [...MODES, mirrorMode];

const returns = (days: number) =>
  article(
    'Returns',
    '2026-01-10',
    `<p>Sellers must accept every return within ${days} days of delivery and refund the buyer in full.</p>`,
  );

/** A folder with the user's files and a mirror of the site. */
function site(marker: string) {
  const folder = temporaryFolder();
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  write('config/rulewatch.yaml', '');
  write(
    'sources/harbour.yaml',
    `platform: harbour
sources:
  - id: harbour-book
    name: Harbour rule book
    markets: [DE]
    languages: [en]
    kind: table-of-contents
    contents: { marker: "${marker}" }
    fetch: mirror
    mirror: ${join(folder, 'mirror')}
    permission: { status: allowed }
    url: https://harbour.example/contents.txt
    extract: { content: [main] }
`,
  );
  write('mirror/contents.txt', `The rule book\n${marker} /rules/returns.html\n${marker} /rules/fees.html\n`);
  write('mirror/rules/returns.html', returns(30));
  write(
    'mirror/rules/fees.html',
    article('Fees', '2026-01-10', '<p>The referral fee is 8 % of the total price of every order.</p>'),
  );
  const load = () =>
    loadConfiguration(
      { config: join(folder, 'config'), sources: join(folder, 'sources') },
      {},
      { channels, kinds, modes },
    );
  return { write, load };
}

async function watched() {
  const { write, load } = site('*');
  const [source] = (await load()).sources;
  if (!source) throw new Error('The source is missing.');
  const scene = await startScene({ kinds, modes });
  return { ...scene, write, source };
}

describe('a kind of source and a fetch mode, each added by a folder and a line', () => {
  test('are accepted with the fields of their own', async () => {
    const { sources, warnings } = await site('*').load();
    expect(sources[0]).toMatchObject({
      kind: 'table-of-contents',
      contents: { marker: '*' },
      fetch: 'mirror',
      mirror: expect.stringContaining('mirror'),
    });
    expect(warnings).toEqual([]);
  });

  test('raise the doubts of their own', async () => {
    const { warnings } = await site('-').load();
    expect(warnings.map(({ code, field, source }) => `${code} ${field} ${source}`)).toEqual([
      'kind:common-marker sources[0].contents.marker harbour-book',
    ]);
  });

  test('have their fields to themselves', async () => {
    const { write, load } = site('*');
    write(
      'sources/harbour.yaml',
      `platform: harbour
sources:
  - id: harbour-book
    name: Harbour rule book
    markets: [DE]
    languages: [en]
    kind: document
    contents: { marker: "*" }
    mirror: /nowhere
    url: https://harbour.example/contents.txt
`,
    );
    const error = await load().catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      issues: [
        { field: 'sources[0].contents', message: { en: expect.stringContaining('table-of-contents') } },
        { field: 'sources[0].mirror', message: { en: '"mirror" needs "fetch: mirror"' } },
      ],
    });
  });

  test('are checked from end to end', async () => {
    const { check, source, write, queued, store } = await watched();
    expect(await check(source)).toMatchObject({ status: 'first-seen', pages: 2, changes: [] });
    write('mirror/rules/returns.html', returns(14));
    const { status, changes } = await check(source);
    expect(status).toBe('changed');
    expect(changes).toMatchObject([
      { url: 'https://harbour.example/rules/returns.html', comparison: { verdict: 'material' } },
    ]);
    expect(queued()).toHaveLength(1);
    expect(store.pages.ofSource('harbour-book').map(({ key }) => key)).toEqual([
      '/rules/fees.html',
      '/rules/returns.html',
    ]);
  });

  test('are read by `sources test`', async () => {
    const { source, context } = await watched();
    expect(await probeSource(source, context)).toMatchObject([
      {
        url: 'https://harbour.example/contents.txt',
        response: { status: 200, contentType: 'text/plain' },
        items: [{ title: '/rules/returns.html' }, { title: '/rules/fees.html' }],
      },
    ]);
  });
});

test('a kind that can be declared but is not on the list says so, and which are', async () => {
  const { check, source, context } = await startScene({
    kinds: KINDS.filter(({ name }) => name !== 'document-set'),
  });
  const feed = source('document', '/feed.xml', { kind: 'document-set' });
  const message = expect.stringMatching(
    /^harbour-document is of kind `document-set`, which this version cannot check yet\. Set `enabled: false` in sources\/harbour\.yaml, or declare it as document or listing\b/,
  );
  expect((await check(feed)).problem).toMatchObject({ kind: 'unsupported', message });
  expect(await probeSource(feed, context)).toMatchObject([{ problem: { kind: 'unsupported', message } }]);
});
