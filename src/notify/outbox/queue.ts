import { setTimeout as delay } from 'node:timers/promises';
import type { GroupingSettings } from '../../config/configuration.js';
import type { Store } from '../../store/store.js';
import type { Channel } from '../channel.js';
import { gatherAlerts } from './bundle.js';
import { type DeliveryOptions, deliverEntry } from './deliver.js';
import { thisProcess } from './holder.js';
import { RATE_WINDOW_MS, waitFor } from './pace.js';
import { pauseAfter } from './retry.js';

/** A holder that hangs is taken to have given up after this long. */
export const LEASE_MS = 2 * 60_000;

export interface DeliverySummary {
  readonly sent: number;
  readonly failed: number;
}

/** The deliveries of one channel, one after the other, in the order in which they are due. */
export interface ChannelQueue {
  /**
   * Delivers what is due now. Ends early where the channel fails, since the next message would hardly fare better,
   * or where its rate is used up.
   *
   * @returns what became of it, and how long the channel wants to be left alone, in ms
   */
  run(): Promise<DeliverySummary & { readonly pauseMs: number }>;
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
  /** The attempts made here, by the monotonic clock, oldest first. */
  let made: number[] = [];

  function pauseMs(): number {
    const now = monotonic();
    made = made.filter((at) => at > now - RATE_WINDOW_MS);
    return Math.max(0, Math.ceil(pausedUntil - now), waitFor(channel.rate, made, now), waitForOthers());
  }

  /** What other processes sent counts too, and what this one sent before it was started again. */
  function waitForOthers(): number {
    if (!channel.rate) return 0;
    const now = options.clock().getTime();
    const since = new Date(now - RATE_WINDOW_MS).toISOString();
    const attempts = store.outbox.attemptsSince(channel.id, since).map((at) => Date.parse(at));
    return waitFor(channel.rate, attempts, now);
  }

  return {
    run: async () => {
      let sent = 0;
      let failed = 0;
      while (!options.signal?.aborted && pauseMs() === 0) {
        const now = options.clock();
        const leaseUntil = new Date(now.getTime() + LEASE_MS).toISOString();
        if (grouping && !channel.machine) gatherAlerts(store, channel.id, grouping, now);
        const entry = store.outbox.claim(channel.id, now.toISOString(), leaseUntil, thisProcess);
        if (!entry) break;
        if (channel.rate) made.push(monotonic());
        const failure = await deliverEntry(store, channel, entry, options);
        if (failure) {
          failed += 1;
          failuresInRow += 1;
          pausedUntil = monotonic() + pauseAfter(failuresInRow, failure);
        } else {
          sent += 1;
          failuresInRow = 0;
        }
      }
      return { sent, failed, pauseMs: pauseMs() };
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
  /** How long a channel whose rate is used up is waited for altogether, in ms. */
  readonly patienceMs?: number;
}

/**
 * Delivers once what is due on every channel, side by side, so that a slow one holds up nobody. Alerts are put together
 * but not held for others to come, and what one channel does not take goes out on the others at once.
 */
export async function deliverDue(
  store: Store,
  channels: readonly Channel[],
  { grouping, ...options }: OneRunOptions,
): Promise<DeliverySummary> {
  const atOnce = { ...options, ...(grouping && { grouping: { ...grouping, holdMinutes: 0 } }) };
  mendFuture(store, options.clock());
  const queues = channels.map((channel) => createChannelQueue(store, channel, atOnce));
  const first = await Promise.all(queues.map((queue) => drain(queue, options)));
  const healthy = queues.filter((_queue, index) => first[index]?.failed === 0);
  const others = healthy.length === queues.length ? [] : healthy;
  const second = await Promise.all(others.map((queue) => drain(queue, options)));
  let sent = 0;
  let failed = 0;
  for (const summary of [...first, ...second]) {
    sent += summary.sent;
    failed += summary.failed;
  }
  return { sent, failed };
}

async function drain(
  queue: ChannelQueue,
  { patienceMs = 5_000, signal }: OneRunOptions,
): Promise<DeliverySummary> {
  let patience = patienceMs;
  let sent = 0;
  let failed = 0;
  for (;;) {
    const run = await queue.run();
    sent += run.sent;
    failed += run.failed;
    if (run.failed > 0 || run.pauseMs === 0 || run.pauseMs > patience || signal?.aborted) break;
    patience -= run.pauseMs;
    await delay(run.pauseMs);
  }
  return { sent, failed };
}
