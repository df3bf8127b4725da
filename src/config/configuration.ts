import type { ChannelSettings } from '../channels/channels.js';
import type { ChannelKind } from '../channels/kind.js';
import type { TopicLexicon } from '../domain/assessment.js';
import type { CalendarEvent } from '../domain/calendar.js';
import type { ChecklistTemplate, SellerProfile } from '../domain/checklist.js';
import type { ListingColumn } from '../domain/listing.js';
import type { Route } from '../domain/route.js';
import type { Source } from '../domain/source.js';
import type { RoleGroups, TeamMember } from '../domain/team.js';
import type { LocalizedText, Sensitivity, Severity, UiLanguage } from '../domain/vocabulary.js';
import type { ConfigurationIssue } from './errors.js';
import type { ResponseSettings } from './schema/response.js';

/** Everything a user has set, validated. */
export interface Configuration {
  readonly settings: Settings;
  /** In the order of their files; sources that are switched off are there too. */
  readonly sources: readonly Source[];
  /** Sources, and files of sources, that are declared wrongly: the others are watched without them. */
  readonly faulty: readonly FaultySource[];
  readonly topics: readonly TopicLexicon[];
  readonly checklists: readonly ChecklistTemplate[];
  /** Days that are known ahead, the first one first. */
  readonly calendar: readonly CalendarEvent[];
  /** In the order of the file: the first holder of a role comes first. */
  readonly team: readonly TeamMember[];
  readonly roleGroups: RoleGroups;
  readonly seller: SellerProfile;
  /** The channels that there are, whether they are on or not. */
  readonly channelKinds: readonly ChannelKind[];
  /**
   * `RULEWATCH_SESSION_KEY`, with which sessions of signed-in sources are sealed, and `RULEWATCH_SESSION_KEY_PREVIOUS`,
   * which still opens what was sealed before the key was changed. Empty where there is no key.
   */
  readonly sessionKeys: readonly string[];
  /** Tokens, passwords and the like, for `redact`. */
  readonly secrets: readonly string[];
  /** Every file that was read, `.env` included. */
  readonly files: readonly string[];
  /** What works but deserves a look; `rulewatch sources lint` prints it. */
  readonly warnings: readonly ConfigurationWarning[];
}

/** A source, or a whole file of sources, that nothing can be made of. */
export interface FaultySource {
  /** Undefined for a file that cannot be read, and for a source without a usable id. */
  readonly id: string | undefined;
  readonly file: string;
  readonly issues: readonly ConfigurationIssue[];
}

export type WarningCode =
  | 'unused-variable'
  | 'enabled-not-permitted'
  | 'weak-selectors'
  | 'fast-schedule'
  | 'kind-not-supported'
  | 'fetch-not-supported'
  | 'field-not-supported'
  | 'session-unused'
  | 'cookie-header'
  | 'no-sources'
  | 'unknown-override'
  | 'role-unfilled'
  /** Of one kind of source, which says what it is about. */
  | `kind:${string}`;

export interface ConfigurationWarning extends ConfigurationIssue {
  readonly code: WarningCode;
  /** The source it is about. */
  readonly source?: string;
}

/** The sources that are on although this version has no check for their kind, or for the way they are fetched. */
export function uncheckable({
  warnings,
}: Pick<Configuration, 'warnings'>): ReadonlyMap<string, LocalizedText> {
  const reasons = new Map<string, LocalizedText>();
  for (const { code, source, message } of warnings) {
    if (source !== undefined && (code === 'kind-not-supported' || code === 'fetch-not-supported')) {
      reasons.set(source, message);
    }
  }
  return reasons;
}

/** `config/rulewatch.yaml` with every default filled in. */
/** How sources with `fetch: browser` are rendered. */
export interface BrowserSettings {
  /** The executable; without it one is looked for. */
  readonly path?: string;
  /** Remote browsers in place of one on this machine. */
  readonly endpoint: readonly string[];
  /** Pages open at a time in each browser. */
  readonly pages: number;
  readonly sandbox: 'auto' | 'true' | 'false';
  /** For one page, once its document has come. */
  readonly timeoutSeconds: number;
  readonly recycleAfterPages: number;
  /** Of the browser with all its processes; with more it is replaced. */
  readonly memoryMegabytes: number;
  /** Whether images, fonts, media and trackers are left out. */
  readonly block: boolean;
  /** Whether a picture is kept with each change. */
  readonly screenshots: boolean;
}

