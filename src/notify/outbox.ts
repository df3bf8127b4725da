import type { Clock } from '../domain/clock.js';
import type { OutboxEntry } from '../store/outbox.js';
import type { Store } from '../store/store.js';
import { type Channel, DeliveryError } from './channel.js';

/** A worker that died is taken to have held its message for this long. */
const LEASE_MS = 2 * 60_000;
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 60 * 60_000;
/** With the delays above, about half a day. */
const MAX_ATTEMPTS = 16;

export interface DeliveryOptions {
  readonly clock: Clock;
  /** In [0, 1): spreads retries, so that they do not all come at once. */
  readonly random?: () => number;
  readonly signal?: AbortSignal | undefined;
  readonly onDelivered?: (entry: OutboxEntry) => void;
  readonly onFailed?: (entry: OutboxEntry, error: DeliveryError, next: 'retry' | 'dead') => void;
}

export interface DeliverySummary {
  readonly sent: number;
  readonly failed: number;
}

/**
 * Delivers what is due on every channel. The channels run side by side, so that a slow one holds up nobody; within a
 * channel messages go out in the order in which they were queued. A message is marked as delivered only after the
 * channel took it: a crash in between means that it is sent again, never that it is lost.
 */
export async function deliverDue(
  store: Store,
  channels: readonly Channel[],
  options: DeliveryOptions,
): Promise<DeliverySummary> {
  const summaries = await Promise.all(channels.map((channel) => deliverChannel(store, channel, options)));
  let sent = 0;
  let failed = 0;
  for (const summary of summaries) {
    sent += summary.sent;
    failed += summary.failed;
  }
  return { sent, failed };
}

async function deliverChannel(
  store: Store,
  channel: Channel,
  options: DeliveryOptions,
): Promise<DeliverySummary> {
  let sent = 0;
  let failed = 0;
  while (!options.signal?.aborted) {
    const entry = claim(store, channel, options.clock);
    if (!entry) break;
    const delivered = await deliverEntry(store, channel, entry, options);
    if (delivered) sent += 1;
    else failed += 1;
  }
  return { sent, failed };
}

function claim(store: Store, channel: Channel, clock: Clock): OutboxEntry | undefined {
  const now = clock();
  return store.outbox.claim(channel.id, now.toISOString(), new Date(now.getTime() + LEASE_MS).toISOString());
}

async function deliverEntry(
  store: Store,
  channel: Channel,
  entry: OutboxEntry,
  options: DeliveryOptions,
): Promise<boolean> {
  try {
    const { idempotencyKey, message } = entry;
    const receipt = await channel.deliver(message, {
      idempotencyKey,
      ...(options.signal && { signal: options.signal }),
    });
    store.outbox.sent(entry.id, options.clock().toISOString(), receipt.externalRef);
    options.onDelivered?.(entry);
    return true;
  } catch (error) {
    const failure = asDeliveryError(error, channel);
    const dead = failure.kind === 'permanent' || entry.attempts >= MAX_ATTEMPTS;
    if (dead) store.outbox.dead(entry.id, failure.message);
    else store.outbox.retryLater(entry.id, nextAttempt(entry, failure, options), failure.message);
    options.onFailed?.(entry, failure, dead ? 'dead' : 'retry');
    return false;
  }
}

function nextAttempt(
  entry: OutboxEntry,
  failure: DeliveryError,
  { clock, random = Math.random }: DeliveryOptions,
): string {
  const backoff = Math.min(FIRST_RETRY_MS * 2 ** (entry.attempts - 1), LONGEST_RETRY_MS);
  const spread = backoff * (0.75 + random() / 2);
  const wait = Math.max(spread, (failure.retryAfterSeconds ?? 0) * 1000);
  return new Date(clock().getTime() + wait).toISOString();
}

function asDeliveryError(error: unknown, channel: Channel): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const cause = error instanceof Error ? error.message : String(error);
  return new DeliveryError('temporary', `${channel.id}: the message could not be sent (${cause}).`, {
    cause: error,
  });
}
