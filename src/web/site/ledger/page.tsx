import { CASE_STATES, type CaseState, SEVERITIES } from '../../../domain/vocabulary.js';
import { caseStateLabels, severityLabels } from '../../../i18n/labels.js';
import { formatDay } from '../../../show/text/dates.js';
import { topicName } from '../../../show/text/names.js';
import { platformName } from '../../../show/text/platform.js';
import type { LedgerLine } from '../../../store/ledger-list.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import {
  DueTime,
  dayText,
  lineTitle,
  type Places,
  placeName,
  SeverityChip,
  StateChip,
} from '../layout/bits.js';
import type { Scene } from '../layout/shell.js';
import { siteTexts } from '../texts.js';
import { addressOf, isFiltered, type LedgerFilters } from './query.js';
import { ledgerPageTexts } from './texts.js';

export interface LedgerView {
  readonly filters: LedgerFilters;
  readonly counts: Readonly<Record<CaseState, number>>;
  /** Of the page that is shown; of the board by state. */
  readonly lines: readonly LedgerLine[];
  readonly columns: Readonly<Partial<Record<CaseState, readonly LedgerLine[]>>>;
  readonly pageSize: number;
  readonly choices: {
    readonly platforms: readonly string[];
    readonly markets: readonly string[];
    readonly topics: readonly string[];
    readonly people: readonly string[];
  };
}

interface Props {
  readonly view: LedgerView;
  readonly scene: Scene;
  readonly places: Places;
}

export function LedgerPage(props: Props) {
  const { view, scene } = props;
  const { filters, counts } = view;
  const texts = inLanguage(ledgerPageTexts, scene.visitor.language);
  const total = CASE_STATES.reduce((sum, state) => sum + counts[state], 0);
  return (
    <>
      <div className="head">
        <h1>{texts.title}</h1>
        <span className="actions">
          <nav className="tabs" aria-label={texts.viewAs}>
            {(['table', 'board'] as const).map((name) => (
              <a
                key={name}
                href={addressOf(filters, { view: name, page: 1 })}
                aria-current={filters.view === name ? 'true' : undefined}
              >
                {texts.views[name]}
              </a>
            ))}
          </nav>
          <a
            className="button quiet"
            href={addressOf({ ...filters, view: 'table', page: 1 }, {}, '/ledger.csv')}
          >
            CSV
          </a>
          <a
            className="button quiet"
            href={addressOf({ ...filters, view: 'table', page: 1 }, {}, '/ledger.md')}
          >
            Markdown
          </a>
          <button type="button" className="quiet" data-print="" hidden>
            {texts.print}
          </button>
        </span>
      </div>
      <Filters {...props} />
      <p className="muted">{texts.count(total)}</p>
      {total === 0 ? (
        <section className="card">
          <p className="empty">{isFiltered(filters) ? texts.none : texts.noneYet}</p>
        </section>
      ) : filters.view === 'board' ? (
        <Board {...props} />
      ) : (
        <Table {...props} total={total} />
      )}
    </>
  );
}

