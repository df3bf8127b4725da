import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/domain/source.js';
import { apiPart } from '../../src/pipeline/kinds/api/declaration.js';
import { feedPart } from '../../src/pipeline/kinds/feed/declaration.js';
import { validate } from '../../src/schema/describe.js';
import { html, json, type Said, startPublisher, xml } from '../support/publisher-server.js';
import { article, startScene } from './scene.js';

/*
 * The shapes in which public bodies and shops publish, each in our own words, from the first check to an edit. Every one
 * takes stock in silence, tells what is new, and tells an edit; what a shape fails like is no news.
 */

type Declared = Partial<Omit<Source, 'api' | 'feed'>> & { readonly api?: unknown; readonly feed?: unknown };

async function shape(path: string, declare: (origin: string) => Declared) {
  const publisher = await startPublisher();
  const scene = await startScene();
  const { api, feed, ...more } = declare(publisher.origin);
  const source = {
    ...scene.source('document', '/'),
    id: 'shape',
    kind: api ? 'api' : 'feed',
    urls: [`${publisher.origin}${path}`],
    extraction: { content: [], ignore: [] },
    ...more,
    ...(api !== undefined && { api: part(apiPart, api) }),
    ...(feed !== undefined && { feed: part(feedPart, feed) }),
  } as Source;
  return { ...scene, publisher, source, run: () => scene.check(source) };
}

function part({ schema }: typeof apiPart, written: unknown): unknown {
  const { data, problems } = validate(schema, written);
  if (problems) throw new Error(JSON.stringify(problems));
  return data;
}

/** What a shape says: one old item, then a rule that is new, then the same with another figure. */
async function lifeOf(
  { run, queued }: { run: () => Promise<unknown>; queued: () => string[] },
  say: (state: 'old' | 'new' | 'edited') => void,
) {
  say('old');
  const first = await run();
  expect(first).toMatchObject({ status: 'first-seen', changes: [] });
  say('new');
  expect(await run()).toMatchObject({ changes: [{ origin: 'appeared' }] });
  expect(await run()).toMatchObject({ status: 'unchanged', changes: [] });
  say('edited');
  expect(await run()).toMatchObject({ changes: [{ origin: 'edited', comparison: { verdict: 'material' } }] });
  expect(queued()).toEqual(['change:1:slack', 'change:2:slack']);
}

const duty = (percent: number) =>
  `Importers must pay an additional duty of ${percent} % on small parcels from 1 April 2026. Parcels that arrive without a declaration will be seized.`;
const percentOf = (state: string): number => (state === 'edited' ? 20 : 10);

