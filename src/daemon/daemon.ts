import type { ScheduledTask } from 'node-cron';
import type { Logger } from 'pino';
import type { Configuration } from '../config/configuration.js';
import type { Clock } from '../domain/clock.js';
import type { Source } from '../domain/source.js';
import { buildDigest, dayOf } from '../notify/build-digest.js';
import type { Channel } from '../notify/channel.js';
import type { QueueOptions } from '../notify/outbox/queue.js';
import { queueDigest } from '../notify/queue-digest.js';
import { checkSources } from '../pipeline/check-sources.js';
import type { PipelineContext } from '../pipeline/context.js';
import type { SourceResult } from '../pipeline/result.js';
import { startDeliveries } from './deliveries.js';
import { lastDue } from './digest-schedule.js';
import { every, groupBySchedule } from './schedule.js';
import { startSlackButtons } from './slack-buttons.js';
import { createWorker } from './worker.js';

/** How often it is looked whether the digest is due. */
const DIGEST_PAUSE_MS = 20_000;
/** In the night, when few pages change. */
const TIDY_SCHEDULE = '40 3 * * *';

export interface DaemonParts {
  readonly configuration: Configuration;
  readonly context: PipelineContext;
  readonly channels: readonly Channel[];
  readonly delivery: Pick<QueueOptions, 'grouping' | 'fallback'>;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface Daemon {
  readonly startedAt: Date;
  /** When the last round of checks ended. */
  lastRoundAt(): Date | undefined;
  /** No new work is begun; resolves when the work under way has come to its end. */
  stop(): Promise<void>;
}

/** Starts watching: a first round of checks at once, then by the schedules, with deliveries beside them. */
export function startDaemon(parts: DaemonParts): Daemon {
  const { configuration, context, channels, delivery, clock, log } = parts;
  const { settings } = configuration;
  const enabled = configuration.sources.filter((source) => source.enabled);
  const tasks: ScheduledTask[] = [];
  const running = new Set<Promise<void>>();
  const busy = new Set<string>();
  let lastRoundAt: Date | undefined;
  let stopping = false;

  const deliveries = startDeliveries(context.store, channels, {
    ...delivery,
    clock,
    signal: context.signal,
    onDelivered: ({ id, channel, type }) => log.info({ id, channel, type }, 'delivered'),
    onFailed: ({ id, channel }, error, next) =>
      log.warn({ id, channel, next, error: error.message }, 'not delivered'),
    onError: (error) => log.error({ error: String(error) }, 'delivering failed'),
  });

  const buttons = startSlackButtons({
    configuration,
    store: context.store,
    channels,
    clock,
    log,
    wake: deliveries.wake,
  }).catch((error: unknown) => {
    log.warn({ error: String(error) }, 'Slack buttons could not be started');
    return undefined;
  });

  async function checkRound(sources: readonly Source[]): Promise<void> {
    // A source that two schedules meet on, or whose check takes longer than its schedule, is checked once.
    const due = sources.filter((source) => !busy.has(source.id));
    for (const source of due) busy.add(source.id);
    try {
      await checkSources(due, context, {
        concurrency: settings.collect.concurrency,
        onProgress: (result) => {
          logResult(log, result);
          if (result.changes.length > 0) deliveries.wake();
        },
      });
      lastRoundAt = clock();
    } finally {
      for (const source of due) busy.delete(source.id);
      deliveries.wake();
    }
  }

  function tidy(): void {
    const before = new Date(clock().getTime() - settings.storage.noiseDays * 86_400_000);
    const bodies = context.store.prune(before.toISOString());
    if (bodies > 0) log.info({ bodies }, 'deleted versions that differed by noise alone');
  }

  /** Queues the digest that is due, once a day, also after a time in which nothing ran. */
  function queueDueDigest(): void {
    const { store } = context;
    const { timezone, schedules } = settings;
    const due = lastDue(schedules.digest, timezone, clock())?.toISOString();
    const watchedSince = store.pages.watchedSince();
    if (!due || !watchedSince || due < watchedSince) return;
    const date = dayOf(due, timezone);
    if (store.outbox.hasDigest(date)) return;
    const now = clock().toISOString();
    const { certificates } = context.knowledge;
    const { sources } = configuration;
    const ids = channels.map(({ id }) => id);
    const digest = buildDigest(store, { date, timezone, now, sources, channels: ids, certificates });
    const queued = queueDigest(store, digest, context.alerts.channels, now);
    log.info({ date: digest.date, channels: queued }, 'digest queued');
    deliveries.wake();
  }

  /** Keeps `stop` waiting for the work, and a failure of one run from ending the daemon. */
  async function guarded(name: string, work: () => Promise<void>): Promise<void> {
    if (stopping) return;
    const run = work().catch((error: unknown) => {
      if (!stopping) log.error({ error: String(error) }, `${name} failed`);
    });
    running.add(run);
    await run;
    running.delete(run);
  }

  for (const [expression, sources] of groupBySchedule(enabled, settings.schedules.check)) {
    tasks.push(every(expression, settings.timezone, () => guarded('check', () => checkRound(sources))));
  }
  tasks.push(every(TIDY_SCHEDULE, settings.timezone, () => guarded('tidying', async () => tidy())));
  const digests = createWorker(async () => {
    await guarded('digest', async () => queueDueDigest());
    return DIGEST_PAUSE_MS;
  });
  void guarded('check', () => checkRound(enabled));

  return {
    startedAt: clock(),
    lastRoundAt: () => lastRoundAt,
    stop: async () => {
      stopping = true;
      await (await buttons)?.stop();
      await Promise.all([...tasks.map((task) => task.destroy()), digests.stop()]);
      await Promise.all(running);
      await deliveries.stop();
    },
  };
}

function logResult(log: Logger, result: SourceResult): void {
  const { sourceId, status, pages, durationMs, problem } = result;
  if (problem) log.warn({ source: sourceId, status, pages, durationMs, problem }, 'source in trouble');
  else log.info({ source: sourceId, status, pages, durationMs }, 'checked');
  for (const { id, url, comparison, assessment } of result.changes) {
    const { verdict } = comparison;
    log.info({ change: id, source: sourceId, url, verdict, severity: assessment?.severity }, 'change found');
  }
}
