import { describe, expect, test } from 'vitest';
import type { WebServer } from '../support/web-server.js';
import { article, list, startScene } from './scene.js';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** A policy of many rules, whose last one stands at its very end. */
const policy = (days = 3, end = 'Sellers must answer every message within 24 hours.') =>
  article(
    'Shipping policy',
    '2026-01-05',
    `<p>This policy applies to all sellers who ship from their own warehouse.</p>
     <h2>Handling</h2><p>Sellers must hand over orders within ${days} business days.</p>
     <h2>Labels</h2><p>Parcels carry the order number on their label, printed in black on white.</p>
     <p>Labels with a torn barcode are refused by the carrier and return to the seller.</p>
     <h2>Damage</h2><p>Sellers must refund the buyer when a parcel arrives with damage that a photo shows.</p>
     <p>The refund is paid within 14 days and covers the price and the shipping fee.</p>
     <h2>Messages</h2><p>${end}</p>`,
  );

const duty = ['/news/2', 'Change to the referral fee for shoes', '2026-03-02'] as const;
const dutyText = article(
  duty[1],
  duty[2],
  `<p>From 15 April 2026 the referral fee for shoes rises from 12 % to 14 %. The new fee applies to all sellers.</p>
   <p>Sellers must accept the new fee schedule before 10 April 2026, otherwise their listings will be removed.</p>`,
);

function upTo(html: string, mark: string | number): Buffer {
  const bytes = Buffer.from(html);
  return bytes.subarray(0, typeof mark === 'number' ? Math.floor(bytes.length * mark) : bytes.indexOf(mark));
}

/** Answers with the bodies one after the other; the last stays. */
function answer(web: WebServer, path: string, ...bodies: (string | Uint8Array)[]): void {
  web.reply(path, ...bodies.map((body) => ({ headers: HTML, body })));
}

async function knownPolicy() {
  const scene = await startScene();
  const source = scene.source('document', '/policy');
  answer(scene.web, '/policy', policy());
  await scene.check(source);
  return { ...scene, source };
}

async function watchedNews() {
  const scene = await startScene();
  const source = scene.source('listing', '/news');
  const old = ['/news/1', 'Packaging guide published', '2026-01-10'] as const;
  scene.page('/news', list([...old]));
  scene.page('/news/1', article(old[1], old[2], '<p>The packaging guide is in the help centre.</p>'));
  await scene.check(source);
  scene.page('/news', list([...duty], [...old]));
  return { ...scene, source };
}

describe('a page that broke off once', () => {
  test.each([0.3, 0.5, 0.9, 0.95])(
    'at %d of its bytes is no change when it is whole again',
    async (share) => {
      const { web, check, source, store, queued } = await knownPolicy();
      answer(web, '/policy', upTo(policy(), share), policy());
      expect(await check(source)).toMatchObject({ status: 'unchanged', changes: [] });
      expect(queued()).toEqual([]);
      expect(store.changes.list({ verdicts: ['material', 'editorial', 'noise', 'breakage'] })).toEqual([]);
    },
  );

  test.each([
    ['in a tag', '2>Messages'],
    ['in a word', 'wer every'],
    ['at the end of a block', '<h2>Messages'],
  ])('%s hides no rule that changed meanwhile', async (_, mark) => {
    const { web, check, source, queued } = await knownPolicy();
    answer(web, '/policy', upTo(policy(2), mark), policy(2));
    const { changes } = await check(source);
    expect(changes).toMatchObject([{ comparison: { verdict: 'material' } }]);
    expect(changes[0]?.comparison.diff.entries.filter(({ op }) => op === 'removed')).toEqual([]);
    expect(queued()).toEqual(['change:1:slack']);
  });

  test.each([0.3, 0.5, 0.9, 0.95])(
    'at %d of its bytes never becomes what is compared with',
    async (share) => {
      const { web, check, source, queued } = await startScene().then((scene) => ({
        ...scene,
        source: scene.source('document', '/policy'),
      }));
      answer(web, '/policy', upTo(policy(), share), policy());
      expect(await check(source)).toMatchObject({ status: 'first-seen' });
      expect(await check(source)).toMatchObject({ status: 'unchanged', changes: [] });
      expect(queued()).toEqual([]);
    },
  );

  test('within a Chinese sentence is whole at the second look', async () => {
    const text = (days: number) =>
      article(
        '发货政策',
        '2026-01-05',
        `<p>本政策适用于所有从自有仓库发货的卖家，请仔细阅读。</p><p>卖家必须在 ${days} 个工作日内交付订单。</p>
         <p>包裹标签上必须印有订单号，并以黑色印在白色底上。</p><p>卖家必须在二十四小时内答复买家的每一条消息。</p>`,
      );
    const { web, check, source } = await startScene().then((scene) => ({
      ...scene,
      source: scene.source('document', '/zh', { languages: ['zh'] }),
    }));
    const bytes = Buffer.from(text(3));
    const within = bytes.subarray(0, bytes.indexOf('答复') + 1);
    web.reply(
      '/zh',
      { headers: { 'content-type': 'text/html' }, body: within },
      { headers: { 'content-type': 'text/html' }, body: text(3) },
    );
    expect(await check(source)).toMatchObject({ status: 'first-seen' });
    expect(await check(source)).toMatchObject({ status: 'unchanged', changes: [] });
  });

  test('is looked at again in a dry run too', async () => {
    const { web, source, context, store } = await knownPolicy();
    answer(web, '/policy', upTo(policy(2), 0.9), policy(2));
    const { checkSource } = await import('../../src/pipeline/check-source.js');
    const { changes } = await checkSource(source, { ...context, dryRun: true });
    expect(changes).toMatchObject([{ id: null, comparison: { verdict: 'material' } }]);
    expect(store.changes.list({ verdicts: ['material', 'editorial', 'noise', 'breakage'] })).toEqual([]);
  });
});

