import type { IsoInstant } from '../../../domain/vocabulary.js';
import type { Standing } from '../../../health/standings.js';
import { sourceStateLabels } from '../../../i18n/labels.js';
import { formatTime } from '../../../show/text/dates.js';
import { platformName } from '../../../show/text/platform.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import type { Scene } from '../layout/shell.js';
import { siteTexts } from '../texts.js';
import { may } from '../visitor.js';
import { sourceTexts } from './texts.js';

export const SHOWS = ['on', 'trouble', 'off', 'all'] as const;
export type Show = (typeof SHOWS)[number];

export interface SourceList {
  readonly show: Show;
  readonly q: string;
  readonly page: number;
  readonly pages: number;
  readonly count: number;
  readonly lines: readonly (Standing & { readonly next: IsoInstant | undefined })[];
}

export function SourcesPage({ list, scene }: { readonly list: SourceList; readonly scene: Scene }) {
  const { options, visitor } = scene;
  const texts = inLanguage(sourceTexts, options.language);
  const site = inLanguage(siteTexts, options.language);
  const { columns } = texts;
  const at = (page: number) =>
    `/sources?${new URLSearchParams({ show: list.show, q: list.q, page: String(page) }).toString()}`;
  return (
    <>
      <div className="head">
        <h1>{texts.title}</h1>
        {may(visitor, 'lead') ? (
          <span className="actions">
            <a className="button" href="/sources/add">
              {texts.add}
            </a>
            <a className="button quiet" href="/sources/paste">
              {texts.paste}
            </a>
          </span>
        ) : null}
      </div>
      <form className="card" method="get" action="/sources" data-auto="">
        <div className="filters">
          <label>
            {texts.show}
            <select name="show" defaultValue={list.show}>
              {SHOWS.map((show) => (
                <option key={show} value={show}>
                  {texts.shows[show]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {texts.text}
            <input type="search" name="q" defaultValue={list.q} />
          </label>
          <span className="actions">
            <button type="submit">{texts.apply}</button>
          </span>
        </div>
      </form>
      <p className="muted">{texts.count(list.count)}</p>
      <div className="card">
        {list.lines.length === 0 ? <p className="empty">{texts.none}</p> : null}
        {list.lines.length === 0 ? null : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
          <section className="scroll" tabIndex={0} aria-label={texts.title}>
            <table className="stacked">
              <thead>
                <tr>
                  <th scope="col">{columns.source}</th>
                  <th scope="col">{columns.state}</th>
                  <th scope="col">{columns.platform}</th>
                  <th scope="col">{columns.lastRead}</th>
                  <th scope="col">{columns.next}</th>
                </tr>
              </thead>
              <tbody>
                {list.lines.map((line) => (
                  <Line key={line.id} line={line} />
                ))}
              </tbody>
            </table>
          </section>
        )}
        {list.pages === 1 ? null : (
          <nav className="pager" aria-label={site.pageOf(list.page, list.pages)}>
            {list.page > 1 ? <a href={at(list.page - 1)}>{site.previous}</a> : null}
            <span className="muted">{site.pageOf(list.page, list.pages)}</span>
            {list.page < list.pages ? <a href={at(list.page + 1)}>{site.next}</a> : null}
          </nav>
        )}
      </div>
    </>
  );

  function Line({
    line: { id, source, health, lastReadAt, next },
  }: {
    readonly line: SourceList['lines'][number];
  }) {
    const why = health.reasons.map(({ text }) => text[options.language]).join('; ');
    const isOff = source !== undefined && !source.enabled;
    return (
      <tr>
        <td className="wide">
          {source === undefined ? (
            cleanLine(id, 100)
          ) : (
            <a href={`/sources/${encodeURIComponent(id)}`}>{cleanLine(source.name, 120)}</a>
          )}
          {why === '' ? null : <div className="muted">{cleanLine(why, 240)}</div>}
        </td>
        <td>
          <span className={`state ${isOff ? '' : health.state}`}>
            {isOff ? texts.off : sourceStateLabels[health.state][options.language]}
          </span>
        </td>
        <td className="nowrap">{source === undefined ? '' : platformName(source.platform)}</td>
        <td className="nowrap" data-label={columns.lastRead}>
          {lastReadAt === undefined ? '–' : formatTime(lastReadAt, options)}
        </td>
        <td className="nowrap" data-label={columns.next}>
          {next === undefined ? '–' : formatTime(next, options)}
        </td>
      </tr>
    );
  }
}
