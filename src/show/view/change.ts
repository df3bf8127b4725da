import type { ChangeAlert } from '../../domain/alert.js';
import type { DatedEvidence } from '../../domain/assessment.js';
import type { DiffEntry } from '../../domain/change.js';
import type { Severity } from '../../domain/vocabulary.js';
import { changeKindLabels, severityLabels } from '../../i18n/labels.js';
import { cleanLine, safeUrl } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import { messages } from '../messages.js';
import type { RenderOptions } from '../options.js';
import { daysUntil, formatDay, formatInstant, formatTime, isPast, relativeDay } from '../text/dates.js';
import { type Excerpt, excerptEntry } from '../text/excerpt.js';
import { headlineOf, type SourceNames, sourceNames, topicName, withPlatform } from '../text/names.js';
import { type ReasonLine, severityLine, verdictLine } from '../text/reasons.js';
import { type OwnerGroup, viewChecklist } from './checklist.js';
import { type ListingsView, viewListings } from './listings.js';
import { type MachineTextView, viewMachineText } from './machine-text.js';

/** How much of an alert a channel has room for. */
export interface ChangeLimits {
  readonly highlights: number;
  /** Characters per highlight. */
  readonly excerpt: number;
  readonly mustDo: number;
  readonly reasons: number;
  readonly items: number;
  /** Affected listings; ten without it. */
  readonly listings?: number;
}

/** A day that matters, and how far away it is. */
export interface DayView {
  readonly label: string;
  readonly day: string;
  /** "in 7 days" */
  readonly relative: string;
  /** A week or less away, or past. */
  readonly near: boolean;
  /** The words on the page. */
  readonly quote: string;
}

/** A change alert in the reader's language, cleaned and bounded: all that is left to a channel is the layout. */
export interface ChangeView {
  readonly severity: Severity;
  readonly severityName: string;
  readonly kind: string;
  readonly origin: string;
  readonly headline: string;
  /** The headline, with the platform before it. */
  readonly title: string;
  readonly source: SourceNames;
  readonly pageTitle: string;
  readonly pageUrl: string | undefined;
  readonly topics: string;
  readonly days: readonly DayView[];
  readonly caseId: number;
  readonly caseName: string;
  readonly caseDue: string;
  readonly caseOverdue: boolean;
  readonly detected: string;
  readonly previous: string | undefined;
  /** The highlights are the text of a new announcement rather than differences. */
  readonly announcement: boolean;
  readonly highlightsTitle: string;
  readonly highlights: readonly Excerpt[];
  readonly omitted: number;
  readonly mustDo: readonly string[];
  readonly severityReasons: readonly ReasonLine[];
  readonly verdictReasons: readonly ReasonLine[];
  readonly owners: readonly OwnerGroup[];
  readonly listings: ListingsView | undefined;
  /** What a language model wrote in the reader's language; shown under its label alone. */
  readonly machineText: MachineTextView | undefined;
  readonly evidenceUrl: string | undefined;
  readonly evidenceCommand: string;
  readonly acknowledgeCommand: string;
}

const NEAR_DAYS = 7;

/** What a reader gets to see of a change alert, within the limits of a channel. */
export function viewChange(alert: ChangeAlert, options: RenderOptions, limits: ChangeLimits): ChangeView {
  const { assessment, evidence } = alert;
  const texts = inLanguage(messages, options.language);
  const source = sourceNames(alert.source, options);
  const headline = headlineOf(assessment.headline, alert.source, options);
  const highlights = viewHighlights(alert.highlights.slice(0, limits.highlights), limits.excerpt);
  return {
    severity: assessment.severity,
    severityName: severityLabels[assessment.severity][options.language],
    kind: changeKindLabels[assessment.kind][options.language],
    origin: texts.origins[alert.origin],
    headline,
    title: withPlatform(headline, source.platform),
    source,
    pageTitle: cleanLine(alert.page.title, 160) || cleanLine(alert.page.url, 160),
    pageUrl: safeUrl(alert.page.url),
    topics: assessment.topics
      .slice(0, 3)
      .map((topic) => topicName(topic.id, options))
      .join(texts.listSeparator),
    days: viewDays(alert, options),
    caseId: alert.caseId,
    caseName: texts.change.caseNumber(alert.caseId),
    caseDue: formatTime(alert.caseDueAt, options),
    caseOverdue: isPast(alert.caseDueAt, options),
    detected: formatInstant(alert.detectedAt, options),
    previous: alert.previousAt && formatInstant(alert.previousAt, options),
    announcement: alert.origin === 'appeared',
    highlightsTitle: alert.origin === 'appeared' ? texts.change.announced : texts.change.whatChanged,
    highlights,
    omitted: alert.omitted + alert.highlights.length - highlights.length,
    mustDo: notShown(assessment.mustDo, highlights).slice(0, limits.mustDo),
    severityReasons: assessment.severityReasons
      .slice(0, limits.reasons)
      .map((reason) => severityLine(reason, options)),
    verdictReasons: alert.verdictReasons
      .slice(0, limits.reasons)
      .map((reason) => verdictLine(reason, options)),
    owners: viewChecklist(alert.checklist, options, limits.items),
    listings: alert.listings && viewListings(alert.listings, alert.changeId, options, limits.listings),
    machineText: viewMachineText(alert.machineTexts, options),
    evidenceUrl: safeUrl(evidence.url),
    evidenceCommand: cleanLine(evidence.command, 200),
    acknowledgeCommand: `rulewatch cases ack ${alert.caseId}`,
  };
}

function viewHighlights(entries: readonly DiffEntry[], max: number): Excerpt[] {
  const excerpts: Excerpt[] = [];
  for (const entry of entries) {
    const excerpt = excerptEntry(entry, max);
    if (excerpt.parts.length > 0) excerpts.push(excerpt);
  }
  return excerpts;
}

/** The sentences that a reader has not just read among the differences. */
function notShown(sentences: readonly string[], highlights: readonly Excerpt[]): string[] {
  const shown = highlights.map((excerpt) => newText(excerpt));
  const missing: string[] = [];
  for (const sentence of sentences) {
    const clean = cleanLine(sentence, 300);
    if (clean !== '' && !shown.some((text) => text.includes(clean))) missing.push(clean);
  }
  return missing;
}

function newText(excerpt: Excerpt): string {
  const kept = excerpt.parts.filter((part) => part.op !== 'removed');
  return kept
    .map((part) => part.text)
    .join('')
    .replaceAll('  ', ' ');
}

function viewDays(alert: ChangeAlert, options: RenderOptions): DayView[] {
  const { effective, deadline } = alert.assessment;
  const texts = inLanguage(messages, options.language).change;
  const days: DayView[] = [];
  if (effective) days.push(viewDay(texts.effective, effective, options));
  if (deadline) days.push(viewDay(texts.deadline, deadline, options));
  return days;
}

function viewDay(label: string, found: DatedEvidence, options: RenderOptions): DayView {
  return {
    label,
    day: formatDay(found.date, options),
    relative: relativeDay(found.date, options),
    near: (daysUntil(found.date, options) ?? Number.POSITIVE_INFINITY) <= NEAR_DAYS,
    quote: cleanLine(found.text, 80),
  };
}
