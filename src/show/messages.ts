import type { CaseEvent } from '../domain/case.js';
import type { ChangeOrigin, DiffEntry } from '../domain/change.js';
import type { CertificateConcern, FamilyReading, ListingCriterion } from '../domain/listing.js';
import type { Severity, UiLanguage } from '../domain/vocabulary.js';
import { en } from './i18n/en.js';
import { zhCN } from './i18n/zh-cn.js';

/** What all channels say in the same words; names of the vocabularies are in `i18n/labels.ts`. */
export interface NotifyMessages {
  /** luxon format strings */
  readonly formats: { readonly day: string; readonly time: string; readonly timeWithYear: string };
  readonly days: (days: number) => string;
  /** A time of yesterday, today or tomorrow; undefined for every other day. */
  readonly nearDay: (days: number, time: string) => string | undefined;
  readonly spans: Readonly<Record<'minutes' | 'hours' | 'days', (count: number) => string>>;
  readonly origins: Readonly<Record<ChangeOrigin, string>>;
  readonly ops: Readonly<Record<DiffEntry['op'], string>>;
  readonly colon: string;
  /** Set behind other words. */
  readonly aside: (text: string) => string;
  readonly quote: (text: string) => string;
  readonly listSeparator: string;
  readonly everywhere: string;
  readonly more: (count: number) => string;
  /** Stands above everything that a language model wrote. */
  readonly machineWritten: (model: string) => string;
  readonly change: ChangeMessages;
  readonly listings: ListingsMessages;
  readonly health: HealthMessages;
  readonly digest: DigestMessages;
  readonly brief: BriefMessages;
}

export interface ChangeMessages {
  readonly effective: string;
  readonly deadline: string;
  readonly noDate: string;
  readonly caseDue: string;
  readonly overdue: string;
  readonly source: string;
  readonly page: string;
  readonly topics: string;
  readonly detected: string;
  readonly previous: string;
  readonly whatChanged: string;
  readonly moreDifferences: (count: number) => string;
  readonly announced: string;
  readonly mustDo: string;
  readonly whySeverity: (severity: string) => string;
  readonly whyChange: string;
  readonly checklist: string;
  readonly due: (time: string) => string;
  readonly proof: string;
  readonly asOf: (source: string, date: string) => string;
  readonly moreItems: (count: number) => string;
  readonly openPage: string;
  readonly openEvidence: string;
  readonly caseNumber: (id: number) => string;
  readonly acknowledge: string;
  readonly showAll: string;
  readonly nobody: string;
  readonly timezone: (zone: string) => string;
  readonly stored: string;
  readonly before: string;
  readonly after: string;
  readonly fullDiff: string;
  readonly size: (added: number, removed: number) => string;
  readonly quoted: string;
}

export interface ListingsMessages {
  readonly touches: (touched: number, catalogued: number) => string;
  readonly possible: (count: number, unknown: readonly string[]) => string;
  readonly criteria: Readonly<Record<ListingCriterion, string>>;
  readonly notGiven: (criterion: string) => string;
  readonly readFrom: Readonly<Record<'category' | 'title', (word: string) => string>>;
  readonly concerns: Readonly<
    Record<CertificateConcern['state'], (certificate: string, day: string) => string>
  >;
  readonly wholeList: string;
  readonly attached: string;
  /** The list as a table. */
  readonly csv: {
    readonly columns: readonly string[];
    readonly readFrom: Readonly<Record<FamilyReading['from'], (words: string) => string>>;
    readonly touched: string;
    readonly perhaps: string;
  };
}

export interface HealthMessages {
  readonly chipFailing: string;
  readonly chipRecovered: string;
  readonly failing: (source: string) => string;
  readonly recovered: (source: string) => string;
  readonly problem: string;
  readonly checks: string;
  readonly since: string;
  readonly lasted: string;
  readonly started: (time: string) => string;
  readonly lastGood: string;
  readonly never: string;
  readonly attempts: (failures: number) => string;
  readonly unwatched: string;
  readonly watchedAgain: string;
  readonly test: string;
  readonly openPage: string;
}

export interface DigestMessages {
  readonly title: (day: string) => string;
  readonly groups: Readonly<Record<'overdue' | 'today' | 'thisWeek' | 'later' | 'information', string>>;
  readonly open: (count: number) => string;
  readonly overdueCount: (count: number) => string;
  readonly dueTodayCount: (count: number) => string;
  readonly foundCount: (count: number) => string;
  /** @param severities how many of each, may be empty */
  readonly found: (count: number, severities: string, information: number) => string;
  readonly foundLabel: string;
  readonly isNew: string;
  /** What a group leaves out. */
  readonly rest: (count: number, platforms: string) => string;
  readonly others: (count: number) => string;
  readonly nothing: string;
  readonly nothingOpen: string;
  readonly allRead: string;
  readonly trouble: string;
  readonly troubleCount: (count: number) => string;
  readonly ledger: string;
  readonly watched: (sources: number, pages: number, checks: number) => string;
  readonly held: (count: number) => string;
  /** @param where how many on each channel: `slack 3` */
  readonly undelivered: (count: number, where: readonly string[]) => string;
  readonly certificates: string;
  readonly certificateCount: (count: number) => string;
  readonly certificateEnds: (day: string, relative: string) => string;
  readonly certificateOver: (day: string, relative: string) => string;
  readonly certificateListings: (count: number, examples: readonly string[]) => string;
  readonly effective: (day: string, relative: string) => string;
  readonly deadline: (day: string, relative: string) => string;
  readonly due: (time: string) => string;
  readonly acknowledgedBy: (person: string) => string;
  readonly since: (time: string) => string;
}

/** Short messages: a bundle of changes, a channel that fails, a step of a case. */
export interface BriefMessages {
  readonly chips: Readonly<Record<'bundle' | 'delivery' | 'case', string>>;
  readonly changesOf: (count: number, source: string) => string;
  readonly changesAtOnce: (count: number) => string;
  readonly ofSeverity: (count: number, severity: Severity) => string;
  readonly eachHasCase: string;
  readonly restOfCases: (count: number) => string;
  readonly allCases: string;
  readonly oneCase: string;
  readonly theCase: string;
  readonly notDelivered: (count: number, channel: string) => string;
  readonly sentHere: string;
  readonly findOut: string;
  readonly whatWaits: string;
  readonly sendAgain: string;
  readonly tryChannels: string;
  readonly steps: Readonly<Record<CaseEvent['kind'], (person: string) => string>>;
}

export const messages = { 'zh-CN': zhCN, en } satisfies Record<UiLanguage, NotifyMessages>;
