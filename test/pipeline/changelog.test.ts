import { describe, expect, test } from 'vitest';
import { probeSource } from '../../src/pipeline/probe.js';
import { startScene } from './scene.js';

interface Item {
  readonly date: string;
  readonly title: string;
  readonly text: string;
  readonly id?: string;
}

const packaging = {
  date: 'January 12, 2026',
  title: 'Packaging guide',
  text: 'The packaging guide for sellers is available in the help centre.',
  id: 'packaging',
};
const labels = {
  date: 'February 10, 2026',
  title: 'Labels on parcels',
  text: 'Sellers must put the label on the longest side of each parcel.',
  id: 'labels',
};
const returns = {
  date: 'February 20, 2026',
  title: 'Return window',
  text: 'Sellers must accept returns within 30 days of delivery.',
  id: 'returns',
};
const fees = {
  date: 'March 2, 2026',
  title: 'Referral fee for shoes',
  text: 'From 15 April 2026 the referral fee for shoes rises from 12 % to 14 %. Sellers must accept the new fee schedule before 10 April 2026, otherwise their listings will be removed.',
  id: 'fees',
};

const intro = 'Listed below are recent and coming changes to our program policies.';

function log(items: readonly Item[], { introduction = intro, lang = 'en' } = {}): string {
  const entries = items.map(
    ({ date, title, text, id = '' }) => `<h2 id="${id}">${date}</h2><h3>${title}</h3><p>${text}</p>`,
  );
  return `<html lang="${lang}"><head><title>Changes</title></head><body><nav><a href="/">Home</a></nav><main><h1>Policy changes</h1><p>${introduction}</p>${entries.join('')}</main></body></html>`;
}

/** A page with three entries that was taken stock of. */
async function watched(options?: Parameters<typeof startScene>[0]) {
  const scene = await startScene(options);
  scene.page('/log', log([returns, labels, packaging]));
  const source = scene.source('changelog', '/log');
  const first = await scene.check(source);
  return { ...scene, source, first };
}