describe('a page that stays cut', () => {
  test('where a good version is known is a warning, not a change', async () => {
    const { web, check, source, queued } = await knownPolicy();
    answer(web, '/policy', upTo(policy(), 'wer every'));
    expect(await check(source)).toMatchObject({
      status: 'broken',
      changes: [],
      problem: { kind: 'partial-load', message: expect.stringContaining('without its end') },
    });
    answer(web, '/policy', policy());
    expect(await check(source)).toMatchObject({ status: 'unchanged' });
    expect(queued()).toEqual([]);
  });

  test('is a warning also where a rule before the cut was changed', async () => {
    const { web, check, source, queued } = await knownPolicy();
    answer(web, '/policy', upTo(policy(2), 'wer every'));
    expect(await check(source)).toMatchObject({ status: 'broken', problem: { kind: 'partial-load' } });
    answer(web, '/policy', policy(2));
    expect(await check(source)).toMatchObject({ changes: [{ comparison: { verdict: 'material' } }] });
    expect(queued()).toEqual(['change:1:slack']);
  });

  test('in another place at each look is a warning, whatever is known', async () => {
    const { web, check, source, store } = await startScene().then((scene) => ({
      ...scene,
      source: scene.source('document', '/policy'),
    }));
    answer(web, '/policy', upTo(policy(), 'wer every'), upTo(policy(), 'torn barcode'));
    expect(await check(source)).toMatchObject({ status: 'broken', problem: { kind: 'partial-load' } });
    expect(store.pages.ofSource(source.id)).toEqual([]);
  });

  test('and was never seen whole is taken as it is, and completed without an alert', async () => {
    const { web, check, source, queued } = await startScene().then((scene) => ({
      ...scene,
      source: scene.source('document', '/policy'),
    }));
    answer(web, '/policy', upTo(policy(), 'wer every'));
    expect(await check(source)).toMatchObject({ status: 'first-seen' });
    answer(web, '/policy', policy());
    expect(await check(source)).toMatchObject({ status: 'unchanged', changes: [] });
    answer(web, '/policy', policy(2));
    expect(await check(source)).toMatchObject({ changes: [{ comparison: { verdict: 'material' } }] });
    expect(queued()).toEqual(['change:1:slack']);
  });

  test('is asked for in full at the next check, whatever tag the server gave to the part', async () => {
    const { web, check, source } = await startScene().then((scene) => ({
      ...scene,
      source: scene.source('document', '/policy'),
    }));
    web.reply('/policy', { headers: { ...HTML, etag: '"half"' }, body: upTo(policy(), 'wer every') });
    await check(source);
    await check(source);
    expect(web.requests.at(-1)?.headers['if-none-match']).toBeUndefined();
  });
});

