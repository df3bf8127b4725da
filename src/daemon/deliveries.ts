import type { Channel } from '../channels/channel.js';
import { announceDeliverer, SEEN_EVERY_MS } from '../deliver/outbox/deliverer.js';
import { createChannelQueue, type QueueOptions } from '../deliver/outbox/queue.js';
import type { Store } from '../store/store.js';
import { createWorker, type Worker } from './worker.js';

/** How often the outbox is looked through for messages whose next try is due. */
const PAUSE_MS = 5_000;

interface DeliveriesOptions extends QueueOptions {
  readonly onError: (error: unknown) => void;
}

/** Delivers on every channel beside the others: one that is slow or dead holds up none of them. */
export function startDeliveries(
  store: Store,
  channels: readonly Channel[],
  options: DeliveriesOptions,
): Worker {
  const workers = channels.map((channel) => {
    const queue = createChannelQueue(store, channel, options);
    return createWorker(async () => {
      try {
        const { pauseMs } = await queue.run();
        return pauseMs > 0 ? Math.min(pauseMs, PAUSE_MS) : PAUSE_MS;
      } catch (error) {
        options.onError(error);
        return PAUSE_MS;
      }
    });
  });
  // Whoever delivers once beside it leaves to the daemon what has to wait.
  const presence = createWorker(async () => {
    try {
      announceDeliverer(store, options.clock);
    } catch (error) {
      options.onError(error);
    }
    return SEEN_EVERY_MS;
  });
  return {
    wake: () => {
      for (const worker of workers) worker.wake();
    },
    stop: async () => {
      await Promise.all([...workers, presence].map((worker) => worker.stop()));
    },
  };
}
