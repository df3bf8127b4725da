import type { Assessment } from '../domain/assessment.js';
import type { ChangeOrigin, Comparison } from '../domain/change.js';
import type { Checklist } from '../domain/checklist.js';
import type { RuleWatchError } from '../domain/errors.js';
import type { FetchFailure } from '../domain/fetch.js';
import type { ListingsSummary } from '../domain/listing.js';
import type { Problem as Reason, ToldProblem } from '../domain/problem.js';
import type { SelectorProposal } from '../domain/source-health.js';
import type { IsoInstant, SourceStatus } from '../domain/vocabulary.js';
import { storedProblem } from '../text/problem.js';

/** A difference that was found, as it was recorded. */
export interface FoundChange {
  /** Null in a dry run, which records nothing. */
  readonly id: number | null;
  readonly caseId: number | null;
  readonly sourceId: string;
  readonly url: string;
  readonly title: string;
  readonly origin: ChangeOrigin;
  readonly detectedAt: IsoInstant;
  readonly comparison: Comparison;
  /** Absent for noise. */
  readonly assessment?: Assessment;
  readonly checklist?: Checklist;
  readonly listings?: ListingsSummary;
}

export interface Problem {
  /** A failure kind of the fetch, or the breakage kind of the page. */
  readonly kind: string;
  /** In English. */
  readonly message: string;
  readonly url: string;
  /** What is told in the reader's language: see `explainSourceProblem`. */
  readonly reason?: Reason;
  /** A selector that finds what the declared one found before it stopped matching. */
  readonly proposal?: SelectorProposal;
}

/** What is told of an address. */
export function problemAt(url: string, kind: string, told: ToldProblem): Problem {
  return { kind, message: told.text.en, url, reason: storedProblem(told) };
}

/** What is told of an address that brought nothing. */
export function failureProblem({ kind, message, url, reason }: FetchFailure): Problem {
  return { kind, message, url, ...(reason && { reason }) };
}

/** What is told of an address that led to this error. */
export function problemOf({ kind, message, told }: RuleWatchError, url: string): Problem {
  return told ? problemAt(url, kind, told) : { kind, message, url };
}

/** How the check of one page ended. */
export type PageResult =
  | { readonly status: 'unchanged' | 'first-seen' }
  /** With a problem where another part of the page did not come. */
  | { readonly status: 'changed'; readonly change: FoundChange; readonly problem?: Problem }
  | { readonly status: 'broken' | 'failed'; readonly problem: Problem };

/** How the check of one source ended. */
export interface SourceResult {
  readonly sourceId: string;
  readonly status: SourceStatus;
  /** How many pages were looked at. */
  readonly pages: number;
  readonly durationMs: number;
  readonly problem?: Problem;
  readonly changes: readonly FoundChange[];
}

/** The status of a source from those of its pages: trouble first, then news. */
export function statusOf(results: readonly PageResult[]): SourceStatus {
  for (const status of ['failed', 'broken', 'changed', 'first-seen'] as const) {
    if (results.some((result) => statusOfPage(result) === status)) return status;
  }
  return 'unchanged';
}

function statusOfPage(result: PageResult): PageResult['status'] {
  return result.status === 'changed' && result.problem ? 'broken' : result.status;
}
