import type { IsoInstant } from '../domain/vocabulary.js';
import { hostOf } from '../text/hosts.js';

/** A source in trouble, as far as it matters for whether and how people are told. */
export interface OpenTrouble {
  readonly sourceId: string;
  readonly url: string;
  readonly failures: number;
  readonly failingSince: IsoInstant;
  readonly lastFailureAt: IsoInstant;
  readonly problemKind: string;
  readonly reportedAt: IsoInstant | null;
  /** The outage that it is part of. */
  readonly outageId: number | null;
}

/** A source whose trouble people were told of, and that is read again. */
export interface Recovery {
  readonly sourceId: string;
  readonly recoveredAt: IsoInstant;
  readonly outageId: number | null;
}

export interface ReportFacts {
  readonly troubles: readonly OpenTrouble[];
  /** Those that people were not told of yet. */
  readonly recoveries: readonly Recovery[];
  /** The outage that has begun and not ended. */
  readonly outage: { readonly id: number } | undefined;
  /** How many other sources were read since an instant. */
  readonly readSince: (at: IsoInstant) => number;
  /** Whether a source was ever read; none was without it. */
  readonly wasRead?: (sourceId: string) => boolean;
  /** So many failed checks in a row are told. */
  readonly failuresBeforeWarning: number;
}

/** Who is told of what, by the ids of the sources; every list may be empty. */
export interface ReportPlan {
  /** One message: the network is gone. Holds all that it took along, also what is not due by itself. */
  readonly outageBegins: readonly string[];
  /** Nothing is told: they go with the outage that was told. */
  readonly joinOutage: readonly string[];
  /** One message: the network is back. */
  readonly outageEnds:
    | {
        readonly recovered: readonly string[];
        /** Checked since it is back, in vain. */
        readonly still: readonly string[];
        /** Not checked since: if they fail again, that is told as anew. */
        readonly unchecked: readonly string[];
      }
    | undefined;
  /** One message each, or one for all where there are {@link SEVERAL}. */
  readonly failing: readonly string[];
  readonly recovered: readonly string[];
}

/** From so many on troubles become one message. */
export const SEVERAL = 3;
/** An outage is of more than one place. */
const OUTAGE_HOSTS = 2;
/** What else was read since, as a part of what was not, up to which the network counts as gone. */
const OUTAGE_REST = 1 / 4;

/** What a machine sees that has lost its network, or its way out of it. */
const NETWORK_PROBLEMS: ReadonlySet<string> = new Set([
  'dns',
  'network',
  'refused',
  'reset',
  'timeout',
  'tls',
]);
/** Mistakes of a declaration are told at the start and by `sources lint`. */
const UNTOLD_PROBLEMS: ReadonlySet<string> = new Set(['unsupported', 'configuration']);
/** No further check mends these: they are told at once. */
const LASTING_PROBLEMS: ReadonlySet<string> = new Set(['login-needed', 'session-expired', 'session-locked']);

/** Whether trouble lasts until a person mends it. */
export function isLasting(problemKind: string): boolean {
  return LASTING_PROBLEMS.has(problemKind);
}

/** Whether a problem is of the way to a page, and says nothing about the page or who may read it. */
export function isOfTheWay(problemKind: string): boolean {
  return NETWORK_PROBLEMS.has(problemKind) || problemKind === 'http-429' || problemKind === 'http-5xx';
}

/**
 * Decides at the end of a round of checks what people are told of sources in trouble and back again. Where all that is
 * checked fails for want of the network, that is one message, whatever schedules the sources have, and one when it is
 * back.
 */
export function planReports(facts: ReportFacts): ReportPlan {
  const { troubles, recoveries, outage, failuresBeforeWarning } = facts;
  const untold = troubles.filter((trouble) => trouble.reportedAt === null && !isUntold(trouble, facts));
  const due = untold.filter(
    ({ failures, problemKind }) => failures >= failuresBeforeWarning || LASTING_PROBLEMS.has(problemKind),
  );
  const cutOff = untold.filter(isNetwork);
  const outageEnds = outage && endOf(outage.id, facts);
  const isOngoing = outage !== undefined && outageEnds === undefined;
  const outageBegins = outage === undefined && due.some(isNetwork) && isOutage(cutOff, facts) ? cutOff : [];
  const joinOutage = isOngoing ? due.filter(isNetwork) : [];
  const told = new Set([...outageBegins, ...joinOutage].map(({ sourceId }) => sourceId));
  return {
    outageBegins: idsOf(outageBegins),
    joinOutage: idsOf(joinOutage),
    outageEnds,
    failing: idsOf(due).filter((id) => !told.has(id)),
    recovered: idsOf(recoveries.filter(({ outageId }) => outageId === null || outageId !== outage?.id)),
  };
}

/** What `robots.txt` forbids from the beginning is told at the start too; what it comes to forbid is told as trouble. */
function isUntold({ sourceId, problemKind }: OpenTrouble, { wasRead }: ReportFacts): boolean {
  return UNTOLD_PROBLEMS.has(problemKind) || (problemKind === 'robots' && !wasRead?.(sourceId));
}

function isOutage(cutOff: readonly OpenTrouble[], { readSince }: ReportFacts): boolean {
  if (cutOff.length < SEVERAL) return false;
  if (new Set(cutOff.map(({ url }) => hostOf(url))).size < OUTAGE_HOSTS) return false;
  const since = cutOff.map(({ failingSince }) => failingSince).sort();
  const middle = since[Math.floor(since.length / 2)] ?? '';
  return readSince(middle) <= OUTAGE_REST * cutOff.length;
}

/** The network is back where most of what was checked since the first source came back is read again. */
function endOf(id: number, { troubles, recoveries }: ReportFacts): ReportPlan['outageEnds'] {
  const recovered = recoveries.filter(({ outageId }) => outageId === id);
  const left = troubles.filter(({ outageId }) => outageId === id);
  const [back] = recovered.map(({ recoveredAt }) => recoveredAt).sort();
  if (back === undefined) return left.length === 0 ? { recovered: [], still: [], unchecked: [] } : undefined;
  const still = left.filter(({ lastFailureAt }) => lastFailureAt > back);
  if (still.length > recovered.length) return undefined;
  const unchecked = left.filter(({ lastFailureAt }) => lastFailureAt <= back);
  return { recovered: idsOf(recovered), still: idsOf(still), unchecked: idsOf(unchecked) };
}

function isNetwork({ problemKind }: OpenTrouble): boolean {
  return NETWORK_PROBLEMS.has(problemKind);
}

function idsOf(list: readonly { readonly sourceId: string }[]): string[] {
  return list.map(({ sourceId }) => sourceId);
}
