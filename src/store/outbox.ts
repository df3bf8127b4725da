import type { Database } from 'better-sqlite3';
import type { Message } from '../domain/alert.js';
import type { IsoDate, IsoInstant } from '../domain/vocabulary.js';

export const OUTBOX_STATES = ['pending', 'sending', 'sent', 'dead', 'dropped', 'bundled'] as const;
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
  readonly lastAttemptAt: IsoInstant | null;
  /** Whether an earlier attempt may have reached its destination without our knowing. */
  readonly uncertain: boolean;
  readonly lastError: string | null;
  readonly sentAt: IsoInstant | null;
  readonly externalRef: string | null;
  /** While `bundled`: the entry that it is sent in. */
  readonly bundleId: number | null;
}

export interface NewOutboxEntry {
  readonly channel: string;
  readonly message: Message;
  readonly idempotencyKey: string;
  readonly caseId?: number | undefined;
  readonly at: IsoInstant;
  /** Not delivered earlier than this. */
  readonly notBefore?: IsoInstant | undefined;
}

/** Who takes a message, and how to tell whether another one who took it is still there. */
export interface Holder {
  readonly name: string;
  isGone(name: string): boolean;
}

export interface OutboxStore {
  /** False where a message with this key is there already. */
  enqueue(entry: NewOutboxEntry): boolean;
  /**
   * Takes the next message that is due on the channel and holds it until `leaseUntil`. One that is held by somebody
   * who is gone is due too; its last attempt is `uncertain`.
   */
  claim(channel: string, now: IsoInstant, leaseUntil: IsoInstant, holder: Holder): OutboxEntry | undefined;
  sent(id: number, at: IsoInstant, externalRef: string | undefined): void;
  /** @param uncertain whether the attempt may have reached its destination */
  retryLater(id: number, at: IsoInstant, error: string, uncertain: boolean): void;
  dead(id: number, error: string): void;
  get(id: number): OutboxEntry | undefined;
  list(states: readonly OutboxState[]): OutboxEntry[];
  /** Messages of a channel and type that wait and were never tried, oldest first. */
  untried(channel: string, type: Message['type']): OutboxEntry[];
  /** Puts several messages into one that is sent in their place; false where that is there already. */
  bundle(entry: NewOutboxEntry, ids: readonly number[]): boolean;
  /** When messages were tried on the channel since an instant, oldest first. */
  attemptsSince(channel: string, since: IsoInstant): IsoInstant[];
  /** How many messages of a source and type were sent on the channel since an instant. */
  countSent(channel: string, type: Message['type'], sourceId: string, since: IsoInstant): number;
  /** Whether the digest of a day was queued. */
  hasDigest(date: IsoDate): boolean;
  /** What the first message of a case is called at its destination, if one was delivered there. */
  firstRef(caseId: number, channel: string): string | undefined;
  /** What the last message that was delivered on the channel is called there. */
  lastRef(channel: string): string | undefined;
  /** Puts a dead or waiting message up for delivery at once; false where there is none. */
  revive(id: number, at: IsoInstant): boolean;
  /** Gives a message up; false where it is not waiting or dead. */
  drop(id: number): boolean;
  countUndelivered(): number;
  /** How many messages wait for each channel. */
  waiting(): ReadonlyMap<string, number>;
}

type StoredEntry = Omit<OutboxEntry, 'message' | 'uncertain'> & {
  readonly message: string;
  readonly uncertain: number;
  readonly holder: string | null;
};

const columns = `id, channel, type, message, idempotency_key AS idempotencyKey, case_id AS caseId,
  created_at AS createdAt, state, attempts, next_attempt_at AS nextAttemptAt, leased_until AS leasedUntil,
  last_attempt_at AS lastAttemptAt, uncertain, last_error AS lastError, sent_at AS sentAt,
  external_ref AS externalRef, bundle_id AS bundleId, holder`;

