import type { Assessment } from './assessment.js';
import type { CaseEvent } from './case.js';
import type { ChangeOrigin, DiffEntry, DocumentDiff, Reason } from './change.js';
import type { Checklist } from './checklist.js';
import type { FailureKind } from './fetch.js';
import type { CertificateWarning, ListingsSummary } from './listing.js';
import type { MachineText } from './machine-text.js';
import type { SelectorProposal, Silence } from './source-health.js';
import type {
  CaseState,
  ChangeKind,
  ClockStep,
  IsoDate,
  IsoInstant,
  LocalizedText,
  Publisher,
  RelationKind,
  Role,
  Severity,
  SourceState,
  Verdict,
} from './vocabulary.js';

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
  /** The listings that it touches, where there is a catalogue; the whole list is kept with the change. */
  readonly listings?: ListingsSummary;
  /** What a language model wrote about it, where one is set up; marked wherever it is shown. */
  readonly machineTexts?: readonly MachineText[];
  readonly caseDueAt: IsoInstant;
  /** Where the group meets about it, where that is set up and it is critical. */
  readonly roomUrl?: string;
  /** Open cases of earlier changes of the same page, the latest first. */
  readonly earlier?: readonly EarlierCase[];
  /** Where the change is worked on in the case of an earlier one, why, and what that one was. */
  readonly joined?: JoinedChange;
  readonly evidence: Evidence;
}

/** The earlier change whose case a change was joined to. */
export interface JoinedChange {
  readonly kind: RelationKind;
  /** What both share, in words and figures of the pages. */
  readonly evidence: string;
  readonly detectedAt: IsoInstant;
  readonly headline: LocalizedText;
}

/** A case that an earlier change of the same page opened. */
export interface EarlierCase {
  readonly caseId: number;
  readonly changeId: number;
  readonly detectedAt: IsoInstant;
  readonly headline: LocalizedText;
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
  readonly problem: {
    readonly kind: FailureKind | string;
    /** In English. */
    readonly message: string;
    /** The same in every language; alerts that an older version queued have none. */
    readonly explained?: LocalizedText;
  };
  /** Other pages of the source are read. */
  readonly partial?: boolean;
  /** A selector that finds what the declared one found before it stopped matching. */
  readonly proposal?: SelectorProposal;
  readonly lastGoodAt?: IsoInstant;
}

/** Sources in trouble, or back again, told in one message instead of one each. */
export interface TroubleBundle {
  readonly type: 'troubles';
  /** `outage`: nothing can be fetched from anywhere, as where the network is gone. */
  readonly cause: 'outage' | 'several';
  readonly state: 'failing' | 'recovered';
  /** Since when the first of them failed. */
  readonly since: IsoInstant;
  readonly at: IsoInstant;
  /** Bounded. */
  readonly lines: readonly TroubleLine[];
  /** How many sources the lines leave out. */
  readonly omitted: number;
  /** At the end of an outage: sources that still fail. */
  readonly still?: readonly TroubleLine[];
  /** At the end of an outage: how many sources wait for their next check. */
  readonly unchecked?: number;
}

export interface TroubleLine {
  readonly source: AlertSource;
  readonly url: string;
  readonly since: IsoInstant;
  readonly problem: HealthAlert['problem'];
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
  /** Who answers for it: whom it was assigned to, who took it, or who has the first question. */
  readonly owner?: string;
  /** The role of the first question, where nobody is named. */
  readonly role?: Role;
  readonly kind?: ChangeKind;
  /** How many listings of the catalogue it touches, where there is one. */
  readonly listings?: Pick<ListingsSummary, 'touched' | 'possible' | 'catalogued'>;
  /** The case of a later change of the same page: what stands on it today is told there. */
  readonly followedBy?: number;
  /** That a rule changed, 0 to 1; absent where nothing was weighed. */
  readonly probability?: number;
  /** What a second reader quoted from the page, where its answer counted. */
  readonly machineRead?: { readonly model: string; readonly quote: string };
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
    /** Digests of an older version have none. */
    readonly state?: SourceState;
  }[];
  /** Sources that nobody looks at although they are wanted: nothing is known of them, not even that nothing changed. */
  readonly notChecked?: readonly {
    readonly id: string;
    readonly state: SourceState;
    readonly reason: LocalizedText;
  }[];
  /** Sources that have been silent for much longer than is usual for them; each silence is asked about once. */
  readonly silent?: readonly { readonly source: AlertSource; readonly silence: Silence }[];
  /** Certificates that end soon or ended lately, the first to end first. */
  readonly certificates?: readonly CertificateWarning[];
  readonly counts: {
    readonly sourcesWatched: number;
    readonly pagesWatched: number;
    readonly checks: number;
    readonly held: number;
    readonly ledger: Readonly<Record<CaseState, number>>;
    /** Messages that could not be delivered. */
    readonly undelivered: number;
    readonly undeliveredOn?: readonly { readonly channel: string; readonly count: number }[];
    /** Rule changes found in the 24 hours before it was made. */
    readonly found?: Readonly<Record<Severity, number>>;
  };
}

