import type { IsoInstant, LocalizedText, SourceState } from './vocabulary.js';

/** How a source does, and why. */
export interface SourceHealth {
  readonly state: SourceState;
  /** The weightiest first; a source that is `ok` may have one too, where something about it is worth a look. */
  readonly reasons: readonly HealthReason[];
}

export interface HealthReason {
  readonly code: HealthReasonCode;
  readonly text: LocalizedText;
}

export const HEALTH_REASON_CODES = [
  'off',
  'misdeclared',
  'unsupported',
  'paused',
  'never-read',
  'robots',
  'not-handed-in',
  'overdue',
  'failing',
  'partly-read',
  'selector-moved',
  'silent',
] as const;
export type HealthReasonCode = (typeof HEALTH_REASON_CODES)[number];

/** A selector that finds what the one declared found before it stopped matching. */
export interface SelectorProposal {
  /** The key of the source that it belongs to. */
  readonly field: 'extract.content' | 'listing.item';
  /** What is declared there. */
  readonly declared: string;
  readonly selector: string;
  /** Of what was known of the page, how much it finds: above 0, up to 1. */
  readonly share: number;
}

/** How long a page, or a list of announcements, has said nothing new. */
export interface Silence {
  /** When it last said something new. */
  readonly since: IsoInstant;
  readonly days: number;
  /** Days from one news to the next: the median of those that were seen. */
  readonly usualDays: number;
  /** The longest that was seen. */
  readonly longestDays: number;
}

/** The kinds of problems that end once somebody signs in. */
const LOGIN_PROBLEMS: ReadonlySet<string> = new Set([
  'login-wall',
  'login-needed',
  'session-expired',
  'session-locked',
]);

export function asksForLogin(problemKind: string): boolean {
  return LOGIN_PROBLEMS.has(problemKind);
}