describe('a page whose writer leaves the end tags out', () => {
  const bare = (days: number) => policy(days).replaceAll(/<\/(?:main|body|html)>/g, '');

  test('is a page like any other: taken in, unchanged, changed', async () => {
    const { web, page, check, source, queued } = await startScene().then((scene) => ({
      ...scene,
      source: scene.source('document', '/policy'),
    }));
    page('/policy', bare(3));
    expect(await check(source)).toMatchObject({ status: 'first-seen' });
    const asked = web.requests.length;
    page('/policy', `${bare(3)}<!-- rendered at 10:15 -->`);
    expect(await check(source)).toMatchObject({ status: 'unchanged' });
    expect(web.requests.length).toBe(asked + 1);
    page('/policy', bare(2));
    expect(await check(source)).toMatchObject({ changes: [{ comparison: { verdict: 'material' } }] });
    expect(queued()).toEqual(['change:1:slack']);
  });

  test('may lose its last rule, which is told', async () => {
    const { page, check, source } = await startScene().then((scene) => ({
      ...scene,
      source: scene.source('document', '/policy'),
    }));
    page('/policy', bare(3));
    await check(source);
    page('/policy', bare(3).replace(/<h2>Messages.*/su, ''));
    expect(await check(source)).toMatchObject({ changes: [{ comparison: { verdict: 'material' } }] });
  });
});

describe('a new announcement', () => {
  test.each(['The new fee', 'accept the new', '/p>\n   <p>Sellers must'])(
    'that broke off at "%s" is told with its duty and its date',
    async (mark) => {
      const { web, check, source, queued } = await watchedNews();
      answer(web, '/news/2', upTo(dutyText, mark), dutyText);
      const { changes } = await check(source);
      expect(changes).toMatchObject([
        {
          origin: 'appeared',
          comparison: { verdict: 'material' },
          assessment: { effective: { date: '2026-04-15' }, deadline: { date: '2026-04-10' } },
        },
      ]);
      expect(queued()).toEqual(['change:1:slack']);
      expect(await check(source)).toMatchObject({ status: 'unchanged', changes: [] });
    },
  );

  test('that is no rule at the second look alerts nobody', async () => {
    const { web, check, source, queued } = await watchedNews();
    const webinar = article(
      'Join our webinar',
      '2026-03-02',
      '<p>Register now for our free webinar and learn from top sellers how to boost your sales.</p>',
    );
    answer(web, '/news/2', dutyText, webinar);
    await check(source);
    expect(queued()).toEqual([]);
  });

  test('that was told of in part is told of again when the rest comes', async () => {
    const { web, check, source, queued } = await watchedNews();
    answer(web, '/news/2', upTo(dutyText, 'Sellers must accept'));
    expect(await check(source)).toMatchObject({ changes: [{ origin: 'appeared' }] });
    answer(web, '/news/2', dutyText);
    expect(await check(source)).toMatchObject({
      changes: [{ origin: 'edited', assessment: { deadline: { date: '2026-04-10' } } }],
    });
    expect(queued()).toEqual(['change:1:slack', 'change:2:slack']);
  });
});

describe('a list that broke off', () => {
  const entries = [
    ['/news/3', 'Third', '2026-03-01'],
    ['/news/2', 'Second', '2026-02-20'],
    ['/news/1', 'First', '2026-01-10'],
  ] as const;
  const whole = list(...entries.map((entry) => [...entry] as [string, string, string]));

  test('at its first reading hides no old entry that is news later', async () => {
    const { web, page, check, source, queued } = await startScene().then((scene) => ({
      ...scene,
      source: scene.source('listing', '/news'),
    }));
    for (const [path, title, date] of entries)
      page(path, article(title, date, '<p>Sellers must register their packaging before 1 May 2026.</p>'));
    answer(web, '/news', upTo(whole, '/news/2'), whole);
    expect(await check(source)).toMatchObject({ status: 'first-seen', pages: 4 });
    expect(await check(source)).toMatchObject({ status: 'unchanged', changes: [] });
    expect(queued()).toEqual([]);
  });

  test('in another place at each look is in trouble', async () => {
    const { web, check, source } = await startScene().then((scene) => ({
      ...scene,
      source: scene.source('listing', '/news'),
    }));
    answer(web, '/news', upTo(whole, '/news/2'), upTo(whole, '/news/1'));
    expect(await check(source)).toMatchObject({ status: 'broken', problem: { kind: 'partial-load' } });
  });
});
