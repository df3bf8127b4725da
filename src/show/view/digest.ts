import { dayText } from '../../assess/assess.js';
import { percentOf } from '../../compare/model/likelihood.js';
import type { Digest, DigestLine } from '../../domain/alert.js';
import type { CertificateWarning } from '../../domain/listing.js';
import {
  CASE_STATES,
  type CaseState,
  type IsoDate,
  type LocalizedText,
  SEVERITIES,
  type Severity,
  type SourceState,
} from '../../domain/vocabulary.js';
import {
  caseStateLabels,
  changeKindLabels,
  familyLabels,
  roleLabels,
  severityLabels,
  sourceStateLabels,
  verdictLabels,
} from '../../i18n/labels.js';
import { cleanLine, safeUrl } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import { messages } from '../messages.js';
import type { RenderOptions } from '../options.js';
import { formatDay, formatTime, isPast, relativeDay } from '../text/dates.js';
import { headlineOf, marketNames, topicName } from '../text/names.js';
import { platformName } from '../text/platform.js';
import { problemName } from './health.js';

export interface DigestLimits {
  /** Lines over all groups that somebody has to act on. */
  readonly lines: number;
  readonly information: number;
  readonly sources: number;
}

export type DigestGroupKey = 'overdue' | 'today' | 'thisWeek' | 'later' | 'information';

export interface DigestLineView {
  readonly severity: Severity;
  /** How severe it is, or that it is no rule change. */
  readonly label: string;
  readonly headline: string;
  readonly url: string | undefined;
  /** `New return window · Amazon · EU · Logistics` */
  readonly where: string;
  /** Effective date, deadline and due time, the most pressing first. */
  readonly when: readonly string[];
  /** `8 of 48 listings`, `8 to 10 of 48 listings`; empty where there is no catalogue. */
  readonly listings: string;
  /** `Case 12`, and its state and who has it. */
  readonly work: string;
  /** Found since the digest before. */
  readonly isNew: boolean;
  /** The first of `when` is past. */
  readonly overdue: boolean;
}

export interface DigestGroup {
  readonly key: DigestGroupKey;
  readonly title: string;
  readonly count: number;
  readonly lines: readonly DigestLineView[];
  readonly more: number;
  /** What the lines leave out, counted by platform, and the command that shows it. */
  readonly rest: { readonly text: string; readonly command: string } | undefined;
}

/** A certificate that ends soon or ended lately. */
export interface CertificateLine {
  readonly name: string;
  readonly when: string;
  readonly over: boolean;
  /** What rests on it. */
  readonly about: string;
}

/** A digest in the reader's language, cleaned and bounded. */
export interface DigestView {
  readonly title: string;
  /** One sentence: what is open. */
  readonly summary: string;
  readonly quiet: boolean;
  /** What was found since the digest before; undefined where that was nothing. */
  readonly found: string | undefined;
  readonly groups: readonly DigestGroup[];
  readonly trouble: readonly { readonly name: string; readonly problem: string; readonly since: string }[];
  readonly moreTrouble: number;
  /** That every source was read, where that is so. */
  readonly allRead: string | undefined;
  readonly certificates: readonly CertificateLine[];
  /** How many there are, shown or not; those that were warned of lately are told apart. */
  readonly certificateCount: number;
  readonly moreCertificates: number;
  /** `12 more were warned of lately`; empty where there are none. */
  readonly toldCertificates: string;
  readonly ledger: readonly { readonly state: CaseState; readonly name: string; readonly count: number }[];
  readonly watched: string;
  /** What needs a look besides the cases. */
  readonly notes: readonly string[];
}

