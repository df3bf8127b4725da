import type { Server } from 'node:http';
import { type Logger, pino } from 'pino';
import type { Settings } from '../../../config/configuration.js';
import { systemMonotonic } from '../../../daemon/clock-watch.js';
import { type Daemon, startDaemon } from '../../../daemon/daemon.js';
import { kept } from '../../../daemon/kept.js';
import { outliveFailures } from '../../../daemon/last-resort.js';
import { backlogOf } from '../../../deliver/outbox/backlog.js';
import { countStates, isWanted, type Standing, standingsOf } from '../../../health/standings.js';
import { storedAlert } from '../../../pipeline/stored-alert.js';
import { type Redactor, redactorOf } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import { type DaemonPages, type PagesAddress, type ServedPicture, servePages } from '../../../web/pages.js';
import { keepRendered } from '../../../web/rendered.js';
import { usage } from '../../shared/command.js';
import { EXIT, type ExitCode } from '../../shared/exit.js';
import type { Invocation } from '../../shared/global-options.js';
import { openRuntime, type Runtime, renderOptions } from '../../shared/runtime.js';
import { watchedSources } from '../../shared/selection.js';
import { printAside } from '../../shared/terminal.js';
import { texts } from './texts.js';

/** The daemon looks at an announcement seen before this often, whatever the schedule of its list. */
const ARTICLE_RECHECK_MS = 6 * 60 * 60_000;
/** Work that has not come to its end by then is cut off; it is taken up again at the next start. */
const PATIENCE_MS = 20_000;
/** Whoever asks more often gets the same answer. */
const HEALTH_KEPT_MS = 2_000;

/**
 * Runs until SIGINT or SIGTERM, then lets the work under way come to its end. An error that nothing caught ends it in
 * the same way, with {@link EXIT}`.unexpected`, so that what supervises it starts it again.
 */
export async function runDaemon(invocation: Invocation): Promise<ExitCode> {
  const cut = new AbortController();
  let report = printAside;
  const runtime = await openRuntime(invocation, {
    articleRecheckMs: ARTICLE_RECHECK_MS,
    believesFresh: true,
    triesResting: false,
    signal: cut.signal,
    onTrouble: (message) => report(message),
  });
  const { configuration, context, channels, delivery, clock } = runtime;
  const { settings } = configuration;
  const mask = redactorOf(configuration.secrets);
  const watched = watchedSources(runtime);
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => void process.stderr.write(maskLine(line, mask)) },
  );
  report = (message) => log.warn(message);
  runtime.catalogue.current();
  const monotonic = systemMonotonic;
  const daemon = startDaemon({ configuration, context, channels, delivery, clock, monotonic, log });
  const failures = outliveFailures(log, daemon.noteUnexpected);
  const pages: DaemonPages = {
    health: kept(() => mask.value(healthOf(daemon, runtime)), HEALTH_KEPT_MS, monotonic),
    change: keepRendered((id) => evidencePage(id, runtime), monotonic),
    picture: (id, ordinal) => pictureOf(id, ordinal, runtime),
  };
  let server: Server | undefined;
  try {
    server = settings.health.enabled ? await servePages(pages, addressOf(settings, log)) : undefined;
  } catch (error) {
    cut.abort();
    await daemon.stop();
    await runtime.close();
    failures.release();
    const { host, port } = settings.health;
    throw usage(
      texts.addressInUse(`${host}:${port}`, error instanceof Error ? error.message : String(error)),
    );
  }
  const text = inLanguage(texts, invocation.language);
  const standings = standingsOf(configuration, context.store, { now: clock(), kinds: context.kinds });
  for (const { id, health } of standings.filter(isUnwatchable)) {
    const reasons = health.reasons.map((reason) => reason.text[invocation.language]);
    log.warn({ source: id }, text.notWatched(id, reasons.join('; ')));
  }
  log.info(text.started(watched.length, settings.schedules.check, settings.schedules.digest));

  const end = await Promise.race([stopSignal(), failures.fatal]);
  log.info(text.stopping);
  const patience = setTimeout(() => cut.abort(), PATIENCE_MS);
  await daemon.stop();
  clearTimeout(patience);
  server?.closeAllConnections();
  server?.close();
  await runtime.close();
  failures.release();
  log.info(text.stopped);
  return end === 'signal' ? EXIT.done : EXIT.unexpected;
}

