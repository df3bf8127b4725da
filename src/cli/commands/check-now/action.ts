import { deliverDue } from '../../../deliver/outbox/queue.js';
import { checkSources } from '../../../pipeline/check-sources.js';
import type { SourceResult } from '../../../pipeline/result.js';
import { EXIT, type ExitCode } from '../../shared/exit.js';
import type { Invocation } from '../../shared/global-options.js';
import { pausedLines } from '../../shared/pauses.js';
import { startProgress } from '../../shared/progress.js';
import { openRuntime } from '../../shared/runtime.js';
import { sealFolder } from '../../shared/seal.js';
import { selectSources } from '../../shared/selection.js';
import { printAside } from '../../shared/terminal.js';
import { describeDelivery } from '../../shared/waiting.js';
import { printCheck, printCheckJson, printWaiting } from './report.js';

/** Checks sources now, delivers what is due, and reports. */
export async function checkNow(
  ids: readonly string[],
  dryRun: boolean,
  invocation: Invocation,
): Promise<ExitCode> {
  // With --json standard output is for the JSON alone.
  const terminal = invocation.json ? process.stderr : process.stdout;
  const runtime = await openRuntime(invocation, { dryRun, terminal });
  try {
    const { configuration, context, store, channels, clock } = runtime;
    // Read also where nothing changes, so that its mistakes show at every check.
    runtime.catalogue.current();
    const { sources, paused } = selectSources(runtime, ids);
    const startedAt = clock();
    const progress = await startProgress(invocation, sources.length);
    const results = await checkSources(sources, context, {
      concurrency: configuration.settings.collect.concurrency,
      onProgress: progress.update,
    }).finally(progress.end);
    const delivered = dryRun ? undefined : await deliverDue(store, channels, runtime.delivery);
    const delivery = delivered && describeDelivery(delivered, runtime, invocation.language);
    if (!dryRun && results.some(isRecorded)) await sealFolder(runtime);
    const faulty = ids.length === 0 ? configuration.faulty : [];
    const summary = { startedAt, finishedAt: clock(), results, faulty };
    if (invocation.json) {
      printCheckJson(summary, configuration.secrets);
      printWaiting(delivery, configuration.secrets);
      for (const line of pausedLines(paused, configuration, invocation.language)) printAside(line);
    } else printCheck(summary, { invocation, configuration, kinds: context.kinds, delivery, paused });
    const code = exitCode(results);
    return code === EXIT.done && faulty.length > 0 ? EXIT.unchecked : code;
  } finally {
    await runtime.close();
  }
}

/** Whether the check left more behind than that it was made. */
function isRecorded({ status, changes }: SourceResult): boolean {
  return status === 'changed' || status === 'first-seen' || changes.length > 0;
}

function exitCode(results: readonly SourceResult[]): ExitCode {
  if (results.some((result) => result.problem?.kind === 'unexpected')) return EXIT.unexpected;
  return results.some((result) => result.problem) ? EXIT.unchecked : EXIT.done;
}
