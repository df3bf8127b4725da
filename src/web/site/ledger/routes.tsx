import { Hono } from 'hono';
import { CASE_STATES } from '../../../domain/vocabulary.js';
import { csvOf } from '../../../text/csv.js';
import { markdownTable } from '../../../text/markdown-table.js';
import { inLanguage } from '../../../text/texts.js';
import type { SiteContext, SiteEnv } from '../env.js';
import { placesOf } from '../layout/bits.js';
import { renderPage } from '../layout/shell.js';
import type { SiteWorks } from '../works.js';
import { ledgerRows } from './export.js';
import { LedgerPage, type LedgerView } from './page.js';
import { type LedgerFilters, queryOf, readFilters } from './query.js';
import { ledgerPageTexts } from './texts.js';

const PAGE_SIZE = 50;
const COLUMN_SIZE = 20;
const MOST_EXPORTED = 100_000;

export function ledgerRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get('/ledger', (context) => {
    const { works, visitor, scene } = context.var;
    const filters = filtersOf(context);
    const { title } = inLanguage(ledgerPageTexts, visitor.language);
    const page = (
      <LedgerPage view={viewLedger(filters, works)} scene={scene} places={placesOf(works.configuration)} />
    );
    return context.html(renderPage({ scene, title, current: 'ledger', children: page }));
  });
  routes.get('/ledger.csv', (context) => {
    const file = `attachment; filename="ledger-${today(context)}.csv"`;
    // The mark at the beginning has Excel read it as UTF-8.
    return context.body(`\ufeff${csvOf(exported(context))}`, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': file,
    });
  });
  routes.get('/ledger.md', (context) =>
    context.body(markdownTable(exported(context)), 200, {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="ledger-${today(context)}.md"`,
    }),
  );
  return routes;
}

function filtersOf(context: SiteContext): LedgerFilters {
  return readFilters(new URL(context.req.url).searchParams);
}

function queryFor(filters: LedgerFilters, { configuration, clock }: SiteWorks) {
  const { sources, settings } = configuration;
  return queryOf(filters, { sources, timezone: settings.timezone, now: clock() });
}

function viewLedger(filters: LedgerFilters, works: SiteWorks): LedgerView {
  const { store, configuration } = works;
  const { sources, team } = configuration;
  const query = queryFor(filters, works);
  const counts = store.ledger.countByState(query);
  const isBoard = filters.view === 'board';
  const states = query.states ?? CASE_STATES;
  return {
    filters,
    counts,
    pageSize: PAGE_SIZE,
    lines: isBoard
      ? []
      : store.ledger.find(query, { limit: PAGE_SIZE, offset: (filters.page - 1) * PAGE_SIZE }),
    columns: isBoard
      ? Object.fromEntries(
          states.map((state) => [
            state,
            store.ledger.find({ ...query, states: [state] }, { limit: COLUMN_SIZE }),
          ]),
        )
      : {},
    choices: {
      platforms: sorted(sources.map(({ platform }) => platform)),
      markets: sorted([...sources.flatMap(({ markets }) => markets), ...store.ledger.markets()]),
      topics: store.ledger.topics(),
      people: sorted([...team.map(({ name }) => name), ...store.ledger.people()]),
    },
  };
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function exported(context: SiteContext): string[][] {
  const { works, scene } = context.var;
  const lines = works.store.ledger.find(queryFor(filtersOf(context), works), { limit: MOST_EXPORTED });
  return ledgerRows(lines, placesOf(works.configuration), scene.options);
}

function today(context: SiteContext): string {
  return context.var.works.clock().toISOString().slice(0, 10);
}
