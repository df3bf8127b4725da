import type { Logger } from 'pino';
import type { Settings } from '../../../config/configuration.js';
import type { Daemon } from '../../../daemon/daemon.js';
import type { HealthReason } from '../../../daemon/health.js';
import { kept } from '../../../daemon/kept.js';
import type { MeasuredState, Metrics } from '../../../daemon/metrics.js';
import { backlogOf } from '../../../deliver/outbox/backlog.js';
import { countStates, isWanted, standingsOf } from '../../../health/standings.js';
import { storedAlert } from '../../../pipeline/stored-alert.js';
import { redactorOf } from '../../../text/redact.js';
import {
  type DaemonPages,
  type PagesAddress,
  PagesBusyError,
  type ServedPicture,
} from '../../../web/pages.js';
import { keepRendered } from '../../../web/rendered.js';
import { type Runtime, renderOptions } from '../../shared/runtime.js';

/** Whoever asks more often gets the same answer. */
const HEALTH_KEPT_MS = 2_000;

/** What the pages show: the daemon at work, what it works with, and what it is about. */
export interface Shown {
  readonly daemon: Daemon;
  readonly runtime: Runtime;
  readonly phase: Phase;
  readonly configuration: ConfigurationState;
}

/** `reloading`: it stops working by one configuration and begins by another. */
export type Phase = 'working' | 'reloading' | 'stopping';

/** How the configuration that was saved last was taken. */
export interface ConfigurationState {
  /** When the one that is used was read. */
  readonly readAt: string;
  /** Mistakes in the one that was saved since, for which it is not used; 0 where it is. */
  readonly mistakes: number;
}

/** The daemon's pages, of whatever works at the moment they are asked for. */
export function daemonPages(shown: () => Shown, metrics: Metrics, monotonic: () => number): DaemonPages {
  let last: ReturnType<typeof healthOf> | undefined;
  const health = kept(
    () => {
      // Between two configurations the database is closed: what was found before holds on.
      if (last === undefined || shown().phase !== 'reloading') last = healthOf(shown());
      return last;
    },
    HEALTH_KEPT_MS,
    monotonic,
  );
  const works = () => workingRuntime(shown());
  return {
    health,
    ready: () => {
      const { phase } = shown();
      const reasons = health().reasons.filter(({ code }) => UNREADY.includes(code));
      return { ready: phase === 'working' && reasons.length === 0, phase, reasons };
    },
    metrics: async () => ({
      contentType: metrics.contentType,
      text: await metrics.text(shown().phase === 'reloading' ? undefined : measured(shown(), health())),
    }),
    change: keepRendered(async (id) => evidencePage(id, works()), monotonic),
    picture: async (id, ordinal) => pictureOf(id, ordinal, works()),
  };
}

/** Throws {@link PagesBusyError} between two configurations, while the database is closed. */
export function workingRuntime({ phase, runtime }: Shown): Runtime {
  if (phase === 'reloading') throw new PagesBusyError();
  return runtime;
}

/** With these nothing can be kept of what would be done. */
const UNREADY: readonly HealthReason['code'][] = ['cannot-read', 'cannot-write'];

/** Undefined where the database cannot be read. */
function measured(
  { daemon, runtime }: Shown,
  health: ReturnType<typeof healthOf>,
): MeasuredState | undefined {
  const { store, channels, clock } = runtime;
  if (health.sources === null) return undefined;
  const { notWell: _named, ...sources } = health.sources;
  const now = clock();
  const since = (at: string | Date | undefined) =>
    at === undefined ? undefined : Math.max(0, (now.getTime() - new Date(at).getTime()) / 1000);
  try {
    const ids = channels.map(({ id }) => id);
    return {
      ok: health.ok,
      sources,
      undelivered: store.backlog.counts().map(({ channel, open }) => ({ channel, messages: open })),
      oldestWaitingSeconds: since(store.backlog.waitingSince(ids, now.toISOString())) ?? 0,
      digestAgeSeconds: since(store.outbox.lastDigestAt()),
      roundAgeSeconds: since(daemon.lastRoundAt()),
    };
  } catch {
    return undefined;
  }
}

export function addressOf({ health, publicUrl }: Settings, log: Logger): PagesAddress {
  const { host, port, allowedHosts } = health;
  const names = publicUrl === undefined ? allowedHosts : [...allowedHosts, new URL(publicUrl).hostname];
  return { host, port, names, onError: (what, error) => log.warn({ error: String(error) }, what) };
}

/** What `/healthz` says. It answers under any host name, so nothing of the pages and no path is in it. */
function healthOf({ daemon, runtime, configuration }: Shown) {
  const { ok, reasons } = daemon.health();
  const counts = tryCounting(runtime);
  return redactorOf(runtime.configuration.secrets).value({
    ok: ok && counts !== undefined,
    reasons,
    startedAt: daemon.startedAt.toISOString(),
    lastRoundAt: daemon.lastRoundAt()?.toISOString() ?? null,
    // Not among the reasons: whoever starts a daemon again that is not well would start one that cannot be.
    configuration,
    sources: counts?.sources ?? null,
    sourcesInTrouble: counts?.sourcesInTrouble ?? null,
    undelivered: counts?.undelivered ?? null,
  });
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