export interface Settings {
  /** How cases are to be worked: the clock and its reminders. */
  readonly response: ResponseSettings;
  /** IANA zone in which schedules run, days begin and times are shown. */
  readonly timezone: string;
  readonly language: UiLanguage;
  readonly storage: {
    /** Days for which superseded versions are kept that differ from the next by noise alone. */
    readonly noiseDays: number;
    /** Days for which messages are kept that were delivered or given up and that nothing depends on any more. */
    readonly deliveredDays: number;
    /** Days for which the versions behind a told change are kept at the least. */
    readonly evidenceDays: number;
    /** Days after which they are deleted. */
    readonly versionDays?: number;
    /** Of the data folder; with more, the oldest of them are deleted. */
    readonly maxMegabytes?: number;
  };
  readonly collect: CollectSettings;
  readonly browser: BrowserSettings;
  readonly catalogue: CatalogueSettings;
  /** The language model that explains changes; absent where none is on. */
  readonly assist?: AssistSettings;
  /** Cron expressions. */
  readonly schedules: { readonly check: string; readonly digest: string };
  /** How long after a rule change was seen the page is looked at again before anybody is alerted. */
  readonly confirm: {
    readonly delaySeconds: number;
    /** How long a text in place of the page has to stay until it is the page. */
    readonly rebuiltChecks: number;
    readonly rebuiltHours: number;
    /** How long a part has to be away until it is gone. */
    readonly missingChecks: number;
    readonly missingDays: number;
    /** How long text has to stand that was held back, until it is judged again. */
    readonly heldBackChecks: number;
    readonly heldBackDays: number;
  };
  /** The channels that are on. */
  readonly channels: ChannelSettings;
  /** Where people reach the daemon's pages, without a slash at the end. */
  readonly publicUrl?: string;
  readonly health: {
    readonly enabled: boolean;
    readonly host: string;
    readonly port: number;
    /** Host names that the pages are shown under, beside loopback, `host` and that of `publicUrl`. */
    readonly allowedHosts: readonly string[];
    /** Fetched as long as all is well; a secret. */
    readonly ping?: string;
    readonly pingMinutes: number;
  };
  /** Whether the daemon serves the page that the group works on. */
  readonly web: { readonly enabled: boolean };
  readonly log: {
    readonly level: 'error' | 'warn' | 'info' | 'debug';
    readonly format: 'auto' | 'text' | 'json';
  };
  readonly alerts: {
    /** How likely an edit has to be a rule change for an alert. */
    readonly sensitivity: Sensitivity;
    /** Material changes below it go to the digest only. */
    readonly minimumSeverity: Severity;
    readonly translateLink?: string;
    /** Failed checks in a row before a source-health warning. */
    readonly failuresBeforeWarning: number;
    readonly grouping: GroupingSettings;
    /** Who is told what; alerts for which there is no route go to every channel. */
    readonly routes: readonly Route[];
    /** The ids of the channels that get what another one does not take; all that people read without it. */
    readonly fallback?: readonly string[];
  };
}

/** When several alerts of a channel become one message; see `deliver/bundling/gather.ts`. */
export interface GroupingSettings {
  readonly enabled: boolean;
  /** So many of one source that wait together become one message. */
  readonly perSource: number;
  /** After so many of one source within the window, further ones are gathered first. */
  readonly burst: number;
  /** With so many over all sources, waiting or within the window, everything that waits becomes one message. */
  readonly storm: number;
  readonly windowMinutes: number;
  /** Alerts are gathered for so long at the most. */
  readonly holdMinutes: number;
  /** So many critical ones are never put together with others. */
  readonly criticalAlone: number;
}

/** Where the seller's listings and certificates stand; paths count from the configuration directory. */
export interface CatalogueSettings {
  /** The CSV file of the listings; without it no listings are matched. */
  readonly file?: string;
  /** The names of columns that are not called as usual. */
  readonly columns: Readonly<Partial<Record<ListingColumn, string>>>;
  /** The CSV file of the certificate register, which may be missing. */
  readonly certificates: string;
  /** How many days before their end certificates are warned of. */
  readonly certificateWarningDays: readonly number[];
}

/** An endpoint that speaks the chat completions protocol of OpenAI. */
export interface AssistSettings {
  /** Ends without a slash; `/chat/completions` is added to it. */
  readonly url: string;
  readonly apiKey?: string;
  readonly model: string;
  /** The languages to explain changes in. */
  readonly languages: readonly UiLanguage[];
  /** Whether it reads changes in doubt a second time. */
  readonly judge: boolean;
  readonly timeoutSeconds: number;
  readonly maxTokensPerDay: number;
  readonly maxTokensPerMonth: number;
}

export interface CollectSettings {
  readonly userAgent: string;
  /** By which those whose pages are read reach the user. */
  readonly contact?: string;
  /** For one page, redirects included. */
  readonly timeoutSeconds: number;
  /** Of one page, uncompressed. */
  readonly maxMegabytes: number;
  readonly maxRedirects: number;
  readonly perHostConcurrency: number;
  /** Between two requests to one host. */
  readonly perHostDelayMs: number;
  readonly perHostJitterPercent: number;
  readonly hostFailures: number;
  readonly concurrency: number;
  /** A check of one source that takes longer is given up. */
  readonly checkMinutes: number;
  /** Host names, IP addresses and networks (`10.1.0.0/16`) of the user's own that sources may lead to. */
  readonly privateHosts: readonly string[];
}
