import { RuleWatchError } from '../domain/errors.js';
import type { Source } from '../domain/source.js';
import type { SourceKind, SourceStatus } from '../domain/vocabulary.js';
import { writeFailureOf } from '../store/errors.js';
import { checkDocument } from './check-document.js';
import { checkListing } from './check-listing.js';
import type { PipelineContext } from './context.js';
import { accountHealth } from './health.js';
import { type PageResult, type Problem, type SourceResult, statusOf } from './result.js';

/** Failures that are none of the source's, but of the folder that everything is kept in. */
const STORAGE_FAILURES = ['disk-full', 'read-only', 'damaged'] as const;

type SourceCheck = (source: Source, context: PipelineContext) => Promise<PageResult[]>;

/** How each kind of source is checked. A kind that is missing here is declared, but cannot be checked yet. */
const checks: Partial<Record<SourceKind, SourceCheck>> = {
  document: checkDocument,
  listing: checkListing,
};

/** Whether this version of RuleWatch can check sources of the kind. */
export function isCheckable(kind: SourceKind): boolean {
  return checks[kind] !== undefined;
}

/**
 * Checks one source from end to end and accounts for its health. Whatever goes wrong is told in the result: a source
 * in trouble never keeps the others from being checked.
 */
export async function checkSource(source: Source, context: PipelineContext): Promise<SourceResult> {
  const startedAt = performance.now();
  const results = await run(source, context);
  const problem = results.find((result) => 'problem' in result)?.problem;
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
  const check = checks[source.kind];
  const [url = source.id] = source.urls;
  if (!check) {
    const message = `${source.id} is of kind \`${source.kind}\`, which this version cannot check yet. Set \`enabled: false\` in ${source.file}, or declare it as document or listing.`;
    return [{ status: 'failed', problem: { kind: 'unsupported', message, url } }];
  }
  try {
    return await check(source, context);
  } catch (error) {
    if (context.signal?.aborted) throw error;
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
  if (error instanceof RuleWatchError) return { kind: error.kind, message: error.message, url };
  const cause = error instanceof Error ? error.message : String(error);
  return {
    kind: STORAGE_FAILURES.find((kind) => kind === writeFailureOf(error)) ?? 'unexpected',
    url,
    message: `Checking ${source.id} failed unexpectedly: ${cause}. Nothing was stored; the next check tries again.`,
  };
}
