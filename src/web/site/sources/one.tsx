import type { ReactNode } from 'react';
import type { IsoInstant } from '../../../domain/vocabulary.js';
import type { Standing } from '../../../health/standings.js';
import { permissionLabels, sourceStateLabels, verdictLabels } from '../../../i18n/labels.js';
import { formatInstant, formatTime } from '../../../show/text/dates.js';
import { marketNames } from '../../../show/text/names.js';
import { platformName } from '../../../show/text/platform.js';
import type { ChangeRow } from '../../../store/changes.js';
import type { PageRow } from '../../../store/pages.js';
import type { SourcePause } from '../../../store/pauses.js';
import { cleanLine, safeUrl } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { lineTitle, type Places } from '../layout/bits.js';
import type { Scene } from '../layout/shell.js';
import { may } from '../visitor.js';
import { sourceTexts } from './texts.js';

export interface SourceView {
  readonly standing: Standing & { readonly source: NonNullable<Standing['source']> };
  readonly next: IsoInstant | undefined;
  readonly schedule: string;
  readonly pause: SourcePause | undefined;
  /** Nothing of it is fetched. */
  readonly isHandedIn: boolean;
  readonly pages: readonly PageRow[];
  readonly changes: readonly (ChangeRow & { readonly caseId: number | undefined })[];
  readonly said?: string | undefined;
}

interface Props {
  readonly view: SourceView;
  readonly scene: Scene;
  readonly places: Places;
}

export function SourcePage(props: Props) {
  const { view, scene, places } = props;
  const { options } = scene;
  const texts = inLanguage(sourceTexts, options.language);
  const { source, health } = view.standing;
  const reasons = health.reasons.map(({ text }) => text[options.language]);
  return (
    <>
      <p className="line muted">
        <span className={`state ${source.enabled ? health.state : ''}`}>
          {source.enabled ? sourceStateLabels[health.state][options.language] : texts.off}
        </span>
        <span>{platformName(source.platform)}</span>
        <code>{source.id}</code>
      </p>
      <div className="head">
        <h1>{cleanLine(source.name, 160)}</h1>
      </div>
      {view.said === undefined ? null : (
        <div className="notice" role="status">
          <p>{view.said}</p>
        </div>
      )}
      <div className="cols">
        <div>
          <section className="card">
            {reasons.length === 0 && source.enabled ? <p className="good">{texts.wellRead}</p> : null}
            {reasons.map((reason) => (
              <p key={reason}>{cleanLine(reason, 400)}</p>
            ))}
            <Declared {...props} />
          </section>
          <section className="card">
            <h2>{texts.pages}</h2>
            {view.pages.length === 0 ? <p className="empty">{texts.noPages}</p> : null}
            <ul className="list">
              {view.pages.map((page) => (
                <li key={page.id}>
                  <span className="title">
                    <a href={`/pages/${page.id}`}>{cleanLine(page.title || page.url, 160)}</a>
                  </span>
                  <span className="line muted">
                    {page.withdrawnAt === null ? null : <span className="near">{texts.withdrawn}</span>}
                    {page.lastChangedAt === null ? null : (
                      <span>{texts.changed(formatTime(page.lastChangedAt, options))}</span>
                    )}
                    <span>{texts.checked(formatTime(page.lastCheckedAt, options))}</span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <div>
          <SourceActions {...props} />
          <section className="card">
            <h2>{texts.changes}</h2>
            {view.changes.length === 0 ? <p className="empty">{texts.noChanges}</p> : null}
            <ul className="list">
              {view.changes.map((change) => (
                <li key={change.id}>
                  <span className="title">
                    <a href={change.caseId === undefined ? `/found/${change.id}` : `/cases/${change.caseId}`}>
                      {lineTitle({ ...change, headline: change.assessment?.headline }, places, options)}
                    </a>
                  </span>
                  <span className="line muted">
                    <span className="state">{verdictLabels[change.verdict][options.language]}</span>
                    <span>{formatInstant(change.detectedAt, options)}</span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}

function Declared({ view, scene: { options } }: Props) {
  const texts = inLanguage(sourceTexts, options.language);
  const { source, lastReadAt } = view.standing;
  const { facts, columns } = texts;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      facts.address,
      source.urls.slice(0, 8).map((url) => {
        const safe = safeUrl(url);
        return (
          <div key={url}>
            {safe === undefined ? (
              cleanLine(url, 200)
            ) : (
              <a href={safe} rel="noopener noreferrer nofollow">
                {cleanLine(url, 200)}
              </a>
            )}
          </div>
        );
      }),
    ],
    [facts.kind, source.fetch === 'http' ? source.kind : `${source.kind} (${source.fetch})`],
    [facts.markets, marketNames(source.markets, options)],
    [facts.permission, permissionLabels[source.permission.status][options.language]],
    [facts.schedule, view.schedule],
    [columns.lastRead, lastReadAt === undefined ? '–' : formatInstant(lastReadAt, options)],
    [columns.next, view.next === undefined ? '–' : formatTime(view.next, options)],
    [facts.file, source.file.split(/[\\/]/).slice(-2).join('/')],
  ];
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function SourceActions({ view, scene }: Props) {
  const { visitor, options } = scene;
  const { source } = view.standing;
  const { actions } = inLanguage(sourceTexts, options.language);
  if (!may(visitor, 'member')) return null;
  const at = `/sources/${encodeURIComponent(source.id)}`;
  const token = <input type="hidden" name="token" value={visitor.token} />;
  const canCheck = source.enabled && view.pause === undefined && !view.isHandedIn;
  return (
    <section className="card stack">
      {canCheck ? (
        <form method="post" action={`${at}/check`}>
          {token}
          <button type="submit">{actions.checkNow}</button>
        </form>
      ) : null}
      {may(visitor, 'lead') ? (
        <>
          {view.pause === undefined && source.enabled ? (
            <details className="more">
              <summary>{actions.pause}</summary>
              <form method="post" action={`${at}/pause`} className="stack">
                {token}
                <label>
                  {actions.why}
                  <input name="why" required />
                </label>
                <label>
                  {actions.until}
                  <input type="date" name="until" />
                </label>
                <button type="submit">{actions.pause}</button>
              </form>
            </details>
          ) : null}
          {view.pause === undefined ? null : (
            <form method="post" action={`${at}/resume`}>
              {token}
              <button type="submit">{actions.resume}</button>
            </form>
          )}
          <form method="post" action={`${at}/switch`} className="stack">
            {token}
            <input type="hidden" name="on" value={source.enabled ? '0' : '1'} />
            {!source.enabled && source.permission.status === 'denied' ? (
              <>
                <p className="near">{actions.denied}</p>
                <label className="check">
                  <input type="checkbox" name="sure" value="1" required />
                  {actions.answerFor}
                </label>
              </>
            ) : null}
            <button type="submit" className="quiet">
              {source.enabled ? actions.disable : actions.enable}
            </button>
          </form>
        </>
      ) : null}
    </section>
  );
}
