import type { Logger } from 'pino';
import type { Configuration } from '../../../config/configuration.js';
import type { Invocation } from '../../shared/global-options.js';
import { openRuntime, type Runtime } from '../../shared/runtime.js';

/** The daemon looks at an announcement seen before this often, whatever the schedule of its list. */
const ARTICLE_RECHECK_MS = 6 * 60 * 60_000;

interface Opening {
  readonly invocation: Invocation;
  /** Told of what stops nothing and should be known all the same. */
  readonly log: Pick<Logger, 'warn'>;
  /** Ends the work under way. */
  readonly signal: AbortSignal;
}

/** What the daemon works with, whether it stays or works once; what is wrong with the catalogue is told at once. */
export async function openForDaemon(
  configuration: Configuration,
  { invocation, log, signal }: Opening,
): Promise<Runtime> {
  const runtime = await openRuntime(invocation, {
    configuration,
    articleRecheckMs: ARTICLE_RECHECK_MS,
    believesFresh: true,
    triesResting: false,
    signal,
    onTrouble: (message) => log.warn(message),
  });
  runtime.catalogue.current();
  return runtime;
}
