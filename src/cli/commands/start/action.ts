import type { Server } from 'node:http';
import { resolve } from 'node:path';
import type { Configuration, Settings } from '../../../config/configuration.js';
import { formatIssue } from '../../../config/errors.js';
import { systemMonotonic } from '../../../daemon/clock-watch.js';
import { type Daemon, startDaemon } from '../../../daemon/daemon.js';
import { outliveFailures } from '../../../daemon/last-resort.js';
import { type DaemonLog, openLog } from '../../../daemon/log.js';
import { createMetrics, type Metrics } from '../../../daemon/metrics.js';
import { createFileWatch, type FileWatch, type Watched, watchFiles } from '../../../daemon/watch-files.js';
import { inLanguage } from '../../../text/texts.js';
import { servePages } from '../../../web/pages.js';
import { usage } from '../../shared/command.js';
import { UsageError } from '../../shared/errors.js';
import { EXIT, type ExitCode } from '../../shared/exit.js';
import type { Invocation } from '../../shared/global-options.js';
import { type Runtime, readConfiguration, sourcesFolder } from '../../shared/runtime.js';
import { watchedSources } from '../../shared/selection.js';
import { becomeDaemon } from './only-one.js';
import { openForDaemon } from './open.js';
import { addressOf, daemonPages, type Phase } from './pages.js';
import { changedSources, readAgain } from './reload.js';
import { listenToSignals } from './signals.js';
import { assertMayServe, daemonSite } from './site.js';
import { LONGEST_STOP_MS, type Stopped, stopDaemon } from './stop.js';
import { tellStart } from './tell-start.js';
import { texts } from './texts.js';

/** How long checks under way may go on with the configuration that they began with, in ms. */
const RELOAD_PATIENCE_MS = 60_000;

/** What works by one configuration; another one takes its place when another configuration was read. */
interface Works {
  readonly runtime: Runtime;
  readonly daemon: Daemon;
  readonly cut: AbortController;
}

/**
 * Runs until SIGINT or SIGTERM, then lets the work under way come to its end, for some seconds. An error that nothing
 * caught ends it in the same way, with {@link EXIT}`.unexpected`, so that what supervises it starts it again. SIGHUP
 * and saved files have it work on by what they say now, as long as there is no mistake in them.
 */
export async function runDaemon(invocation: Invocation): Promise<ExitCode> {
  // What is saved while it starts is noticed too.
  const watch = createFileWatch(watchedFiles(invocation));
  const configuration = await readConfiguration(invocation);
  const release = becomeDaemon(resolve(invocation.data));
  try {
    return await work(configuration, watch, invocation);
  } finally {
    release();
  }
}