export function createOutboxStore(db: Database): OutboxStore {
  const enqueue = db.prepare(
    `INSERT INTO outbox (channel, type, message, idempotency_key, case_id, created_at, state, next_attempt_at)
     VALUES (@channel, @type, @message, @idempotencyKey, @caseId, @at, 'pending', @notBefore)
     ON CONFLICT (idempotency_key) DO NOTHING`,
  );
  const held = db.prepare<[string], StoredEntry>(
    `SELECT ${columns} FROM outbox WHERE channel = ? AND state = 'sending' ORDER BY id`,
  );
  const due = db.prepare<[string, IsoInstant], StoredEntry>(
    `SELECT ${columns} FROM outbox WHERE channel = ? AND state = 'pending' AND next_attempt_at <= ?
     ORDER BY next_attempt_at, id LIMIT 1`,
  );
  const take = db.prepare<[IsoInstant, string, IsoInstant, number]>(
    `UPDATE outbox SET state = 'sending', attempts = attempts + 1, uncertain = 1, leased_until = ?, holder = ?,
       last_attempt_at = ? WHERE id = ?`,
  );
  const sent = db.prepare(
    `UPDATE outbox SET state = 'sent', sent_at = ?, external_ref = ?, uncertain = 0, last_error = NULL,
       leased_until = NULL, holder = NULL WHERE id = ?`,
  );
  const retryLater = db.prepare(
    `UPDATE outbox SET state = 'pending', next_attempt_at = ?, last_error = ?, uncertain = ?, leased_until = NULL,
       holder = NULL WHERE id = ?`,
  );
  const dead = db.prepare(
    "UPDATE outbox SET state = 'dead', last_error = ?, leased_until = NULL, holder = NULL WHERE id = ?",
  );
  const get = db.prepare<[number], StoredEntry>(`SELECT ${columns} FROM outbox WHERE id = ?`);
  const list = db.prepare<[string], StoredEntry>(
    `SELECT ${columns} FROM outbox WHERE state IN (SELECT value FROM json_each(?)) ORDER BY id`,
  );
  const untried = db.prepare<[string, string], StoredEntry>(
    `SELECT ${columns} FROM outbox WHERE channel = ? AND type = ? AND state = 'pending' AND attempts = 0 ORDER BY id`,
  );
  const putInto = db.prepare(
    `UPDATE outbox SET state = 'bundled', bundle_id = (SELECT id FROM outbox WHERE idempotency_key = ?)
     WHERE id = ? AND state = 'pending'`,
  );
  const attemptsSince = db.prepare<[string, IsoInstant], { at: IsoInstant }>(
    `SELECT last_attempt_at AS at FROM outbox WHERE channel = ? AND last_attempt_at > ? ORDER BY last_attempt_at`,
  );
  const countSent = db.prepare<[string, string, string, IsoInstant], { entries: number }>(
    `SELECT count(*) AS entries FROM outbox WHERE channel = ? AND type = ? AND state = 'sent'
       AND json_extract(message, '$.source.id') = ? AND last_attempt_at > ?`,
  );
  const hasDigest = db.prepare<[IsoDate], { found: number }>(
    "SELECT 1 AS found FROM outbox WHERE type = 'digest' AND json_extract(message, '$.date') = ? LIMIT 1",
  );
  const firstRef = db.prepare<[number, string], { ref: string }>(
    `SELECT external_ref AS ref FROM outbox WHERE case_id = ? AND channel = ? AND type = 'change'
       AND external_ref IS NOT NULL ORDER BY id LIMIT 1`,
  );
  const lastRef = db.prepare<[string], { ref: string }>(
    `SELECT external_ref AS ref FROM outbox WHERE channel = ? AND external_ref IS NOT NULL ORDER BY id DESC LIMIT 1`,
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
  const waiting = db.prepare<[], { channel: string; entries: number }>(
    `SELECT channel, count(*) AS entries FROM outbox WHERE state IN ('pending', 'sending')
     GROUP BY channel ORDER BY channel`,
  );

  function insert(entry: NewOutboxEntry): boolean {
    const row = {
      ...entry,
      type: entry.message.type,
      message: JSON.stringify(entry.message),
      caseId: entry.caseId ?? null,
      notBefore: entry.notBefore ?? entry.at,
    };
    return enqueue.run(row).changes > 0;
  }

  const claim = db.transaction((channel: string, now: IsoInstant, leaseUntil: IsoInstant, holder: Holder) => {
    const left = held
      .all(channel)
      .find((row) => (row.leasedUntil ?? '') <= now || (row.holder !== null && holder.isGone(row.holder)));
    const row = left ?? due.get(channel, now);
    if (!row) return undefined;
    take.run(leaseUntil, holder.name, now, row.id);
    return { ...read(row), state: 'sending' as const, attempts: row.attempts + 1, leasedUntil: leaseUntil };
  });
  const bundle = db.transaction((entry: NewOutboxEntry, ids: readonly number[]) => {
    if (!insert(entry)) return false;
    for (const id of ids) putInto.run(entry.idempotencyKey, id);
    return true;
  });

  return {
    enqueue: insert,
    claim: (channel, now, leaseUntil, holder) => claim.immediate(channel, now, leaseUntil, holder),
    sent: (id, at, externalRef) => void sent.run(at, externalRef ?? null, id),
    retryLater: (id, at, error, uncertain) => void retryLater.run(at, error, Number(uncertain), id),
    dead: (id, error) => void dead.run(error, id),
    get: (id) => {
      const row = get.get(id);
      return row && read(row);
    },
    list: (states) => list.all(JSON.stringify(states)).map(read),
    untried: (channel, type) => untried.all(channel, type).map(read),
    bundle: (entry, ids) => bundle.immediate(entry, ids),
    attemptsSince: (channel, since) => attemptsSince.all(channel, since).map(({ at }) => at),
    countSent: (channel, type, sourceId, since) =>
      countSent.get(channel, type, sourceId, since)?.entries ?? 0,
    hasDigest: (date) => hasDigest.get(date) !== undefined,
    firstRef: (caseId, channel) => firstRef.get(caseId, channel)?.ref,
    lastRef: (channel) => lastRef.get(channel)?.ref,
    revive: (id, at) => revive.run(at, id).changes > 0,
    drop: (id) => drop.run(id).changes > 0,
    countUndelivered: () => undelivered.get()?.entries ?? 0,
    waiting: () => new Map(waiting.all().map(({ channel, entries }) => [channel, entries])),
  };
}

function read({ holder: _holder, ...row }: StoredEntry): OutboxEntry {
  return { ...row, uncertain: row.uncertain === 1, message: JSON.parse(row.message) as Message };
}
