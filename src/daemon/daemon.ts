import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Channel } from '../channels/channel.js';
import type { Configuration } from '../config/configuration.js';
import { mendFuture, type QueueOptions } from '../deliver/outbox/queue.js';
import { queueReminders } from '../deliver/reminders.js';
import type { Clock } from '../domain/clock.js';
import type { Source } from '../domain/source.js';
import { checkSources } from '../pipeline/check-sources.js';
import type { PipelineContext } from '../pipeline/context.js';
import { isHandedIn } from '../pipeline/kinds/kind.js';
import { listenForAnswers } from './answers.js';
import { createClockWatch, type Monotonic } from './clock-watch.js';
import { startDeliveries } from './deliveries.js';
import { queueDueDigest } from './due-digest.js';
import { dueSources } from './due-sources.js';
import { assessHealth, type HealthVerdict } from './health.js';
import type { Metrics } from './metrics.js';
import { announcesNow, isResting, jitterFor, LIVELY_MS, wantsCloserLook } from './pace.js';
import { startPing } from './ping.js';
import { createReporter } from './report.js';
import { groupBySchedule } from './schedule.js';
import { startSealing } from './sealing.js';
import { tidy } from './tidy.js';
import { createTimetable } from './timetable.js';
import { createVitals } from './vitals.js';
import { createWorker } from './worker.js';

/** How often it is looked whether the digest is due. */
const DIGEST_PAUSE_MS = 20_000;
/** How often it is looked whether the clock was set. */
const CLOCK_PAUSE_MS = 1_000;
/** How often it is tried whether the state can be written, and how often where it cannot. */
const PROBE_PAUSE_MS = 15_000;
const PROBE_AGAIN_PAUSE_MS = 5_000;
/** How often it is looked whether somebody has to be reminded of a case. */
const REMINDER_PAUSE_MS = 60_000;
/** How often it is looked whether a page that changed lately wants another look. */
const CLOSER_LOOK_PAUSE_MS = 60_000;
/** How often new texts are taken into the index of `search`, a few at a time so that nothing waits for it. */
const INDEX_PAUSE_MS = 60_000;
const INDEX_BREATH_MS = 1_000;
const INDEXED_AT_ONCE = 10;
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
  /** Told of what is done. */
  readonly metrics?: Pick<Metrics, 'checked' | 'delivered' | 'notDelivered'>;
  /** Sources that are checked at once although they were checked lately: they were declared otherwise then. */
  readonly changed?: ReadonlySet<string>;
}

export interface Daemon {
  readonly startedAt: Date;
  /** When the last round of checks ended. */
  lastRoundAt(): Date | undefined;
  /** Whether it does its work. Throws nothing. */
  health(): HealthVerdict;
  /** Something failed that nothing was prepared for. */
  noteUnexpected(): void;
  /** The sources that are being checked. */
  underWay(): readonly string[];
  /** Something was queued: what is due is delivered at once. */
  wake(): void;
  /** Checks sources now, beside their schedule, that are on, not paused and not being checked. */
  checkNow(ids: readonly string[]): void;
  /** No new work is begun; resolves when the work under way has come to its end. */
  stop(): Promise<void>;
}

/**
 * Starts watching: what is due since its last check at once, then by the schedules, with deliveries beside them. So a
 * daemon that is started again and again asks no page more often than one that runs through.
 */
