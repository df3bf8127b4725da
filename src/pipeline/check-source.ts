import { RuleWatchError } from '../domain/errors.js';
import type { Source } from '../domain/source.js';
import type { SourceStatus } from '../domain/vocabulary.js';
import { writeFailureOf } from '../store/errors.js';
import type { PipelineContext } from './context.js';
import { accountHealth } from './health.js';
import { findKind, notCheckable } from './kinds/kind.js';
import { pipelineProblems } from './problems.js';
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
 * Checks one source from end to end and accounts for its health. Whatever goes wrong is told in the result: a source
 * in trouble never keeps the others from being checked.
 */
export async function checkSource(source: Source, context: PipelineContext): Promise<SourceResult> {
  const startedAt = performance.now();
  const results = await run(source, context);
  const [problem] = results.flatMap((result) =>
    'problem' in result && result.problem ? [result.problem] : [],
  );
  const status = statusOf(results);
  const unaccounted = context.dryRun ? undefined : account(source, status, problem, context);
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
    return await kind.check(source, context);
  } catch (error) {
    if (context.signal?.aborted) throw error;
    const [url = source.id] = source.urls;
    return [{ status: 'failed', problem: unexpected(source, error, url) }];
  }
}

/** The problem where the account itself cannot be written, as on a full disk. */
function account(
  source: Source,
  status: SourceStatus,
  problem: Problem | undefined,
  context: PipelineContext,
): Problem | undefined {
  try {
    accountHealth(source, status, problem, context);
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