/** What a reader gets to see of a digest; days and times are those of the digest's own zone. */
export function viewDigest(digest: Digest, options: RenderOptions, limits: DigestLimits): DigestView {
  const zoned = { ...options, timezone: digest.timezone };
  const texts = inLanguage(messages, options.language).digest;
  const { counts } = digest;
  const groups = viewGroups(digest, zoned, limits);
  const trouble = digest.sourcesInTrouble.slice(0, limits.sources);
  const certificates = digest.certificates ?? [];
  const due = certificates.filter(({ quiet }) => !quiet);
  const shown = due.slice(0, Math.min(limits.lines, MOST_CERTIFICATES));
  const watched = texts.watched(counts.sourcesWatched, counts.pagesWatched, counts.checks);
  const notes = [...viewNotChecked(digest, zoned), ...viewSilent(digest, zoned)];
  if (counts.undelivered > 0) notes.push(texts.undelivered(counts.undelivered, undeliveredOn(counts)));
  return {
    title: texts.title(formatDay(digest.date, zoned)),
    summary: summarise(digest, zoned),
    quiet: groups.length === 0 && isAllRead(digest) && due.length === 0,
    found: viewFound(digest, zoned),
    groups,
    trouble: trouble.map(({ source, since, problem, state }) => ({
      name: cleanLine(source.name, 80),
      problem: viewProblem(state, problem.kind, options),
      since: texts.since(formatTime(since, zoned)),
    })),
    moreTrouble: digest.sourcesInTrouble.length - trouble.length,
    allRead: isAllRead(digest) ? texts.allRead : undefined,
    certificates: shown.map((certificate) => viewCertificate(certificate, zoned)),
    certificateCount: due.length,
    moreCertificates: due.length - shown.length,
    // Those that are quiet are counted beside others, and alone do not make a section.
    toldCertificates: due.length === 0 ? '' : quietCertificates(certificates.length - due.length, options),
    ledger: CASE_STATES.map((state) => ({
      state,
      name: caseStateLabels[state][options.language],
      count: counts.ledger[state],
    })),
    watched: counts.held > 0 ? `${watched} · ${texts.held(counts.held)}` : watched,
    notes,
  };
}

/** What nobody looked at may have changed: neither trouble nor silence. */
function isAllRead({ sourcesInTrouble, notChecked = [] }: Digest): boolean {
  return sourcesInTrouble.length === 0 && notChecked.length === 0;
}

function viewProblem(state: SourceState | undefined, kind: string, { language }: RenderOptions): string {
  const name = problemName(kind, language);
  if (state === undefined || state === 'broken') return name;
  return `${sourceStateLabels[state][language]}${inLanguage(messages, language).colon}${name}`;
}

/** More names than a note has room for. */
const MOST_NAMED = 10;

function viewNotChecked({ notChecked = [] }: Digest, { language }: RenderOptions): string[] {
  if (notChecked.length === 0) return [];
  const { digest: texts, listSeparator, more, aside } = inLanguage(messages, language);
  const named = notChecked.slice(0, MOST_NAMED).map(({ id }) => cleanLine(id, 80));
  const rest = notChecked.length - named.length;
  const names = named.join(listSeparator) + (rest > 0 ? aside(more(rest)) : '');
  return [texts.notChecked(notChecked.length, names)];
}

function viewSilent({ silent = [] }: Digest, { language }: RenderOptions): string[] {
  const { digest: texts } = inLanguage(messages, language);
  return silent
    .slice(0, MOST_NAMED)
    .map(({ source, silence }) => texts.silent(cleanLine(source.name, 80), silence.days, silence.usualDays));
}

function undeliveredOn({ undeliveredOn: where = [] }: Digest['counts']): string[] {
  return where.slice(0, 10).map(({ channel, count }) => `${cleanLine(channel, 60)} ${count}`);
}

function viewCertificate(warning: CertificateWarning, options: RenderOptions): CertificateLine {
  const { digest: texts, listSeparator } = inLanguage(messages, options.language);
  const { name, number, expires, daysLeft, markets, families, listings, examples } = warning;
  const day = formatDay(expires, options);
  const when = daysLeft < 0 ? texts.certificateOver : texts.certificateEnds;
  const parts = [
    markets.join(listSeparator),
    families.map((family) => familyLabels[family][options.language]).join(listSeparator),
    listings === 0 ? '' : texts.certificateListings(listings, examples),
  ];
  return {
    name: cleanLine(number === undefined ? name : `${name} ${number}`, 80),
    when: when(day, relativeDay(expires, options)),
    over: daysLeft < 0,
    about: cleanLine(parts.filter((part) => part !== '').join(' · '), 200),
  };
}

function quietCertificates(count: number, { language }: RenderOptions): string {
  return count === 0 ? '' : inLanguage(messages, language).digest.certificatesTold(count);
}

