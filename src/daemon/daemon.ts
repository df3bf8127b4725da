import type { Logger } from 'pino';
import type { Channel } from '../channels/channel.js';
import type { Configuration } from '../config/configuration.js';
import { buildDigest } from '../deliver/digest/build.js';
import { queueDigest } from '../deliver/digest/queue.js';
import { mendFuture, type QueueOptions } from '../deliver/outbox/queue.js';
import type { Clock } from '../domain/clock.js';
import type { Source } from '../domain/source.js';
import { standingsOf } from '../health/standings.js';
import { checkSources } from '../pipeline/check-sources.js';
import type { PipelineContext } from '../pipeline/context.js';
import { isHandedIn } from '../pipeline/kinds/kind.js';
import type { SourceResult } from '../pipeline/result.js';
import { listenForAnswers } from './answers.js';
import { createClockWatch, type Monotonic } from './clock-watch.js';
import { startDeliveries } from './deliveries.js';
import { assessHealth, type HealthVerdict } from './health.js';
import { groupBySchedule } from './schedule.js';
import { startSealing } from './sealing.js';
import { createTimetable } from './timetable.js';
import { createVitals, dueDigest } from './vitals.js';
import { createWorker } from './worker.js';

/** How often it is looked whether the digest is due. */
const DIGEST_PAUSE_MS = 20_000;
/** How often it is looked whether the clock was set. */
const CLOCK_PAUSE_MS = 1_000;
/** How often it is tried whether the state can be written, and how often where it cannot. */
const PROBE_PAUSE_MS = 15_000;
const PROBE_AGAIN_PAUSE_MS = 5_000;
/** In the night, when few pages change. */
const TIDY_SCHEDULE = '40 3 * * *';

export interface DaemonParts {
  readonly configuration: Configuration;
  readonly context: PipelineContext;
  readonly channels: readonly Channel[];
  readonly delivery: Pick<QueueOptions, 'grouping' | 'fallback'>;
  readonly clock: Clock;
  /** Ms that only ever go on, whatever the clock is set to. */
  readonly monotonic: Monotonic;
  readonly log: Logger;
}

export interface Daemon {
  readonly startedAt: Date;
  /** When the last round of checks ended. */
  lastRoundAt(): Date | undefined;
  /** Whether it does its work. Throws nothing. */
  health(): HealthVerdict;
  /** Something failed that nothing was prepared for. */
  noteUnexpected(): void;
  /** No new work is begun; resolves when the work under way has come to its end. */
  stop(): Promise<void>;
}

