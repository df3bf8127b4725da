import type { Assessment } from '../domain/assessment.js';
import type { ChangeOrigin, Comparison } from '../domain/change.js';
import type { Checklist } from '../domain/checklist.js';
import type { ListingsSummary } from '../domain/listing.js';
import type { IsoInstant, SourceStatus } from '../domain/vocabulary.js';

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
  readonly message: string;
  readonly url: string;
}

/** How the check of one page ended. */
export type PageResult =
  | { readonly status: 'unchanged' | 'first-seen' }
  | { readonly status: 'changed'; readonly change: FoundChange }
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
    if (results.some((result) => result.status === status)) return status;
  }
  return 'unchanged';
}