describe('the shapes of publishers', () => {
  test('a register of documents as JSON, page after page by address (Federal Register)', async () => {
    const scene = await shape('/api/v1/documents.json?conditions[agencies][]=customs&per_page=1', () => ({
      api: {
        itemPath: 'results',
        fields: {
          id: 'document_number',
          title: 'title',
          url: 'html_url',
          published: 'publication_date',
          effective: 'effective_on',
          summary: 'abstract',
          body: ['abstract', 'dates'],
        },
        paging: { by: 'next-url', path: 'next_page_url' },
      },
    }));
    const { publisher } = scene;
    await lifeOf(scene, (state) => {
      const documents = [
        ...(state === 'old'
          ? []
          : [
              {
                document_number: '2026-00002',
                title: 'Entry of Small Parcels; Final Rule',
                abstract: duty(percentOf(state)),
                dates: null,
                publication_date: '2026-03-02',
                effective_on: '2026-04-01',
                html_url: `${publisher.origin}/documents/2026-00002`,
              },
            ]),
        {
          document_number: '2026-00001',
          title: 'Hours of the Reading Room',
          abstract: 'The reading room of the agency is open on weekdays.',
          dates: 'Applicable January 5, 2026.',
          publication_date: '2026-01-05',
          effective_on: null,
          html_url: `${publisher.origin}/documents/2026-00001`,
        },
      ];
      publisher.on('/api/v1/documents.json', ({ query }) => {
        const page = Number(query.get('page') ?? 1);
        const next =
          page < documents.length ? `${publisher.origin}/api/v1/documents.json?page=${page + 1}` : null;
        return json({
          count: documents.length,
          next_page_url: next,
          results: documents.slice(page - 1, page),
        });
      });
    });
    expect(scene.store.pages.ofSource('shape')).toHaveLength(3);
  });

  test('recalls as a bare list within a window of days, whose failures look like a recall (CPSC)', async () => {
    const scene = await shape('/RestWebServices/Recall?format=json', () => ({
      api: {
        since: { param: 'RecallDateStart', days: 60 },
        fields: {
          id: 'RecallID',
          title: 'Title',
          url: 'URL',
          published: 'RecallDate',
          body: ['Description', 'Hazard: {{Hazards[].Name}}', 'Remedy: {{Remedies[].Name}}'],
        },
        failWhen: [{ path: '[0].RecallID', equals: 0 }],
      },
    }));
    const { publisher, run, store } = scene;
    const recall = (id: number, title: string, description: string, day: string) => ({
      RecallID: id,
      Title: title,
      Description: description,
      RecallDate: `${day}T00:00:00`,
      URL: `https://recalls.example/${id}`,
      Hazards: [{ Name: 'Choking' }, { Name: 'Fire' }],
      Remedies: [{ Name: 'Refund' }],
    });
    await lifeOf(scene, (state) => {
      const found = [recall(7001, 'Wooden Rattles Recalled', 'The rattles can break.', '2026-02-01')];
      if (state !== 'old')
        found.unshift(
          recall(7002, 'Sellers Must Stop the Sale of Lamps', duty(percentOf(state)), '2026-03-02'),
        );
      publisher.on('/RestWebServices/Recall', () => json(found));
    });
    expect(publisher.asked[0]?.query.get('RecallDateStart')).toBe('2026-01-01');
    const [page] = store.pages.ofSource('shape').filter(({ key }) => key === 'id:7002');
    const { blocks } = store.snapshots.get(page?.snapshotId ?? 0)?.document ?? { blocks: [] };
    expect(blocks.map(({ text }) => text)).toContain('Hazard: Choking, Fire');
    publisher.on('/RestWebServices/Recall', () => json([{ RecallID: 0, Title: 'Error retrieving recalls' }]));
    expect(await run()).toMatchObject({ status: 'broken', problem: { kind: 'error-page' }, changes: [] });
  });

  test('search results that lead to a second answer with the text (GOV.UK)', async () => {
    const scene = await shape('/api/search.json?order=-public_timestamp', (origin) => ({
      api: {
        itemPath: 'results',
        fields: {
          id: 'link',
          title: 'title',
          url: `${origin}{{link}}`,
          published: 'public_timestamp',
          updated: 'public_timestamp',
          summary: 'description',
        },
        detail: {
          url: `${origin}/api/content{{link}}`,
          fields: {
            published: 'first_published_at',
            body: ['details.body', 'details.change_history[0].note'],
          },
        },
      },
    }));
    const { publisher, pass } = scene;
    let hour = 8;
    await lifeOf(scene, (state) => {
      pass(1);
      hour += 1;
      const link = '/guidance/vat-on-small-parcels';
      const results = [
        {
          title: 'Opening hours',
          link: '/guidance/hours',
          description: 'When we are open.',
          public_timestamp: '2026-01-05T09:00:00.000+00:00',
        },
      ];
      if (state !== 'old')
        results.unshift({
          title: 'VAT on small parcels',
          link,
          description: 'Who has to pay.',
          public_timestamp: `2026-03-02T${hour}:00:00.000+00:00`,
        });
      publisher.on('/api/search.json', () => json({ results, total: results.length }));
      const content = (body: string) => () =>
        json({
          first_published_at: '2026-03-02T09:00:00Z',
          details: { body, change_history: [{ note: 'First published.' }] },
        });
      publisher.on('/api/content/guidance/hours', content('<p>We are open on weekdays.</p>'));
      publisher.on(`/api/content${link}`, content(`<h2>Who pays</h2><p>${duty(percentOf(state))}</p>`));
    });
    expect(publisher.asked.some(({ path }) => path === '/guidance/hours')).toBe(false);
  });

  test('weekly reports: an index of XML files, its addresses escaped and with a comma (Safety Gate)', async () => {
    const scene = await shape('/weeklyReport/list/xml/en', () => ({
      api: {
        index: { itemPath: 'weeklyReports.weeklyReport', url: 'URL', published: 'publicationDate', limit: 2 },
        dateFormat: 'dd/MM/yyyy',
        itemPath: 'report.notifications',
        fields: {
          id: 'caseNumber',
          title: '{{product}} ({{brand}})',
          url: 'reference',
          published: '$.report.report_date',
          body: ['Danger: {{danger}}', 'Measures: {{measures}}'],
        },
      },
    }));
    const { publisher } = scene;
    const weekly = (week: number, day: string) =>
      `<weeklyReport><reference>Report-2026-${week}</reference><publicationDate>${day}</publicationDate><URL><![CDATA[${publisher.origin}/report?week=${week}&amp;search=x,]]></URL></weeklyReport>`;
    const notification = (number: string, product: string, measures: string) =>
      `<notifications><caseNumber><![CDATA[${number}]]></caseNumber><product>${product}</product><brand>Example &amp; Co</brand><danger>Chemical</danger><measures><![CDATA[${measures}]]></measures><reference>https://alerts.example/${encodeURIComponent(number)}</reference></notifications>`;
    await lifeOf(scene, (state) => {
      publisher.on('/weeklyReport/list/xml/en', () =>
        xml(
          `<?xml version="1.0"?><weeklyReports>${weekly(8, '20/02/2026')}${weekly(7, '13/02/2026')}${weekly(6, '06/02/2026')}${state === 'old' ? '' : weekly(9, '27/02/2026')}</weeklyReports>`,
        ),
      );
      publisher.on('/report', ({ query }) => {
        const week = Number(query.get('week'));
        if (query.get('search') !== 'x') return html('<script src="/app.js"></script>');
        const day = { 9: '27/02/2026', 8: '20/02/2026', 7: '13/02/2026' }[week] ?? '01/01/2026';
        const items =
          week === 9
            ? notification('SR/00002/26', 'Toy slime', duty(percentOf(state)))
            : notification(`SR/0000${week}/25`, 'Hair dye', 'Withdrawal of the product from the market.');
        return xml(`<?xml version="1.0"?><report><report_date>${day}</report_date>${items}</report>`);
      });
    });
    const [page] = scene.store.pages.ofSource('shape').filter(({ key }) => key === 'id:SR/00002/26');
    expect(page).toMatchObject({ title: 'Toy slime (Example & Co)', published: '2026-02-27' });
    expect(publisher.asked.some(({ query }) => query.get('week') === '6')).toBe(false);
  });

  test('a feed of acts of which only some words matter (EUR-Lex)', async () => {
    const scene = await shape('/EN/display-feed.rss?rssId=222', () => ({
      feed: { include: ['parcel'], text: 'item' },
    }));
    const { publisher } = scene;
    const act = (number: number, title: string, day: string) =>
      `<item><title>${title}</title><link>${publisher.origin}/legal-content/EN/AUTO/?uri=OJ:L_20260${number}</link><description>${title}</description><guid isPermaLink="true">${publisher.origin}/legal-content/EN/AUTO/?uri=OJ:L_20260${number}</guid><pubDate>${day}</pubDate></item>`;
    await lifeOf(scene, (state) => {
      const acts = [
        act(9, 'Decision on the fishing of cod in the North Sea', 'Mon, 02 Mar 2026 00:00:00 +0100'),
        act(1, 'Notice on the labels of parcels', 'Mon, 05 Jan 2026 00:00:00 +0100'),
      ];
      if (state !== 'old')
        acts.unshift(
          act(2, `Regulation on parcels: ${duty(percentOf(state))}`, 'Mon, 02 Mar 2026 00:00:00 +0100'),
        );
      publisher.on('/EN/display-feed.rss', () =>
        xml(`<rss version="2.0"><channel><title>OJ</title>${acts.join('')}</channel></rss>`, 'text/xml'),
      );
    });
    expect(
      scene.store.pages
        .ofSource('shape')
        .map(({ title }) => title)
        .join(),
    ).not.toContain('cod');
  });

  test('reports that answer "not found" where there are none, and skip to the next page (openFDA)', async () => {
    const scene = await shape('/food/enforcement.json', () => ({
      api: {
        query: { search: 'report_date:[{{since}} TO {{today}}]', sort: 'report_date:desc', limit: 1 },
        since: { days: 90, format: 'yyyyMMdd' },
        itemPath: 'results',
        fields: {
          id: 'recall_number',
          title: 'product_description',
          published: 'report_date',
          body: ['reason_for_recall', 'classification'],
        },
        paging: { by: 'offset', param: 'skip' },
        emptyStatus: [404],
      },
    }));
    const { publisher, run } = scene;
    publisher.on('/food/enforcement.json', () =>
      json({ error: { code: 'NOT_FOUND', message: 'No matches found!' } }, 404),
    );
    expect(await run()).toMatchObject({ status: 'first-seen', changes: [] });
    const report = (number: string, product: string, reason: string, day: string) => ({
      recall_number: number,
      product_description: product,
      reason_for_recall: reason,
      classification: 'Class II',
      report_date: day,
    });
    const say = (percent: number) =>
      publisher.on('/food/enforcement.json', ({ query }): Said => {
        const all = [
          report('F-2', 'Sellers must declare tea', duty(percent), '20260301'),
          report('F-1', 'Tea, 100 g', 'Undeclared allergen.', '20260105'),
        ];
        const skip = Number(query.get('skip') ?? 0);
        const results = all.slice(skip, skip + 1);
        return results.length > 0 ? json({ results }) : json({ error: { code: 'NOT_FOUND' } }, 404);
      });
    say(10);
    const { changes } = await run();
    expect(changes.map(({ title }) => title).sort()).toEqual(['Sellers must declare tea', 'Tea, 100 g']);
    expect(publisher.asked.at(-1)?.query.get('search')).toBe('report_date:[20251202 TO 20260302]');
    say(20);
    expect(await run()).toMatchObject({ changes: [{ origin: 'edited', title: 'Sellers must declare tea' }] });
  });

  test('a change log whose feed says it all (Shopify)', async () => {
    const scene = await shape('/feed.xml', () => ({}));
    const { publisher } = scene;
    const post = (slug: string, title: string, text: string, day: string) =>
      `<item><title>${title}</title><link>${publisher.origin}/posts/${slug}</link><guid>${publisher.origin}/posts/${slug}</guid><pubDate>${day}</pubDate><description><![CDATA[${text}]]></description></item>`;
    const words =
      'Merchants find the new page in the settings of their shop, where it shows what was set before. '.repeat(
        3,
      );
    await lifeOf(scene, (state) => {
      const posts = [
        post(
          'page',
          'A new page for taxes',
          `<p>${words}</p><p>Nothing else changes.</p>`,
          'Mon, 05 Jan 2026 15:00:00 +0000',
        ),
      ];
      if (state !== 'old')
        posts.unshift(
          post(
            'duty',
            'Duties on small parcels',
            `<p>${duty(percentOf(state))}</p><ul><li>${words}</li></ul>`,
            'Mon, 02 Mar 2026 15:00:00 +0000',
          ),
        );
      publisher.on('/feed.xml', () =>
        xml(
          `<rss version="2.0"><channel><title>Log</title>${posts.join('')}</channel></rss>`,
          'application/rss+xml',
        ),
      );
    });
    expect(publisher.asked.every(({ path }) => path === '/feed.xml')).toBe(true);
  });

  test('an Atom feed of excerpts whose identifiers hold the time of the update (GOV.UK)', async () => {
    const scene = await shape('/hmrc.atom', () => ({ extraction: { content: ['main'], ignore: [] } }));
    const { publisher, pass } = scene;
    const entry = (path: string, title: string, updated: string) =>
      `<entry><id>${publisher.origin}${path}#${updated}</id><updated>${updated}</updated><link rel="alternate" type="text/html" href="${publisher.origin}${path}"/><title>${title}</title><summary type="text">In short.</summary></entry>`;
    let hour = 8;
    await lifeOf(scene, (state) => {
      pass(1);
      hour += 1;
      const entries = [entry('/guidance/hours', 'Opening hours', '2026-01-05T09:00:00Z')];
      if (state !== 'old')
        entries.unshift(
          entry(
            '/guidance/duty',
            'Duty on small parcels',
            `2026-03-02T${String(hour).padStart(2, '0')}:30:00Z`,
          ),
        );
      publisher.on('/hmrc.atom', () =>
        xml(
          `<feed xmlns="http://www.w3.org/2005/Atom"><title>HMRC</title>${entries.join('')}</feed>`,
          'application/atom+xml',
        ),
      );
      publisher.on('/guidance/hours', () =>
        html(article('Opening hours', '2026-01-05', '<p>We are open on weekdays from nine to five.</p>')),
      );
      publisher.on('/guidance/duty', () =>
        html(article('Duty on small parcels', '2026-03-02', `<p>${duty(percentOf(state))}</p>`)),
      );
    });
  });
});
