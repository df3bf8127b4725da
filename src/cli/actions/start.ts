import type { Server } from 'node:http';
import { type Logger, pino } from 'pino';
import type { Settings } from '../../config/configuration.js';
import { redact } from '../../config/redact.js';
import { startDaemon } from '../../daemon/daemon.js';
import { type DaemonPages, type PagesAddress, servePages } from '../../daemon/pages.js';
import { backlogOf } from '../../notify/outbox/backlog.js';
import { storedAlert } from '../../pipeline/stored-alert.js';
import { usage } from '../command.js';
import type { Invocation } from '../global-options.js';
import { messages } from '../messages.js';
import { openRuntime, type Runtime, renderOptions, selectSources } from '../runtime.js';
import { printAside } from '../terminal.js';

/** The daemon looks at an announcement seen before this often, whatever the schedule of its list. */
const ARTICLE_RECHECK_MS = 6 * 60 * 60_000;
/** Work that has not come to its end by then is cut off; it is taken up again at the next start. */
const PATIENCE_MS = 20_000;

/** Runs until SIGINT or SIGTERM, then lets the work under way come to its end. */
export async function runDaemon(invocation: Invocation): Promise<void> {
  const cut = new AbortController();
  let report = printAside;
  const runtime = await openRuntime(invocation, {
    articleRecheckMs: ARTICLE_RECHECK_MS,
    signal: cut.signal,
    onTrouble: (message) => report(message),
  });
  const { configuration, context, channels, delivery, clock } = runtime;
  const { settings, secrets } = configuration;
  const watched = selectSources(configuration, []);
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => void process.stderr.write(redact(line, secrets)) },
  );
  report = (message) => log.warn(message);
  runtime.catalogue.current();
  const daemon = startDaemon({ configuration, context, channels, delivery, clock, log });
  const pages: DaemonPages = {
    health: () => ({
      ok: true,
      startedAt: daemon.startedAt.toISOString(),
      lastRoundAt: daemon.lastRoundAt()?.toISOString() ?? null,
      sourcesInTrouble: runtime.store.health.list().length,
      undelivered: countUndelivered(runtime),
    }),
    change: (id) => evidencePage(id, runtime),
  };
  let server: Server | undefined;
  try {
    server = settings.health.enabled ? await servePages(pages, addressOf(settings, log)) : undefined;
  } catch (error) {
    cut.abort();
    await daemon.stop();
    await runtime.close();
    const { host, port } = settings.health;
    throw usage((m) =>
      m.addressInUse(`${host}:${port}`, error instanceof Error ? error.message : String(error)),
    );
  }
  const text = messages[invocation.language];
  log.info(text.started(watched.length, settings.schedules.check, settings.schedules.digest));

  await stopSignal();
  log.info(text.stopping);
  const patience = setTimeout(() => cut.abort(), PATIENCE_MS);
  await daemon.stop();
  clearTimeout(patience);
  server?.closeAllConnections();
  server?.close();
  await runtime.close();
  log.info(text.stopped);
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
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

function countUndelivered({ store, channels }: Runtime): number {
  return backlogOf(store, channels).known.reduce((sum, { undelivered }) => sum + undelivered, 0);
}

async function evidencePage(id: number, runtime: Runtime): Promise<string | undefined> {
  const { store, configuration, clock } = runtime;
  const change = store.changes.get(id);
  const diff = store.changes.diff(id);
  const { sources, settings } = configuration;
  const alert = change && storedAlert(store, change, sources, settings.publicUrl);
  if (!alert || !diff) return undefined;
  const { renderEvidencePage } = await import('../../notify/evidence-page.js');
  const { language } = settings;
  return renderEvidencePage({ alert, diff }, { ...renderOptions(configuration), language, now: clock() });
}