async function work(
  configuration: Configuration,
  watch: FileWatch,
  invocation: Invocation,
): Promise<ExitCode> {
  const text = inLanguage(texts, invocation.language);
  const monotonic = systemMonotonic;
  const log = openLog(configuration);
  const metrics = createMetrics();
  let works = await begin(configuration, { invocation, log, metrics });
  let state = { readAt: new Date().toISOString(), mistakes: 0 };
  let phase: Phase = 'working';
  const shown = () => ({ ...works, configuration: state, phase });
  const pages = daemonPages(shown, metrics, monotonic);
  const site = daemonSite({ shown, pages, invocation, log: log.logger });
  const served = (settings: Settings) => (settings.web.enabled ? { ...pages, site } : pages);
  const failures = outliveFailures(log.logger, () => works.daemon.noteUnexpected());
  let wanted = false;
  let wake = () => {};
  const reload = () => {
    wanted = true;
    wake();
  };
  const signals = listenToSignals({
    onReload: reload,
    onAgain: () => {
      log.logger.warn(text.stoppedAtOnce);
      process.exit(EXIT.unexpected);
    },
  });
  let server: Server | undefined;
  const serve = async (): Promise<void> => {
    const { settings } = works.runtime.configuration;
    assertMayServe(settings, works.runtime.store);
    server = settings.health.enabled
      ? await servePages(served(settings), addressOf(settings, log.logger))
      : undefined;
  };
  try {
    await serve();
  } catch (error) {
    await stopDaemon({ ...works, patienceMs: 0 });
    await works.runtime.close();
    failures.release();
    signals.release();
    if (error instanceof UsageError) throw error;
    const { host, port } = configuration.settings.health;
    throw usage(
      texts.addressInUse(`${host}:${port}`, error instanceof Error ? error.message : String(error)),
    );
  }
  tellStart(works.runtime, log.logger, invocation);
  const files = watchFiles(watch, reload);
  const stop = Promise.race([signals.stop, failures.fatal]);
  let isStopping = false;
  void stop.then(() => {
    isStopping = true;
  });

  async function takeUp(): Promise<void> {
    wanted = false;
    const inUse = works.runtime.configuration;
    const found = await readAgain(inUse, () => readConfiguration(invocation)).catch((error: unknown) => {
      log.logger.error({ error: String(error) }, text.unreadable);
      return undefined;
    });
    if (found === undefined) return;
    if (found === 'same') {
      state = { readAt: new Date().toISOString(), mistakes: 0 };
      log.logger.info(text.nothingNew);
      return;
    }
    if ('mistakes' in found) {
      state = { ...state, mistakes: found.mistakes.length };
      log.logger.error(text.mistakes(found.mistakes.length));
      for (const mistake of found.mistakes) log.logger.error(formatIssue(mistake, invocation.language));
      return;
    }
    log.logger.info(text.reloading);
    pages.health();
    phase = 'reloading';
    const before = works;
    await stopDaemon({ ...before, patienceMs: RELOAD_PATIENCE_MS, hurry: stop });
    if (isStopping) return;
    await before.runtime.close();
    log.use(found.configuration);
    works = await begin(found.configuration, { invocation, log, metrics, before: inUse });
    state = { readAt: new Date().toISOString(), mistakes: 0 };
    phase = 'working';
    await moveServer(inUse);
    log.logger.info(text.reloaded(watchedSources(works.runtime).length));
  }

  /** A new address that cannot be used leaves the pages where they were. */
  async function moveServer(before: Configuration): Promise<void> {
    const address = ({ settings: { health, publicUrl, web } }: Configuration) =>
      JSON.stringify([health, publicUrl, web]);
    if (address(before) === address(works.runtime.configuration)) return;
    const old = server;
    old?.close();
    old?.closeAllConnections();
    try {
      await serve();
    } catch (error) {
      log.logger.error({ error: String(error) }, text.pagesGone);
      server = undefined;
    }
  }

  const letGo = async (): Promise<void> => {
    await files.stop();
    server?.closeAllConnections();
    server?.close();
    failures.release();
    signals.release();
  };
  let reason = await Promise.race([stop, nextReload()]);
  try {
    while (reason === 'reload') {
      await takeUp();
      reason = await Promise.race([stop, nextReload()]);
    }
  } catch (error) {
    // Nothing works any more: whoever supervises it starts it again.
    log.logger.fatal({ error: String(error) }, text.notReloaded);
    await letGo();
    throw error;
  }

  function nextReload(): Promise<'reload'> {
    return new Promise((resolve) => {
      wake = () => resolve('reload');
      if (wanted) wake();
    });
  }

  phase = 'stopping';
  log.logger.info(text.stopping(LONGEST_STOP_MS / 1000));
  const stopped = await stopDaemon(works);
  await end(stopped, works, log, text);
  await letGo();
  return reason === 'fatal' ? EXIT.unexpected : EXIT.done;
}

interface Beginning {
  readonly invocation: Invocation;
  readonly log: DaemonLog;
  readonly metrics: Metrics;
  /** What was worked by until now. */
  readonly before?: Configuration;
}

async function begin(
  configuration: Configuration,
  { invocation, log, metrics, before }: Beginning,
): Promise<Works> {
  const cut = new AbortController();
  const runtime = await openForDaemon(configuration, { invocation, log: log.logger, signal: cut.signal });
  const { context, channels, delivery, clock } = runtime;
  // For what it throws where no source is on: there is nothing to stay for.
  watchedSources(runtime);
  const daemon = startDaemon({
    configuration,
    context,
    channels,
    delivery,
    clock,
    monotonic: systemMonotonic,
    log: log.logger,
    metrics,
    ...(before && { changed: changedSources(before, configuration) }),
  });
  return { runtime, daemon, cut };
}

/** What does not end in time is left behind as a crash would leave it, and said. */
async function end(
  { cutOff, ended }: Stopped,
  { runtime }: Works,
  { logger }: DaemonLog,
  text: ReturnType<typeof inLanguage<typeof texts>>,
): Promise<void> {
  if (cutOff.length > 0) logger.warn({ sources: cutOff }, text.cutOff(cutOff.length));
  if (!ended) {
    logger.warn(text.leftBehind);
    process.exit(EXIT.done);
  }
  await runtime.close();
  logger.info(text.stopped);
}

/** The user's folders, and the `.env` files that there are or may be. */
function watchedFiles(invocation: Invocation): Watched {
  const files = [resolve('.env'), resolve(invocation.config, '..', '.env')];
  const folders = [resolve(invocation.config), resolve(sourcesFolder(invocation))];
  return { folders, files, ends: ['.yaml', '.yml'] };
}
