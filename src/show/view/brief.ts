import type {
  Bundle,
  CaseUpdate,
  DeliveryAlert,
  DigestLine,
  TestMessage,
  TroubleBundle,
  TroubleLine,
} from '../../domain/alert.js';
import { SEVERITIES, type Severity } from '../../domain/vocabulary.js';
import { caseStateLabels } from '../../i18n/labels.js';
import { cleanLine, safeUrl } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import { alertLine } from '../alert-line.js';
import { messages } from '../messages.js';
import type { RenderOptions } from '../options.js';
import { aboutStep, reminderCommand, reminderLine } from '../text/case-step.js';
import { formatInstant, formatSpan } from '../text/dates.js';
import { sourceLine, sourceNames } from '../text/names.js';
import { type DigestLineView, viewDigestLine } from './digest.js';
import { problemName } from './health.js';

/** The messages that are short in every channel. */
export type BriefMessage = Bundle | TroubleBundle | DeliveryAlert | TestMessage | CaseUpdate;

export interface BriefLine extends DigestLineView {
  /** Shows all of it: `rulewatch cases show 12`. */
  readonly command: string | undefined;
}

/** A short message in the reader's language, cleaned and bounded. */
export interface BriefView {
  readonly tone: Severity | 'trouble' | 'good' | 'calm';
  /** What kind of message it is. */
  readonly chip: string;
  readonly title: string;
  /** One line below the title; it may be empty. */
  readonly summary: string;
  /** The most severe first. */
  readonly lines: readonly BriefLine[];
  /** What the lines leave out, and where it is found. */
  readonly more: string | undefined;
  readonly notes: readonly string[];
  /** Who is called, by their names in the team; nobody without it. */
  readonly people?: readonly string[];
  /** What to do about it, as commands. */
  readonly commands: readonly { readonly label: string; readonly command: string }[];
}

/**
 * What a reader gets to see of a short message.
 *
 * @param limit how many changes a bundle shows at most
 */
export function viewBrief(message: BriefMessage, options: RenderOptions, limit: number): BriefView {
  switch (message.type) {
    case 'bundle':
      return viewBundle(message, options, limit);
    case 'troubles':
      return viewTroubles(message, options, limit);
    case 'delivery':
      return viewDelivery(message, options);
    case 'test':
      return viewTest(message, options);
    case 'case':
      return viewCaseUpdate(message, options);
  }
}

function viewBundle(bundle: Bundle, options: RenderOptions, limit: number): BriefView {
  const { brief: texts, listSeparator } = inLanguage(messages, options.language);
  const { source, lines, severities } = bundle;
  const shown = lines.slice(0, limit);
  const omitted = bundle.omitted + lines.length - shown.length;
  const count = bundle.omitted + lines.length;
  const [first] = lines;
  const counts = SEVERITIES.filter((severity) => (severities?.[severity] ?? 0) > 0).map((severity) =>
    texts.ofSeverity(severities?.[severity] ?? 0, severity),
  );
  return {
    tone: first?.severity ?? 'low',
    chip: texts.chips.bundle,
    title: source ? texts.changesOf(count, cleanLine(source.name, 100)) : texts.changesAtOnce(count),
    summary: counts.join(listSeparator),
    lines: shown.map((line) => viewBriefLine(line, options)),
    more: omitted > 0 ? texts.restOfCases(omitted) : undefined,
    notes: [texts.eachHasCase],
    commands: [
      { label: texts.allCases, command: 'rulewatch cases list' },
      { label: texts.oneCase, command: `rulewatch cases show ${first?.caseId ?? 'ID'}` },
    ],
  };
}

function viewBriefLine(line: DigestLine, options: RenderOptions): BriefLine {
  const command = line.caseId === undefined ? undefined : `rulewatch cases show ${line.caseId}`;
  return { ...viewDigestLine(line, options), command };
}