/**
 * Many changes told in one message instead of one each: of one source, or of everything in a storm. The alerts that it
 * stands for are kept, as `bundled`, and each has its case.
 */
export interface Bundle {
  readonly type: 'bundle';
  /** Given where all changes are of one source. */
  readonly source?: AlertSource;
  readonly at: IsoInstant;
  /** The most severe first, then by what is due first; bounded. */
  readonly lines: readonly DigestLine[];
  /** How many changes the lines leave out. */
  readonly omitted: number;
  /** How many changes of each severity there are, those that the lines leave out included. */
  readonly severities?: Readonly<Record<Severity, number>>;
}

/** A channel does not take messages; told on the others. */
export interface DeliveryAlert {
  readonly type: 'delivery';
  readonly channel: string;
  readonly at: IsoInstant;
  /** How many messages could not be delivered there. */
  readonly undelivered: number;
  /** What the channel said, and what to do about it. */
  readonly problem: string;
  /** The same in every language; notices that an older version queued have none. */
  readonly explained?: LocalizedText;
}

/** Somebody tries whether a channel brings what is sent: nothing happened. */
export interface TestMessage {
  readonly type: 'test';
  readonly channel: string;
  readonly at: IsoInstant;
}

/** A step of a case that was alerted before, for channels that keep what belongs to a case together. */
export interface CaseUpdate {
  readonly type: 'case';
  readonly caseId: number;
  readonly changeId: number;
  readonly state: CaseState;
  readonly event: CaseEvent;
  /** Who answers for it, where somebody was assigned or took it. */
  readonly assignee?: string;
  /** Who acknowledged it first. */
  readonly taken?: CaseMark;
  readonly closed?: CaseMark & { readonly reason?: string };
  /** Where nobody made a step, but one is due: who is called for what. */
  readonly reminder?: CaseReminder;
  /** The alert as it was sent, so that it can be shown again with the new state; its checklist is the case's. */
  readonly alert: ChangeAlert;
}

export interface CaseReminder {
  readonly step: ClockStep;
  readonly target: IsoInstant;
  /** By their names in the team. */
  readonly people: readonly string[];
}

export interface CaseMark {
  readonly by: string;
  readonly at: IsoInstant;
}

/**
 * The differences of a change that was alerted, for channels that keep what belongs to a case together; it may take
 * several of these. Never sent without the alert before it.
 */
export interface ChangeDetails {
  readonly type: 'details';
  readonly changeId: number;
  readonly caseId: number;
  readonly severity: Severity;
  /** Which of how many, from 1. */
  readonly part: number;
  readonly parts: number;
  /** In the order of the page. */
  readonly entries: readonly DiffEntry[];
  /** How many differences no part holds; given with the last. */
  readonly omitted: number;
  /** Given with the first. */
  readonly verdictReasons: readonly Reason[];
  readonly severityReasons: readonly Reason[];
}

export type Message =
  | ChangeAlert
  | HealthAlert
  | TroubleBundle
  | Digest
  | Bundle
  | DeliveryAlert
  | TestMessage
  | CaseUpdate;

/** What the outbox holds: messages, and replies to them. */
export type QueuedMessage = Message | ChangeDetails;
