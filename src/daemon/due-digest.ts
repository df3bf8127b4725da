import type { Logger } from 'pino';
import type { Channel } from '../channels/channel.js';
import type { Configuration } from '../config/configuration.js';
import { buildDigest, dayOf } from '../deliver/digest/build.js';
import { queueDigest } from '../deliver/digest/queue.js';
import { standingsOf } from '../health/standings.js';
import type { PipelineContext } from '../pipeline/context.js';
import { lastDue } from '../schema/last-due.js';
import type { Store } from '../store/store.js';

interface DigestParts {
  readonly configuration: Configuration;
  readonly context: PipelineContext;
  readonly channels: readonly Pick<Channel, 'id'>[];
  readonly now: Date;
  readonly log: Pick<Logger, 'info'>;
}

/** Queues the digest that is due, once a day, also after a time in which nothing ran; returns whether there was one. */
export function queueDueDigest({ configuration, context, channels, now, log }: DigestParts): boolean {
  const { store, kinds } = context;
  const { sources, settings } = configuration;
  const { timezone, schedules } = settings;
  const due = dueDigest(store, { schedule: schedules.digest, timezone, now });
  if (!due) return false;
  const at = now.toISOString();
  const digest = buildDigest(store, {
    date: due.date,
    timezone,
    now: at,
    sources,
    standings: standingsOf(configuration, store, { now, kinds }),
    channels: channels.map(({ id }) => id),
    certificates: context.knowledge.certificates,
  });
  const queued = queueDigest(store, digest, context.alerts.channels, at);
  log.info({ date: digest.date, channels: queued }, 'digest queued');
  return true;
}

/**
 * The digest that is due and was not queued: the last one, where pages were watched by then. A watch that began in the
 * future was begun by a clock that was set back since, and is none to wait for.
 */
export function dueDigest(
  store: Store,
  { schedule, timezone, now }: { readonly schedule: string; readonly timezone: string; readonly now: Date },
): { readonly at: string; readonly date: string } | undefined {
  const at = lastDue(schedule, timezone, now)?.toISOString();
  const watchedSince = store.pages.watchedSince();
  if (!at || !watchedSince) return undefined;
  if (at < watchedSince && watchedSince <= now.toISOString()) return undefined;
  const date = dayOf(at, timezone);
  return store.outbox.hasDigest(date) ? undefined : { at, date };
}
