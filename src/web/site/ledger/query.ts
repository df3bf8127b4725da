import { DateTime } from 'luxon';
import type { Source } from '../../../domain/source.js';
import { CASE_STATES, type CaseState, SEVERITIES, type Severity } from '../../../domain/vocabulary.js';
import type { LedgerQuery } from '../../../store/ledger-list.js';

/** What the ledger is asked for in an address; every word of it may be anything. */
export interface LedgerFilters {
  readonly view: 'table' | 'board';
  readonly q: string;
  /** A state, or `open`, or `` for all. */
  readonly state: CaseState | 'open' | '';
  readonly severity: Severity | '';
  readonly platform: string;
  readonly market: string;
  readonly topic: string;
  readonly person: string;
  readonly from: string;
  readonly to: string;
  readonly overdue: boolean;
  /** From 1. */
  readonly page: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST = 200;

/** Reads the query of an address; what is no such value counts as not given. */
export function readFilters(given: URLSearchParams): LedgerFilters {
  const text = (name: string) => (given.get(name) ?? '').trim().slice(0, LONGEST);
  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | '' =>
    values.find((value) => value === text(name)) ?? '';
  const day = (name: string) => (DAY.test(text(name)) ? text(name) : '');
  return {
    view: text('view') === 'board' ? 'board' : 'table',
    q: text('q'),
    state: oneOf('state', [...CASE_STATES, 'open'] as const),
    severity: oneOf('severity', SEVERITIES),
    platform: text('platform'),
    market: text('market'),
    topic: text('topic'),
    person: text('person'),
    from: day('from'),
    to: day('to'),
    overdue: text('overdue') === '1',
    page: Math.min(100_000, Math.max(1, Number.parseInt(text('page'), 10) || 1)),
  };
}

/** The same filters as the query of an address, with some of them set otherwise. */
export function addressOf(
  filters: LedgerFilters,
  otherwise: Partial<LedgerFilters> = {},
  path = '/ledger',
): string {
  const { page, overdue, view, ...texts } = { ...filters, ...otherwise };
  const query = new URLSearchParams();
  if (view !== 'table') query.set('view', view);
  for (const [name, value] of Object.entries(texts)) if (value !== '') query.set(name, value);
  if (overdue) query.set('overdue', '1');
  if (page > 1) query.set('page', String(page));
  const written = query.toString();
  return written === '' ? path : `${path}?${written}`;
}

/** Whether anything is left out of the ledger by them. */
export function isFiltered({ view: _view, page: _page, overdue, ...texts }: LedgerFilters): boolean {
  return overdue || Object.values(texts).some((value) => value !== '');
}

/** What the store is asked for. Days are those of the zone, both included. */
export function queryOf(
  filters: LedgerFilters,
  {
    sources,
    timezone,
    now,
  }: { readonly sources: readonly Source[]; readonly timezone: string; readonly now: Date },
): LedgerQuery {
  const { state, severity, platform, market, topic, person, from, to, overdue, q } = filters;
  const idsWhere = (matches: (source: Source) => boolean) => sources.filter(matches).map(({ id }) => id);
  const start = (date: string, days: number) =>
    DateTime.fromISO(date, { zone: timezone }).plus({ days }).toUTC().toISO() ?? undefined;
  return {
    ...(state !== '' && { states: state === 'open' ? (['needs-attention', 'adapting'] as const) : [state] }),
    ...(severity !== '' && { severities: [severity] }),
    ...(platform !== '' && { sourceIds: idsWhere((source) => source.platform === platform) }),
    ...(market !== '' && {
      market: { code: market, sourcesOf: idsWhere(({ markets }) => markets.includes(market)) },
    }),
    ...(topic !== '' && { topic }),
    ...(person !== '' && { person }),
    ...(from !== '' && { from: start(from, 0) }),
    ...(to !== '' && { until: start(to, 1) }),
    ...(overdue && { dueBefore: now.toISOString() }),
    ...(q !== '' && { text: q }),
  };
}
