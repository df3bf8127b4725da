import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/domain/source.js';
import { probeSource } from '../../src/pipeline/probe.js';
import { startScene } from './scene.js';

const follow = { links: ['nav'], under: ['/rules/'], depth: 3, limit: 50 };

function page(title: string, text: string, links: readonly string[] = []): string {
  const nav = links.map((path) => `<a href="${path}">${path.split('/').at(-1)}</a>`).join(' ');
  return `<html lang="en"><head><title>${title}</title></head><body><nav>${nav}</nav><main><h1>${title}</h1><p>${text}</p></main></body></html>`;
}

const texts = {
  returns: 'Sellers must accept every return within 30 days of delivery and refund the buyer in full.',
  fees: 'The referral fee is 8 % of the total price of every order, the shipping included.',
  labels: 'The label stands on the longest side of each parcel, where the scanner of the harbour finds it.',
};
const batteries =
  'Sellers must not list loose lithium batteries from 1 May 2026. Listings that break this rule will be removed.';

/** A table of contents with two pages, one of which leads to a third. */
async function watched(more: Partial<Source> = {}) {
  const scene = await startScene();
  const contents = (...links: string[]) =>
    scene.page(
      '/rules/',
      page('Rule book', 'All rules for sellers of the harbour stand in this book.', links),
    );
  contents('/rules/returns', '/rules/fees', '/imprint');
  scene.page('/rules/returns', page('Returns', texts.returns, ['/rules/labels', '/rules/']));
  scene.page('/rules/fees', page('Fees', texts.fees));
  scene.page('/rules/labels', page('Labels', texts.labels));
  const source = scene.source('document-set', '/rules/', { follow, ...more });
  const first = await scene.check(source);
  const gone = (path: string) => scene.web.reply(path, { status: 404, body: 'Not found' });
  const redirect = (path: string, to: string) =>
    scene.web.reply(path, { status: 301, headers: { location: to } });
  const keys = () =>
    scene.store.pages
      .ofSource(source.id)
      .filter(({ role, withdrawnAt }) => role === 'document' && withdrawnAt === null)
      .map(({ url }) => new URL(url).pathname)
      .sort();
  return { ...scene, source, first, contents, gone, redirect, keys };
}

