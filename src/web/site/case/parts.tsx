import { caseStateLabels } from '../../../i18n/labels.js';
import { messages } from '../../../show/messages.js';
import { formatInstant, formatTime, isPast } from '../../../show/text/dates.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { StateChip } from '../layout/bits.js';
import { siteTexts } from '../texts.js';
import { Actions } from './actions.js';
import { Differences } from './diff.js';
import type { CaseProps } from './props.js';
import { casePageTexts, moveTexts } from './texts.js';

/** From when, until when, on which listings: what a reader asks first. */
export function Facts({ view: { about }, scene: { options } }: CaseProps) {
  if (about === undefined) return null;
  const { change: texts, aside, colon } = inLanguage(messages, options.language);
  const quotes = new Map(about.days.map(({ label, day, quote }) => [`${label} ${day}`, quote]));
  const facts = about.facts.filter(({ label }) => label !== texts.caseDue && label !== texts.who);
  return (
    <section className="card first">
      <dl className="facts">
        {facts.map(({ label, value, aside: more, near, quote }) => {
          const said = quote ?? quotes.get(`${label} ${value}`) ?? '';
          return (
            <div key={`${label} ${value}`}>
              <dt>{label}</dt>
              <dd>
                <strong>{value}</strong>
                {more === undefined ? null : <span className={near ? 'near' : ''}> · {more}</span>}
                {said === '' ? null : (
                  <span className="muted">{aside(`${texts.quoted}${colon}${said}`)}</span>
                )}
              </dd>
            </div>
          );
        })}
        <div>
          <dt>{texts.page}</dt>
          <dd>
            {about.pageUrl === undefined ? (
              about.pageTitle
            ) : (
              <a href={about.pageUrl} rel="noopener noreferrer nofollow">
                {about.pageTitle}
              </a>
            )}
            {about.translateUrl === undefined ? null : (
              <>
                {' · '}
                <a href={about.translateUrl} rel="noopener noreferrer nofollow">
                  {texts.openTranslated}
                </a>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{texts.detected}</dt>
          <dd>{`${about.detected} · ${about.origin}`}</dd>
        </div>
      </dl>
    </section>
  );
}

export function Changed({ view: { diff, about, entry }, scene: { options }, side }: CaseProps) {
  if (diff === undefined) return null;
  const texts = inLanguage(casePageTexts, options.language);
  const { change } = inLanguage(messages, options.language);
  const announcement = about?.announcement ?? false;
  return (
    <section className="card" id="changed">
      <div className="head">
        <h2>{announcement ? change.announced : change.whatChanged}</h2>
        {announcement ? null : (
          <nav className="tabs" aria-label={texts.diffAs}>
            <a href={`/cases/${entry.id}#changed`} aria-current={side ? undefined : 'true'}>
              {texts.diff.inline}
            </a>
            <a href={`/cases/${entry.id}?diff=side#changed`} aria-current={side ? 'true' : undefined}>
              {texts.diff.side}
            </a>
          </nav>
        )}
      </div>
      <Differences diff={diff} announcement={announcement} side={side} options={options} />
    </section>
  );
}

/** Who has it, until when, and how it ended. */
export function Standing(props: CaseProps) {
  const {
    view: { entry, joined },
    scene: { options },
  } = props;
  const texts = inLanguage(casePageTexts, options.language);
  const site = inLanguage(siteTexts, options.language);
  const { closedAt, closedBy = '', closeReason } = entry;
  const owner = entry.assignee ?? entry.acknowledgedBy ?? entry.checklist.items[0]?.assignee;
  const late = closedAt === undefined && isPast(entry.dueAt, options);
  return (
    <section className="card second">
      <dl className="facts">
        <div>
          <dt>{texts.owner}</dt>
          <dd>
            <strong>{owner === undefined ? site.nobody : cleanLine(owner, 60)}</strong>
          </dd>
        </div>
        <div>
          <dt>{texts.due}</dt>
          <dd className={late ? 'near' : ''}>{formatTime(entry.dueAt, options)}</dd>
        </div>
      </dl>
      {closedAt === undefined ? null : (
        <p>
          {texts.closedAs(
            caseStateLabels[entry.state][options.language],
            cleanLine(closedBy, 60),
            formatInstant(closedAt, options),
          )}
          {closeReason === undefined ? null : <q className="muted">{cleanLine(closeReason, 500)}</q>}
        </p>
      )}
      {joined.length === 0 ? null : (
        <p>
          {`${inLanguage(moveTexts, options.language).joinedHere}: `}
          {joined.map((id) => (
            <span key={id}>
              <a href={`/cases/${id}`}>{site.caseNumber(id)}</a>{' '}
            </span>
          ))}
        </p>
      )}
      <Actions {...props} />
    </section>
  );
}

export function Evidence({ view: { change, entry, pictures }, scene: { options } }: CaseProps) {
  if (change === undefined) return null;
  const texts = inLanguage(casePageTexts, options.language);
  const { fromSnapshot, toSnapshot, pageId } = change;
  return (
    <section className="card">
      <h2>{texts.evidence}</h2>
      <ul>
        <li>
          <a href={`/changes/${entry.changeId}`}>{texts.evidencePage}</a>
        </li>
        {fromSnapshot === null ? null : (
          <li>
            <a href={`/versions/${fromSnapshot}`}>{texts.versionBefore}</a>
          </li>
        )}
        {toSnapshot === null ? null : (
          <li>
            <a href={`/versions/${toSnapshot}`}>{texts.versionAfter}</a>
          </li>
        )}
        <li>
          <a href={`/pages/${pageId}`}>{texts.allVersions}</a>
        </li>
      </ul>
      {Array.from({ length: pictures }, (_, ordinal) => `/changes/${entry.changeId}/pictures/${ordinal}`).map(
        (address) => (
          <p key={address}>
            <a href={address}>
              <img className="picture" src={address} alt={texts.screenshot} loading="lazy" />
            </a>
          </p>
        ),
      )}
    </section>
  );
}

export function Related({ view: { related }, scene: { options } }: CaseProps) {
  if (related.length === 0) return null;
  return (
    <section className="card">
      <h2>{inLanguage(casePageTexts, options.language).related}</h2>
      <ul className="list">
        {related.map(({ entry, title }) => (
          <li key={entry.id}>
            <span className="title">
              <a href={`/cases/${entry.id}`}>{cleanLine(title, 160)}</a>
            </span>
            <span className="line muted">
              <StateChip state={entry.state} options={options} />
              <span>{formatInstant(entry.openedAt, options)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
