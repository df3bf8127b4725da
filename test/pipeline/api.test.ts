import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { channels } from '../../src/channels/channels.js';
import { MODES } from '../../src/collect/modes.js';
import { loadConfiguration } from '../../src/config/load.js';
import { KINDS } from '../../src/pipeline/kinds/kinds.js';
import { probeSource } from '../../src/pipeline/probe.js';
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

  test.each([
    ['page', 'paging: { by: page, param: p, maxPages: 10 }', { p: '2' }],
    ['offset', 'paging: { by: offset, param: skip, maxPages: 10 }', { skip: '1' }],
    ['cursor', 'paging: { by: cursor, path: next, param: after, maxPages: 10 }', { after: 'c1' }],
    ['last id', 'paging: { by: last-id, param: from, maxPages: 10 }', { from: '3' }],
    ['header', 'paging: { by: link-header, maxPages: 10 }', { q: '1' }],
    ['address in the answer', 'paging: { by: next-url, path: url, maxPages: 10 }', { q: '1' }],
  ])('is read page after page, by %s', async (_name, paging, second) => {
    const { on, run, store, publisher } = await apiScene(`itemPath: items\n${FIELDS}\n${paging}`);
    const notices = [3, 2, 1].map((id) => notice(id, `Notice ${id}`, `The text of notice ${id}.`));
    on('/v1/notices', ({ query }) => {
      const [at] = [
        query.has('p') ? Number(query.get('p')) - 1 : undefined,
        query.has('skip') ? Number(query.get('skip')) : undefined,
        query.has('after') ? Number(query.get('after')?.slice(1)) : undefined,
        query.has('from') ? notices.findIndex(({ id }) => String(id) === query.get('from')) + 1 : undefined,
        query.has('q') ? Number(query.get('q')) : undefined,
        0,
      ].filter((place) => place !== undefined);
      const place = at ?? 0;
      const more = place + 1 < notices.length;
      const items = notices.slice(place, place + 1);
      const next = `/v1/notices?q=${place + 1}`;
      return json(
        { items, ...(more && { next: `c${place + 1}`, url: next }) },
        200,
        more ? { link: `</v1/first>; rel="first", <${next}>; rel="next"` } : {},
      );
    });
    expect(await run()).toMatchObject({ status: 'first-seen' });
    expect(store.pages.ofSource('harbour-api').filter(({ role }) => role === 'article')).toHaveLength(3);
    expect(Object.fromEntries(publisher.asked[1]?.query ?? [])).toMatchObject(second);
  });

  test('is asked by POST, with a form or JSON', async () => {
    const form = await apiScene(
      `method: POST\nbody: { q: "{{since}}", size: 50 }\nsince: { days: 10, format: yyyyMMdd }\n${FIELDS}\npaging: { by: page, param: pageNum }`,
    );
    form.on('/v1/notices', () => json([old]));
    await form.run();
    expect(form.asked[0]).toMatchObject({ method: 'POST', body: 'q=20260220&size=50&pageNum=1' });
    expect(form.asked[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    const sent = await apiScene(`method: POST\njson: { page: "{{page}}", from: "{{today-1d}}" }\n${FIELDS}`);
    sent.on('/v1/notices', () => json([old]));
    await sent.run();
    expect(JSON.parse(sent.asked[0]?.body ?? '')).toEqual({ page: 1, from: '2026-03-01' });
  });

  test('gets its key, and no other host does: neither a next page nor the page of an item', async () => {
    const other = await startPublisher();
    const otherHost = other.origin.replace('127.0.0.1', 'localhost');
    const key = '    headers: { X-Api-Key: "${HARBOUR_KEY}" }\n    allowedHosts: [localhost]\n';
    const { on, run, publisher, configuration, store } = await apiScene(
      'query: { token: "${HARBOUR_KEY}" }\nitemPath: items\nfields: { id: id, title: title, url: url }\npaging: { by: next-url, path: next }',
      key,
    );
    let next: string | null = null;
    on('/v1/notices', () => json({ items: [{ ...old, url: `${otherHost}/page` }], next }));
    await run();
    expect(publisher.asked[0]?.headers['x-api-key']).toBe('k-4711-very-secret');
    expect(publisher.asked[0]?.query.get('token')).toBe('k-4711-very-secret');
    expect(configuration.secrets).toContain('k-4711-very-secret');
    next = 'https://elsewhere.example/v1/notices?page=2';
    expect(await run()).toMatchObject({ status: 'failed', problem: { kind: 'forbidden-host' } });
    expect(JSON.stringify(other.asked)).not.toContain('k-4711');
    expect(JSON.stringify(store.pages.ofSource('harbour-api'))).not.toContain('k-4711');
  });

  test('that lists all there is tells what was withdrawn, but not that half of it went at once', async () => {
    const { on, run, queued } = await apiScene(`complete: true\n${FIELDS}`);
    const others = [11, 12, 13, 14, 15].map((id) => notice(id, `Notice ${id}`, `The text of notice ${id}.`));
    let all = [fees('14 %'), ...others];
    on('/v1/notices', () => json(all));
    await run();
    all = others.slice(0, 2);
    expect(await run()).toMatchObject({ status: 'broken', changes: [] });
    all = others;
    expect(await run()).toMatchObject({ changes: [{ origin: 'withdrawn', title: fees('').title }] });
    expect(queued().filter((entry) => entry.startsWith('change'))).toHaveLength(1);
  });

  test.each([
    [
      'a page in place of data',
      '<!doctype html><html><body><h1>Sign in</h1><form><input type="password"></form></body></html>',
      'login-wall',
    ],
    ['half of the data', '{"items": [{"id": 1, "title": "Pack', 'truncated'],
    ['no list where it was', '{"error": "quota"}', 'wrong-page'],
    ['items without titles', '{"items": [{"id": 1, "name": "Fees"}]}', 'wrong-page'],
  ])('that answers with %s is in trouble, which is told', async (_name, body, kind) => {
    const { on, run } = await apiScene(`itemPath: items\n${FIELDS}`);
    on('/v1/notices', () => ({
      headers: { 'content-type': body.startsWith('<') ? 'text/html' : 'application/json' },
      body,
    }));
    expect(await run()).toMatchObject({ status: 'broken', problem: { kind } });
  });

  test('keeps all the digits of its identifiers', async () => {
    const { on, run, store } = await apiScene(`itemPath: items\n${FIELDS}`);
    on('/v1/notices', () => ({
      headers: { 'content-type': 'application/json' },
      body: '{"items": [{"id": 1234567890123456789, "title": "Fees", "day": "2026-01-01", "text": "Sellers pay."}]}',
    }));
    await run();
    expect(store.pages.find('harbour-api', 'id:1234567890123456789')).toBeDefined();
  });

  test('is shown by `sources test`, with dates', async () => {
    const { on, source, context } = await apiScene(FIELDS);
    on('/v1/notices', () => json([old, fees('14 %')]));
    expect(await probeSource(source, context)).toMatchObject([
      {
        items: [{ published: '2026-03-02' }, { published: '2026-01-10' }],
        document: { title: fees('').title },
      },
    ]);
  });
});