function summarise(digest: Digest, options: RenderOptions): string {
  const texts = inLanguage(messages, options.language).digest;
  const open = digest.overdue.length + digest.today.length + digest.thisWeek.length + digest.later.length;
  const trouble = digest.sourcesInTrouble.length;
  const found = foundCount(digest);
  const ending = (digest.certificates ?? []).filter(({ quiet }) => !quiet).length;
  const unchecked = digest.notChecked?.length ?? 0;
  const silent = digest.information.length === 0 && ending === 0 && found === 0 && unchecked === 0;
  if (open === 0 && trouble === 0 && silent) return texts.nothing;
  const parts = [open === 0 ? texts.nothingOpen : texts.open(open)];
  if (found > 0) parts.unshift(texts.foundCount(found));
  if (digest.overdue.length > 0) parts.push(texts.overdueCount(digest.overdue.length));
  if (digest.today.length > 0) parts.push(texts.dueTodayCount(digest.today.length));
  if (ending > 0) parts.push(texts.certificateCount(ending));
  if (trouble > 0) parts.push(texts.troubleCount(trouble));
  if (unchecked > 0) parts.push(texts.notCheckedCount(unchecked));
  return parts.join(' · ');
}

function foundCount({ counts: { found } }: Digest): number {
  return found === undefined ? 0 : SEVERITIES.reduce((sum, severity) => sum + found[severity], 0);
}

/** `3 rule changes (1 critical, 2 high), 4 for information` */
function viewFound(digest: Digest, options: RenderOptions): string | undefined {
  const { digest: texts, brief, listSeparator } = inLanguage(messages, options.language);
  const { found } = digest.counts;
  const count = foundCount(digest);
  if (found === undefined || count + digest.information.length === 0) return undefined;
  const severities = SEVERITIES.filter((severity) => found[severity] > 0);
  const named = severities.map((severity) => brief.ofSeverity(found[severity], severity));
  return texts.found(count, named.join(listSeparator), digest.information.length);
}

/** What a group shows even where the room has gone to more pressing ones: a part of the room, and no less than this. */
const LEAST_PART = 1 / 6;
const LEAST_LINES = 2;
const MOST_CERTIFICATES = 10;

/** The room for lines goes to the most pressing groups first, so that mostly the far away is left out. */
function viewGroups(digest: Digest, options: RenderOptions, limits: DigestLimits): DigestGroup[] {
  const { groups: titles } = inLanguage(messages, options.language).digest;
  const groups: DigestGroup[] = [];
  const isNew = newSince(digest);
  const open = digest.overdue.length + digest.today.length + digest.thisWeek.length + digest.later.length;
  const least = Math.max(LEAST_LINES, Math.floor(limits.lines * LEAST_PART));
  let room = limits.lines;
  for (const key of ['overdue', 'today', 'thisWeek', 'later', 'information'] as const) {
    const lines = digest[key];
    if (lines.length === 0) continue;
    const shown = lines.slice(0, key === 'information' ? limits.information : Math.max(least, room));
    const rest = lines.slice(shown.length);
    const command = key === 'information' ? CHANGES_COMMAND : casesCommand(open);
    room -= shown.length;
    groups.push({
      key,
      title: titles[key],
      count: lines.length,
      lines: shown.map((line) => viewDigestLine(line, options, isNew)),
      more: rest.length,
      rest: rest.length === 0 ? undefined : { text: viewRest(rest, options), command },
    });
  }
  return groups;
}

const HOURS_COVERED = 24;
const CHANGES_COMMAND = 'rulewatch changes list';
/** `rulewatch cases list` shows so many of its own accord. */
const CASES_LISTED = 100;

function casesCommand(open: number): string {
  return open > CASES_LISTED ? `rulewatch cases list --limit ${open}` : 'rulewatch cases list';
}

function newSince({ generatedAt }: Digest): (line: DigestLine) => boolean {
  const since = Date.parse(generatedAt) - HOURS_COVERED * 3_600_000;
  return (line) => Date.parse(line.detectedAt) > since;
}

const PLATFORMS_NAMED = 5;

