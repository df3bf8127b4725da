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
const LEASE_MS = 2 * 60_000;

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
}

export function createChannelQueue(store: Store, channel: Channel, options: QueueOptions): ChannelQueue {
  const { grouping } = options;
  let pausedUntil = 0;
  let failuresInRow = 0;

  function pauseMs(): number {
    const now = options.clock();
    const since = new Date(now.getTime() - RATE_WINDOW_MS).toISOString();
    const attempts = channel.rate ? store.outbox.attemptsSince(channel.id, since) : [];
    return Math.max(0, pausedUntil - now.getTime(), waitFor(channel.rate, attempts, now));
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
        const failure = await deliverEntry(store, channel, entry, options);
        if (failure) {
          failed += 1;
          failuresInRow += 1;
          pausedUntil = options.clock().getTime() + pauseAfter(failuresInRow, failure);
        } else {
          sent += 1;
          failuresInRow = 0;
        }
      }
      return { sent, failed, pauseMs: pauseMs() };
    },
  };
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
