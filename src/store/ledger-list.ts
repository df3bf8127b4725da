import type { Database } from 'better-sqlite3';
import type { CaseState, IsoDate, IsoInstant, LocalizedText, Severity } from '../domain/vocabulary.js';
import { CASE_STATES } from '../domain/vocabulary.js';

/** Which cases of the ledger are wanted; what is left out restricts nothing. */
export interface LedgerQuery {
  readonly states?: readonly CaseState[] | undefined;
  readonly severities?: readonly Severity[] | undefined;
  /** Ids of the sources whose changes opened them. */
  readonly sourceIds?: readonly string[] | undefined;
  /** A market that the change names; or, where it names none, that one of `sourcesOf` is for. */
  readonly market?: { readonly code: string; readonly sourcesOf: readonly string[] } | undefined;
  readonly topic?: string | undefined;
  /** Somebody who answers for it, took it, or has one of its questions. */
  readonly person?: string | undefined;
  /** Opened at or after. */
  readonly from?: IsoInstant | undefined;
  /** Opened before. */
  readonly until?: IsoInstant | undefined;
  /** Due before; open ones alone. */
  readonly dueBefore?: IsoInstant | undefined;
  /** In a headline, the title or the address, whatever the case of Latin letters. */
  readonly text?: string | undefined;
}

/** A case as a line of the ledger shows it. */
export interface LedgerLine {
  readonly id: number;
  readonly changeId: number;
  readonly state: CaseState;
  readonly severity: Severity;
  readonly openedAt: IsoInstant;
  readonly dueAt: IsoInstant;
  readonly acknowledgedAt: IsoInstant | null;
  readonly closedAt: IsoInstant | null;
  readonly sourceId: string;
  readonly title: string;
  readonly url: string;
  /** Absent where the change was not assessed. */
  readonly headline: LocalizedText | undefined;
  readonly effective: IsoDate | null;
  readonly deadline: IsoDate | null;
  /** Who answers for it: whom it was assigned to, who took it, or who has the first question. */
  readonly owner: string | null;
}

export interface LedgerPlace {
  readonly limit: number;
  readonly offset?: number;
}

export interface LedgerList {
  /** Open cases before closed ones, the most severe first, then by what is due first; none that was joined to another. */
  find(query: LedgerQuery, place: LedgerPlace): LedgerLine[];
  countByState(query: LedgerQuery): Record<CaseState, number>;
  /** Days from which rules apply and until which to act, of cases that are not closed as not affected, by day. */
  days(from: IsoDate, to: IsoDate): LedgerDay[];
  /** The values that a filter can take: what the changes of cases say. */
  topics(): string[];
  markets(): string[];
  /** Whoever has or had to do with a case. */
  people(): string[];
  /** The cases of the changes of a page, the latest first. */
  ofPage(pageId: number): number[];
}

/** A day of a case, both ends of the span that was asked for included. */
export interface LedgerDay {
  readonly date: IsoDate;
  readonly role: 'effective' | 'deadline';
  readonly caseId: number;
  readonly changeId: number;
  readonly state: CaseState;
  readonly severity: Severity;
  readonly sourceId: string;
  readonly title: string;
  readonly url: string;
  readonly headline: LocalizedText | undefined;
}

type StoredDay = Omit<LedgerDay, 'headline'> & { readonly en: string | null; readonly zh: string | null };
type StoredLine = Omit<LedgerLine, 'headline'> & { readonly en: string | null; readonly zh: string | null };

