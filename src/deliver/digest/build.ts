import { DateTime } from 'luxon';
import { explainReason } from '../../compare/explain.js';
import type { AlertSource, Digest, DigestLine } from '../../domain/alert.js';
import type { Case } from '../../domain/case.js';
import type { CertificateWarning } from '../../domain/listing.js';
import type { CountedReading } from '../../domain/second-reading.js';
import type { Source } from '../../domain/source.js';
import type { SourceHealth } from '../../domain/source-health.js';
import type { IsoDate, IsoInstant, LocalizedText, Severity, SourceState } from '../../domain/vocabulary.js';
import { isWanted, type Standing } from '../../health/standings.js';
import { sourceStateLabels } from '../../i18n/labels.js';
import { alertSourceOf } from '../../show/alert-source.js';
import type { ChangeRow } from '../../store/changes.js';
import type { SourceTrouble } from '../../store/health.js';
import type { Store } from '../../store/store.js';

export interface DigestRequest {
  /** The day of the digest, in `timezone`. */
  readonly date: IsoDate;
  readonly timezone: string;
  readonly now: IsoInstant;
  readonly sources: readonly Source[];
  /** How the sources do; without it none is said to be in trouble. */
  readonly standings?: readonly Standing[];
  /** The ids of the channels that there are; what waits for others is not told. */
  readonly channels?: readonly string[];
  /** The certificates that end soon or ended lately, as of a day. */
  readonly certificates?: ((today: IsoDate) => readonly CertificateWarning[]) | undefined;
}

type Urgency = 'overdue' | 'today' | 'thisWeek' | 'later';

const HOURS_COVERED = 24;
/** More than anybody reads in a digest; `doctor` counts all of them. */
const MOST_CERTIFICATES = 200;

/**
 * The digest of a day: every case that is open, by what has to happen when, what was found in the 24 hours up to the
 * digest (up to midnight for an earlier day) and needs nobody to act, and the sources in trouble.
 */
export function buildDigest(store: Store, request: DigestRequest): Digest {
  const { date, timezone, now, sources, standings = [] } = request;
  const unchecked = standings.filter((standing) => isWanted(standing) && isUnknown(standing.health));
  const unknown = new Set(unchecked.map(({ id }) => id));
  const day = DateTime.fromISO(date, { zone: timezone });
  // In the zone of the digest: the day of the machine's own clock may be another one.
  const until = DateTime.min(DateTime.fromISO(now, { zone: timezone }), day.endOf('day'));
  const since = until.minus({ hours: HOURS_COVERED }).toUTC().toISO() ?? now;
  const describe = (id: string) => alertSourceOf(id, sources);

  const groups: Record<Urgency, DigestLine[]> = { overdue: [], today: [], thisWeek: [], later: [] };
  const open = store.cases.list({ states: ['needs-attention', 'adapting'] }).flatMap((entry) => {
    const change = latestOf(entry, store);
    return change ? [{ entry, change }] : [];
  });
  const latest = latestByPage(open);
  for (const { entry, change } of open) {
    const later = latest.get(change.pageId);
    const line = lineOf(change, entry, store, describe);
    groups[urgencyOf(entry, change, until)].push(
      later === undefined || later === entry.id ? line : { ...line, followedBy: later },
    );
  }
  const covered = { since, until: until.plus(1).toUTC().toISO() ?? now };
  const information = store.changes
    .list({ ...covered, verdicts: ['editorial'] })
    .sort((one, other) => (other.probability ?? 0) - (one.probability ?? 0))
    .map((change) => lineOf(change, undefined, store, describe));
  const counted = store.pages.count(since);
  const undeliveredOn = countUndelivered(store, request.channels);

  return {
    type: 'digest',
    date,
    timezone,
    generatedAt: now,
    ...groups,
    information,
    sourcesInTrouble: standings.flatMap(({ trouble, health: { state } }) =>
      trouble && state !== 'not-checked' && state !== 'paused' ? [inTrouble(trouble, state, describe)] : [],
    ),
    notChecked: unchecked.map(({ id, health: { state, reasons } }) => ({
      id,
      state,
      reason: reasons[0]?.text ?? sourceStateLabels[state],
    })),
    silent: standings.flatMap(({ id, silence }) => {
      const asked = silence && store.silence.askedOn(id, silence.since);
      return silence && (asked === undefined || asked === date) ? [{ source: describe(id), silence }] : [];
    }),
    certificates: request.certificates?.(date).slice(0, MOST_CERTIFICATES) ?? [],
    counts: {
      sourcesWatched: sources.filter(({ id, enabled }) => enabled && !unknown.has(id)).length,
      pagesWatched: counted.pages,
      checks: counted.checked,
      held: store.changes.countNoise(since),
      ledger: store.cases.countByState(),
      undelivered: undeliveredOn.reduce((sum, { count }) => sum + count, 0),
      undeliveredOn,
      found: countBySeverity(store.changes.list({ ...covered, verdicts: ['material'] })),
    },
  };
}

/** Whether nobody looks, where somebody should. */
function isUnknown({ state, reasons }: SourceHealth): boolean {
  if (state === 'not-checked') return reasons.every(({ code }) => code !== 'not-handed-in');
  return state === 'paused';
}

function inTrouble(
  { sourceId, failingSince, problemKind, problemMessage }: SourceTrouble,
  state: SourceState,
  describe: (id: string) => AlertSource,
): Digest['sourcesInTrouble'][number] {
  const problem = { kind: problemKind, message: problemMessage };
  return { source: describe(sourceId), since: failingSince, problem, state };
}