/** `and 58 more (Amazon 20, eBay 18, Shopee 12, others 8)` */
function viewRest(lines: readonly DigestLine[], options: RenderOptions): string {
  const { digest: texts, listSeparator } = inLanguage(messages, options.language);
  const counts = new Map<string, number>();
  for (const { source } of lines) counts.set(source.platform, (counts.get(source.platform) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const named = sorted
    .slice(0, PLATFORMS_NAMED)
    .map(([platform, count]) => `${cleanLine(platformName(platform), 60)} ${count}`);
  const others = sorted.slice(PLATFORMS_NAMED).reduce((sum, [, count]) => sum + count, 0);
  if (others > 0) named.push(texts.others(others));
  return texts.rest(lines.length, named.join(listSeparator));
}

/** One change as lists show it. */
export function viewDigestLine(
  line: DigestLine,
  options: RenderOptions,
  isNew: (line: DigestLine) => boolean = () => false,
): DigestLineView {
  const headline = headlineOf(line.headline, line.source, options) || cleanLine(line.title, 180);
  const likely =
    line.verdict === 'editorial' && line.probability !== undefined
      ? inLanguage(messages, options.language).digest.likely(percentOf(line.probability))
      : undefined;
  const label = labelOf(line);
  return {
    severity: line.verdict === 'material' ? line.severity : 'low',
    label: likely === undefined ? label[options.language] : `${label[options.language]} · ${likely}`,
    headline,
    url: safeUrl(line.url),
    where: viewWhere(line, headline, options),
    when: viewWhen(line, headline, options),
    listings: viewTouched(line, options),
    work: viewWork(line, options),
    isNew: isNew(line),
    overdue: line.caseDueAt !== undefined && isOpen(line) && isPast(line.caseDueAt, options),
  };
}

/** How severe a rule change is; of what is none, what it is: an advert is no revised text. */
function labelOf({ verdict, severity, kind }: DigestLine): LocalizedText {
  if (verdict === 'material') return severityLabels[severity];
  const isOther = kind === 'marketing' || kind === 'service-notice' || kind === 'reminder';
  return isOther ? changeKindLabels[kind] : verdictLabels[verdict];
}

/** A headline begins with the platform and, in brackets, the markets. */
function namesMarkets(headline: string, { source }: DigestLine): boolean {
  const platform = cleanLine(platformName(source.platform), 60);
  return headline.startsWith(platform) && /^\s?[(（]/u.test(headline.slice(platform.length));
}

/** Title, platform, markets and topics, without what the headline says already. */
function viewWhere(line: DigestLine, headline: string, options: RenderOptions): string {
  const isBuilt = namesMarkets(headline, line);
  const topics = isBuilt ? [] : line.topics.slice(0, 2).map((id) => topicName(id, options));
  const parts = [
    cleanLine(line.title, 100),
    cleanLine(platformName(line.source.platform), 60),
    isBuilt ? '' : marketNames(line.source.markets, options),
    ...topics,
    viewMachineRead(line, options),
  ];
  return parts.filter((part) => part !== '' && !headline.includes(part)).join(' · ');
}

function viewMachineRead({ machineRead }: DigestLine, { language }: RenderOptions): string {
  if (machineRead === undefined) return '';
  const { said } = inLanguage(messages, language).secondReader;
  return said(cleanLine(machineRead.model, 40), cleanLine(machineRead.quote, 90));
}

/** The due time of the case, and the days that the headline does not name already. */
function viewWhen(line: DigestLine, headline: string, options: RenderOptions): string[] {
  const texts = inLanguage(messages, options.language).digest;
  const isSaid = (date: IsoDate) => headline.includes(dayText(date)[options.language]);
  const when: string[] = [];
  if (line.caseDueAt !== undefined && isOpen(line)) when.push(texts.due(formatTime(line.caseDueAt, options)));
  if (line.deadline !== undefined && !isSaid(line.deadline)) {
    when.push(texts.deadline(formatDay(line.deadline, options), relativeDay(line.deadline, options)));
  }
  if (line.effective !== undefined && !isSaid(line.effective)) {
    when.push(texts.effective(formatDay(line.effective, options), relativeDay(line.effective, options)));
  }
  return when;
}

function viewWork(line: DigestLine, options: RenderOptions): string {
  const { change, digest } = inLanguage(messages, options.language);
  if (line.caseId === undefined) return '';
  const parts = [change.caseNumber(line.caseId)];
  if (line.caseState !== undefined) parts.push(caseStateLabels[line.caseState][options.language]);
  const owner = line.owner ?? line.acknowledgedBy;
  if (owner !== undefined) parts.push(digest.acknowledgedBy(cleanLine(owner, 60)));
  else if (line.role !== undefined) parts.push(digest.noOwner(roleLabels[line.role][options.language]));
  if (line.followedBy !== undefined) parts.push(digest.followedBy(line.followedBy));
  return parts.join(' · ');
}

function viewTouched({ listings }: DigestLine, options: RenderOptions): string {
  if (listings === undefined) return '';
  const { listings: texts } = inLanguage(messages, options.language);
  const { touched, possible, catalogued } = listings;
  return texts.line(touched, possible, catalogued);
}

function isOpen(line: DigestLine): boolean {
  return (
    line.caseState === undefined || line.caseState === 'needs-attention' || line.caseState === 'adapting'
  );
}
