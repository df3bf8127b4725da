import type { TopicLexicon } from '../domain/assessment.js';
import type { ChecklistTemplate, SellerProfile, TeamMember } from '../domain/checklist.js';
import type { Source } from '../domain/source.js';
import type { Severity, UiLanguage } from '../domain/vocabulary.js';
import type { ConfigurationIssue } from './errors.js';

/** Everything a user has set, validated. */
export interface Configuration {
  readonly settings: Settings;
  /** In the order of their files; sources that are switched off are there too. */
  readonly sources: readonly Source[];
  readonly topics: readonly TopicLexicon[];
  readonly checklists: readonly ChecklistTemplate[];
  readonly team: readonly TeamMember[];
  readonly seller: SellerProfile;
  /** Tokens, passwords and the like, for `redact`. */
  readonly secrets: readonly string[];
  /** Every file that was read, `.env` included. */
  readonly files: readonly string[];
  /** What works but deserves a look; `rulewatch sources lint` prints it. */
  readonly warnings: readonly ConfigurationWarning[];
}

export type WarningCode =
  | 'enabled-not-permitted'
  | 'weak-selectors'
  | 'fast-schedule'
  | 'kind-not-supported'
  | 'fetch-not-supported'
  | 'field-not-supported'
  | 'no-sources';

export interface ConfigurationWarning extends ConfigurationIssue {
  readonly code: WarningCode;
  /** The source it is about. */
  readonly source?: string;
}

/** `config/rulewatch.yaml` with every default filled in. */
export interface Settings {
  /** IANA zone in which schedules run, days begin and times are shown. */
  readonly timezone: string;
  readonly language: UiLanguage;
  readonly storage: {
    /** Days for which superseded versions are kept that differ from the next by noise alone. */
    readonly noiseDays: number;
  };
  readonly collect: CollectSettings;
  /** Cron expressions. */
  readonly schedules: { readonly check: string; readonly digest: string };
  /** How long after a rule change was seen the page is looked at again before anybody is alerted. */
  readonly confirm: { readonly delaySeconds: number };
  /** The channels that are on. */
  readonly channels: ChannelSettings;
  /** Where people reach the daemon's pages, without a slash at the end. */
  readonly publicUrl?: string;
  readonly health: { readonly enabled: boolean; readonly host: string; readonly port: number };
  readonly alerts: {
    /** Material changes below it go to the digest only. */
    readonly minimumSeverity: Severity;
    /** Failed checks in a row before a source-health warning. */
    readonly failuresBeforeWarning: number;
  };
}

export interface CollectSettings {
  readonly userAgent: string;
  /** For one page, redirects included. */
  readonly timeoutSeconds: number;
  /** Of one page, uncompressed. */
  readonly maxMegabytes: number;
  readonly maxRedirects: number;
  readonly perHostConcurrency: number;
  /** Between two requests to one host. */
  readonly perHostDelayMs: number;
  readonly concurrency: number;
  /** Host names, IP addresses and networks (`10.1.0.0/16`) of the user's own that sources may lead to. */
  readonly privateHosts: readonly string[];
}

/** A channel that is there is on, and complete. */
export interface ChannelSettings {
  readonly slack?: SlackSettings;
  readonly email?: EmailSettings;
  readonly terminal?: { readonly language: UiLanguage };
}

export interface SlackSettings {
  readonly token: string;
  /** Channel id or name. */
  readonly channel: string;
  /** Ends with a slash. */
  readonly apiUrl: string;
  readonly language: UiLanguage;
}

export interface EmailSettings {
  /** `smtp://` or `smtps://`, with user name and password where the server wants them. */
  readonly url: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly language: UiLanguage;
}
