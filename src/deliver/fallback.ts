import type { DeliveryAlert, QueuedMessage } from '../domain/alert.js';
import type { IsoInstant, LocalizedText } from '../domain/vocabulary.js';
import type { OutboxEntry } from '../store/outbox.js';
import type { Store } from '../store/store.js';

interface Letter {
  readonly message: QueuedMessage;
  readonly idempotencyKey: string;
  readonly caseId: number | null;
}

/**
 * Sends what a channel does not take to others instead, and tells them so once a day. A channel that has got the
 * message already does not get it again. Has to run in the transaction that gives the message up.
 *
 * @param fallback the channels to turn to; the one that failed is left out
 * @param problem what the channel said
 */
export function sendElsewhere(
  store: Store,
  entry: OutboxEntry,
  fallback: readonly string[],
  problem: LocalizedText,
  at: IsoInstant,
): void {
  if (entry.type === 'delivery') return;
  const letters = lettersOf(store, entry);
  const counts = store.backlog.counts().find(({ channel }) => channel === entry.channel);
  const notice: DeliveryAlert = {
    type: 'delivery',
    channel: entry.channel,
    at,
    undelivered: counts?.undelivered ?? 1,
    problem: problem.en,
    explained: problem,
  };
  for (const channel of fallback) {
    if (channel === entry.channel) continue;
    for (const { message, idempotencyKey, caseId } of letters) {
      const key = keyFor(idempotencyKey, entry.channel, channel);
      if (key === undefined) continue;
      store.outbox.enqueue({ channel, message, idempotencyKey: key, caseId: caseId ?? undefined, at });
    }
    const noticeKey = `delivery:${entry.channel}:${at.slice(0, 10)}:${channel}`;
    store.outbox.enqueue({ channel, message: notice, idempotencyKey: noticeKey, at });
  }
}

/**
 * A bundle counts as the alerts in it, since other channels may have got some of them. What goes with an alert means
 * nothing without it.
 */
function lettersOf(store: Store, entry: OutboxEntry): readonly Letter[] {
  switch (entry.type) {
    case 'bundle':
      return store.backlog.membersOf(entry.id);
    case 'change':
    case 'health':
    case 'troubles':
    case 'digest':
      return [entry];
    case 'case':
      return 'reminder' in entry.message ? [entry] : [];
    default:
      return [];
  }
}

/** Keys end in the channel: the one that the message has, or would have had, on another. */
function keyFor(key: string, from: string, to: string): string | undefined {
  const end = `:${from}`;
  return key.endsWith(end) ? `${key.slice(0, -end.length)}:${to}` : undefined;
}
