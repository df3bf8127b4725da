import { describe, expect, test } from 'vitest';
import { buildDigest } from '../../src/deliver/digest/build.js';
import { FACES } from '../compare/face-texts.js';
import { contentOf } from '../support/steps.js';
import { article, startScene } from './scene.js';

const rules = (days: number, filler = 'Parcels carry the order number on their label.') =>
  article(
    'Shipping policy',
    '2026-01-05',
    `<p>This policy applies to all sellers who ship from their own warehouse.</p>
     <h2>Handling</h2><p>Sellers must hand over orders within ${days} business days.</p><p>${filler}</p>
     <h2>Contact</h2><p>Questions go to seller support.</p>`,
  );

describe('a document', () => {
  test('that is unchanged costs no new version, whatever else is on its page', async () => {
    const { page, check, source, store } = await startScene();
    const policy = source('document', '/policy');
    for (const token of ['a', 'b', 'c']) {
      page('/policy', rules(3).replace('<nav>', `<nav data-token="${token}">`));
      await check(policy);
    }
    const [stored] = store.pages.ofSource(policy.id);
    expect(stored).toMatchObject({ checks: 4 });
    expect(store.snapshots.ofPage(stored?.id ?? 0)).toHaveLength(1);
    expect(store.changes.list({ verdicts: ['material', 'editorial', 'noise', 'breakage'] })).toEqual([]);
  });

  test('is asked for conditionally, and a 304 is no change', async () => {
    const { web, check, source } = await startScene();
    const policy = source('document', '/policy');
    web.reply(
      '/policy',
      { headers: { 'content-type': 'text/html', etag: '"v1"' }, body: rules(3) },
      { status: 304, headers: { etag: '"v1"' } },
    );
    await check(policy);
    expect(await check(policy)).toMatchObject({ status: 'unchanged' });
    expect(web.requests.at(-1)?.headers['if-none-match']).toBe('"v1"');
  });

  test('that changed has its alert and, for where there are threads, its details queued', async () => {
    const { page, check, source, store } = await startScene();
    const policy = source('document', '/policy');
    page('/policy', rules(3));
    await check(policy);
    page('/policy', rules(2));
    await check(policy);
    expect(store.outbox.list(['pending']).map(({ type, caseId }) => [type, caseId])).toEqual([
      ['change', 1],
      ['details', 1],
    ]);
  });

  test('of several parts is one document, and a part that fails is told as trouble of that part', async () => {
    const { web, page, check, source, store } = await startScene();
    const policy = source('document', '/part-1', { urls: [web.url('/part-1'), web.url('/part-2')] });
    page('/part-1', rules(3));
    page(
      '/part-2',
      article('Annex', '2026-01-05', '<p>The fee for storage is 12 EUR per month and cubic metre.</p>'),
    );
    expect(await check(policy)).toMatchObject({ status: 'first-seen', pages: 1 });
    web.reply('/part-2', { status: 500, body: 'no' });
    expect(await check(policy)).toMatchObject({ status: 'broken' });
    page(
      '/part-2',
      article('Annex', '2026-01-05', '<p>The fee for storage is 15 EUR per month and cubic metre.</p>'),
    );
    expect(await check(policy)).toMatchObject({ changes: [{ comparison: { verdict: 'material' } }] });
    expect(store.pages.ofSource(policy.id)).toHaveLength(1);
  });

  test('is compared as the selectors of today read it, so that a corrected selector is no change', async () => {
    const { page, check, source } = await startScene();
    page(
      '/policy',
      rules(3).replace(
        '<main>',
        '<main><p class="ad">Summer offer: list 50 products and get one month free.</p>',
      ),
    );
    await check(source('document', '/policy'));
    page(
      '/policy',
      rules(3).replace('<main>', '<main><p class="ad">Autumn offer: list 20 products and pay no fee.</p>'),
    );
    const corrected = source('document', '/policy', { extraction: { content: ['main'], ignore: ['.ad'] } });
    expect(await check(corrected)).toMatchObject({ status: 'unchanged', changes: [] });
  });

  test('keeps its last good version over a breakage, and compares the recovery with it', async () => {
    const { page, check, source, queued } = await startScene();
    const policy = source('document', '/policy');
    page('/policy', rules(3));
    await check(policy);
    page(
      '/policy',
      '<html><head><title>Sign in</title></head><body><form><h1>Sign in</h1><input type="password"></form></body></html>',
    );
    expect(await check(policy)).toMatchObject({ status: 'broken', changes: [] });
    page('/policy', rules(3));
    expect(await check(policy)).toMatchObject({ status: 'unchanged' });
    page('/policy', rules(2));
    expect(await check(policy)).toMatchObject({ changes: [{ comparison: { verdict: 'material' } }] });
    expect(queued()).toEqual(['change:1:slack']);
  });

  test('that two processes check at once is told of once', async () => {
    const { page, check, source, queued } = await startScene();
    const policy = source('document', '/policy');
    page('/policy', rules(3));
    await check(policy);
    page('/policy', rules(2));
    const results = await Promise.all([check(policy), check(policy)]);
    expect(results.flatMap((result) => result.changes)).toHaveLength(1);
    expect(queued()).toEqual(['change:1:slack']);
  });

  test('in trouble is reported once when it lasts, and its end too', async () => {
    const { web, page, check, source, queued, pass } = await startScene();
    const policy = source('document', '/policy');
    page('/policy', rules(3));
    await check(policy);
    web.reply('/policy', { status: 403, body: 'no' });
    for (let hour = 0; hour < 4; hour++) {
      pass(1);
      await check(policy);
    }
    page('/policy', rules(3));
    pass(1);
    await check(policy);
    expect(queued().map((key) => key.split(':').filter((part) => /failing|recovered/.test(part)))).toEqual([
      ['failing'],
      ['recovered'],
    ]);
  });

  test('of a kind that cannot be checked yet says so', async () => {
    const { check, source } = await startScene();
    const planned = source('document', '/feed', { kind: 'hearsay' });
    expect(await check(planned)).toMatchObject({
      status: 'failed',
      problem: { kind: 'unsupported', message: expect.stringContaining('sources/harbour.yaml') },
    });
  });

  describe('that answers in two languages', () => {
    const html = (language: 'en' | 'fr', rules: { limit: string; fee: string }) =>
      contentOf(FACES[language](rules)).text;
    const old = { limit: '5', fee: '8' };
    const edited = { limit: '3', fee: '8' };

    async function startPolicy() {
      const scene = await startScene();
      const policy = scene.source('document', '/policy');
      const look = async (...pages: string[]) => {
        const replies = pages.map((body) => ({
          headers: { 'content-type': 'text/html; charset=utf-8' },
          body,
        }));
        scene.web.reply('/policy', ...replies);
        scene.pass(24);
        return scene.check(policy);
      };
      const facesOf = () => scene.store.faces.ofPage(scene.store.pages.ofSource(policy.id)[0]?.id ?? 0);
      return { ...scene, policy, look, facesOf };
    }

    test('has each edit told once, though the second look meets the other language', async () => {
      const { policy, look, facesOf, store, queued } = await startPolicy();
      await look(html('en', old));
      await look(html('fr', old));
      expect(await look(html('en', old))).toMatchObject({ status: 'unchanged' });
      await look(html('fr', edited), html('en', old));
      expect(queued()).toHaveLength(1);
      for (const language of ['en', 'fr', 'en', 'fr'] as const) {
        expect(await look(html(language, edited))).toMatchObject({ status: 'unchanged' });
      }
      expect(queued()).toHaveLength(1);
      const faces = facesOf();
      expect(faces.map(({ language }) => language)).toEqual(['en', 'fr']);
      const [stored] = store.pages.ofSource(policy.id);
      expect(faces.map(({ snapshotId }) => snapshotId)).toContain(stored?.snapshotId);
    });

    test('is information in the digest of the day on which the second one came, and no alert', async () => {
      const { policy, look, store, context, queued } = await startPolicy();
      await look(html('en', old));
      await look(html('fr', old));
      expect(queued()).toEqual([]);
      const now = context.clock().toISOString();
      const day = { date: now.slice(0, 10), timezone: 'UTC', now, sources: [policy] };
      expect(buildDigest(store, day).information).toMatchObject([
        { headline: { en: expect.stringContaining('(fr)'), 'zh-CN': expect.stringContaining('（fr）') } },
      ]);
    });

    test('keeps the latest version of each face, however long ago it was seen', async () => {
      const { look, facesOf, store } = await startPolicy();
      for (const body of [html('en', old), html('fr', old), html('fr', edited)]) await look(body);
      store.prune('2030-01-01T00:00:00.000Z');
      const faces = facesOf();
      expect(faces).toHaveLength(2);
      for (const { snapshotId } of faces) expect(store.snapshots.get(snapshotId)).toBeDefined();
    });
  });
});

test('a rule that is in force again is told of once it has stayed so, though the page is not sent again', async () => {
  const { web, check, source, pass, queued, store } = await startScene();
  const policy = source('document', '/policy');
  const look = async (days: number) => {
    const etag = `"${days}"`;
    web.reply('/policy', { headers: { 'content-type': 'text/html', etag }, body: rules(days) });
    pass(24);
    return check(policy);
  };
  for (const days of [5, 2, 5, 2]) await look(days);
  expect(queued()).toHaveLength(2);
  for (let day = 0; day < 13; day++) expect(await look(2)).toMatchObject({ status: 'unchanged' });
  const { changes } = await look(2);
  expect(changes[0]?.comparison.verdict).toBe('material');
  expect(changes[0]?.comparison.reasons[0]?.code).toBe('stayed');
  expect(await look(2)).toMatchObject({ status: 'unchanged' });
  expect(queued()).toHaveLength(3);
  expect(store.faces.ofPage(store.pages.ofSource(policy.id)[0]?.id ?? 0)).toEqual([]);
});
