import { resolve } from 'node:path';
import type { Configuration } from '../../../config/configuration.js';
import { queueDueDigest } from '../../../daemon/due-digest.js';
import { dueSources } from '../../../daemon/due-sources.js';
import { openLog } from '../../../daemon/log.js';
import { createReporter } from '../../../daemon/report.js';
import { tidy } from '../../../daemon/tidy.js';
import { deliverDue } from '../../../deliver/outbox/queue.js';
import { checkSources } from '../../../pipeline/check-sources.js';
import { inLanguage } from '../../../text/texts.js';
import { EXIT, type ExitCode } from '../../shared/exit.js';
import type { Invocation } from '../../shared/global-options.js';
import { readConfiguration } from '../../shared/runtime.js';
import { sealFolder } from '../../shared/seal.js';
import { watchedSources } from '../../shared/selection.js';
import { becomeDaemon } from './only-one.js';
import { openForDaemon } from './open.js';
import { listenToSignals } from './signals.js';
import { texts } from './texts.js';

/**
 * What the daemon would do now, once: the checks that are due, the digest that is due, the deliveries, and the deleting
 * of what is no longer needed. For a timer of the system instead of a process that stays.
 */
export async function runOnce(invocation: Invocation): Promise<ExitCode> {
  const configuration = await readConfiguration(invocation);
  const release = becomeDaemon(resolve(invocation.data));
  try {
    return await workOnce(configuration, invocation);
  } finally {
    release();
  }
}

async function workOnce(configuration: Configuration, invocation: Invocation): Promise<ExitCode> {
  const text = inLanguage(texts, invocation.language);
  const { logger: log } = openLog(configuration);
  const cut = new AbortController();
  const signals = listenToSignals({ onReload: () => {}, onAgain: () => process.exit(EXIT.unexpected) });
  void signals.stop.then(() => cut.abort());
  const runtime = await openForDaemon(configuration, { invocation, log, signal: cut.signal });
  try {
    const { context, store, channels, clock } = runtime;
    const { settings } = configuration;
    const paused = store.pauses.list(clock().toISOString());
    const watched = watchedSources(runtime).filter(
      ({ id }) => !paused.some(({ sourceId }) => sourceId === id),
    );
    const due = dueSources(watched, {
      store,
      standard: settings.schedules.check,
      timezone: settings.timezone,
      now: clock(),
    });
    log.info(text.once(due.length, watched.length));
    const results = await checkSources(due, context, {
      concurrency: settings.collect.concurrency,
      onProgress: createReporter(log),
    });
    queueDueDigest({ configuration, context, channels, now: clock(), log });
    const { sent, failed } = await deliverDue(store, channels, { ...runtime.delivery, signal: cut.signal });
    await tidy(store, settings.storage, { now: clock(), log });
    if (results.some(({ status }) => status !== 'unchanged') || sent + failed > 0) await sealFolder(runtime);
    log.info({ sent, failed }, text.onceDone);
    return results.some(({ problem }) => problem) ? EXIT.unchecked : EXIT.done;
  } finally {
    signals.release();
    await runtime.close();
  }
}