describe('a wrong declaration of an API', () => {
  test.each([
    ['itemPath: "data["\nfields: { title: t }', 'api.itemPath', 'is not a path'],
    ['fields: { id: id }', 'api.fields.title', 'is required'],
    ['fields: { title: t }\nbody: { q: x }', 'api.body', 'method: POST'],
    ['fields: { title: t }\nquery: { from: "{{yesterday}}" }', 'api.query.from', '{{today-30d}}'],
    ['fields: { title: t }\npaging: { by: cursor, param: c }', 'api.paging.path', 'needs "path"'],
    ['fields: { title: t }\npaging: { by: page }', 'api.paging.param', 'needs "param"'],
    ['fields: { title: "{{a[}}" }', 'api.fields.title', 'is not a path'],
    [
      'fields: { title: t }\ndetail: { url: "/items/{{id}}", fields: {} }',
      'api.detail.url',
      'is not an address',
    ],
  ])('%s is told with its field', async (api, field, words) => {
    const error = await declared(await startPublisher(), api).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      issues: [
        {
          field: `sources[0].${field}`,
          line: expect.any(Number),
          message: { en: expect.stringContaining(words) },
        },
      ],
    });
  });

  test('with a window that nothing carries is doubted', async () => {
    const { configuration } = await declared(
      await startPublisher(),
      'since: { days: 3 }\nfields: { title: t }',
    );
    expect(configuration.warnings.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'kind:since-unused sources[0].api.since',
    ]);
  });
});