export function startDaemon(parts: DaemonParts): Daemon {
  const { configuration, context, channels, delivery, clock, monotonic, log, metrics } = parts;
  const { settings } = configuration;
  const enabled = configuration.sources.filter(
    (source) => source.enabled && !isHandedIn(source, context.kinds),
  );
  const groups = groupBySchedule(enabled, settings.schedules.check);
  const report = createReporter(log);
  const running = new Set<Promise<void>>();
  const busy = new Set<string>();
  let lastRoundAt: Date | undefined;
  let stopping = false;
  /** Ends what only waits. */
  const ending = new AbortController();

  const dueNow = dueSources(enabled, {
    store: context.store,
    standard: settings.schedules.check,
    timezone: settings.timezone,
    now: clock(),
    changed: parts.changed,
  });
  const waiting = new Set(enabled.filter((source) => !dueNow.includes(source)).map(({ id }) => id));

  const vitals = createVitals({
    store: context.store,
    clock,
    monotonic,
    timezone: settings.timezone,
    digestSchedule: settings.schedules.digest,
    channels: channels.map(({ id }) => id),
    groups,
    waiting,
  });

  const watch = createClockWatch(clock, monotonic);
  mendClock();
  const deliveries = startDeliveries(context.store, channels, {
    ...delivery,
    clock,
    monotonic,
    signal: context.signal,
    onDelivered: ({ id, channel, type }) => {
      metrics?.delivered(channel);
      log.info({ id, channel, type }, 'delivered');
    },
    onFailed: ({ id, channel }, error, next) => {
      metrics?.notDelivered(channel);
      log.warn({ id, channel, next, error: error.message }, 'not delivered');
    },
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

  async function checkRound(sources: readonly Source[], { asked = false } = {}): Promise<void> {
    // A source that two schedules meet on, or whose check takes longer than its schedule, is checked once.
    const paused = context.store.pauses.list(clock().toISOString());
    const isPaused = ({ id }: Source) => paused.some(({ sourceId }) => sourceId === id);
    const troubles = new Map(context.store.health.list().map((trouble) => [trouble.sourceId, trouble]));
    const rests = ({ id, schedule = settings.schedules.check }: Source) =>
      isResting(troubles.get(id), schedule, clock());
    const leftOut = sources.filter((source) => isPaused(source) || (!asked && rests(source)));
    const due = sources.filter((source) => !busy.has(source.id) && !leftOut.includes(source));
    for (const source of due) busy.add(source.id);
    try {
      await checkSources(due, context, {
        concurrency: settings.collect.concurrency,
        onProgress: (result) => {
          report(result);
          metrics?.checked(result);
          vitals.checked(result.sourceId);
          vitals.failedWith(result.problem?.kind);
          if (result.changes.length > 0) deliveries.wake();
        },
      });
      lastRoundAt = clock();
      vitals.roundEnded([...due, ...leftOut].map(({ id }) => id));
    } finally {
      for (const source of due) busy.delete(source.id);
      deliveries.wake();
    }
  }

  /**
   * The sources that changed lately, or whose publishers usually announce about now, and that were not looked at since
   * for a part of their schedule.
   */
  function livelySources(): Source[] {
    const { store } = context;
    const now = clock();
    const since = new Date(now.getTime() - LIVELY_MS).toISOString();
    const changed = store.changes.sourcesSince(since);
    return enabled.filter((source) => {
      const { id, schedule = settings.schedules.check } = source;
      const isLively = changed.has(id) || announcesNow(source, now);
      const last = isLively ? store.pages.lastCheckOf(id) : undefined;
      return last !== undefined && wantsCloserLook(schedule, last, now);
    });
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
      work: () =>
        guarded('check', async () => {
          await delay(jitterFor(expression, Math.random), undefined, { signal: ending.signal }).catch(
            () => {},
          );
          if (!stopping) await checkRound(sources);
        }),
    })),
    {
      expression: TIDY_SCHEDULE,
      timezone,
      work: () => guarded('tidying', () => tidy(context.store, settings.storage, { now: clock(), log })),
    },
  ]);
  const digests = createWorker(async () => {
    await guarded('digest', async () => {
      if (queueDueDigest({ configuration, context, channels, now: clock(), log })) deliveries.wake();
    });
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
  const indexing = createWorker(async () => {
    let taken = 0;
    await guarded('indexing', async () => {
      taken = context.store.search.index(INDEXED_AT_ONCE);
    });
    return taken === INDEXED_AT_ONCE ? INDEX_BREATH_MS : INDEX_PAUSE_MS;
  });
  const { ping, pingMinutes } = settings.health;
  const pings =
    ping === undefined
      ? undefined
      : startPing({
          url: ping,
          everyMs: pingMinutes * 60_000,
          isWell: () => assessHealth(vitals.facts()).ok,
          log,
        });
  const closerLooks = createWorker(async () => {
    await guarded('check', async () => {
      const lively = livelySources();
      if (lively.length > 0) await checkRound(lively);
    });
    return CLOSER_LOOK_PAUSE_MS;
  });
  const remind = async () => {
    await guarded('reminding', async () => {
      const { team, channelKinds: kinds } = configuration;
      const ids = channels.map(({ id }) => id);
      const parts = { store: context.store, team, rules: settings.response, kinds, channels: ids };
      const queued = queueReminders({ ...parts, now: clock() });
      if (queued > 0) {
        log.info({ cases: queued }, 'reminders queued');
        deliveries.wake();
      }
    });
    return REMINDER_PAUSE_MS;
  };
  const reminders = settings.response.reminders ? createWorker(remind) : undefined;
  const sealing = startSealing(context.store.copies, clock, log);
  void guarded('sweeping', async () => void context.store.sweepDrafts(clock()));
  if (dueNow.length > 0) void guarded('check', () => checkRound(dueNow));

  async function end(): Promise<void> {
    stopping = true;
    ending.abort();
    await (await answers)?.stop();
    timetable.stop();
    await Promise.all([
      digests.stop(),
      clockLooks.stop(),
      probes.stop(),
      indexing.stop(),
      closerLooks.stop(),
      reminders?.stop(),
      pings?.stop(),
    ]);
    await Promise.all(running);
    await deliveries.stop();
    await sealing.stop();
  }

  let ended: Promise<void> | undefined;
  return {
    startedAt: clock(),
    lastRoundAt: () => lastRoundAt,
    health: () => assessHealth(vitals.facts()),
    noteUnexpected: vitals.unexpected,
    underWay: () => [...busy],
    wake: deliveries.wake,
    checkNow: (ids) =>
      void guarded('check', () =>
        checkRound(
          enabled.filter(({ id }) => ids.includes(id)),
          { asked: true },
        ),
      ),
    stop: () => {
      ended ??= end();
      return ended;
    },
  };
}