describe('a rule book of many pages', () => {
  test('is taken stock of without a word, with the pages that its pages lead to', async () => {
    const { first, keys, queued, check, source } = await watched();
    expect(first).toMatchObject({ status: 'first-seen', pages: 4, changes: [] });
    expect(keys()).toEqual(['/rules/', '/rules/fees', '/rules/labels', '/rules/returns']);
    expect(queued()).toEqual([]);
    expect(await check(source)).toMatchObject({ status: 'unchanged', pages: 4 });
  });

  test('goes no further than it may', async () => {
    const { keys } = await watched({ follow: { ...follow, depth: 1 } });
    expect(keys()).toEqual(['/rules/', '/rules/fees', '/rules/returns']);
    const { first } = await watched({ follow: { ...follow, limit: 3 } });
    expect(first).toMatchObject({ status: 'broken', pages: 4 });
    expect(first.problem?.message).toContain('more than 3 pages: 1 of them');
  });

  test('tells one change for each page that was edited', async () => {
    const { page: put, check, source, web, queued } = await watched();
    put('/rules/returns', page('Returns', texts.returns.replace('30', '14'), ['/rules/labels']));
    put('/rules/fees', page('Fees', texts.fees.replace('8 %', '9 %')));
    const { changes } = await check(source);
    expect(changes).toMatchObject([
      { url: web.url('/rules/returns'), comparison: { edits: [{ before: '30', after: '14' }] } },
      { url: web.url('/rules/fees'), comparison: { edits: [{ before: '8 %', after: '9 %' }] } },
    ]);
    expect(queued()).toHaveLength(2);
  });

  test('tells a new page with what it says', async () => {
    const { page: put, contents, check, source } = await watched();
    put('/rules/batteries', page('Batteries', batteries));
    contents('/rules/returns', '/rules/fees', '/rules/batteries');
    const { changes } = await check(source);
    expect(changes).toMatchObject([
      {
        origin: 'appeared',
        title: 'Batteries',
        comparison: { verdict: 'material', reasons: [{ code: 'page-appeared' }] },
        assessment: { effective: { date: '2026-05-01' } },
      },
    ]);
    expect((await check(source)).changes).toEqual([]);
  });

  test('tells a page that is gone once, after a second look', async () => {
    const { contents, gone, check, source, web, page: put } = await watched();
    contents('/rules/returns');
    gone('/rules/fees');
    const { changes } = await check(source);
    expect(changes).toMatchObject([
      {
        origin: 'withdrawn',
        url: web.url('/rules/fees'),
        comparison: { reasons: [{ code: 'page-withdrawn' }] },
      },
    ]);
    expect(await check(source)).toMatchObject({ status: 'unchanged', changes: [] });

    const again = await watched();
    again.web.reply(
      '/rules/fees',
      { status: 404 },
      { headers: { 'content-type': 'text/html' }, body: page('Fees', texts.fees) },
    );
    expect((await again.check(again.source)).changes).toEqual([]);
    put('/rules/fees', page('Fees', texts.fees));
  });

  test('takes a page that moved for what it is: by a redirect, or by its text', async () => {
    const { contents, gone, redirect, check, source, page: put, keys, queued } = await watched();
    put('/rules/fees-2026', page('Fees', texts.fees));
    redirect('/rules/fees', '/rules/fees-2026');
    put('/rules/sending-back', page('Returns', texts.returns, ['/rules/labels']));
    gone('/rules/returns');
    contents('/rules/sending-back', '/rules/fees-2026');
    expect((await check(source)).changes).toEqual([]);
    expect(keys()).toEqual(['/rules/', '/rules/fees-2026', '/rules/labels', '/rules/sending-back']);
    put('/rules/fees-2026', page('Fees', texts.fees.replace('8 %', '9 %')));
    expect((await check(source)).changes).toMatchObject([{ origin: 'edited', title: 'Fees' }]);
    expect(queued()).toHaveLength(1);
  });

  test('tells what was edited of a page while it moved', async () => {
    const { contents, redirect, check, source, page: put } = await watched();
    put('/rules/fees-2026', page('Fees', texts.fees.replace('8 %', '9 %')));
    redirect('/rules/fees', '/rules/fees-2026');
    contents('/rules/returns', '/rules/fees-2026');
    expect((await check(source)).changes).toMatchObject([
      { origin: 'edited', comparison: { edits: [{ before: '8 %', after: '9 %' }] } },
    ]);
  });

  test('watches a page on that is linked no more', async () => {
    const { contents, check, source, page: put } = await watched();
    contents('/rules/returns');
    expect((await check(source)).changes).toEqual([]);
    put('/rules/fees', page('Fees', texts.fees.replace('8 %', '9 %')));
    expect((await check(source)).changes).toMatchObject([{ title: 'Fees', origin: 'edited' }]);
  });

  test('of which most is gone at once is trouble, until it has stayed so', async () => {
    const { contents, gone, check, source, pass } = await watched();
    contents('/rules/other');
    for (const path of ['/rules/returns', '/rules/fees', '/rules/labels']) gone(path);
    const { status, problem, changes } = await check(source);
    expect({ status, changes }).toEqual({ status: 'broken', changes: [] });
    expect(problem?.message).toContain('3 of the 4 pages');
    pass(24);
    await check(source);
    pass(24);
    expect((await check(source)).changes.map(({ origin }) => origin)).toEqual([
      'withdrawn',
      'withdrawn',
      'withdrawn',
    ]);
  });

  test('whose contents cannot be read has its pages watched all the same', async () => {
    const { web, check, source, page: put } = await watched();
    web.reply('/rules/', { status: 503 });
    put('/rules/fees', page('Fees', texts.fees.replace('8 %', '9 %')));
    expect(await check(source)).toMatchObject({ status: 'failed', changes: [{ title: 'Fees' }] });
  });

  test('says so when no link leads to a page any more', async () => {
    const { contents, check, source } = await watched({ follow: { ...follow, links: ['nav.contents'] } });
    contents('/rules/returns');
    const { status, problem } = await check(source);
    expect(status).toBe('broken');
    expect(problem?.message).toContain('no link on it leads to a page');
  });

  test('finds its pages where the server sends the contents only once', async () => {
    const { web, source, check, page: put } = await watched();
    const body = page('Rule book', 'All rules for sellers of the harbour stand in this book.', [
      '/rules/returns',
      '/rules/fees',
      '/rules/late',
    ]);
    web.reply('/rules/', (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"1"';
      response.writeHead(isKnown ? 304 : 200, { 'content-type': 'text/html', etag: '"1"' });
      response.end(isKnown ? '' : body);
    });
    await check(source);
    put('/rules/late', page('Batteries', batteries));
    expect((await check(source)).changes).toMatchObject([{ title: 'Batteries', origin: 'appeared' }]);
  });

  test('is shown by `sources test` with the pages that it leads to', async () => {
    const { source, context, web } = await watched();
    expect(await probeSource(source, context)).toMatchObject([
      {
        document: { title: 'Rule book' },
        items: [{ url: web.url('/rules/returns') }, { url: web.url('/rules/fees') }],
      },
    ]);
  });
});
