import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import type { Excerpt } from '../../show/text/excerpt.js';
import { sourceLine } from '../../show/text/names.js';
import { reasonText } from '../../show/text/reasons.js';
import type { ChangeView } from '../../show/view/change.js';
import type { OwnerGroup } from '../../show/view/checklist.js';
import { inLanguage } from '../../text/texts.js';

interface ContentProps {
  readonly view: ChangeView;
  readonly options: RenderOptions;
}

/** The HTML of an entry: plain elements alone, since readers drop style and script. */
export function EntryContent({ view, options }: ContentProps) {
  const { change: texts, colon, aside } = inLanguage(messages, options.language);
  const about = [sourceLine(view.source), view.kind, view.topics].filter((part) => part !== '').join(' · ');
  return (
    <>
      <p>
        <strong>{view.severityName}</strong> · {about}
      </p>
      <ul>
        {view.days.map(({ label, day, quote }) => (
          <li key={`${label} ${day}`}>
            {label + colon}
            <strong>{day}</strong>
            {view.days.length < 2 || quote === '' ? '' : ` · “${quote}”`}
          </li>
        ))}
        {view.days.length === 0 && <li>{texts.noDate}</li>}
        <li>
          {view.caseName} · <code>{view.acknowledgeCommand}</code>
        </li>
      </ul>
      {view.highlights.length > 0 && <h3>{view.highlightsTitle}</h3>}
      {view.highlights.map((excerpt, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once
        <Difference key={index} excerpt={excerpt} view={view} options={options} />
      ))}
      {view.omitted > 0 && (
        <p>
          {texts.moreDifferences(view.omitted)}
          {colon}
          <code>{view.evidenceCommand}</code>
        </p>
      )}
      {view.machineText === undefined ? null : (
        <>
          <h3>{view.machineText.label}</h3>
          {view.machineText.summary === undefined ? null : <p>{view.machineText.summary}</p>}
          <ul>
            {view.machineText.translations.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <List title={texts.mustDo} lines={view.mustDo} />
      {view.owners.length > 0 && <h3>{texts.checklist}</h3>}
      {view.owners.map((owner) => (
        <Owner key={`${owner.roleName} ${owner.person}`} owner={owner} options={options} />
      ))}
      <List
        title={texts.whySeverity(view.severityName)}
        lines={view.severityReasons.map((reason) => reasonText(reason, options))}
      />
      <p>
        {view.pageUrl !== undefined && <a href={view.pageUrl}>{texts.openPage}</a>}
        {view.translateUrl !== undefined && (
          <>
            {' · '}
            <a href={view.translateUrl}>{texts.openTranslated}</a>
          </>
        )}
        {view.evidenceUrl !== undefined && ' · '}
        {view.evidenceUrl !== undefined && <a href={view.evidenceUrl}>{texts.openEvidence}</a>}
      </p>
      <p>
        {texts.source}
        {colon}
        {view.source.name}
        {aside(view.origin)} · {texts.detected} {view.detected} · {texts.timezone(options.timezone)}
      </p>
    </>
  );
}

function Difference({ excerpt, view, options }: ContentProps & { readonly excerpt: Excerpt }) {
  const label = view.announcement ? '' : inLanguage(messages, options.language).ops[excerpt.op];
  const above = [label, excerpt.section].filter((part) => part !== '').join(' · ');
  return (
    <>
      {above !== '' && <p>{above}</p>}
      <blockquote>
        {excerpt.parts.map((part, index) => {
          // biome-ignore-start lint/suspicious/noArrayIndexKey: the list is rendered once
          if (part.op === 'removed') return <del key={index}>{part.text}</del>;
          if (part.op === 'added' && !view.announcement) return <ins key={index}>{part.text}</ins>;
          return <span key={index}>{part.text}</span>;
          // biome-ignore-end lint/suspicious/noArrayIndexKey: the list is rendered once
        })}
      </blockquote>
    </>
  );
}

function List({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** The dates of an entry stay true for as long as it is read, so that nothing says "overdue" or "today". */
function Owner({ owner, options }: { readonly owner: OwnerGroup; readonly options: RenderOptions }) {
  const { change: texts } = inLanguage(messages, options.language);
  return (
    <>
      <p>
        <strong>{owner.roleName}</strong> · {owner.person ?? texts.nobody}
      </p>
      <ul>
        {owner.items.map((item) => (
          <li key={item.question}>{item.question}</li>
        ))}
        {owner.more > 0 && <li>{texts.moreItems(owner.more)}</li>}
      </ul>
    </>
  );
}
