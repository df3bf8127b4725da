import type { Database } from 'better-sqlite3';
import type { QueuedMessage } from '../domain/alert.js';
import type { Problem } from '../domain/problem.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { type Mask, noMask } from './mask.js';
import type { OutboxState } from './outbox.js';
import { readProblem } from './stored-problem.js';

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

/** A message that was not sent, without what it says. */
export interface UnsentRow {
  readonly id: number;
  readonly channel: string;
  readonly type: QueuedMessage['type'];
  readonly caseId: number | null;
  readonly createdAt: IsoInstant;
  readonly state: Extract<OutboxState, 'pending' | 'sending' | 'dead'>;
  readonly attempts: number;
  readonly nextAttemptAt: IsoInstant;
  /** Why it is put off although it was never tried: gathered with others, or nobody is at work. */
  readonly heldFor: 'grouping' | 'hours' | null;
  /** While `sending`: who is at it, as `Holder.name`. */
  readonly holder: string | null;
  /** Until when an attempt that was cut off may still arrive. */
  readonly settlesAt: IsoInstant | null;
  readonly lastError: string | null;
  readonly lastProblem: Problem | null;
}

/** The outbox as a whole, rather than message by message: what is put together, sent again or given up at once. */
export interface BacklogStore {
  /** Puts messages that were not tried yet off, so that they are gathered with others. */
  hold(ids: readonly number[], until: IsoInstant): void;
  /** Lets everything go at once that is held to be gathered with others. */
  releaseHeld(at: IsoInstant): void;
  /** Takes secrets out of what an older version stored: messages that were not sent, and what destinations said. */
  maskStored(): void;
  /** What waits, is being sent or is dead, oldest first. */
  unsent(): UnsentRow[];
  /** How many alerts of each source arrived on the channel between two instants, those within bundles included. */
  sentBySource(channel: string, since: IsoInstant, now: IsoInstant): ReadonlyMap<string, number>;
  /** What a bundle stands for, oldest first. */
  membersOf(bundleId: number): BundledEntry[];
  /** The channels for which anything waits or is dead. */
  counts(): BacklogCount[];
  /** Puts everything up again that is dead or was tried in vain; returns how much. */
  reviveAll(at: IsoInstant, channel?: string): number;
  /** Gives up everything that waits or is dead; returns how much. */
  dropAll(channel?: string): number;
  /**
   * Since when the message that has waited longest, though it may be sent, waits on one of the channels: one that was
   * tried in vain several times since it was queued, one that was never tried since it was due.
   */
  waitingSince(channels: readonly string[], now: IsoInstant): IsoInstant | undefined;
  /**
   * Mends what was written while the clock ran ahead: a message that was queued or tried at a time that has not come
   * yet is due now, nobody holds one for longer than a lease from now, and a digest of a day to come is no longer that
   * day's.
   *
   * @returns how many entries were mended
   */
  mendFuture(now: IsoInstant, leaseUntil: IsoInstant): number;
  /**
   * Deletes messages that were delivered or given up before an instant, a week ago or more, and that nothing depends
   * on any more; returns how many. Kept are: those of a case that is open or was closed since (its thread, its alerts,
   * its keys), those whose like waits on any channel (the fallback must not tell it again where it arrived), a bundle
   * with any message left in it, and of each channel the last digest (sent once a day) and the last that has a name at
   * its destination.
   */
  pruneDelivered(before: IsoInstant): number;
}

/** A clock that is set back by less leaves nothing that does not mend itself as soon. */
const CLOCK_SLACK_MS = 60_000;
/** A destination that is down for a moment is no matter; so many tries take some minutes. */
const SEVERAL_TRIES = 5;

