import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import { sourceLine } from '../../show/text/names.js';
import type { ReasonLine } from '../../show/text/reasons.js';
import type { ChangeView } from '../../show/view/change.js';
import { inLanguage } from '../../text/texts.js';

export interface PartProps {
  readonly view: ChangeView;
  readonly options: RenderOptions;
}

export function Summary({ view, options }: PartProps) {
  const { change: texts, aside, colon } = inLanguage(messages, options.language);
  const quotes = new Map(view.days.map(({ label, day, quote }) => [`${label} ${day}`, quote]));
  const facts = view.facts.map((fact) => {
    const quote = quotes.get(`${fact.label} ${fact.value}`) ?? '';
    return quote === '' ? fact : { ...fact, quote };
  });
  return (
    <header>
      <p className="muted">
        <span className={`chip ${view.severity}`}>{view.severityName}</span>
        {'\u00a0 '}
        {[sourceLine(view.source), view.kind, view.topics].filter((part) => part !== '').join(' · ')}
      </p>
      <h1>{view.headline}</h1>
      <dl className="facts">
        {facts.map(({ label, value, aside: more, near, quote }) => (
          <div key={`${label} ${value}`}>
            <dt>{label}</dt>
            <dd>
              <strong>{value}</strong>
              {more === undefined ? null : (
                <>
                  {' · '}
                  <span className={near ? 'near' : ''}>{more}</span>
                </>
              )}
              {quote === undefined ? null : (
                <span className="muted">{aside(`${texts.quoted}${colon}${quote}`)}</span>
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>{texts.page}</dt>
          <dd>
            {view.pageUrl === undefined ? (
              view.pageTitle
            ) : (
              <a href={view.pageUrl} rel="noopener noreferrer nofollow">
                {view.pageTitle}
              </a>
            )}
          </dd>
        </div>
        <Definition name={texts.detected} text={`${view.detected} · ${view.origin}`} />
        {view.previous === undefined ? null : <Definition name={texts.previous} text={view.previous} />}
      </dl>
    </header>
  );
}

function Definition(props: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.text}</dd>
    </div>
  );
}

export function Demands({ view, options }: PartProps) {
  if (view.mustDo.length === 0) return null;
  return (
    <section>
      <h2>{inLanguage(messages, options.language).change.mustDo}</h2>
      <ul>
        {view.mustDo.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

export function Reasons({ view, options }: PartProps) {
  const texts = inLanguage(messages, options.language).change;
  return (
    <>
      <ReasonList title={texts.whySeverity(view.severityName)} reasons={view.severityReasons} />
      <ReasonList title={texts.whyChange} reasons={view.verdictReasons} />
    </>
  );
}

function ReasonList(props: { readonly title: string; readonly reasons: readonly ReasonLine[] }) {
  if (props.reasons.length === 0) return null;
  return (
    <section>
      <h2>{props.title}</h2>
      <ul>
        {props.reasons.map((reason) => (
          <li key={`${reason.text} ${reason.quote ?? ''}`}>
            {reason.text}
            {reason.quote === undefined ? null : <q className="muted">{reason.quote}</q>}
          </li>
        ))}
      </ul>
    </section>
  );
}
