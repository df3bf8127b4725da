import { collectProblems } from '../collect/problems.js';
import { RuleWatchError } from '../domain/errors.js';
import type { Source } from '../domain/source.js';
import { writeFailureOf } from '../store/errors.js';
import type { PipelineContext } from './context.js';
import { withinDeadline } from './deadline.js';
import { accountHealth, type CheckOutcome } from './health.js';
import { findKind, notCheckable } from './kinds/kind.js';
import { pipelineProblems } from './problems.js';
import { reportTroubles } from './report-troubles.js';
import {
  type PageResult,
  type Problem,
  problemAt,
  problemOf,
  type SourceResult,
  statusOf,
} from './result.js';

/** Failures that are none of the source's, but of the folder that everything is kept in. */
const STORAGE_FAILURES = ['disk-full', 'read-only', 'damaged'] as const;

/**
 * Checks one source from end to end, accounts for its health and tells of its trouble. Whatever goes wrong is told in
 * the result: a source in trouble never keeps the others from being checked.
 */
export async function checkSource(source: Source, context: PipelineContext): Promise<SourceResult> {
  const result = await checkOne(source, context);
  tellTroubles([source], context);
  return result;
}

/** Tells people of troubles, as {@link reportTroubles}; where nothing can be kept, the results of the checks say so. */
export function tellTroubles(sources: readonly Source[], context: PipelineContext): void {
  if (context.dryRun) return;
  try {
    reportTroubles(sources, context);
  } catch (error) {
    if (writeFailureOf(error) === undefined) throw error;
  }
}

/** {@link checkSource} without the telling, which is done once for a round of checks. */
export async function checkOne(source: Source, context: PipelineContext): Promise<SourceResult> {
  const startedAt = performance.now();
  const results = (await run(source, context)).map((result) => asSignedIn(result, source));
  const problems = results.flatMap((result) =>
    'problem' in result && result.problem ? [result.problem] : [],
  );
  const [first] = problems;
  const problem = problems.find(({ proposal }) => proposal) ?? first;
  const status = statusOf(results);
  const failed = problems.filter(({ kind }) => kind !== 'selector-moved');
  const partial = problems.length > 0 && results.length >= 2 * failed.length;
  const outcome = { status, problem, partial };
  const unaccounted = context.dryRun ? undefined : account(source, outcome, context);
  const told = problem ?? unaccounted;
  return {
    sourceId: source.id,
    status: unaccounted ? 'failed' : status,
    pages: results.length,
    durationMs: Math.round(performance.now() - startedAt),
    ...(told && { problem: told }),
    changes: results.flatMap((result) => (result.status === 'changed' ? [result.change] : [])),
  };
}

async function run(source: Source, context: PipelineContext): Promise<PageResult[]> {
  const kind = findKind(context.kinds, source.kind);
  if (!kind) return [{ status: 'failed', problem: notCheckable(source, context.kinds) }];
  try {
    return await withinDeadline(source, context, (bounded) => kind.check(source, bounded));
  } catch (error) {
    if (context.signal?.aborted) throw error;
    const [url = source.id] = source.urls;
    return [{ status: 'failed', problem: unexpected(source, error, url) }];
  }
}

/** A page that asks to sign in, where somebody had: the session has ended, whatever the page looks like. */
function asSignedIn(result: PageResult, source: Source): PageResult {
  if (source.session !== 'signed-in' || !('problem' in result) || !result.problem) return result;
  const { kind, url } = result.problem;
  if (kind !== 'login-wall') return result;
  const told = collectProblems.tell('session-form', { url, source: source.id });
  return { ...result, problem: problemAt(url, 'session-expired', told) };
}

/** The problem where the account itself cannot be written, as on a full disk. */
function account(source: Source, outcome: CheckOutcome, context: PipelineContext): Problem | undefined {
  try {
    context.store.transaction(() => accountHealth(source, outcome, context));
    return undefined;
  } catch (error) {
    if (context.signal?.aborted) throw error;
    return unexpected(source, error, source.urls[0] ?? source.id);
  }
}

function unexpected(source: Source, error: unknown, url: string): Problem {
  if (error instanceof RuleWatchError) return problemOf(error, url);
  const said = error instanceof Error ? error.message : String(error);
  const kind = STORAGE_FAILURES.find((known) => known === writeFailureOf(error)) ?? 'unexpected';
  return problemAt(url, kind, pipelineProblems.tell('unexpected', { source: source.id, said }));
}
