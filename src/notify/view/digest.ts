import type { Digest, DigestLine } from '../../domain/alert.js';
import type { CertificateWarning } from '../../domain/listing.js';
import { CASE_STATES, type CaseState, type Severity } from '../../domain/vocabulary.js';
import { caseStateLabels, familyLabels, severityLabels, verdictLabels } from '../../i18n/labels.js';
import { messages } from '../messages.js';
import type { RenderOptions } from '../options.js';
import { cleanLine, safeUrl } from '../text/clean.js';
import { formatDay, formatTime, relativeDay } from '../text/dates.js';
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
  /** `Case 12`, and its state and who has it. */
  readonly work: string;
}

export interface DigestGroup {
  readonly key: DigestGroupKey;
  readonly title: string;
  readonly count: number;
  readonly lines: readonly DigestLineView[];
  readonly more: number;
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
  readonly groups: readonly DigestGroup[];
  readonly trouble: readonly { readonly name: string; readonly problem: string; readonly since: string }[];
  readonly moreTrouble: number;
  readonly certificates: readonly CertificateLine[];
  readonly moreCertificates: number;
  readonly ledger: readonly { readonly state: CaseState; readonly name: string; readonly count: number }[];
  readonly watched: string;
  /** What needs a look besides the cases. */
  readonly notes: readonly string[];
}

/** What a reader gets to see of a digest; days and times are those of the digest's own zone. */
export function viewDigest(digest: Digest, options: RenderOptions, limits: DigestLimits): DigestView {
  const zoned = { ...options, timezone: digest.timezone };
  const texts = messages[options.language].digest;
  const { counts } = digest;
  const groups = viewGroups(digest, zoned, limits);
  const trouble = digest.sourcesInTrouble.slice(0, limits.sources);
  const certificates = digest.certificates ?? [];
  const shown = certificates.slice(0, Math.min(limits.lines, MOST_CERTIFICATES));
  const watched = texts.watched(counts.sourcesWatched, counts.pagesWatched, counts.checks);
  const notes: string[] = [];
  if (counts.undelivered > 0) notes.push(texts.undelivered(counts.undelivered));
  return {
    title: texts.title(formatDay(digest.date, zoned)),
    summary: summarise(digest, zoned),
    quiet: groups.length === 0 && digest.sourcesInTrouble.length === 0 && certificates.length === 0,
    groups,
    trouble: trouble.map(({ source, since, problem }) => ({
      name: cleanLine(source.name, 80),
      problem: problemName(problem.kind, options.language),
      since: texts.since(formatTime(since, zoned)),
    })),
    moreTrouble: digest.sourcesInTrouble.length - trouble.length,
    certificates: shown.map((certificate) => viewCertificate(certificate, zoned)),
    moreCertificates: certificates.length - shown.length,
    ledger: CASE_STATES.map((state) => ({
      state,
      name: caseStateLabels[state][options.language],
      count: counts.ledger[state],
    })),
    watched: counts.held > 0 ? `${watched} · ${texts.held(counts.held)}` : watched,
    notes,
  };
}

function viewCertificate(warning: CertificateWarning, options: RenderOptions): CertificateLine {
  const { digest: texts, listSeparator } = messages[options.language];
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

function summarise(digest: Digest, options: RenderOptions): string {
  const texts = messages[options.language].digest;
  const open = digest.overdue.length + digest.today.length + digest.thisWeek.length + digest.later.length;
  const trouble = digest.sourcesInTrouble.length;
  const silent = digest.information.length === 0 && !digest.certificates?.length;
  if (open === 0 && trouble === 0 && silent) return texts.nothing;
  const parts = [open === 0 ? texts.nothingOpen : texts.open(open)];
  if (digest.overdue.length > 0) parts.push(texts.overdueCount(digest.overdue.length));
  if (digest.today.length > 0) parts.push(texts.dueTodayCount(digest.today.length));
  const { certificates = [] } = digest;
  if (certificates.length > 0) parts.push(texts.certificateCount(certificates.length));
  if (trouble > 0) parts.push(texts.troubleCount(trouble));
  return parts.join(' · ');
}

/** What a group shows even where the room has gone to more pressing ones. */
const LEAST_LINES = 2;
const MOST_CERTIFICATES = 10;

/** The room for lines goes to the most pressing groups first, so that mostly the far away is left out. */
function viewGroups(digest: Digest, options: RenderOptions, limits: DigestLimits): DigestGroup[] {
  const { groups: titles } = messages[options.language].digest;
  const groups: DigestGroup[] = [];
  let room = limits.lines;
  for (const key of ['overdue', 'today', 'thisWeek', 'later', 'information'] as const) {
    const lines = digest[key];
    if (lines.length === 0) continue;
    const shown = lines.slice(0, key === 'information' ? limits.information : Math.max(LEAST_LINES, room));
    room -= shown.length;
    groups.push({
      key,
      title: titles[key],
      count: lines.length,
      lines: shown.map((line) => viewLine(line, options)),
      more: lines.length - shown.length,
    });
  }
  return groups;
}

function viewLine(line: DigestLine, options: RenderOptions): DigestLineView {
  const headline = headlineOf(line.headline, line.source, options) || cleanLine(line.title, 180);
  const label = line.verdict === 'material' ? severityLabels[line.severity] : verdictLabels[line.verdict];
  return {
    severity: line.verdict === 'material' ? line.severity : 'low',
    label: label[options.language],
    headline,
    url: safeUrl(line.url),
    where: viewWhere(line, headline, options),
    when: viewWhen(line, options),
    work: viewWork(line, options),
  };
}

/** Title, platform, markets and topics, without what the headline says already. */
function viewWhere(line: DigestLine, headline: string, options: RenderOptions): string {
  const topics = line.topics.slice(0, 2).map((id) => topicName(id, options));
  const parts = [
    cleanLine(line.title, 100),
    cleanLine(platformName(line.source.platform), 60),
    marketNames(line.source.markets, options),
    ...topics,
  ];
  return parts.filter((part) => part !== '' && !headline.includes(part)).join(' · ');
}

function viewWhen(line: DigestLine, options: RenderOptions): string[] {
  const texts = messages[options.language].digest;
  const when: string[] = [];
  if (line.caseDueAt !== undefined && isOpen(line)) when.push(texts.due(formatTime(line.caseDueAt, options)));
  if (line.deadline !== undefined) {
    when.push(texts.deadline(formatDay(line.deadline, options), relativeDay(line.deadline, options)));
  }
  if (line.effective !== undefined) {
    when.push(texts.effective(formatDay(line.effective, options), relativeDay(line.effective, options)));
  }
  return when;
}

function viewWork(line: DigestLine, options: RenderOptions): string {
  const { change, digest } = messages[options.language];
  if (line.caseId === undefined) return '';
  const parts = [change.caseNumber(line.caseId)];
  if (line.caseState !== undefined) parts.push(caseStateLabels[line.caseState][options.language]);
  if (line.acknowledgedBy !== undefined) {
    parts.push(digest.acknowledgedBy(cleanLine(line.acknowledgedBy, 60)));
  }
  return parts.join(' · ');
}

function isOpen(line: DigestLine): boolean {
  return (
    line.caseState === undefined || line.caseState === 'needs-attention' || line.caseState === 'adapting'
  );
}
