import type { Source } from '../domain/source.js';
import type { SourceStatus } from '../domain/vocabulary.js';
import { isLasting, isOfTheWay } from '../health/reports.js';
import type { PipelineContext } from './context.js';
import type { Problem } from './result.js';

/** How a check ended, as far as it says how the source does. */
export interface CheckOutcome {
  readonly status: SourceStatus;
  readonly problem: Problem | undefined;
  /** At least as many pages of the source were read as were not. */
  readonly partial: boolean;
}

/** Keeps account of how a source does; what people are told of it is decided once a round: see `report-troubles.ts`. */
export function accountHealth(source: Source, outcome: CheckOutcome, context: PipelineContext): void {
  const { health } = context.store;
  const { status, problem, partial } = outcome;
  const at = context.clock().toISOString();
  const stored = health.get(source.id);
  if (!problem) {
    if (stored) health.recover(source.id, at);
    return;
  }
  // Whether somebody has signed in is not seen by what never got there.
  if (stored && isLasting(stored.problemKind) && isOfTheWay(problem.kind)) {
    health.save({ ...stored, lastFailureAt: at, failures: stored.failures + 1 });
    return;
  }
  // A session that ends is told of also where people know of other trouble, which may mend by itself.
  const isNews = isLasting(problem.kind) && stored?.problemKind !== problem.kind;
  const told = isNews ? undefined : stored;
  health.save({
    sourceId: source.id,
    failingSince: stored?.failingSince ?? at,
    lastFailureAt: at,
    failures: (stored?.failures ?? 0) + 1,
    status: status === 'broken' ? 'broken' : 'failed',
    url: problem.url,
    problemKind: problem.kind,
    problemMessage: problem.message,
    problemReason: problem.reason ?? null,
    partial,
    proposal: problem.proposal ?? null,
    reportedAt: told?.reportedAt ?? null,
    outageId: told?.outageId ?? null,
  });
}
