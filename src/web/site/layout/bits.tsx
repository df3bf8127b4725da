import type { Source } from '../../../domain/source.js';
import type { CaseState, Severity } from '../../../domain/vocabulary.js';
import { caseStateLabels, severityLabels } from '../../../i18n/labels.js';
import type { RenderOptions } from '../../../show/options.js';
import { formatDay, formatSpan, formatTime, isPast, relativeDay } from '../../../show/text/dates.js';
import { namePlatform } from '../../../show/text/names.js';
import { platformName } from '../../../show/text/platform.js';
import type { LedgerLine } from '../../../store/ledger-list.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { siteTexts } from '../texts.js';

type Options = Pick<RenderOptions, 'language' | 'timezone' | 'now'>;

export function SeverityChip({
  severity,
  options,
}: {
  readonly severity: Severity;
  readonly options: Options;
}) {
  return <span className={`chip ${severity}`}>{severityLabels[severity][options.language]}</span>;
}

export function StateChip({ state, options }: { readonly state: CaseState; readonly options: Options }) {
  return <span className={`state ${state}`}>{caseStateLabels[state][options.language]}</span>;
}

/** When an open case is due, and that it is overdue; nothing for one that is closed. */
export function DueTime({
  line,
  options,
}: {
  readonly line: Pick<LedgerLine, 'dueAt' | 'closedAt'>;
  readonly options: Options;
}) {
  const texts = inLanguage(siteTexts, options.language);
  if (line.closedAt !== null) return null;
  const late = isPast(line.dueAt, options);
  const shown = late
    ? texts.overdue(formatSpan(line.dueAt, options.now, options.language))
    : texts.due(formatTime(line.dueAt, options));
  return (
    <time className={late ? 'near nowrap' : 'nowrap'} dateTime={line.dueAt}>
      {shown}
    </time>
  );
}

/** A day with how far away it is: `Mon 1 Mar 2027 (in 7 days)`. */
export function dayText(day: string, options: Options): string {
  const relative = relativeDay(day, options);
  const shown = formatDay(day, options);
  return relative === ''
    ? shown
    : `${shown}${options.language === 'en' ? ` (${relative})` : `（${relative}）`}`;
}

interface Named {
  readonly headline: LedgerLine['headline'];
  readonly title: string;
  readonly sourceId: string;
}

export interface Places {
  readonly sources: ReadonlyMap<string, { readonly platform: string; readonly name: string }>;
}

export function placesOf({ sources }: { readonly sources: readonly Source[] }): Places {
  return { sources: new Map(sources.map((source) => [source.id, source])) };
}

/** The platform of a source as it writes itself; the id of a source that is declared no more. */
export function placeName(sourceId: string, { sources }: Places): string {
  const platform = sources.get(sourceId)?.platform;
  return cleanLine(platform === undefined ? sourceId : platformName(platform), 60);
}

/** What a line of the ledger is called: the headline, with the platform as it writes itself, else the title of the page. */
export function lineTitle(
  { headline, title, sourceId }: Named,
  { sources }: Places,
  options: Options,
): string {
  const text = cleanLine(headline?.[options.language] ?? title, 200) || cleanLine(title, 200);
  return namePlatform(text, sources.get(sourceId)?.platform ?? '');
}

/** A case as an entry of a list. */
export function CaseEntry(props: {
  readonly line: LedgerLine;
  readonly places: Places;
  readonly options: Options;
}) {
  const { line, places, options } = props;
  const texts = inLanguage(siteTexts, options.language);
  return (
    <li>
      <span className="title">
        <a href={`/cases/${line.id}`}>{lineTitle(line, places, options)}</a>
      </span>
      <span className="line muted">
        <SeverityChip severity={line.severity} options={options} />
        <StateChip state={line.state} options={options} />
        <span>{placeName(line.sourceId, places)}</span>
        <DueTime line={line} options={options} />
        {line.effective === null ? null : <span>{texts.effective(dayText(line.effective, options))}</span>}
        <span>{line.owner === null ? texts.nobody : texts.withPerson(cleanLine(line.owner, 60))}</span>
      </span>
    </li>
  );
}