function viewTroubles(bundle: TroubleBundle, options: RenderOptions, limit: number): BriefView {
  const { brief: texts, health, aside, listSeparator } = inLanguage(messages, options.language);
  const { cause, state, since, still = [], unchecked = 0 } = bundle;
  const lines = bundle.lines.slice(0, limit);
  const count = bundle.lines.length + bundle.omitted;
  const isFailing = state === 'failing';
  const span = formatSpan(since, isFailing ? options.now : bundle.at, options.language);
  const notes = [isFailing ? health.unwatched : health.watchedAgain];
  if (cause === 'outage' && isFailing) notes.unshift(texts.outageLikely);
  if (still.length > 0) {
    const names = still.slice(0, limit).map(({ source }) => cleanLine(source.name, 80));
    notes.push(texts.stillFailing(still.length, names.join(listSeparator)));
  }
  if (unchecked > 0) notes.push(texts.notCheckedSince(unchecked));
  return {
    tone: isFailing ? 'trouble' : 'good',
    chip: isFailing ? health.chipFailing : health.chipRecovered,
    title: texts.troubles[cause][state](count),
    summary: `${health.since} ${formatInstant(since, options)}${aside(span)}`,
    lines: lines.map((line) => viewTrouble(line, options)),
    more: count > lines.length ? texts.moreSources(count - lines.length) : undefined,
    notes,
    commands: isFailing
      ? [
          { label: texts.allSources, command: 'rulewatch sources list' },
          {
            label: health.test,
            command: `rulewatch sources test ${cleanLine(lines[0]?.source.id ?? 'ID', 100)}`,
          },
        ]
      : [{ label: texts.allSources, command: 'rulewatch sources list' }],
  };
}

function viewTrouble({ source, url, problem }: TroubleLine, options: RenderOptions): BriefLine {
  const names = sourceNames(source, options);
  return {
    severity: 'medium',
    label: problemName(problem.kind, options.language),
    headline: names.name,
    url: safeUrl(url),
    where: sourceLine(names),
    when: [],
    listings: '',
    work: problemName(problem.kind, options.language),
    isNew: false,
    overdue: false,
    command: undefined,
  };
}

function viewDelivery(alert: DeliveryAlert, options: RenderOptions): BriefView {
  const { brief: texts } = inLanguage(messages, options.language);
  return {
    tone: 'trouble',
    chip: texts.chips.delivery,
    title: texts.notDelivered(alert.undelivered, cleanLine(alert.channel, 80)),
    summary: cleanLine(alert.explained?.[options.language] ?? alert.problem, 400),
    lines: [],
    more: undefined,
    notes: [texts.sentHere, texts.findOut],
    commands: [
      { label: texts.whatWaits, command: 'rulewatch outbox list' },
      { label: texts.tryChannels, command: 'rulewatch doctor' },
      { label: texts.sendAgain, command: 'rulewatch outbox retry all' },
    ],
  };
}

function viewTest({ channel, at }: TestMessage, options: RenderOptions): BriefView {
  const { brief: texts } = inLanguage(messages, options.language);
  return {
    tone: 'calm',
    chip: texts.chips.test,
    title: texts.tested(cleanLine(channel, 80)),
    summary: texts.nothingHappened,
    lines: [],
    more: undefined,
    notes: [formatInstant(at, options)],
    commands: [],
  };
}

function viewCaseUpdate(update: CaseUpdate, options: RenderOptions): BriefView {
  const { brief: texts, change } = inLanguage(messages, options.language);
  const { event, state, caseId } = update;
  const about = aboutStep(event, update.alert.checklist, options);
  const reminded = reminderLine(update, options);
  const said = reminded ?? [texts.steps[event.kind](cleanLine(event.actor, 60)), ...about].join(' ');
  const command = reminderCommand(update);
  const note = cleanLine(event.note ?? '', 1000);
  const line = viewBriefLine({ ...alertLine(update.alert), caseState: state }, options);
  return {
    tone: toneOf(update),
    chip: texts.chips.case,
    title: `${change.caseNumber(caseId)} · ${caseStateLabels[state][options.language]}`,
    summary: note === '' ? said : `${said} ${note}`,
    lines: [line],
    more: undefined,
    notes: [formatInstant(event.at, options)],
    people: update.reminder?.people.map((name) => cleanLine(name, 60)) ?? [],
    commands: [
      ...(command === undefined ? [] : [{ label: texts.settle, command }]),
      ...(line.command === undefined ? [] : [{ label: texts.theCase, command: line.command }]),
    ],
  };
}

/** What is overdue is as loud as its case is severe. */
function toneOf({ event, alert, reminder }: CaseUpdate): BriefView['tone'] {
  if (reminder !== undefined && event.kind === 'escalated') return alert.assessment.severity;
  return event.kind === 'closed' ? 'good' : 'calm';
}
