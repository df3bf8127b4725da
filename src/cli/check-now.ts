import { Command } from 'commander';
import type { SourceResult } from '../pipeline/result.js';
import { type CommandFactory, type CommandSetting, invocationOf } from './command.js';
import { EXIT, type ExitCode } from './exit.js';
import { messages } from './messages.js';
import type { Runtime } from './runtime.js';

/** `check-now [SOURCE…]`: checks all or some sources, records, alerts and says what was found. */
export const checkNowCommand: CommandFactory = (setting) => {
  const { commands, options } = messages[setting.language];
  return new Command('check-now')
    .description(commands.checkNow)
    .argument('[source...]')
    .option('--dry-run', options.dryRun)
    .option('--json', options.json)
    .action(async (ids: string[], { dryRun }: { dryRun?: boolean }, command: Command) => {
      setting.finish(await checkNow(ids, dryRun === true, command, setting));
    });
};

async function checkNow(
  ids: readonly string[],
  dryRun: boolean,
  command: Command,
  setting: CommandSetting,
): Promise<ExitCode> {
  const invocation = invocationOf(command, setting);
  const [
    { openRuntime, selectSources },
    { checkSources },
    { deliverDue },
    report,
    { startProgress },
    { describeDelivery },
  ] = await Promise.all([
    import('./runtime.js'),
    import('../pipeline/check-sources.js'),
    import('../deliver/outbox/queue.js'),
    import('./actions/check-now.js'),
    import('./progress.js'),
    import('./waiting.js'),
  ]);
  // With --json standard output is for the JSON alone.
  const terminal = invocation.json ? process.stderr : process.stdout;
  const runtime = await openRuntime(invocation, { dryRun, terminal });
  try {
    const { configuration, context, store, channels, clock } = runtime;
    // Read also where nothing changes, so that its mistakes show at every check.
    runtime.catalogue.current();
    const sources = selectSources(configuration, ids);
    const startedAt = clock();
    const progress = await startProgress(invocation, sources.length);
    const results = await checkSources(sources, context, {
      concurrency: configuration.settings.collect.concurrency,
      onProgress: progress.update,
    }).finally(progress.end);
    const delivered = dryRun ? undefined : await deliverDue(store, channels, runtime.delivery);
    const delivery = delivered && describeDelivery(delivered, runtime, invocation.language);
    if (!dryRun && results.some(isRecorded)) await sealFolder(runtime);
    const summary = { startedAt, finishedAt: clock(), results };
    if (invocation.json) {
      report.printCheckJson(summary, configuration.secrets);
      report.printWaiting(delivery, configuration.secrets);
    } else report.printCheck(summary, { invocation, configuration, delivery });
    return exitCode(results);
  } finally {
    await runtime.close();
  }
}

/** What was recorded is safe without it: a copy that cannot be made now is said, and stops nothing. */
async function sealFolder({ store, clock, tell }: Runtime): Promise<void> {
  try {
    await store.copies.seal(clock());
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
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
