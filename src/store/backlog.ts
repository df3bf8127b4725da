import type { Database } from 'better-sqlite3';
import type { QueuedMessage } from '../domain/alert.js';
import type { IsoInstant } from '../domain/vocabulary.js';

/** A message that is sent inside another one. */
export interface BundledEntry {
  readonly message: QueuedMessage;
  readonly idempotencyKey: string;
  readonly caseId: number | null;
}

/** What is left of the messages for one channel. */
export interface BacklogCount {
  readonly channel: string;
  /** Waiting, being sent, or dead. */
  readonly open: number;
  /** Of those, dead or tried in vain so far. */
  readonly undelivered: number;
}

/** The outbox as a whole, rather than message by message: what is put together, sent again or given up at once. */
export interface BacklogStore {
  /** Puts messages that were not tried yet off. */
  hold(ids: readonly number[], until: IsoInstant): void;
  /** How many alerts of each source arrived on the channel after an instant, those within bundles included. */
  sentBySource(channel: string, since: IsoInstant): ReadonlyMap<string, number>;
  /** What a bundle stands for, oldest first. */
  membersOf(bundleId: number): BundledEntry[];
  /** The channels for which anything waits or is dead. */
  counts(): BacklogCount[];
  /** Puts everything up again that is dead or was tried in vain; returns how much. */
  reviveAll(at: IsoInstant, channel?: string): number;
  /** Gives up everything that waits or is dead; returns how much. */
  dropAll(channel?: string): number;
}

export function createBacklogStore(db: Database): BacklogStore {
  const hold = db.prepare<[IsoInstant, string]>(
    `UPDATE outbox SET next_attempt_at = ? WHERE state = 'pending' AND attempts = 0
       AND id IN (SELECT value FROM json_each(?))`,
  );
  const sentBySource = db.prepare<[string, IsoInstant], { source: string; entries: number }>(
    `SELECT json_extract(alert.message, '$.source.id') AS source, count(*) AS entries
     FROM outbox AS letter JOIN outbox AS alert ON alert.id = letter.id OR alert.bundle_id = letter.id
     WHERE letter.channel = ? AND letter.last_attempt_at > ? AND letter.state = 'sent'
       AND letter.type IN ('change', 'bundle') AND alert.type = 'change'
     GROUP BY source`,
  );
  const membersOf = db.prepare<[number], { message: string; idempotencyKey: string; caseId: number | null }>(
    `SELECT message, idempotency_key AS idempotencyKey, case_id AS caseId FROM outbox WHERE bundle_id = ? ORDER BY id`,
  );
  // The inner query reads an index alone; the messages themselves make the rows large.
  const counts = db.prepare<[], BacklogCount>(
    `SELECT channel, count(*) AS open, total(state = 'dead' OR (state = 'pending' AND attempts > 0)) AS undelivered
     FROM outbox WHERE id IN (SELECT id FROM outbox WHERE state IN ('pending', 'sending', 'dead'))
     GROUP BY channel ORDER BY channel`,
  );
  const reviveAll = db.prepare<{ at: IsoInstant; channel: string | null }>(
    `UPDATE outbox SET state = 'pending', next_attempt_at = @at, attempts = 0
     WHERE (state = 'dead' OR (state = 'pending' AND attempts > 0)) AND channel = coalesce(@channel, channel)`,
  );
  const dropAll = db.prepare<{ channel: string | null }>(
    `UPDATE outbox SET state = 'dropped' WHERE state IN ('pending', 'dead') AND channel = coalesce(@channel, channel)`,
  );

  return {
    hold: (ids, until) => void hold.run(until, JSON.stringify(ids)),
    sentBySource: (channel, since) =>
      new Map(sentBySource.all(channel, since).map(({ source, entries }) => [source, entries])),
    membersOf: (bundleId) =>
      membersOf.all(bundleId).map((row) => ({ ...row, message: JSON.parse(row.message) as QueuedMessage })),
    counts: () => counts.all(),
    reviveAll: (at, channel) => reviveAll.run({ at, channel: channel ?? null }).changes,
    dropAll: (channel) => dropAll.run({ channel: channel ?? null }).changes,
  };
}