function countBySeverity(changes: readonly ChangeRow[]): Record<Severity, number> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const { assessment } of changes) {
    if (assessment) counts[assessment.severity] += 1;
  }
  return counts;
}

function countUndelivered(store: Store, channels: readonly string[] | undefined) {
  const failing = store.backlog.counts().filter(({ undelivered }) => undelivered > 0);
  const known = failing.filter(({ channel }) => channels === undefined || channels.includes(channel));
  return known.map(({ channel, undelivered }) => ({ channel, count: undelivered }));
}

/** The day of an instant in a zone. */
export function dayOf(now: IsoInstant, timezone: string): IsoDate {
  return DateTime.fromISO(now, { zone: timezone }).toISODate() ?? now.slice(0, 10);
}

/** A case is as urgent as the first of the dates still ahead: its own due time, the deadline, the effective date. */
function urgencyOf(entry: Case, change: ChangeRow, now: DateTime): Urgency {
  if (DateTime.fromISO(entry.dueAt) < now) return 'overdue';
  const { assessment } = change;
  const days = [assessment?.deadline?.date, assessment?.effective?.date]
    .filter((date) => date !== undefined)
    .map((date) => DateTime.fromISO(date, { zone: now.zone }))
    .filter((day) => day.endOf('day') >= now);
  const first = DateTime.min(DateTime.fromISO(entry.dueAt, { zone: now.zone }), ...days);
  if (first <= now.endOf('day')) return 'today';
  return first <= now.plus({ days: 7 }).endOf('day') ? 'thisWeek' : 'later';
}

/** What stands on the page of a case today: of the changes that were joined to it, the latest of the same page. */
function latestOf({ id, changeId }: Case, { cases, changes }: Store): ChangeRow | undefined {
  const own = changes.get(changeId);
  const joined = cases.joinedTo(id).flatMap((other) => changes.get(other.changeId) ?? []);
  return joined.filter(({ pageId }) => pageId === own?.pageId).at(-1) ?? own;
}

/** The case of the last change of every page. */
function latestByPage(
  open: readonly { readonly entry: Case; readonly change: ChangeRow }[],
): ReadonlyMap<ChangeRow['pageId'], number> {
  const latest = new Map<ChangeRow['pageId'], { id: number; changeId: number }>();
  for (const { entry, change } of open) {
    if ((latest.get(change.pageId)?.changeId ?? 0) < change.id)
      latest.set(change.pageId, { id: entry.id, changeId: change.id });
  }
  return new Map([...latest].map(([page, { id }]) => [page, id]));
}

/** What differs on a page that changed in its wording alone, and why it is no rule; never headed as one. */
function wordingOf({ reasons: [reason], title }: ChangeRow): LocalizedText {
  if (!reason) return { en: title, 'zh-CN': title };
  const said = reason.evidence === undefined ? '' : reason.evidence.slice(0, LONGEST_EVIDENCE);
  const quoted = said === '' ? '' : ` “${said}${said.length < (reason.evidence?.length ?? 0) ? '…' : ''}”`;
  return {
    en: `${title}: ${explainReason(reason, 'en')}${quoted}`,
    'zh-CN': `${title}：${explainReason(reason, 'zh-CN')}${quoted}`,
  };
}

/** The words that its most telling answer rests on. */
function machineRead({
  model,
  decision,
  topics,
  effective,
  deadline,
}: CountedReading): Pick<DigestLine, 'machineRead'> {
  const [quoted] = [decision, effective, deadline, ...topics].filter((part) => part !== undefined);
  return quoted ? { machineRead: { model, quote: quoted.quote } } : {};
}

const LONGEST_EVIDENCE = 60;

function lineOf(
  change: ChangeRow,
  entry: Case | undefined,
  store: Pick<Store, 'listings'>,
  describe: (id: string) => AlertSource,
): DigestLine {
  const { assessment } = change;
  const isWording = change.verdict === 'editorial' && change.origin === 'edited';
  const [first] = entry?.checklist.items ?? [];
  const owner = entry?.assignee ?? entry?.acknowledgedBy ?? first?.assignee;
  const listings = entry && store.listings.summary(change.id);
  return {
    changeId: change.id,
    ...(entry && { caseId: entry.id, caseState: entry.state, caseDueAt: entry.dueAt }),
    ...(entry?.acknowledgedBy !== undefined && { acknowledgedBy: entry.acknowledgedBy }),
    ...(owner !== undefined && { owner }),
    ...(first && { role: first.role }),
    ...(assessment && { kind: assessment.kind }),
    ...(listings && {
      listings: {
        touched: listings.touched,
        possible: listings.possible,
        catalogued: listings.catalogued,
      },
    }),
    source: describe(change.sourceId),
    title: change.title,
    url: change.url,
    verdict: change.verdict,
    severity: assessment?.severity ?? 'low',
    headline: assessment && !isWording ? assessment.headline : wordingOf(change),
    topics: assessment?.topics.map((topic) => topic.id) ?? [],
    ...(assessment?.effective && { effective: assessment.effective.date }),
    ...(assessment?.deadline && { deadline: assessment.deadline.date }),
    detectedAt: change.detectedAt,
    ...(change.probability !== null && { probability: change.probability }),
    ...(assessment?.secondReading && machineRead(assessment.secondReading)),
  };
}
