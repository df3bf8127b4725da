import type { HealthAlert } from '../domain/alert.js';
import type { Source } from '../domain/source.js';
import type { SourceStatus } from '../domain/vocabulary.js';
import { alertSource } from '../show/alert-source.js';
import type { SourceTrouble } from '../store/health.js';
import type { PipelineContext } from './context.js';
import { explainSourceProblem } from './problem-texts.js';
import type { Problem } from './result.js';

/**
 * Keeps account of how a source does. Trouble is reported once, when it has lasted for a number of checks, and its
 * end is reported where its start was.
 */
export function accountHealth(
  source: Source,
  status: SourceStatus,
  problem: Problem | undefined,
  context: PipelineContext,
): void {
  const { store } = context;
  const known = store.health.get(source.id);
  if (!problem && !known) return;
  const lastGoodAt = store.pages.lastCheckOf(source.id);
  store.transaction(() => {
    if (problem) {
      worsen(source, status === 'broken' ? 'broken' : 'failed', problem, context, lastGoodAt);
      return;
    }
    store.health.clear(source.id);
    if (known?.reportedAt)
      enqueue(source, { ...known, lastFailureAt: now(context) }, 'recovered', context, lastGoodAt);
  });
}

function worsen(
  source: Source,
  status: SourceTrouble['status'],
  problem: Problem,
  context: PipelineContext,
  lastGoodAt: string | undefined,
): void {
  const at = now(context);
  const known = context.store.health.get(source.id);
  const failures = (known?.failures ?? 0) + 1;
  const isDue = failures >= context.alerts.healthAfterFailures && !known?.reportedAt;
  const trouble: SourceTrouble = {
    sourceId: source.id,
    failingSince: known?.failingSince ?? at,
    lastFailureAt: at,
    failures,
    status,
    url: problem.url,
    problemKind: problem.kind,
    problemMessage: problem.message,
    problemReason: problem.reason ?? null,
    reportedAt: isDue ? at : (known?.reportedAt ?? null),
  };
  context.store.health.save(trouble);
  if (isDue) enqueue(source, trouble, 'failing', context, lastGoodAt);
}

function enqueue(
  source: Source,
  trouble: SourceTrouble,
  state: HealthAlert['state'],
  context: PipelineContext,
  lastGoodAt: string | undefined,
): void {
  const problem = problemOfTrouble(trouble);
  const message: HealthAlert = {
    type: 'health',
    source: alertSource(source),
    url: trouble.url,
    state,
    since: trouble.failingSince,
    at: trouble.lastFailureAt,
    failures: trouble.failures,
    problem: {
      kind: problem.kind,
      message: problem.message,
      explained: explainSourceProblem(problem, context.kinds),
    },
    ...(lastGoodAt !== undefined && { lastGoodAt }),
  };
  for (const channel of context.alerts.channels) {
    const idempotencyKey = `health:${source.id}:${trouble.failingSince}:${state}:${channel}`;
    context.store.outbox.enqueue({ channel, message, idempotencyKey, at: trouble.lastFailureAt });
  }
}

function problemOfTrouble({ url, problemKind, problemMessage, problemReason }: SourceTrouble): Problem {
  return { kind: problemKind, message: problemMessage, url, ...(problemReason && { reason: problemReason }) };
}

function now(context: PipelineContext): string {
  return context.clock().toISOString();
}