/** What is declared wrongly, or for what this version has no check, is told here and by `sources lint`, never by alert. */
function isUnwatchable(standing: Standing): boolean {
  const { reasons } = standing.health;
  return isWanted(standing) && reasons.some(({ code }) => code === 'misdeclared' || code === 'unsupported');
}

/** A line of the log is JSON: masked text by text, so that it stays JSON. */
function maskLine(line: string, mask: Redactor): string {
  return `${JSON.stringify(mask.value(JSON.parse(line)))}\n`;
}

function stopSignal(): Promise<'signal'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('signal'));
  });
}

function addressOf({ health, publicUrl }: Settings, log: Logger): PagesAddress {
  const { host, port, allowedHosts } = health;
  const names = publicUrl === undefined ? allowedHosts : [...allowedHosts, new URL(publicUrl).hostname];
  return {
    host,
    port,
    names,
    onError: (what, error) => log.warn({ error: String(error) }, what),
  };
}

/** What `/healthz` says. It answers under any host name, so nothing of the pages and no path is in it. */
function healthOf(daemon: Daemon, runtime: Runtime) {
  const { ok, reasons } = daemon.health();
  const counts = tryCounting(runtime);
  return {
    ok: ok && counts !== undefined,
    reasons,
    startedAt: daemon.startedAt.toISOString(),
    lastRoundAt: daemon.lastRoundAt()?.toISOString() ?? null,
    sources: counts?.sources ?? null,
    sourcesInTrouble: counts?.sourcesInTrouble ?? null,
    undelivered: counts?.undelivered ?? null,
  };
}

/** Undefined where the database cannot be read; that is among the reasons. */
function tryCounting({ configuration, context, store, channels, clock }: Runtime) {
  try {
    const standings = standingsOf(configuration, store, { now: clock(), kinds: context.kinds });
    const wanted = standings.filter(isWanted);
    return {
      sources: {
        ...countStates(standings),
        notWell: wanted
          .filter(({ health }) => health.state !== 'ok')
          .map(({ id, source, health: { state, reasons } }) => ({
            // A file that cannot be read has no id, and its path is nobody's business.
            ...(source && { id }),
            state,
            reasons: reasons.map(({ code }) => code),
          })),
      },
      sourcesInTrouble: wanted.filter(({ trouble }) => trouble !== undefined).length,
      undelivered: backlogOf(store, channels).known.reduce((sum, { undelivered }) => sum + undelivered, 0),
    };
  } catch {
    return undefined;
  }
}

async function evidencePage(id: number, runtime: Runtime): Promise<string | undefined> {
  const { store, configuration, clock } = runtime;
  const change = store.changes.get(id);
  const diff = store.changes.diff(id);
  const { sources, settings } = configuration;
  const alert = change && storedAlert(store, change, sources, settings.publicUrl);
  if (!alert || !diff) return undefined;
  const { renderEvidencePage } = await import('../../../web/evidence/page.js');
  const { language } = settings;
  const pictures = store.pictures.ofChange(id).map((_picture, ordinal) => `${id}/pictures/${ordinal}`);
  return renderEvidencePage(
    { alert, diff, pictures },
    { ...renderOptions(configuration), language, now: clock() },
  );
}

async function pictureOf(
  id: number,
  ordinal: number,
  { store }: Runtime,
): Promise<ServedPicture | undefined> {
  const stored = store.pictures.ofChange(id)[ordinal];
  return stored && { contentType: stored.contentType, bytes: await store.bodies.get(stored.sha256) };
}
