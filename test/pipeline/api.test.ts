import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { channels } from '../../src/channels/channels.js';
import { MODES } from '../../src/collect/modes.js';
import { loadConfiguration } from '../../src/config/load.js';
import { KINDS } from '../../src/pipeline/kinds/kinds.js';
import { temporaryFolder } from '../support/folders.js';
import { json, type Publisher, startPublisher } from '../support/publisher-server.js';
import { startScene } from './scene.js';

/** The source that a user would have written, as the loader reads it. */
async function declared(
  publisher: Publisher,
  api: string,
  more = '',
): Promise<Awaited<ReturnType<typeof load>>> {
  return load(`    url: ${publisher.origin}/v1/notices
${more}    api:
${api.trimEnd().replace(/^/gm, '      ')}
`);
}

async function load(fields: string, environment: NodeJS.ProcessEnv = { HARBOUR_KEY: 'k-4711-very-secret' }) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'config'));
  mkdirSync(join(folder, 'sources'));
  writeFileSync(join(folder, 'config/rulewatch.yaml'), '');
  writeFileSync(
    join(folder, 'sources/harbour.yaml'),
    `platform: harbour
sources:
  - id: harbour-api
    name: Harbour notices
    markets: [DE]
    languages: [en]
    timezone: Europe/Berlin
    kind: api
    permission: { status: allowed }
${fields}`,
  );
  const configuration = await loadConfiguration(
    { config: join(folder, 'config'), sources: join(folder, 'sources') },
    environment,
    { channels, kinds: KINDS, modes: MODES },
  );
  const [source] = configuration.sources;
  if (!source) throw new Error('The source is missing.');
  return { source, configuration };
}

const notice = (id: number, title: string, text: string, day = '2026-02-20') => ({ id, title, text, day });
const old = notice(
  1,
  'Packaging guide published',
  'The packaging guide for sellers is now available in the help centre.',
  '2026-01-10',
);
const fees = (percent: string) =>
  notice(
    2,
    'Change to the referral fee for shoes',
    `From 15 April 2026 the referral fee for shoes rises from 12 % to ${percent}. Sellers must accept the new fee schedule before 10 April 2026, otherwise their listings will be removed.`,
    '2026-03-02',
  );
const FIELDS = 'fields: { id: id, title: title, published: day, body: text }';

async function apiScene(api: string, more = '') {
  const publisher = await startPublisher();
  const scene = await startScene();
  const { source, configuration } = await declared(publisher, api, more);
  return { ...scene, ...publisher, publisher, source, configuration, run: () => scene.check(source) };
}

describe('an API', () => {
  test('is taken in silently at first, tells a new item and the edit of one, each once', async () => {
    const { on, run, queued } = await apiScene(`itemPath: data.items\n${FIELDS}`);
    let items = [old];
    on('/v1/notices', () => json({ data: { items } }));
    expect(await run()).toMatchObject({ status: 'first-seen', changes: [] });
    items = [fees('14 %'), old];
    expect(await run()).toMatchObject({
      changes: [
        {
          origin: 'appeared',
          title: 'Change to the referral fee for shoes',
          assessment: { effective: { date: '2026-04-15' }, deadline: { date: '2026-04-10' } },
        },
      ],
    });
    expect(await run()).toMatchObject({ status: 'unchanged' });
    items = [fees('16 %'), old];
    expect(await run()).toMatchObject({
      changes: [{ origin: 'edited', comparison: { verdict: 'material' } }],
    });
    expect(queued()).toEqual(['change:1:slack', 'change:2:slack']);
  });

  test('that answers with a failure and status 200 is in trouble, and nothing is told of its items', async () => {
    const { on, run, queued } = await apiScene(`${FIELDS}\nfailWhen: [{ path: "[0].id", equals: 0 }]`);
    let answer: unknown = [fees('14 %'), old];
    on('/v1/notices', () => json(answer));
    await run();
    answer = [{ id: 0, title: 'Error retrieving the notices' }];
    expect(await run()).toMatchObject({ status: 'broken', problem: { kind: 'error-page' }, changes: [] });
    expect(queued()).toEqual([]);
  });

  test('that suddenly answers without any items is in trouble until that has stayed for a day', async () => {
    const { on, run, queued, pass } = await apiScene(FIELDS);
    let answer: unknown[] = [1, 2, 3, 4].map((id) => notice(id, `Notice ${id}`, `The text of notice ${id}.`));
    on('/v1/notices', () => json(answer));
    await run();
    answer = [];
    expect(await run()).toMatchObject({ status: 'broken', problem: { kind: 'partial-load' } });
    pass(13);
    expect(await run()).toMatchObject({ status: 'broken' });
    pass(13);
    expect(await run()).toMatchObject({ status: 'unchanged', changes: [] });
    expect(queued().filter((key) => key.startsWith('change'))).toEqual([]);
  });
});
