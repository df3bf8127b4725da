import { type Channel, DeliveryError, type Receipt } from '../../channels/channel.js';
import { deliveryProblems } from '../../channels/delivery-problems.js';
import type { Clock } from '../../domain/clock.js';
import type { OutboxEntry } from '../../store/outbox.js';
import type { Store } from '../../store/store.js';
import { sendElsewhere } from '../fallback.js';
import { MAX_ATTEMPTS, retryDelay } from './retry.js';

export interface DeliveryOptions {
  readonly clock: Clock;
  /** In [0, 1): spreads retries, so that they do not all come at once. */
  readonly random?: () => number;
  readonly signal?: AbortSignal | undefined;
  /** The channels that are told what another one does not take. */
  readonly fallback?: readonly string[];
  readonly onDelivered?: (entry: OutboxEntry) => void;
  readonly onFailed?: (entry: OutboxEntry, error: DeliveryError, next: 'retry' | 'dead') => void;
}

/**
 * Makes one attempt with a message that was claimed, and records how it ended. Where an earlier attempt may have
 * arrived, the message is looked for at its destination first: it is sent again only if it is not there, or if nobody
 * can tell.
 *
 * @returns the failure, or undefined where the message is delivered
 */
export async function deliverEntry(
  store: Store,
  channel: Channel,
  entry: OutboxEntry,
  options: DeliveryOptions,
): Promise<DeliveryError | undefined> {
  const { clock, random = Math.random, fallback = [] } = options;
  try {
    const receipt =
      (await lookUp(store, channel, entry, options)) ?? (await send(store, channel, entry, options));
    store.outbox.sent(entry.id, clock().toISOString(), receipt.externalRef);
    options.onDelivered?.(entry);
    return undefined;
  } catch (error) {
    const failure = asDeliveryError(error, channel);
    const dead = failure.kind === 'permanent' || entry.attempts >= MAX_ATTEMPTS;
    const underWay = failure.kind === 'unknown-outcome' && !failure.answered;
    if (dead) {
      store.transaction(() => {
        store.outbox.dead(entry.id, failure.message, underWay, failure.told);
        sendElsewhere(store, entry, fallback, failure.localized, clock().toISOString());
      });
    } else {
      const at = new Date(clock().getTime() + retryDelay(entry.attempts, failure, random));
      const uncertain = failure.kind === 'unknown-outcome' || (entry.uncertain && failure.beforeSending);
      store.outbox.retryLater(entry.id, at.toISOString(), failure.message, uncertain, underWay, failure.told);
    }
    options.onFailed?.(entry, failure, dead ? 'dead' : 'retry');
    return failure;
  }
}

/** A message that may have arrived is looked for; an answer that nobody can give is none. */
async function lookUp(
  store: Store,
  channel: Channel,
  entry: OutboxEntry,
  options: DeliveryOptions,
): Promise<Receipt | undefined> {
  const { signal } = options;
  if (!entry.uncertain || !channel.find) return undefined;
  const thread = store.outbox.threadOf(entry)?.ref;
  const knownRef = store.outbox.lastRef(channel.id);
  try {
    return await channel.find({
      idempotencyKey: entry.idempotencyKey,
      since: entry.createdAt,
      now: options.clock(),
      ...(thread !== undefined && { thread }),
      ...(knownRef !== undefined && { knownRef }),
      ...(signal && { signal }),
    });
  } catch (error) {
    const failure = asDeliveryError(error, channel);
    if (failure.kind === 'permanent') return undefined;
    throw failure.putOff();
  }
}

async function send(
  store: Store,
  channel: Channel,
  entry: OutboxEntry,
  { signal }: DeliveryOptions,
): Promise<Receipt> {
  const { message, idempotencyKey } = entry;
  const thread = store.outbox.threadOf(entry);
  const delivery = {
    idempotencyKey,
    ...(thread && { thread: thread.ref, mayUpdate: thread.open }),
    ...(signal && { signal }),
  };
  if (message.type !== 'details') return channel.deliver(message, delivery);
  if (!channel.reply)
    throw new DeliveryError('permanent', deliveryProblems.tell('no-replies', { channel: channel.id }));
  return channel.reply(message, delivery);
}

function asDeliveryError(error: unknown, channel: Channel): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const cause = error instanceof Error ? error.message : String(error);
  const problem = deliveryProblems.tell('unexpected', { channel: channel.id, said: cause });
  return new DeliveryError('unknown-outcome', problem, { cause: error });
}