/** Starts watching: a first round of checks at once, then by the schedules, with deliveries beside them. */
export function startDaemon(parts: DaemonParts): Daemon {
  const { configuration, context, channels, delivery, clock, monotonic, log } = parts;
  const { settings } = configuration;
  const enabled = configuration.sources.filter(
    (source) => source.enabled && !isHandedIn(source, context.kinds),
  );
  const groups = groupBySchedule(enabled, settings.schedules.check);
  const running = new Set<Promise<void>>();
  const busy = new Set<string>();
  let lastRoundAt: Date | undefined;
  let stopping = false;

  const vitals = createVitals({
    store: context.store,
    clock,
    monotonic,
    timezone: settings.timezone,
    digestSchedule: settings.schedules.digest,
    channels: channels.map(({ id }) => id),
    groups,
  });

  const watch = createClockWatch(clock, monotonic);
  mendClock();
  const deliveries = startDeliveries(context.store, channels, {
    ...delivery,
    clock,
    monotonic,
    signal: context.signal,
    onDelivered: ({ id, channel, type }) => log.info({ id, channel, type }, 'delivered'),
    onFailed: ({ id, channel }, error, next) =>
      log.warn({ id, channel, next, error: error.message }, 'not delivered'),
    onError: (error) => {
      vitals.failed(error);
      log.error({ error: String(error) }, 'delivering failed');
    },
  });

  const answers = listenForAnswers({
    configuration,
    store: context.store,
    channels,
    clock,
    log,
    wake: deliveries.wake,
  });

  const forbidden = new Set<string>();
  /** That `robots.txt` forbids a source is told once, at its first check, and again when it does anew. */
  function isNews({ sourceId, problem }: SourceResult): boolean {
    if (problem?.kind !== 'robots') {
      forbidden.delete(sourceId);
      return true;
    }
    const isNew = !forbidden.has(sourceId);
    forbidden.add(sourceId);
    return isNew;
  }

  async function checkRound(sources: readonly Source[]): Promise<void> {
    // A source that two schedules meet on, or whose check takes longer than its schedule, is checked once.
    const paused = context.store.pauses.list(clock().toISOString());
    const isPaused = ({ id }: Source) => paused.some(({ sourceId }) => sourceId === id);
    const due = sources.filter((source) => !busy.has(source.id) && !isPaused(source));
    for (const source of due) busy.add(source.id);
    try {
      await checkSources(due, context, {
        concurrency: settings.collect.concurrency,
        onProgress: (result) => {
          if (isNews(result)) logResult(log, result);
          vitals.checked(result.sourceId);
          vitals.failedWith(result.problem?.kind);
          if (result.changes.length > 0) deliveries.wake();
        },
      });
      lastRoundAt = clock();
      vitals.roundEnded([...due, ...sources.filter(isPaused)].map(({ id }) => id));
    } finally {
      for (const source of due) busy.delete(source.id);
      deliveries.wake();
    }
  }

  async function tidy(): Promise<void> {
    const { store } = context;
    const daysAgo = (days: number) => new Date(clock().getTime() - days * 86_400_000).toISOString();
    // What is pruned tonight is swept tomorrow at the earliest: until then no copy under way lacks its bodies.
    const swept = await store.sweep(clock());
    store.siteNotes.prune(clock());
    const versions = store.prune(daysAgo(settings.storage.noiseDays));
    const messages = store.backlog.pruneDelivered(daysAgo(settings.storage.deliveredDays));
    if (versions + messages + swept.bodies > 0) {
      log.info({ versions, messages, bodies: swept.bodies }, 'deleted what is no longer needed');
    }
  }

  /** Queues the digest that is due, once a day, also after a time in which nothing ran. */
  function queueDueDigest(): void {
    const { store } = context;
    const { timezone, schedules } = settings;
    const due = dueDigest(store, { schedule: schedules.digest, timezone, now: clock() });
    if (!due) return;
    const { date } = due;
    const now = clock().toISOString();
    const { certificates } = context.knowledge;
    const { sources } = configuration;
    const standings = standingsOf(configuration, store, { now: clock(), kinds: context.kinds });
    const ids = channels.map(({ id }) => id);
    const digest = buildDigest(store, {
      date,
      timezone,
      now,
      sources,
      standings,
      channels: ids,
      certificates,
    });
    const queued = queueDigest(store, digest, context.alerts.channels, now);
    log.info({ date: digest.date, channels: queued }, 'digest queued');
    deliveries.wake();
  }

  /** Keeps `stop` waiting for the work, and a failure of one run from ending the daemon. */
  async function guarded(name: string, work: () => Promise<void>): Promise<void> {
    if (stopping) return;
    const run = work().catch((error: unknown) => {
      vitals.failed(error);
      if (!stopping) log.error({ error: String(error) }, `${name} failed`);
    });
    running.add(run);
    await run;
    running.delete(run);
  }

  /** What an earlier life of the daemon, or this one until now, wrote by a clock that ran ahead. */
  function mendClock(): void {
    try {
      const mended = mendFuture(context.store, clock());
      if (mended > 0) log.warn({ messages: mended }, 'messages from a time to come are due now');
    } catch (error) {
      vitals.failed(error);
      log.error({ error: String(error) }, 'mending the outbox failed');
    }
  }

  function lookAtClock(): void {
    const { jumpMs, unset, stoodStill } = watch.look();
    if (stoodStill) vitals.wokeUp();
    if (jumpMs === 0) return;
    log.warn({ seconds: Math.round(jumpMs / 1000) }, 'the clock was set, or the machine was asleep');
    timetable.clockSet(unset);
    if (jumpMs < 0) mendClock();
    deliveries.wake();
    digests.wake();
  }

  const { timezone } = settings;
  const timetable = createTimetable(clock, [
    ...[...groups].map(([expression, sources]) => ({
      expression,
      timezone,
      work: () => guarded('check', () => checkRound(sources)),
    })),
    { expression: TIDY_SCHEDULE, timezone, work: () => guarded('tidying', tidy) },
  ]);
  const digests = createWorker(async () => {
    await guarded('digest', async () => queueDueDigest());
    return DIGEST_PAUSE_MS;
  });
  const clockLooks = createWorker(async () => {
    await guarded('looking at the clock', async () => lookAtClock());
    return CLOCK_PAUSE_MS;
  });
  const probes = createWorker(async () => {
    let sound = false;
    await guarded('trying to write', async () => {
      sound = await vitals.probe();
    });
    return sound ? PROBE_PAUSE_MS : PROBE_AGAIN_PAUSE_MS;
  });
  const sealing = startSealing(context.store.copies, clock, log);
  void guarded('sweeping', async () => void context.store.sweepDrafts(clock()));
  void guarded('check', () => checkRound(enabled));

  return {
    startedAt: clock(),
    lastRoundAt: () => lastRoundAt,
    health: () => assessHealth(vitals.facts()),
    noteUnexpected: vitals.unexpected,
    stop: async () => {
      stopping = true;
      await (await answers)?.stop();
      timetable.stop();
      await Promise.all([digests.stop(), clockLooks.stop(), probes.stop()]);
      await Promise.all(running);
      await deliveries.stop();
      await sealing.stop();
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