export function createBacklogStore(db: Database, mask: Mask = noMask): BacklogStore {
  const hold = db.prepare<[IsoInstant, string]>(
    `UPDATE outbox SET next_attempt_at = ?, held_for = 'grouping' WHERE state = 'pending' AND attempts = 0
       AND id IN (SELECT value FROM json_each(?))`,
  );
  const releaseHeld = db.prepare<{ at: IsoInstant }>(
    `UPDATE outbox SET next_attempt_at = @at, held_for = NULL
     WHERE state = 'pending' AND attempts = 0 AND held_for = 'grouping' AND next_attempt_at > @at`,
  );
  const unsent = db.prepare<[], Omit<UnsentRow, 'lastProblem'> & { lastProblem: string | null }>(
    `SELECT id, channel, type, case_id AS caseId, created_at AS createdAt, state, attempts,
       next_attempt_at AS nextAttemptAt, held_for AS heldFor, holder, settles_at AS settlesAt,
       last_error AS lastError, last_problem AS lastProblem
     FROM outbox WHERE id IN (SELECT id FROM outbox WHERE state IN ('pending', 'sending', 'dead')) ORDER BY id`,
  );
  const sentBySource = db.prepare<[string, IsoInstant, IsoInstant], { source: string; entries: number }>(
    `SELECT json_extract(alert.message, '$.source.id') AS source, count(*) AS entries
     FROM outbox AS letter JOIN outbox AS alert ON alert.id = letter.id OR alert.bundle_id = letter.id
     WHERE letter.channel = ? AND letter.last_attempt_at > ? AND letter.last_attempt_at <= ?
       AND letter.state = 'sent'
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
  // The oldest are enough, and their ids come from an index alone.
  const oldest = db.prepare<{ channels: string; now: IsoInstant; tries: number }, { at: IsoInstant | null }>(
    `SELECT min(iif(attempts = 0, next_attempt_at, created_at)) AS at FROM outbox
     WHERE id IN (SELECT id FROM outbox WHERE channel IN (SELECT value FROM json_each(@channels))
         AND state IN ('pending', 'sending') ORDER BY id LIMIT 200)
       AND (attempts >= @tries
         OR (attempts = 0 AND next_attempt_at <= @now AND type NOT IN ('details', 'case')))`,
  );
  const bringForward = db.prepare<{ now: IsoInstant; later: IsoInstant }>(
    `UPDATE outbox SET next_attempt_at = @now
     WHERE state = 'pending' AND next_attempt_at > @now AND coalesce(last_attempt_at, created_at) > @later`,
  );
  const shorten = db.prepare<{ until: IsoInstant }>(
    "UPDATE outbox SET leased_until = @until WHERE state = 'sending' AND leased_until > @until",
  );
  const release = db.prepare<{ later: IsoInstant }>(
    `UPDATE outbox SET idempotency_key = 'ahead:' || id || ':' || idempotency_key
     WHERE type = 'digest' AND created_at > @later AND idempotency_key LIKE 'digest:%'`,
  );
  const mend = db.transaction((now: IsoInstant, leaseUntil: IsoInstant) => {
    const later = new Date(Date.parse(now) + CLOCK_SLACK_MS).toISOString();
    const mended = [
      bringForward.run({ now, later }),
      shorten.run({ until: leaseUntil }),
      release.run({ later }),
    ];
    return mended.reduce((sum, { changes }) => sum + changes, 0);
  });
  const unsentMessages = db.prepare<[], { id: number; message: string }>(
    `SELECT id, message FROM outbox WHERE id IN
       (SELECT id FROM outbox WHERE state IN ('pending', 'sending', 'dead', 'bundled'))`,
  );
  const setMessage = db.prepare<[string, number]>('UPDATE outbox SET message = ? WHERE id = ?');
  const errors = db.prepare<[], { id: number; error: string }>(
    'SELECT id, last_error AS error FROM outbox WHERE last_error IS NOT NULL',
  );
  const setError = db.prepare<[string, number]>('UPDATE outbox SET last_error = ? WHERE id = ?');

  const maskStored = db.transaction(() => {
    for (const { id, message } of unsentMessages.all()) {
      const stored: unknown = JSON.parse(message);
      const masked = mask(stored);
      if (masked !== stored) setMessage.run(JSON.stringify(masked), id);
    }
    for (const { id, error } of errors.all()) if (mask(error) !== error) setError.run(mask(error), id);
  });

  const ended = `entry.state IN ('sent', 'dropped', 'bundled')
    AND coalesce(entry.sent_at, entry.last_attempt_at, entry.created_at) < @before`;
  // A key ends in its channel; what comes before is the same on all of them.
  const stem = (row: string) =>
    `substr(${row}.idempotency_key, 1, length(${row}.idempotency_key) - length(${row}.channel))`;
  const pruneSingle = db.prepare<{ before: IsoInstant }>(
    `DELETE FROM outbox AS entry WHERE ${ended} AND entry.type <> 'bundle'
       AND (entry.case_id IS NULL OR (
         EXISTS (SELECT 1 FROM cases AS own LEFT JOIN cases AS root ON root.id = own.joined_into
           WHERE own.id = entry.case_id AND coalesce(root.closed_at, own.closed_at) < @before)
         AND NOT EXISTS (SELECT 1 FROM outbox AS other WHERE other.case_id = entry.case_id
           AND (other.state IN ('pending', 'sending', 'dead') OR other.created_at >= @before))))
       AND (entry.bundle_id IS NULL OR EXISTS (
         SELECT 1 FROM outbox AS bundle WHERE bundle.id = entry.bundle_id AND bundle.state IN ('sent', 'dropped')
           AND coalesce(bundle.sent_at, bundle.last_attempt_at, bundle.created_at) < @before))
       AND ${stem('entry')} NOT IN (
         SELECT ${stem('open')} FROM outbox AS open WHERE open.state IN ('pending', 'sending', 'dead'))
       AND entry.id NOT IN (SELECT id FROM (
         SELECT id, max(json_extract(message, '$.date')) FROM outbox
           WHERE type = 'digest' AND idempotency_key LIKE 'digest:%' GROUP BY channel))
       AND entry.id NOT IN (SELECT max(id) FROM outbox WHERE external_ref IS NOT NULL GROUP BY channel)`,
  );
  const pruneBundles = db.prepare<{ before: IsoInstant }>(
    `DELETE FROM outbox AS entry WHERE ${ended} AND entry.type = 'bundle'
       AND NOT EXISTS (SELECT 1 FROM outbox AS member WHERE member.bundle_id = entry.id)
       AND entry.id NOT IN (SELECT max(id) FROM outbox WHERE external_ref IS NOT NULL GROUP BY channel)`,
  );
  const prune = db.transaction(
    (before: IsoInstant) => pruneSingle.run({ before }).changes + pruneBundles.run({ before }).changes,
  );

  return {
    hold: (ids, until) => void hold.run(until, JSON.stringify(ids)),
    releaseHeld: (at) => void releaseHeld.run({ at }),
    unsent: () =>
      unsent.all().map((row) => ({ ...mask(row), lastProblem: readProblem(row.lastProblem, mask) })),
    maskStored: () => maskStored.immediate(),
    sentBySource: (channel, since, now) =>
      new Map(sentBySource.all(channel, since, now).map(({ source, entries }) => [source, entries])),
    membersOf: (bundleId) =>
      membersOf
        .all(bundleId)
        .map((row) => ({ ...row, message: mask(JSON.parse(row.message) as QueuedMessage) })),
    counts: () => counts.all(),
    reviveAll: (at, channel) => reviveAll.run({ at, channel: channel ?? null }).changes,
    dropAll: (channel) => dropAll.run({ channel: channel ?? null }).changes,
    waitingSince: (channels, now) =>
      oldest.get({ channels: JSON.stringify(channels), now, tries: SEVERAL_TRIES })?.at ?? undefined,
    mendFuture: (now, leaseUntil) => mend.immediate(now, leaseUntil),
    pruneDelivered: (before) => prune.immediate(before),
  };
}
