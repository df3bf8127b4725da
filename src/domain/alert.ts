import type { Assessment } from './assessment.js';
import type { ChangeOrigin, DiffEntry, DocumentDiff, Reason } from './change.js';
import type { Checklist } from './checklist.js';
import type { FailureKind } from './fetch.js';
import type { CaseState, IsoDate, IsoInstant, Publisher, Severity, Verdict } from './vocabulary.js';

/**
 * The messages that RuleWatch sends. They are plain data, complete on their own: a channel renders them in its
 * own format and language without looking anything up, so that an alert stored in the outbox can still be
 * delivered whatever has changed since.
 */

export interface AlertSource {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
  readonly markets: readonly string[];
  readonly publisher: Publisher;
}

/** A change that the rule-response group has to act on. */
export interface ChangeAlert {
  readonly type: 'change';
  readonly changeId: number;
  readonly caseId: number;
  readonly source: AlertSource;
  readonly page: { readonly title: string; readonly url: string };
  readonly origin: ChangeOrigin;
  readonly detectedAt: IsoInstant;
  /** When the version compared with was stored. */
  readonly previousAt?: IsoInstant;
  readonly assessment: Assessment;
  readonly verdictReasons: readonly Reason[];
  /** The most telling differences first; a bounded excerpt of the whole diff. */
  readonly highlights: readonly DiffEntry[];
  /** How many differences the highlights leave out. */
  readonly omitted: number;
  readonly stats: DocumentDiff['stats'];
  readonly checklist: Checklist;
  readonly caseDueAt: IsoInstant;
  readonly evidence: Evidence;
}

/** Where the stored versions can be found. */
export interface Evidence {
  /** Address of the evidence page, where the daemon serves one. */
  readonly url?: string;
  /** Command that shows it: `rulewatch changes show 12`. */
  readonly command: string;
  /** SHA-256 of the stored bytes, lower-case hex. */
  readonly beforeSha256?: string;
  readonly afterSha256: string;
}

/** A source that cannot be read, or can be read again. */
export interface HealthAlert {
  readonly type: 'health';
  readonly source: AlertSource;
  readonly url: string;
  readonly state: 'failing' | 'recovered';
  readonly since: IsoInstant;
  readonly at: IsoInstant;
  readonly failures: number;
  readonly problem: { readonly kind: FailureKind | string; readonly message: string };
  readonly lastGoodAt?: IsoInstant;
}

export interface DigestLine {
  readonly changeId: number;
  readonly caseId?: number;
  readonly caseState?: CaseState;
  readonly source: AlertSource;
  readonly title: string;
  readonly url: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly headline: Assessment['headline'];
  readonly topics: readonly string[];
  readonly effective?: IsoDate;
  readonly deadline?: IsoDate;
  readonly detectedAt: IsoInstant;
  readonly caseDueAt?: IsoInstant;
  readonly acknowledgedBy?: string;
}

/** The daily summary. */
export interface Digest {
  readonly type: 'digest';
  /** The day it covers, in the configured zone. */
  readonly date: IsoDate;
  readonly timezone: string;
  readonly generatedAt: IsoInstant;
  /** Open cases and new rule changes, grouped by what has to happen when. */
  readonly overdue: readonly DigestLine[];
  readonly today: readonly DigestLine[];
  readonly thisWeek: readonly DigestLine[];
  readonly later: readonly DigestLine[];
  /** Editorial changes and announcements that are no rules: for information. */
  readonly information: readonly DigestLine[];
  readonly sourcesInTrouble: readonly {
    readonly source: AlertSource;
    readonly since: IsoInstant;
    readonly problem: { readonly kind: string; readonly message: string };
  }[];
  readonly counts: {
    readonly sourcesWatched: number;
    readonly pagesWatched: number;
    readonly checks: number;
    readonly held: number;
    readonly ledger: Readonly<Record<CaseState, number>>;
    /** Alerts that could not be delivered. */
    readonly undelivered: number;
  };
}

export type Message = ChangeAlert | HealthAlert | Digest;
