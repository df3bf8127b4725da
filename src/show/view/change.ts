import type { ChangeAlert } from '../../domain/alert.js';
import type { RuleDay } from '../../domain/assessment.js';
import type { DiffEntry } from '../../domain/change.js';
import type { Severity } from '../../domain/vocabulary.js';
import { changeKindLabels, relationLabels, severityLabels } from '../../i18n/labels.js';
import { cleanLine, safeUrl } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import { messages } from '../messages.js';
import type { RenderOptions } from '../options.js';
import {
  daysUntil,
  formatDay,
  formatDue,
  formatInstant,
  formatTime,
  isPast,
  relativeDay,
} from '../text/dates.js';
import { type Excerpt, excerptEntry } from '../text/excerpt.js';
import { headlineOf, type SourceNames, sourceNames, topicName, withPlatform } from '../text/names.js';
import { type ReasonLine, severityLine, verdictLine } from '../text/reasons.js';
import { translateUrl } from '../text/translate.js';
import { type OwnerGroup, viewChecklist } from './checklist.js';
import type { KeyFact } from './key-fact.js';
import { type ListingsView, viewListings } from './listings.js';
import { type MachineTextView, viewMachineText } from './machine-text.js';
import { viewSecondReading } from './second-reading.js';

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
  /** The sentence on the page. */
  readonly quote: string;
  /** A second reader read it there. */
  readonly machineRead: boolean;
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
  /** From when, until when, on which listings, who has it, by when: what stands on the first screen. */
  readonly facts: readonly KeyFact[];
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
  /** Opens the page in a translation service, where one is set and the page is in another language. */
  readonly translateUrl: string | undefined;
  /** Where the group meets about it. */
  readonly roomUrl: string | undefined;
  readonly evidenceUrl: string | undefined;
  /** The page of the case, where the group has one. */
  readonly caseUrl: string | undefined;
  /** Where the reader takes it on without signing in, in a message to one person alone. */
  readonly answerUrl: string | undefined;
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
  const days = viewDays(alert, options);
  const owners = viewChecklist(alert.checklist, options, limits.items);
  const listings = alert.listings && viewListings(alert.listings, alert.changeId, options, limits.listings);
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
    days,
    facts: keyFacts(alert, { days, owners, listings }, options),
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
    owners,
    listings,
    machineText: viewMachineText(alert.machineTexts, options),
    translateUrl: translateUrl(alert.page.url, assessment.language, options),
    roomUrl: safeUrl(alert.roomUrl),
    evidenceUrl: safeUrl(evidence.url),
    caseUrl: options.site === undefined ? undefined : safeUrl(`${options.site}/cases/${alert.caseId}`),
    answerUrl: safeUrl(options.answerLink?.(alert.caseId)),
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
  const { effective, deadline, days } = alert.assessment;
  const texts = inLanguage(messages, options.language).change;
  const known: readonly RuleDay[] = days ?? [
    ...(effective ? [{ role: 'effective' as const, ...effective }] : []),
    ...(deadline ? [{ role: 'deadline' as const, ...deadline }] : []),
  ];
  return known.map((day) => viewDay(texts[day.role], day, options));
}

function viewDay(label: string, found: RuleDay, options: RenderOptions): DayView {
  return {
    label,
    day: formatDay(found.date, options),
    relative: relativeDay(found.date, options),
    near: (daysUntil(found.date, options) ?? Number.POSITIVE_INFINITY) <= NEAR_DAYS,
    quote: quoteAround(cleanLine(found.sentence, 300), cleanLine(found.text, 80)),
    machineRead: found.machineRead === true,
  };
}

/** Characters of a sentence that stand beside its date. */
const QUOTED = 110;

/** The part of a sentence around the words of its date, with marks where it was cut. */
function quoteAround(sentence: string, words: string): string {
  if (sentence.length <= QUOTED) return sentence;
  const at = Math.max(0, sentence.indexOf(words));
  const start = at < QUOTED / 2 ? 0 : Math.min(at - QUOTED / 3, sentence.length - QUOTED);
  const from = start === 0 ? 0 : sentence.indexOf(' ', start) + 1 || Math.floor(start);
  const piece = cleanLine(sentence.slice(Math.min(from, at)), QUOTED);
  return start === 0 ? piece : `…${piece}`;
}

interface Known {
  readonly days: readonly DayView[];
  readonly owners: readonly OwnerGroup[];
  readonly listings: ListingsView | undefined;
}

function keyFacts(alert: ChangeAlert, known: Known, options: RenderOptions): KeyFact[] {
  const { change: texts, listSeparator, aside } = inLanguage(messages, options.language);
  const { days, owners, listings } = known;
  const several = days.length > 1;
  const { mark } = inLanguage(messages, options.language).secondReader;
  const facts: KeyFact[] = days.map(({ label, day, relative, near, quote, machineRead }) => {
    const said = [relative, machineRead ? mark : ''].filter((part) => part !== '').join(' · ');
    const isQuoted = (several || machineRead) && quote !== '';
    return { label, value: day, ...(said !== '' && { aside: said }), near, ...(isQuoted && { quote }) };
  });
  const { substance = [] } = alert.assessment;
  const gone = alert.origin === 'withdrawn' || substance.some(({ kind }) => kind === 'withdrawn');
  if (facts.length === 0)
    facts.push(
      gone
        ? { label: texts.state, value: texts.appliesNever }
        : { label: texts.effective, value: texts.noDate },
    );
  if (listings !== undefined)
    facts.push({
      label: texts.yourListings,
      value: listings.short,
      ...(listings.possibleShort !== undefined && { aside: listings.possibleShort }),
    });
  const [first] = owners;
  if (first !== undefined) {
    const others = new Set(owners.map(({ person, roleName }) => person ?? roleName));
    others.delete(first.person ?? first.roleName);
    const names = [...others].slice(0, MOST_NAMED);
    const more = others.size - names.length;
    facts.push({
      label: texts.who,
      value: first.person === undefined ? first.roleName : first.person + aside(first.roleName),
      ...(names.length > 0 && {
        aside: texts.with(names.join(listSeparator) + (more > 0 ? texts.andMore(more) : '')),
      }),
    });
  }
  const overdue = isPast(alert.caseDueAt, options);
  const caseName = texts.caseNumber(alert.caseId);
  facts.push({
    label: texts.caseDue,
    value: formatDue(alert.caseDueAt, options),
    aside: overdue ? `${texts.overdue} · ${caseName}` : caseName,
    near: overdue,
  });
  const { joined } = alert;
  if (joined !== undefined)
    facts.push({
      label: texts.joined,
      value: `${caseName}${aside(relationLabels[joined.kind][options.language])}`,
      aside: headlineOf(joined.headline, alert.source, options),
    });
  const [earlier] = alert.earlier ?? [];
  if (earlier !== undefined)
    facts.push({
      label: texts.earlier,
      value: texts.caseNumber(earlier.caseId),
      aside: headlineOf(earlier.headline, alert.source, options),
    });
  const read = viewSecondReading(alert.assessment.secondReading, options);
  return read === undefined ? facts : [...facts, read];
}

const MOST_NAMED = 4;
