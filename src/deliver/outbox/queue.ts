import { setTimeout as delay } from 'node:timers/promises';
import type { Channel } from '../../channels/channel.js';
import type { GroupingSettings } from '../../config/configuration.js';
import type { Store } from '../../store/store.js';
import { gatherAlerts } from '../bundling/bundle.js';
import { type DeliveryOptions, deliverEntry } from './deliver.js';
import { isDelivererRunning } from './deliverer.js';
import { thisProcess } from './holder.js';
import { RATE_WINDOW_MS, waitFor } from './pace.js';
import { rateWait } from './rate-wait.js';
import { pauseAfter } from './retry.js';

/** A holder that hangs is taken to have given up after this long. */
const LEASE_MS = 2 * 60_000;

export interface DeliverySummary {
  readonly sent: number;
  readonly failed: number;
}

export interface Pause {
  readonly pauseMs: number;
  /** The destination says so, by its rate or in its answer; else it is left alone because it fails. */
  readonly isNamed: boolean;
}

/** The deliveries of one channel, one after the other, in the order in which they are due. */
export interface ChannelQueue {
  /**
   * Delivers what is due now. Ends early where the channel fails, since the next message would hardly fare better,
   * or where its rate is used up.
   *
   * @returns what became of it, and how long the channel wants to be left alone
   */
  run(): Promise<DeliverySummary & Pause>;
}

export interface QueueOptions extends DeliveryOptions {
  /** When several alerts become one message; each is sent on its own without it. */
  readonly grouping?: GroupingSettings | undefined;
  /** Ms that only ever go on, for pauses: the clock may be set. */
  readonly monotonic?: (() => number) | undefined;
}

export function createChannelQueue(store: Store, channel: Channel, options: QueueOptions): ChannelQueue {
  const { grouping, monotonic = () => performance.now() } = options;
  let pausedUntil = 0;
  let failuresInRow = 0;
  let isNamed = true;
  /** The attempts made here, by the monotonic clock, oldest first. */
  let made: number[] = [];

  function pause(): Pause {
    const now = monotonic();
    made = made.filter((at) => at > now - RATE_WINDOW_MS);
    const rateMs = Math.max(waitFor(channel.rate, made, now), rateWait(channel, store, options.clock()));
    const restMs = Math.max(0, Math.ceil(pausedUntil - now));
    return { pauseMs: Math.max(rateMs, restMs), isNamed: rateMs >= restMs || isNamed };
  }

  return {
    run: async () => {
      let sent = 0;
      let failed = 0;
      while (!options.signal?.aborted && pause().pauseMs === 0) {
        const now = options.clock();
        const leaseUntil = new Date(now.getTime() + LEASE_MS).toISOString();
        if (grouping && !channel.machine) gatherAlerts(store, channel.id, grouping, now);
        const { settleMs } = channel;
        const settlesAt =
          settleMs === undefined ? undefined : new Date(now.getTime() + settleMs).toISOString();
        const entry = store.outbox.claim(channel.id, now.toISOString(), leaseUntil, thisProcess, settlesAt);
        if (!entry) break;
        if (channel.rate) made.push(monotonic());
        const failure = await deliverEntry(store, channel, entry, options);
        if (failure) {
          failed += 1;
          failuresInRow += 1;
          pausedUntil = monotonic() + pauseAfter(failuresInRow, failure);
          isNamed = failure.retryAfterSeconds !== undefined;
        } else {
          sent += 1;
          failuresInRow = 0;
        }
      }
      return { sent, failed, ...pause() };
    },
  };
}

/**
 * To be called when deliveries begin, and whenever the clock was set back: nothing may wait for a time that the clock
 * had reached once and will reach again only much later.
 */
export function mendFuture(store: Store, now: Date): number {
  return store.backlog.mendFuture(now.toISOString(), new Date(now.getTime() + LEASE_MS).toISOString());
}

export interface OneRunOptions extends QueueOptions {
  /** How long a channel that fails is waited for since it last took a message, in ms. */
  readonly patienceMs?: number;
  readonly sleep?: (ms: number) => Promise<unknown>;
}

const PATIENCE_MS = 5_000;
/** A wait whose end the channel has named is worth waiting for: after it things go on. */
const LONGEST_NAMED_WAIT_MS = RATE_WINDOW_MS + 5_000;

/**
 * Delivers what is due on every channel, side by side, so that a slow one holds up nobody, and goes on for as long as
 * messages arrive. What one channel does not take goes out on the others at once. Alerts are held for others to come
 * only where a daemon runs that sends them later; without one, everything that was held goes out now.
 */
export async function deliverDue(
  store: Store,
  channels: readonly Channel[],
  { grouping, ...options }: OneRunOptions,
): Promise<DeliverySummary> {
  const now = options.clock();
  mendFuture(store, now);
  const later = isDelivererRunning(store, now);
  if (!later) store.backlog.releaseHeld(now.toISOString());
  const gathering = grouping && { grouping: later ? grouping : { ...grouping, holdMinutes: 0 } };
  const lines = channels.map((channel) => ({
    channel,
    queue: createChannelQueue(store, channel, { ...options, ...gathering }),
  }));
  const first = await Promise.all(lines.map((line) => drain(store, line, options)));
  const isTrouble = first.some(({ failed }) => failed > 0);
  const healthy = isTrouble ? lines.filter((_line, index) => !first[index]?.isFailing) : [];
  const second = await Promise.all(healthy.map((line) => drain(store, line, options)));
  let sent = 0;
  let failed = 0;
  for (const summary of [...first, ...second]) {
    sent += summary.sent;
    failed += summary.failed;
  }
  return { sent, failed };
}

interface Line {
  readonly channel: Channel;
  readonly queue: ChannelQueue;
}

async function drain(
  store: Store,
  { channel, queue }: Line,
  { patienceMs = PATIENCE_MS, sleep = delay, signal, clock }: OneRunOptions,
): Promise<DeliverySummary & { readonly isFailing: boolean }> {
  let waited = 0;
  let sent = 0;
  let failed = 0;
  let isFailing = false;
  for (;;) {
    const { pauseMs, isNamed, ...run } = await queue.run();
    sent += run.sent;
    failed += run.failed;
    if (run.sent > 0) waited = 0;
    isFailing = run.failed > 0 || (isFailing && run.sent === 0);
    const patience = isNamed ? LONGEST_NAMED_WAIT_MS : patienceMs;
    if (pauseMs === 0 || waited + pauseMs > patience || signal?.aborted) break;
    const then = new Date(clock().getTime() + pauseMs).toISOString();
    if (!store.outbox.hasDue(channel.id, then)) break;
    waited += pauseMs;
    await sleep(pauseMs);
  }
  return { sent, failed, isFailing };
}
