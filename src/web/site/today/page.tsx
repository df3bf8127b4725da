import type { ReactNode } from 'react';
import { sourceStateLabels, verdictLabels } from '../../../i18n/labels.js';
import { formatTime } from '../../../show/text/dates.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { CaseEntry, dayText, lineTitle, type Places, placeName, SeverityChip } from '../layout/bits.js';
import type { Scene } from '../layout/shell.js';
import { todayTexts } from './texts.js';
import type { TodayView } from './view.js';

interface Props {
  readonly view: TodayView;
  readonly scene: Scene;
  readonly places: Places;
}

const SHOWN_TROUBLES = 6;
const SHOWN_DAYS = 12;

export function TodayPage({ view, scene, places }: Props) {
  const { visitor, options } = scene;
  const texts = inLanguage(todayTexts, visitor.language);
  const person = visitor.member?.name;
  const mineLink =
    person === undefined ? '/ledger?state=needs-attention' : `/ledger?person=${encodeURIComponent(person)}`;
  const { stats } = texts;
  return (
    <>
      <div className="head">
        <h1>{texts.title}</h1>
        <span className="muted">{dayText(dayIn(options.now, options.timezone), options)}</span>
      </div>
      <div className="stats">
        <Stat href="/ledger?state=needs-attention" count={view.needsAttention} name={stats.attention} alarm />
        <Stat href="/ledger?state=adapting" count={view.adapting} name={stats.adapting} />
        <Stat href="/ledger?overdue=1" count={view.overdueCount} name={stats.overdue} alarm />
        <Stat href="/sources?show=trouble" count={view.trouble.length} name={stats.trouble} alarm />
      </div>
      <div className="cols">
        <div>
          <Part
            title={person === undefined ? texts.needs : texts.mine(person)}
            count={view.mineCount}
            href={mineLink}
          >
            <Cases lines={view.mine} empty={person === undefined ? texts.nothingNeeds : texts.nothingMine} />
          </Part>
          {view.overdue.length === 0 && view.overdueCount > 0 ? null : (
            <Part title={texts.overdue} count={view.overdueCount} href="/ledger?overdue=1">
              <Cases lines={view.overdue} empty={texts.nothingOverdue} />
            </Part>
          )}
          <Found />
        </div>
        <div>
          <Ahead />
          <Trouble />
        </div>
      </div>
    </>
  );

  function Part(props: {
    readonly title: string;
    readonly count?: number;
    readonly href?: string;
    readonly children: ReactNode;
  }) {
    const { title, count = 0, href, children } = props;
    return (
      <section className="card">
        <div className="head">
          <h2>{title}</h2>
          {href === undefined || count === 0 ? null : <a href={href}>{texts.all(count)}</a>}
        </div>
        {children}
      </section>
    );
  }

  function Cases({ lines, empty }: { readonly lines: TodayView['mine']; readonly empty: string }) {
    if (lines.length === 0) return <p className="empty">{empty}</p>;
    return (
      <ul className="list">
        {lines.map((line) => (
          <CaseEntry key={line.id} line={line} places={places} options={options} />
        ))}
      </ul>
    );
  }

  function Found() {
    const { found, sourcesRead } = view;
    return (
      <Part title={texts.found}>
        {found.length === 0 ? (
          <p className="empty">{sourcesRead === 0 ? texts.nothingRead : texts.nothingFound(sourcesRead)}</p>
        ) : (
          <ul className="list">
            {found.map((change) => (
              <li key={change.id}>
                <span className="title">
                  <a href={change.caseId === undefined ? `/found/${change.id}` : `/cases/${change.caseId}`}>
                    {lineTitle({ ...change, headline: change.assessment?.headline }, places, options)}
                  </a>
                </span>
                <span className="line muted">
                  {change.assessment && change.verdict === 'material' ? (
                    <SeverityChip severity={change.assessment.severity} options={options} />
                  ) : (
                    <span className="state">{verdictLabels[change.verdict][options.language]}</span>
                  )}
                  <span>{placeName(change.sourceId, places)}</span>
                  <time dateTime={change.detectedAt}>{formatTime(change.detectedAt, options)}</time>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Part>
    );
  }

  function Ahead() {
    return (
      <Part title={texts.ahead} count={view.ahead.length} href="/calendar">
        {view.ahead.length === 0 ? <p className="empty">{texts.nothingAhead}</p> : null}
        <ul className="list">
          {view.ahead.slice(0, SHOWN_DAYS).map((day) => (
            <li key={`${day.caseId} ${day.role} ${day.date}`}>
              <span className="muted">
                <strong className={day.role === 'deadline' ? 'near' : ''}>{texts[day.role]}</strong>{' '}
                {dayText(day.date, options)}
              </span>
              <span className="title">
                <a href={`/cases/${day.caseId}`}>{lineTitle(day, places, options)}</a>
              </span>
            </li>
          ))}
        </ul>
      </Part>
    );
  }

  function Trouble() {
    return (
      <Part title={texts.trouble} count={view.trouble.length} href="/sources?show=trouble">
        {view.trouble.length === 0 ? <p className="empty">{texts.noTrouble}</p> : null}
        <ul className="list">
          {view.trouble.slice(0, SHOWN_TROUBLES).map(({ id, source, health: { state, reasons } }) => (
            <li key={id}>
              <span className="title">
                <a
                  href={source === undefined ? '/sources?show=trouble' : `/sources/${encodeURIComponent(id)}`}
                >
                  {cleanLine(source?.name ?? id, 100)}
                </a>
              </span>
              <span className="line muted">
                <span className={`state ${state}`}>{sourceStateLabels[state][options.language]}</span>
                <span>{cleanLine(reasons[0]?.text[options.language] ?? '', 160)}</span>
              </span>
            </li>
          ))}
        </ul>
      </Part>
    );
  }
}

function Stat(props: {
  readonly href: string;
  readonly count: number;
  readonly name: string;
  readonly alarm?: boolean;
}) {
  const { href, count, name, alarm = false } = props;
  return (
    <a className={`stat${alarm && count > 0 ? ' alarm' : ''}`} href={href}>
      <strong>{count}</strong>
      <span className="muted">{name}</span>
    </a>
  );
}

function dayIn(now: Date, timezone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).format(now);
}
