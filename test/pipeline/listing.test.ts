import { describe, expect, test } from 'vitest';
import { article, list, startScene } from './scene.js';

const old = ['/news/1', 'Packaging guide published', '2026-01-10'] as const;
const fees = ['/news/2', 'Change to the referral fee for shoes', '2026-03-02'] as const;
const oldText = article(
  old[1],
  old[2],
  '<p>The packaging guide for sellers is now available in the help centre.</p>',
);
const feesText = (percent: string) =>
  article(
    fees[1],
    fees[2],
    `<p>From 15 April 2026 the referral fee for shoes rises from 12 % to ${percent}. The new fee applies to all sellers.</p>
     <p>Sellers must accept the new fee schedule before 10 April 2026, otherwise their listings will be removed.</p>`,
  );

/** A list with one old announcement that has been taken in. */
async function watched(options?: Parameters<typeof startScene>[0]) {
  const scene = await startScene(options);
  scene.page('/news', list([...old]));
  scene.page('/news/1', oldText);
  const source = scene.source('listing', '/news');
  const first = await scene.check(source);
  return { ...scene, source, first };
}

describe('a list of announcements', () => {
  test('is taken in silently at first, articles and all', async () => {
    const { first, queued, store } = await watched();
    expect(first).toMatchObject({ status: 'first-seen', pages: 2, changes: [] });
    expect(queued()).toEqual([]);
    expect(store.pages.ofSource('harbour-listing').map((page) => page.title)).toContain(
      'Packaging guide published',
    );
  });

  test('with a new rule gives one alert, with dates and topics from the article', async () => {
    const { page, check, source, queued } = await watched();
    page('/news', list([...fees], [...old]));
    page('/news/2', feesText('14 %'));
    const found = await check(source);
    expect(found).toMatchObject({
      status: 'changed',
      changes: [
        {
          origin: 'appeared',
          title: fees[1],
          comparison: { verdict: 'material' },
          assessment: { effective: { date: '2026-04-15' }, deadline: { date: '2026-04-10' } },
        },
      ],
    });
    expect(found.changes[0]?.assessment?.topics[0]?.id).toBe('fees-payments');
    expect(queued()).toEqual(['change:1:slack']);
    expect(await check(source)).toMatchObject({ status: 'unchanged', changes: [] });
    expect(queued()).toHaveLength(1);
  });

  test('tells the edit of an announcement from the announcement', async () => {
    const { page, check, source, queued } = await watched();
    page('/news', list([...fees], [...old]));
    page('/news/2', feesText('14 %'));
    await check(source);
    page('/news/2', feesText('16 %'));
    const edited = await check(source);
    expect(edited.changes).toMatchObject([{ origin: 'edited', comparison: { verdict: 'material' } }]);
    expect(queued()).toEqual(['change:1:slack', 'change:2:slack']);
  });

  test('keeps advertising for the digest', async () => {
    const { page, check, source, queued } = await watched();
    page('/news', list(['/news/3', 'Join our webinar: grow your sales this spring', '2026-03-02'], [...old]));
    page(
      '/news/3',
      article(
        'Join our webinar: grow your sales this spring',
        '2026-03-02',
        '<p>Register now for our free webinar on 20 March 2026 and learn from top sellers how to boost your sales.</p>',
      ),
    );
    expect(await check(source)).toMatchObject({
      changes: [{ comparison: { verdict: 'editorial' }, caseId: null }],
    });
    expect(queued()).toEqual([]);
  });

  test('keeps an edit of advertising for the digest, too', async () => {
    const { page, check, source, queued } = await watched();
    const webinar = (day: number) =>
      article(
        'Join our webinar: grow your sales this spring',
        '2026-03-02',
        `<p>Register now for our free webinar on ${day} March 2026 and learn from top sellers how to boost your sales.</p>`,
      );
    page('/news', list(['/news/3', 'Join our webinar: grow your sales this spring', '2026-03-02'], [...old]));
    page('/news/3', webinar(20));
    await check(source);
    page('/news/3', webinar(27));
    expect(await check(source)).toMatchObject({
      changes: [{ comparison: { verdict: 'editorial' }, caseId: null }],
    });
    expect(queued()).toEqual([]);
  });

  test('does not take an old announcement that comes back up for news', async () => {
    const { page, check, source, queued } = await watched();
    page('/news', list(['/news/0', 'Return period is now 30 days', '2025-06-01'], [...old]));
    page(
      '/news/0',
      article(
        'Return period is now 30 days',
        '2025-06-01',
        '<p>Sellers must accept returns within 30 days from 1 July 2025.</p>',
      ),
    );
    expect(await check(source)).toMatchObject({
      changes: [{ comparison: { verdict: 'editorial', reasons: [{ code: 'old-announcement' }] } }],
    });
    expect(queued()).toEqual([]);
  });

  test('is looked at on when the clock is set back, though it was looked at at a time to come', async () => {
    const { page, check, source, pass } = await watched({ articleRecheckMs: 6 * 3_600_000 });
    pass(-72);
    page('/news/1', article(old[1], old[2], '<p>Sellers must use the new packaging from 1 May 2026.</p>'));
    expect(await check(source)).toMatchObject({ status: 'changed', changes: [{ origin: 'edited' }] });
  });

  test('gives alerts when the clock is set back to before it was first read', async () => {
    const { page, check, source, queued, pass } = await watched();
    pass(-24 * 365);
    page('/news', list([fees[0], fees[1], '2025-03-02'], [...old]));
    page('/news/2', feesText('14 %').replaceAll('2026', '2025'));
    await check(source);
    expect(queued()).toEqual(['change:1:slack']);
  });

  test('tells when a rule was withdrawn, and not when it only left the list', async () => {
    const { page, check, source, queued, web } = await watched();
    page('/news', list([...fees], [...old]));
    page('/news/2', feesText('14 %'));
    await check(source);
    page('/news', list([...old]));
    expect(await check(source)).toMatchObject({ status: 'unchanged', changes: [] });
    web.reply('/news/2', { status: 404, body: 'gone' });
    expect(await check(source)).toMatchObject({
      status: 'changed',
      changes: [{ origin: 'withdrawn', title: fees[1] }],
    });
    expect(queued()).toEqual(['change:1:slack', 'change:2:slack']);
    expect(await check(source)).toMatchObject({ status: 'unchanged', changes: [] });
  });

  test('whose article could not be read at first is no news when it can be', async () => {
    const { web, page, check, source, queued } = await startScene().then((scene) => ({
      ...scene,
      source: scene.source('listing', '/news'),
    }));
    page('/news', list([...fees]));
    web.reply('/news/2', { status: 503, body: 'down' });
    expect(await check(source)).toMatchObject({ status: 'failed', problem: { kind: 'http-5xx' } });
    page('/news/2', feesText('14 %'));
    expect(await check(source)).toMatchObject({ status: 'first-seen', changes: [] });
    expect(queued()).toEqual([]);
  });

  test('whose new article cannot be read is in trouble, and alerts as soon as it can be', async () => {
    const { web, page, check, source, queued } = await watched();
    page('/news', list([...fees], [...old]));
    web.reply('/news/2', { status: 503, body: 'down' });
    expect(await check(source)).toMatchObject({ status: 'failed', changes: [] });
    page('/news/2', feesText('14 %'));
    expect(await check(source)).toMatchObject({ changes: [{ origin: 'appeared' }] });
    expect(queued()).toEqual(['change:1:slack']);
  });

  test('without entries is broken, and names the selector and its file', async () => {
    const { page, check, source } = await watched();
    page(
      '/news',
      '<html><body><main><h1>Announcements</h1><p>We have moved to a new design of this page.</p></main></body></html>',
    );
    const broken = await check(source);
    expect(broken.status).toBe('broken');
    expect(broken.problem?.message).toMatch(/ul\.news > li.*sources\/harbour\.yaml/);
  });

  test('does not follow an entry to an internal address', async () => {
    const { page, check, source, web } = await watched();
    page('/news', list(['http://127.0.0.1:1/admin', 'Internal', '2026-03-02'], [...old]));
    await check(source);
    expect(web.requests.some((request) => request.path.includes('admin'))).toBe(false);
  });
});
