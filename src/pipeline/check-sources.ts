import PQueue from 'p-queue';
import type { Source } from '../domain/source.js';
import { checkOne, tellTroubles } from './check-source.js';
import type { PipelineContext } from './context.js';
import type { SourceResult } from './result.js';

export interface CheckOptions {
  /** How many sources are checked at a time; one host is never hurried, whatever this is. */
  readonly concurrency: number;
  /** Told after every source. */
  readonly onProgress?: (result: SourceResult, done: number, total: number) => void;
}

/**
 * Checks many sources, the urgent ones first; the results stand in the order of the sources. Their troubles are told together when all are
 * checked.
 */
export async function checkSources(
  sources: readonly Source[],
  context: PipelineContext,
  options: CheckOptions,
): Promise<SourceResult[]> {
  const queue = new PQueue({ concurrency: options.concurrency });
  let done = 0;
  const results = await Promise.all(
    sources.map((source) =>
      queue.add(
        async () => {
          const result = await checkOne(source, context);
          done += 1;
          options.onProgress?.(result, done, sources.length);
          return result;
        },
        { priority: source.urgent ? 1 : 0 },
      ),
    ),
  );
  tellTroubles(sources, context);
  return results;
}
