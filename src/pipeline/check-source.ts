import { RuleWatchError } from '../domain/errors.js';
import type { Source } from '../domain/source.js';
import type { SourceKind } from '../domain/vocabulary.js';
import { checkDocument } from './check-document.js';
import { checkListing } from './check-listing.js';
import type { PipelineContext } from './context.js';
import { accountHealth } from './health.js';
import { type PageResult, type Problem, type SourceResult, statusOf } from './result.js';

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
  if (!context.dryRun) accountHealth(source, status, problem, context);
  return {
    sourceId: source.id,
    status,
    pages: results.length,
    durationMs: Math.round(performance.now() - startedAt),
    ...(problem && { problem }),
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

function unexpected(source: Source, error: unknown, url: string): Problem {
  if (error instanceof RuleWatchError) return { kind: error.kind, message: error.message, url };
  const cause = error instanceof Error ? error.message : String(error);
  return {
    kind: 'unexpected',
    url,
    message: `Checking ${source.id} failed unexpectedly: ${cause}. Nothing was stored; the next check tries again.`,
  };
}