function Filters({ view: { filters, choices }, scene: { options } }: Props) {
  const { language } = options;
  const texts = inLanguage(ledgerPageTexts, language);
  const { all } = inLanguage(siteTexts, language);
  const select = (
    name: 'state' | 'severity' | 'platform' | 'market' | 'topic' | 'person',
    values: readonly (readonly [value: string, label: string])[],
  ) => (
    <label>
      {texts.filters[name]}
      <select name={name} defaultValue={filters[name]}>
        <option value="">{all}</option>
        {values.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
  const clean = (values: readonly string[]) => values.map((value) => [value, cleanLine(value, 60)] as const);
  return (
    <form className="card" method="get" action="/ledger" data-auto="">
      {filters.view === 'board' ? <input type="hidden" name="view" value="board" /> : null}
      <div className="filters">
        <label>
          {texts.filters.q}
          <input type="search" name="q" defaultValue={filters.q} />
        </label>
        {select('state', [
          ['open', texts.open],
          ...CASE_STATES.map((state) => [state, caseStateLabels[state][language]] as const),
        ])}
        {select(
          'severity',
          SEVERITIES.map((severity) => [severity, severityLabels[severity][language]] as const),
        )}
        {select(
          'platform',
          choices.platforms.map((id) => [id, platformName(id)] as const),
        )}
        {select('market', clean(choices.markets))}
        {select(
          'topic',
          choices.topics.map((id) => [id, topicName(id, options)] as const),
        )}
        {select('person', clean(choices.people))}
        <label>
          {texts.filters.from}
          <input type="date" name="from" defaultValue={filters.from} />
        </label>
        <label>
          {texts.filters.to}
          <input type="date" name="to" defaultValue={filters.to} />
        </label>
        <label className="check">
          <input type="checkbox" name="overdue" value="1" defaultChecked={filters.overdue} />
          {texts.overdueOnly}
        </label>
        <span className="actions">
          <button type="submit">{texts.apply}</button>
          {isFiltered(filters) ? (
            <a href={filters.view === 'board' ? '/ledger?view=board' : '/ledger'}>{texts.reset}</a>
          ) : null}
        </span>
      </div>
    </form>
  );
}

function Table({ view, scene: { options }, places, total }: Props & { readonly total: number }) {
  const { filters, lines, pageSize } = view;
  const texts = inLanguage(ledgerPageTexts, options.language);
  const site = inLanguage(siteTexts, options.language);
  const { columns } = texts;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <div className="card">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={texts.title}>
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{columns.case}</th>
              <th scope="col">{columns.what}</th>
              <th scope="col">{columns.severity}</th>
              <th scope="col">{columns.state}</th>
              <th scope="col">{columns.place}</th>
              <th scope="col">{columns.effective}</th>
              <th scope="col">{columns.due}</th>
              <th scope="col">{columns.owner}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <td>{`#${line.id}`}</td>
                <td className="wide">
                  <a href={`/cases/${line.id}`}>{lineTitle(line, places, options)}</a>
                </td>
                <td>
                  <SeverityChip severity={line.severity} options={options} />
                </td>
                <td>
                  <StateChip state={line.state} options={options} />
                </td>
                <td className="nowrap">{placeName(line.sourceId, places)}</td>
                <td className="nowrap" data-label={line.effective === null ? undefined : columns.effective}>
                  {line.effective === null ? '' : formatDay(line.effective, options)}
                </td>
                <td>
                  <DueTime line={line} options={options} />
                </td>
                <td className="person">{cleanLine(line.owner ?? '', 60)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {pages === 1 ? null : (
        <nav className="pager" aria-label={site.pageOf(filters.page, pages)}>
          {filters.page > 1 ? (
            <a href={addressOf(filters, { page: filters.page - 1 })}>{site.previous}</a>
          ) : null}
          <span className="muted">{site.pageOf(filters.page, pages)}</span>
          {filters.page < pages ? (
            <a href={addressOf(filters, { page: filters.page + 1 })}>{site.next}</a>
          ) : null}
        </nav>
      )}
    </div>
  );
}

function Board({ view, scene: { options }, places }: Props) {
  const { filters, counts, columns } = view;
  const texts = inLanguage(ledgerPageTexts, options.language);
  const site = inLanguage(siteTexts, options.language);
  const states = CASE_STATES.filter((state) => columns[state] !== undefined);
  return (
    <div className="board">
      {states.map((state) => {
        const lines = columns[state] ?? [];
        const left = counts[state] - lines.length;
        return (
          <section key={state} aria-label={caseStateLabels[state][options.language]}>
            <h2>
              <span>{caseStateLabels[state][options.language]}</span>
              <span className="muted">{counts[state]}</span>
            </h2>
            {lines.map((line) => (
              <article key={line.id} className="tile">
                <span className="line">
                  <SeverityChip severity={line.severity} options={options} />
                  <span className="muted">{placeName(line.sourceId, places)}</span>
                </span>
                <span className="title">
                  <a href={`/cases/${line.id}`}>{lineTitle(line, places, options)}</a>
                </span>
                <span className="line muted">
                  <DueTime line={line} options={options} />
                  {line.effective === null ? null : (
                    <span>{site.effective(dayText(line.effective, options))}</span>
                  )}
                  <span>{line.owner === null ? site.nobody : cleanLine(line.owner, 60)}</span>
                </span>
              </article>
            ))}
            {left > 0 ? (
              <a href={addressOf(filters, { view: 'table', state, page: 1 })}>{texts.more(left)}</a>
            ) : null}
          </section>
        );
      })}
    </div>
  );
}
