import type { Digest } from '../../domain/alert.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import type { Store } from '../../store/store.js';

/** Queues the digest for every channel that has not had the one of its day; returns for how many. */
export function queueDigest(
  store: Store,
  digest: Digest,
  channels: readonly string[],
  at: IsoInstant,
): number {
  return store.transaction(() => {
    let queued = 0;
    for (const channel of channels) {
      const idempotencyKey = `digest:${digest.date}:${channel}`;
      if (store.outbox.enqueue({ channel, message: digest, idempotencyKey, at })) queued += 1;
    }
    for (const { source, silence } of digest.silent ?? []) {
      store.silence.setAsked(source.id, silence.since, digest.date);
    }
    return queued;
  });
}
