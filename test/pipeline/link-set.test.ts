import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/domain/source.js';
import { probeSource } from '../../src/pipeline/probe.js';
import { startScene } from './scene.js';

type Listed = readonly [path: string, title: string];

const selling: Listed = ['/files/selling-agreement-v3.pdf', 'Selling agreement'];
const returns: Listed = ['/files/returns-2025.pdf', 'Returns policy 2025'];
const fees: Listed = ['/files/fees.pdf', 'Fee schedule (PDF, 120 KB)'];
const privacy: Listed = ['/files/privacy.pdf', 'Privacy annex'];

function hub(...links: readonly Listed[]): string {
  const rows = links.map(([path, title]) => `<li><a href="${path}">${title}</a></li>`);
  return `<html lang="en"><head><title>Agreements</title></head><body><nav><a href="/">Home</a> <a href="/files/logo">Logo</a></nav><main><h1>Agreements</h1><p>All agreements that sellers of the harbour accept.</p><h2>For all sellers</h2><ul>${rows.join('')}</ul></main></body></html>`;
}

async function watched(links: Partial<NonNullable<Source['links']>> = {}) {
  const scene = await startScene();
  scene.page('/hub', hub(selling, returns, fees));
  const source = scene.source('link-set', '/hub', {
    links: { in: ['main'], under: ['/files/'], follow: false, limit: 50, ...links },
  });
  const first = links.follow ? undefined : await scene.check(source);
  return { ...scene, source, first };
}

describe('a page whose links are what matters', () => {
  test('is taken stock of without a word', async () => {
    const { first, check, source } = await watched();
    expect(first).toMatchObject({ status: 'first-seen', changes: [] });
    expect(await check(source)).toMatchObject({ status: 'unchanged', changes: [] });
  });

  test('tells links that were added, removed or lead elsewhere, in one change', async () => {
    const { page, check, source, queued } = await watched();
    page('/hub', hub(['/files/selling-agreement-v4.pdf', 'Selling agreement'], fees, privacy));
    const { changes } = await check(source);
    expect(changes).toMatchObject([
      { origin: 'edited', title: 'Agreements', comparison: { verdict: 'material' } },
    ]);
    const [change] = changes;
    expect(change?.comparison.reasons.map(({ code }) => code)).toEqual([
      'link-target',
      'link-removed',
      'link-added',
    ]);
    expect(change?.comparison.reasons.map(({ evidence }) => evidence?.split(' (')[0])).toEqual([
      'Selling agreement',
      'Returns policy 2025',
      'Privacy annex',
    ]);
    expect(queued()).toHaveLength(1);
    expect(await check(source)).toMatchObject({ status: 'unchanged' });
  });

  test('tells another year in a name, and leaves another order, size or punctuation alone', async () => {
    const { page, check, source } = await watched();
    page('/hub', hub(returns, ['/files/fees.pdf', 'Fee schedule – PDF, 124 KB'], selling));
    expect((await check(source)).changes).toEqual([]);
    page('/hub', hub(['/files/returns-2025.pdf', 'Returns policy 2026'], fees, selling));
    expect((await check(source)).changes).toMatchObject([
      { comparison: { verdict: 'material', reasons: [{ code: 'link-renamed' }] } },
    ]);
  });

  test('leaves what is made anew in a signed address alone', async () => {
    const { page, check, source } = await watched();
    const signed = (time: string): Listed => [
      `/files/fees.pdf?X-Amz-Date=${time}&X-Amz-Signature=${time}abc&id=7`,
      'Fee schedule',
    ];
    page('/hub', hub(selling, returns, signed('1')));
    await check(source);
    page('/hub', hub(selling, returns, signed('2')));
    expect(await check(source)).toMatchObject({ status: 'unchanged', changes: [] });
  });

  test('is believed at the second look only', async () => {
    const { web, check, source, queued } = await watched();
    const reply = (body: string) => ({ headers: { 'content-type': 'text/html; charset=utf-8' }, body });
    web.reply('/hub', reply(hub(selling, returns)), reply(hub(selling, returns, fees)));
    expect((await check(source)).changes).toEqual([]);
    expect(queued()).toEqual([]);
  });

  test('without any of its links is trouble of the source', async () => {
    const { page, check, source } = await watched();
    page('/hub', hub());
    const { status, problem, changes } = await check(source);
    expect({ status, changes }).toEqual({ status: 'broken', changes: [] });
    expect(problem?.message).toContain('none of the links that matter');
  });

  test('watches what its links lead to as documents, through another address as well', async () => {
    const scene = await watched({ follow: true });
    const { page, check, source, web, store } = scene;
    const policy = (days: number) =>
      `<html lang="en"><body><main><h1>Selling agreement</h1><p>Sellers must accept returns within ${days} days of delivery.</p></main></body></html>`;
    page('/files/selling-agreement-v3.pdf', policy(30));
    page('/files/returns-2025.pdf', policy(20));
    page('/files/fees.pdf', policy(10));
    expect(await check(source)).toMatchObject({ status: 'first-seen', changes: [] });
    page('/files/fees.pdf', policy(9));
    expect((await check(source)).changes).toMatchObject([
      { url: web.url('/files/fees.pdf'), comparison: { edits: [{ before: '10', after: '9' }] } },
    ]);
    page('/files/selling-agreement-v4.pdf', policy(14));
    page('/hub', hub(['/files/selling-agreement-v4.pdf', 'Selling agreement'], returns, fees));
    const { changes } = await check(source);
    expect(changes).toMatchObject([
      { title: 'Agreements', comparison: { verdict: 'editorial' } },
      {
        title: 'Selling agreement',
        url: web.url('/files/selling-agreement-v4.pdf'),
        comparison: { verdict: 'material', edits: [{ before: '30', after: '14' }] },
      },
    ]);
    expect(store.pages.ofSource(source.id)).toHaveLength(4);
    expect(await check(source)).toMatchObject({ status: 'unchanged' });
  });

  test('is shown by `sources test` with the links that matter', async () => {
    const { source, context, web } = await watched();
    expect(await probeSource(source, context)).toMatchObject([
      {
        items: [
          { title: 'Agreements › For all sellers › Selling agreement', url: web.url(selling[0]) },
          { url: web.url(returns[0]) },
          { url: web.url(fees[0]) },
        ],
      },
    ]);
  });
});