describe('a page of dated entries', () => {
  test('is taken stock of without a word', async () => {
    const { first, queued, store, check, source } = await watched();
    expect(first).toMatchObject({ status: 'first-seen', changes: [] });
    expect(queued()).toEqual([]);
    const entries = store.pages.ofSource(source.id).filter(({ role }) => role === 'article');
    expect(entries.map(({ title, published }) => `${published} ${title}`)).toEqual([
      '2026-02-20 Return window',
      '2026-02-10 Labels on parcels',
      '2026-01-12 Packaging guide',
    ]);
    expect(await check(source)).toMatchObject({ status: 'unchanged', changes: [] });
  });

  test('tells a new entry on its own, with its place on the page, its date and what it asks', async () => {
    const { page, web, check, source, queued } = await watched();
    page('/log', log([fees, returns, labels, packaging]));
    const { status, changes } = await check(source);
    expect(status).toBe('changed');
    expect(changes).toMatchObject([
      {
        origin: 'appeared',
        title: 'Referral fee for shoes',
        url: web.url('/log#fees'),
        comparison: { verdict: 'material' },
        assessment: { effective: { date: '2026-04-15' }, deadline: { date: '2026-04-10' } },
      },
    ]);
    expect(queued()).toEqual(['change:1:slack']);
    expect(await check(source)).toMatchObject({ status: 'unchanged', changes: [] });
  });

  test('tells several new entries each on its own, the oldest first', async () => {
    const { page, check, source } = await watched();
    const ban = {
      date: 'March 4, 2026',
      title: 'Batteries',
      text: 'Sellers must not list loose lithium batteries. Listings will be removed from 1 April 2026.',
    };
    page('/log', log([ban, fees, returns, labels, packaging]));
    const { changes } = await check(source);
    expect(changes.map(({ title }) => title)).toEqual(['Referral fee for shoes', 'Batteries']);
  });

  test('tells the edit of an entry as a change of that entry', async () => {
    const { page, check, source } = await watched();
    page('/log', log([{ ...returns, text: returns.text.replace('30', '14') }, labels, packaging]));
    const { changes } = await check(source);
    expect(changes).toMatchObject([
      {
        origin: 'edited',
        title: 'Return window',
        comparison: { verdict: 'material', edits: [{ before: '30', after: '14' }] },
      },
    ]);
    expect(await check(source)).toMatchObject({ status: 'unchanged', changes: [] });
  });

  test('knows an entry whose title or date was corrected', async () => {
    const { page, check, source, store } = await watched();
    page(
      '/log',
      log([{ ...returns, date: 'February 21, 2026' }, { ...labels, title: 'Parcel labels' }, packaging]),
    );
    const { changes } = await check(source);
    expect(changes.filter(({ origin }) => origin !== 'edited')).toEqual([]);
    expect(store.pages.ofSource(source.id).filter(({ role }) => role === 'article')).toHaveLength(3);
  });

  test('says nothing of entries that fall off its old end', async () => {
    const { page, check, source, queued } = await watched();
    page('/log', log([fees, returns]));
    const { changes } = await check(source);
    expect(changes.map(({ title }) => title)).toEqual(['Referral fee for shoes']);
    page('/log', log([fees, returns, labels, packaging]));
    expect(await check(source)).toMatchObject({ changes: [] });
    expect(queued()).toHaveLength(1);
  });

  test('runs from the oldest to the newest as well', async () => {
    const scene = await startScene();
    const source = scene.source('changelog', '/log');
    scene.page('/log', log([packaging, labels, returns]));
    await scene.check(source);
    scene.page('/log', log([labels, returns, fees]));
    const { changes } = await scene.check(source);
    expect(changes.map(({ title }) => title)).toEqual(['Referral fee for shoes']);
  });

  test('tells an entry that was taken out of the middle, once', async () => {
    const { page, check, source } = await watched();
    page('/log', log([returns, packaging]));
    expect((await check(source)).changes).toMatchObject([
      { origin: 'withdrawn', title: 'Labels on parcels' },
    ]);
    expect((await check(source)).changes).toEqual([]);
    page('/log', log([returns, labels, packaging]));
    expect((await check(source)).changes).toMatchObject([{ origin: 'appeared', title: 'Labels on parcels' }]);
  });

  test('is believed at the second look only', async () => {
    const { web, page, check, source, queued } = await watched();
    const html = (body: string) => ({ headers: { 'content-type': 'text/html; charset=utf-8' }, body });
    const usual = log([returns, labels, packaging]);
    web.reply('/log', html(log([fees, returns, packaging])), html(usual));
    expect(await check(source)).toMatchObject({ changes: [] });
    expect(queued()).toEqual([]);
    page('/log', usual);
    expect(await check(source)).toMatchObject({ changes: [] });
  });

  test('has its introduction watched as a document', async () => {
    const { page, check, source } = await watched();
    const introduction = 'Sellers must read every change within 7 days. Each missed change costs 50 EUR.';
    page('/log', log([returns, labels, packaging], { introduction }));
    const { changes } = await check(source);
    expect(changes).toMatchObject([
      { origin: 'edited', title: 'Policy changes', comparison: { verdict: 'material' } },
    ]);
  });

  test('that answers with something else is trouble of the source, and no loss of entries', async () => {
    const { page, check, source, queued } = await watched();
    page(
      '/log',
      '<html><body><main><h1>Sign in</h1><form><input type="password"></form></main></body></html>',
    );
    expect(await check(source)).toMatchObject({
      status: 'broken',
      changes: [],
      problem: { kind: 'login-wall' },
    });
    page(
      '/log',
      '<html lang="en"><body><main><h1>Seller hub</h1><p>Welcome to the harbour.</p></main></body></html>',
    );
    const broken = await check(source);
    expect(broken).toMatchObject({ status: 'broken', changes: [] });
    expect(broken.problem?.message).toContain('no dated entries were found');
    page('/log', log([fees, returns, labels, packaging]));
    expect((await check(source)).changes.map(({ title }) => title)).toEqual(['Referral fee for shoes']);
    expect(queued().filter((key) => key.startsWith('change:'))).toHaveLength(1);
  });

  test('that comes without most of its entries is waited for, and watched at what came', async () => {
    const { page, check, source, pass } = await watched();
    const more = [5, 4, 3].map((day) => ({
      date: `January ${day}, 2026`,
      title: `Notice ${day}`,
      text: `Sellers must keep slip number ${day} for one year.`,
    }));
    page('/log', log([returns, labels, packaging, ...more]));
    await check(source);
    const short = [{ ...returns, text: returns.text.replace('30', '14') }, more[2] ?? packaging];
    page('/log', log(short));
    const { status, problem, changes } = await check(source);
    expect(status).toBe('broken');
    expect(problem?.message).toContain('4 of the 6 entries');
    expect(changes.map(({ title, origin }) => [title, origin])).toEqual([['Return window', 'edited']]);
    pass(24);
    await check(source);
    pass(24);
    const later = await check(source);
    expect(later.changes.map(({ origin }) => origin)).toEqual([
      'withdrawn',
      'withdrawn',
      'withdrawn',
      'withdrawn',
    ]);
    expect(await check(source)).toMatchObject({ status: 'unchanged' });
  });

  test('in another language is taken stock of, and nothing is told twice', async () => {
    const { page, check, source, queued } = await watched();
    const german = [
      {
        date: '20. Februar 2026',
        title: 'Rückgabefrist',
        text: 'Verkäufer müssen Rücksendungen innerhalb von 30 Tagen nach der Lieferung annehmen.',
      },
      {
        date: '10. Februar 2026',
        title: 'Etiketten',
        text: 'Verkäufer müssen das Etikett auf die längste Seite eines jeden Pakets kleben.',
      },
      {
        date: '12. Januar 2026',
        title: 'Verpackung',
        text: 'Der Leitfaden zur Verpackung steht den Verkäufern im Hilfebereich zur Verfügung.',
      },
    ];
    page(
      '/log',
      log(german, {
        lang: 'de',
        introduction: 'Hier finden Sie die jüngsten Änderungen unserer Richtlinien.',
      }),
    );
    expect((await check(source)).changes).toEqual([]);
    page('/log', log([returns, labels, packaging]));
    expect((await check(source)).changes).toEqual([]);
    expect(queued()).toEqual([]);
  });

  test('is split by selectors where they are given', async () => {
    const scene = await startScene();
    const entries = { item: '.card', title: '.name', link: 'a', date: '.day', limit: 100 };
    const source = scene.source('changelog', '/log', { entries });
    const card = (day: string, name: string, path: string) =>
      `<div class="card"><span class="day">${day}</span> <b class="name">${name}</b><p>Sellers must follow the rule on ${name} from 1 May 2026.</p><a href="${path}">More</a></div>`;
    const cards = (...all: string[]) =>
      `<html lang="en"><body><main><h1>Log</h1>${all.join('')}</main></body></html>`;
    scene.page('/log', cards(card('03/02/2026', 'tape', '/tape'), card('01/25/2026', 'boxes', '/boxes')));
    await scene.check(source);
    scene.page(
      '/log',
      cards(
        card('03/03/2026', 'foil', '/foil'),
        card('03/02/2026', 'tape', '/tape'),
        card('01/25/2026', 'boxes', '/boxes'),
      ),
    );
    expect((await scene.check(source)).changes).toMatchObject([
      { title: 'foil', url: scene.web.url('/foil') },
    ]);
  });

  test('asks the server only for what differs', async () => {
    const { web, source, check } = await watched();
    const body = log([returns, labels, packaging]);
    web.reply('/log', (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"7"';
      response.writeHead(isKnown ? 304 : 200, { 'content-type': 'text/html', etag: '"7"' });
      response.end(isKnown ? '' : body);
    });
    await check(source);
    expect(await check(source)).toMatchObject({ status: 'unchanged' });
    expect(web.requests.at(-1)?.headers['if-none-match']).toBe('"7"');
  });

  test('is shown by `sources test` with its entries and their dates as written', async () => {
    const { source, context, web } = await watched();
    expect(await probeSource(source, context)).toMatchObject([
      {
        items: [
          {
            title: 'Return window',
            published: '2026-02-20',
            dateText: 'February 20, 2026',
            url: web.url('/log#returns'),
          },
          { title: 'Labels on parcels' },
          { title: 'Packaging guide' },
        ],
      },
    ]);
  });
});
