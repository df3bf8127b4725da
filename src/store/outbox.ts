import type { Database } from 'better-sqlite3';
import type { Message } from '../domain/alert.js';
import type { IsoInstant } from '../domain/vocabulary.js';

export const OUTBOX_STATES = ['pending', 'sending', 'sent', 'dead', 'dropped'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

export interface OutboxEntry {
  readonly id: number;
  readonly channel: string;
  readonly type: Message['type'];
  readonly message: Message;
  readonly idempotencyKey: string;
  readonly caseId: number | null;
  readonly createdAt: IsoInstant;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly nextAttemptAt: IsoInstant;
  readonly leasedUntil: IsoInstant | null;
  readonly lastError: string | null;
  readonly sentAt: IsoInstant | null;
  readonly externalRef: string | null;
}

export interface NewOutboxEntry {
  readonly channel: string;
  readonly message: Message;
  readonly idempotencyKey: string;
  readonly caseId?: number | undefined;
  readonly at: IsoInstant;
}

export interface OutboxStore {
  /** False where a message with this key is there already. */
  enqueue(entry: NewOutboxEntry): boolean;
  /** Takes the next message that is due on the channel and holds it until `leaseUntil`. */
  claim(channel: string, now: IsoInstant, leaseUntil: IsoInstant): OutboxEntry | undefined;
  sent(id: number, at: IsoInstant, externalRef: string | undefined): void;
  retryLater(id: number, at: IsoInstant, error: string): void;
  dead(id: number, error: string): void;
  get(id: number): OutboxEntry | undefined;
  list(states: readonly OutboxState[]): OutboxEntry[];
  /** Puts a dead or waiting message up for delivery at once; false where there is none. */
  revive(id: number, at: IsoInstant): boolean;
  /** Gives a message up; false where it is not waiting or dead. */
  drop(id: number): boolean;
  countUndelivered(): number;
  /** When the next message is due, over all channels. */
  nextDue(): IsoInstant | undefined;
}

type StoredEntry = Omit<OutboxEntry, 'message'> & { readonly message: string };

const columns = `id, channel, type, message, idempotency_key AS idempotencyKey, case_id AS caseId,
  created_at AS createdAt, state, attempts, next_attempt_at AS nextAttemptAt, leased_until AS leasedUntil,
  last_error AS lastError, sent_at AS sentAt, external_ref AS externalRef`;

export function createOutboxStore(db: Database): OutboxStore {
  const enqueue = db.prepare(
    `INSERT INTO outbox (channel, type, message, idempotency_key, case_id, created_at, state, next_attempt_at)
     VALUES (@channel, @type, @message, @idempotencyKey, @caseId, @at, 'pending', @at)
     ON CONFLICT (idempotency_key) DO NOTHING`,
  );
  const claim = db.prepare<[IsoInstant, string, IsoInstant, IsoInstant], StoredEntry>(
    `UPDATE outbox SET state = 'sending', attempts = attempts + 1, leased_until = ?
     WHERE id = (SELECT id FROM outbox WHERE channel = ?
       AND ((state = 'pending' AND next_attempt_at <= ?) OR (state = 'sending' AND leased_until <= ?))
       ORDER BY next_attempt_at, id LIMIT 1)
     RETURNING ${columns}`,
  );
  const sent = db.prepare(
    "UPDATE outbox SET state = 'sent', sent_at = ?, external_ref = ?, last_error = NULL, leased_until = NULL WHERE id = ?",
  );
  const retryLater = db.prepare(
    "UPDATE outbox SET state = 'pending', next_attempt_at = ?, last_error = ?, leased_until = NULL WHERE id = ?",
  );
  const dead = db.prepare(
    "UPDATE outbox SET state = 'dead', last_error = ?, leased_until = NULL WHERE id = ?",
  );
  const get = db.prepare<[number], StoredEntry>(`SELECT ${columns} FROM outbox WHERE id = ?`);
  const list = db.prepare<[string], StoredEntry>(
    `SELECT ${columns} FROM outbox WHERE state IN (SELECT value FROM json_each(?)) ORDER BY id`,
  );
  const revive = db.prepare(
    `UPDATE outbox SET state = 'pending', next_attempt_at = ?, attempts = 0
     WHERE id = ? AND state IN ('pending', 'dead', 'dropped')`,
  );
  const drop = db.prepare(
    "UPDATE outbox SET state = 'dropped' WHERE id = ? AND state IN ('pending', 'dead')",
  );
  const undelivered = db.prepare<[], { entries: number }>(
    "SELECT count(*) AS entries FROM outbox WHERE state = 'dead' OR (state = 'pending' AND attempts > 0)",
  );
  const nextDue = db.prepare<[], { at: IsoInstant | null }>(
    "SELECT min(iif(state = 'pending', next_attempt_at, leased_until)) AS at FROM outbox WHERE state IN ('pending', 'sending')",
  );

  return {
    enqueue: (entry) =>
      enqueue.run({
        ...entry,
        type: entry.message.type,
        message: JSON.stringify(entry.message),
        caseId: entry.caseId ?? null,
      }).changes > 0,
    claim: (channel, now, leaseUntil) => {
      const row = claim.get(leaseUntil, channel, now, now);
      return row && read(row);
    },
    sent: (id, at, externalRef) => void sent.run(at, externalRef ?? null, id),
    retryLater: (id, at, error) => void retryLater.run(at, error, id),
    dead: (id, error) => void dead.run(error, id),
    get: (id) => {
      const row = get.get(id);
      return row && read(row);
    },
    list: (states) => list.all(JSON.stringify(states)).map(read),
    revive: (id, at) => revive.run(at, id).changes > 0,
    drop: (id) => drop.run(id).changes > 0,
    countUndelivered: () => undelivered.get()?.entries ?? 0,
    nextDue: () => nextDue.get()?.at ?? undefined,
  };
}

function read(row: StoredEntry): OutboxEntry {
  return { ...row, message: JSON.parse(row.message) as Message };
}