interface Conditions {
  readonly where: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const ORDER = `cases.closed_at IS NOT NULL,
  CASE WHEN cases.closed_at IS NOT NULL THEN 4 WHEN cases.severity = 'critical' THEN 0
    WHEN cases.severity = 'high' THEN 1 WHEN cases.severity = 'medium' THEN 2 ELSE 3 END,
  iif(cases.closed_at IS NULL, cases.due_at, ''), cases.closed_at DESC, cases.id`;

const COLUMNS = `cases.id, cases.change_id AS changeId, cases.state, cases.severity, cases.opened_at AS openedAt,
  cases.due_at AS dueAt, cases.acknowledged_at AS acknowledgedAt, cases.closed_at AS closedAt,
  changes.source_id AS sourceId, changes.title, changes.url,
  changes.assessment ->> '$.headline.en' AS en, changes.assessment ->> '$.headline.zh-CN' AS zh,
  changes.assessment ->> '$.effective.date' AS effective, changes.assessment ->> '$.deadline.date' AS deadline,
  coalesce(cases.assignee, cases.acknowledged_by, cases.checklist ->> '$.items[0].assignee') AS owner`;

/** The ledger by filters and pages; what it looks for stands in indexes, see the migration of the facets. */
export function createLedgerList(db: Database): LedgerList {
  // One statement for each set of filters that is ever asked for: conditions that hold for everything would keep
  // SQLite from using an index.
  const prepared = new Map<string, ReturnType<Database['prepare']>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const facetValues = db.prepare<[string], { value: string }>(
    `SELECT DISTINCT value FROM change_facets JOIN cases USING (change_id) WHERE facet = ? ORDER BY value`,
  );
  const days = db.prepare<[IsoDate, IsoDate], StoredDay>(
    `SELECT value AS date, facet AS role, coalesce(joined_into, cases.id) AS caseId, changes.id AS changeId, state, severity,
       source_id AS sourceId, title, url,
       assessment ->> '$.headline.en' AS en, assessment ->> '$.headline.zh-CN' AS zh
     FROM change_facets JOIN cases USING (change_id) JOIN changes ON changes.id = change_id
     WHERE facet IN ('effective', 'deadline') AND value BETWEEN ? AND ? AND state <> 'not-affected'
     ORDER BY value, facet, cases.id`,
  );
  const people = db.prepare<[], { person: string }>(
    'SELECT DISTINCT person FROM case_people ORDER BY person',
  );
  const ofPage = db.prepare<[number], { id: number }>(
    'SELECT cases.id FROM changes JOIN cases ON change_id = changes.id WHERE page_id = ? ORDER BY cases.id DESC',
  );

  return {
    find: (query, { limit, offset = 0 }) => {
      const { where, values } = conditionsOf(query);
      const rows = statement(
        `SELECT ${COLUMNS} FROM (
           SELECT cases.id AS found, row_number() OVER (ORDER BY ${ORDER}) AS place
           FROM cases ${where} ORDER BY place LIMIT @limit OFFSET @offset
         ) JOIN cases ON cases.id = found JOIN changes ON changes.id = cases.change_id ORDER BY place`,
      ).all({ ...values, limit, offset }) as StoredLine[];
      return rows.map(withHeadline);
    },
    countByState: (query) => {
      const { where, values } = conditionsOf(query);
      const counts = { 'needs-attention': 0, adapting: 0, adapted: 0, 'not-affected': 0 };
      const rows = statement(`SELECT state, count(*) AS cases FROM cases ${where} GROUP BY state`).all(
        values,
      ) as { state: CaseState; cases: number }[];
      for (const { state, cases } of rows) counts[state] = cases;
      return counts;
    },
    days: (from, to) => days.all(from, to).map(withHeadline),
    topics: () => facetValues.all('topic').map(({ value }) => value),
    markets: () => facetValues.all('market').map(({ value }) => value),
    people: () => people.all().map(({ person }) => person),
    ofPage: (pageId) => ofPage.all(pageId).map(({ id }) => id),
  };
}

function withHeadline<Row extends { readonly en: string | null; readonly zh: string | null }>({
  en,
  zh,
  ...row
}: Row) {
  return { ...row, headline: en === null || zh === null ? undefined : { en, 'zh-CN': zh } };
}

function conditionsOf(query: LedgerQuery): Conditions {
  const { states, severities, sourceIds, market, topic, person, from, until, dueBefore, text } = query;
  const where = ['joined_into IS NULL'];
  const values: Record<string, unknown> = {};
  const add = (condition: string, given: Readonly<Record<string, unknown>>) => {
    where.push(condition);
    Object.assign(values, given);
  };
  if (states !== undefined && states.length < CASE_STATES.length)
    add('state IN (SELECT value FROM json_each(@states))', { states: JSON.stringify(states) });
  if (severities !== undefined)
    add('severity IN (SELECT value FROM json_each(@severities))', { severities: JSON.stringify(severities) });
  const ofSources = (name: string) =>
    `EXISTS (SELECT 1 FROM changes WHERE changes.id = cases.change_id
       AND changes.source_id IN (SELECT value FROM json_each(@${name})))`;
  if (sourceIds !== undefined) add(ofSources('sourceIds'), { sourceIds: JSON.stringify(sourceIds) });
  const facet = (name: string) =>
    `cases.change_id IN (SELECT change_id FROM change_facets WHERE facet = '${name}' AND value = @${name})`;
  if (topic !== undefined) add(facet('topic'), { topic });
  if (market !== undefined)
    add(
      `(${facet('market')} OR (${ofSources('marketSources')} AND NOT EXISTS (
         SELECT 1 FROM change_facets WHERE change_id = cases.change_id AND facet = 'market')))`,
      { market: market.code, marketSources: JSON.stringify(market.sourcesOf) },
    );
  if (person !== undefined)
    add('cases.id IN (SELECT case_id FROM case_people WHERE person = @person)', { person });
  if (from !== undefined) add('opened_at >= @from', { from });
  if (until !== undefined) add('opened_at < @until', { until });
  if (dueBefore !== undefined) add('closed_at IS NULL AND due_at < @dueBefore', { dueBefore });
  if (text !== undefined && text.trim() !== '')
    add('cases.change_id IN (SELECT change_id FROM change_texts WHERE instr(text, @text) > 0)', {
      text: text.trim().replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
    });
  return { where: `WHERE ${where.join(' AND ')}`, values };
}
