import type { Database } from 'better-sqlite3';
import type { ChangeAlert, QueuedMessage } from '../domain/alert.js';
import type { Problem } from '../domain/problem.js';
import type { IsoDate, IsoInstant } from '../domain/vocabulary.js';
import { type Mask, noMask } from './mask.js';
import { readProblem, writeProblem } from './stored-problem.js';

export const OUTBOX_STATES = ['pending', 'sending', 'sent', 'dead', 'dropped', 'bundled'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

export interface OutboxEntry {
  readonly id: number;
  readonly channel: string;
  readonly type: QueuedMessage['type'];
  readonly message: QueuedMessage;
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
  /** The same as a code with parameters; null where the channel has words of its own alone. */
  readonly lastProblem: Problem | null;
  readonly sentAt: IsoInstant | null;
  readonly externalRef: string | null;
  /** While `bundled`: the entry that it is sent in. */
  readonly bundleId: number | null;
}

export interface NewOutboxEntry {
  readonly channel: string;
  readonly message: QueuedMessage;
  readonly idempotencyKey: string;
  readonly caseId?: number | undefined;
  readonly at: IsoInstant;
  /** Not delivered earlier than this: nobody is at work before. */
  readonly notBefore?: IsoInstant | undefined;
}

/** Who takes a message, and how to tell whether another one who took it is still there. */
export interface Holder {
  readonly name: string;
  isGone(name: string): boolean;
}

/** The message that the later ones of a case belong to. */
export interface ThreadStart {
  /** What it is called at its destination. */
  readonly ref: string;
  /** It is about this case alone, and shows no later step of it than the entry. */
  readonly open: boolean;
}

export interface OutboxStore {
  /** False where a message with this key is there already. */
  enqueue(entry: NewOutboxEntry): boolean;
  /**
   * Takes the next message that is due on the channel and holds it until `leaseUntil`: alerts first, the most severe
   * before the others, and details last. One that is held by somebody who is gone is due too; its last attempt is
   * `uncertain`. What comes after the alert of a case waits until the alert was sent; steps keep their order, and so
   * do details. A message of an attempt that was cut off is not due before it has settled.
   *
   * @param settlesAt until when it may still arrive where this attempt is cut off; at once without it
   */
  claim(
    channel: string,
    now: IsoInstant,
    leaseUntil: IsoInstant,
    holder: Holder,
    settlesAt?: IsoInstant,
  ): OutboxEntry | undefined;
  /** Whether anything could be taken at an instant. */
  hasDue(channel: string, at: IsoInstant): boolean;
  sent(id: number, at: IsoInstant, externalRef: string | undefined): void;
  /**
   * @param uncertain whether the attempt may have reached its destination
   * @param underWay whether it may even reach it later, as nobody answered
   */
  retryLater(
    id: number,
    at: IsoInstant,
    error: string,
    uncertain: boolean,
    underWay?: boolean,
    problem?: Problem,
  ): void;
  /** @param underWay whether what was sent last may still arrive */
  dead(id: number, error: string, underWay?: boolean, problem?: Problem): void;
  get(id: number): OutboxEntry | undefined;
  list(states: readonly OutboxState[]): OutboxEntry[];
  /** Messages of a channel and type that wait and were never tried, oldest first. */
  untried(channel: string, type: QueuedMessage['type']): OutboxEntry[];
  /**
   * Puts several messages into one that is sent in their place, without their details; false where that is there
   * already.
   */
  bundle(entry: NewOutboxEntry, ids: readonly number[]): boolean;
  /** When messages were tried on the channel since an instant, oldest first. */
  attemptsSince(channel: string, since: IsoInstant): IsoInstant[];
  /** Whether the digest of a day was queued. */
  hasDigest(date: IsoDate): boolean;
  /** When a digest was queued last. */
  lastDigestAt(): IsoInstant | undefined;
  /** What the first message of a case is called at its destination, if one was delivered there. */
  firstRef(caseId: number, channel: string): string | undefined;
  /** The message that the entry belongs to; undefined for the first of a case, and where none was delivered. */
  threadOf(entry: Pick<OutboxEntry, 'id' | 'caseId' | 'channel'>): ThreadStart | undefined;
  /** The alert of a case by channel, as it was queued; channels that it was dropped from are left out. */
  alertsOf(caseId: number): { readonly channel: string; readonly alert: ChangeAlert }[];
  /** What the last message that was delivered on the channel is called there. */
  lastRef(channel: string): string | undefined;
  /** Puts a dead or waiting message up for delivery at once; false where there is none. */
  revive(id: number, at: IsoInstant): boolean;
  /** Gives a message up, and the replies that wait for it; false where it is not waiting or dead. */
  drop(id: number): boolean;
}

type StoredEntry = Omit<OutboxEntry, 'message' | 'uncertain' | 'lastProblem'> & {
  readonly lastProblem: string | null;
  readonly message: string;
  readonly uncertain: number;
  readonly holder: string | null;
  readonly settlesAt: IsoInstant | null;
};

const columns = `id, channel, type, message, idempotency_key AS idempotencyKey, case_id AS caseId,
  created_at AS createdAt, state, attempts, next_attempt_at AS nextAttemptAt, leased_until AS leasedUntil,
  last_attempt_at AS lastAttemptAt, uncertain, last_error AS lastError, last_problem AS lastProblem, sent_at AS sentAt,
  external_ref AS externalRef, bundle_id AS bundleId, holder,
  settles_at AS settlesAt`;

export function createOutboxStore(db: Database, mask: Mask = noMask): OutboxStore {
  const enqueue = db.prepare(
    `INSERT INTO outbox (channel, type, message, idempotency_key, case_id, created_at, state, next_attempt_at,
       held_for)
     VALUES (@channel, @type, @message, @idempotencyKey, @caseId, @at, 'pending', @notBefore, @heldFor)
     ON CONFLICT (idempotency_key) DO NOTHING`,
  );
  const held = db.prepare<[string], StoredEntry>(
    `SELECT ${columns} FROM outbox WHERE channel = ? AND state = 'sending' ORDER BY id`,
  );
  const due = db.prepare<{ channel: string; now: IsoInstant }, StoredEntry>(
    `SELECT ${columns} FROM outbox AS entry INDEXED BY outbox_by_urgency
     WHERE channel = @channel AND state = 'pending' AND next_attempt_at <= @now
       AND (settles_at IS NULL OR settles_at <= @now)
       AND (type NOT IN ('details', 'case') OR NOT EXISTS (
         SELECT 1 FROM outbox AS earlier LEFT JOIN outbox AS bundle ON bundle.id = earlier.bundle_id
         WHERE earlier.case_id = entry.case_id AND earlier.channel = entry.channel AND earlier.id < entry.id
           AND CASE
             WHEN earlier.state = 'bundled' THEN bundle.state <> 'sent'
             WHEN earlier.type = 'change' THEN earlier.state <> 'sent'
             ELSE earlier.type = entry.type AND earlier.state IN ('pending', 'sending')
           END))
     ORDER BY urgency, next_attempt_at, id LIMIT 1`,
  );
  const take = db.prepare<[IsoInstant, string, IsoInstant, IsoInstant | null, number]>(
    `UPDATE outbox SET state = 'sending', attempts = attempts + 1, uncertain = 1, leased_until = ?, holder = ?,
       last_attempt_at = ?, settles_at = ? WHERE id = ?`,
  );
  const sent = db.prepare(
    `UPDATE outbox SET state = 'sent', sent_at = ?, external_ref = ?, uncertain = 0, last_error = NULL, last_problem = NULL,
       leased_until = NULL, holder = NULL WHERE id = ?`,
  );
  const retryLater = db.prepare(
    `UPDATE outbox SET state = 'pending', next_attempt_at = ?, last_error = ?, last_problem = ?, uncertain = ?, leased_until = NULL,
       holder = NULL, settles_at = CASE WHEN ? THEN settles_at END WHERE id = ?`,
  );
  const dead = db.prepare(
    `UPDATE outbox SET state = 'dead', last_error = ?, last_problem = ?, leased_until = NULL, holder = NULL,
       settles_at = CASE WHEN ? THEN settles_at END WHERE id = ?`,
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
  const dropDetails = db.prepare(
    `UPDATE outbox SET state = 'dropped' WHERE channel = ? AND type = 'details' AND state = 'pending'
       AND case_id = (SELECT case_id FROM outbox WHERE id = ?)`,
  );
  const dropReplies = db.prepare(
    `UPDATE outbox SET state = 'dropped' WHERE type IN ('details', 'case') AND state = 'pending'
       AND (case_id, channel) = (SELECT case_id, channel FROM outbox WHERE id = ? AND type = 'change')`,
  );
  const attemptsSince = db.prepare<[string, IsoInstant], { at: IsoInstant }>(
    `SELECT last_attempt_at AS at FROM outbox WHERE channel = ? AND last_attempt_at > ? ORDER BY last_attempt_at`,
  );
  // By its key, since a digest that was made while the clock ran ahead stands for its day no longer.
  const hasDigest = db.prepare<{ date: IsoDate }, { found: number }>(
    `SELECT 1 AS found FROM outbox
     WHERE idempotency_key >= 'digest:' || @date || ':' AND idempotency_key < 'digest:' || @date || ';' LIMIT 1`,
  );
  const lastDigest = db.prepare<[], { at: IsoInstant | null }>(
    "SELECT max(created_at) AS at FROM outbox WHERE type = 'digest'",
  );
  const thread = db.prepare<[number, string], { id: number; ref: string; bundled: number }>(
    `SELECT first.id, coalesce(first.external_ref, bundle.external_ref) AS ref, first.state = 'bundled' AS bundled
     FROM outbox AS first LEFT JOIN outbox AS bundle ON bundle.id = first.bundle_id
     WHERE first.case_id = ? AND first.channel = ? AND first.type = 'change'
       AND coalesce(first.external_ref, bundle.external_ref) IS NOT NULL
     ORDER BY first.id LIMIT 1`,
  );
  const laterStep = db.prepare<[number, string, number], { found: number }>(
    `SELECT 1 AS found FROM outbox WHERE case_id = ? AND channel = ? AND id > ? AND type = 'case' AND state = 'sent'
     LIMIT 1`,
  );
  const alertsOf = db.prepare<[number], { channel: string; alert: string }>(
    `SELECT channel, message AS alert FROM outbox WHERE case_id = ? AND type = 'change' AND state <> 'dropped'
     ORDER BY id`,
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
  function insert(entry: NewOutboxEntry): boolean {
    const row = {
      ...entry,
      type: entry.message.type,
      message: JSON.stringify(mask(entry.message)),
      caseId: entry.caseId ?? null,
      notBefore: entry.notBefore ?? entry.at,
      heldFor: entry.notBefore !== undefined && entry.notBefore > entry.at ? 'hours' : null,
    };
    return enqueue.run(row).changes > 0;
  }

  const claim = db.transaction(
    (channel: string, now: IsoInstant, leaseUntil: IsoInstant, holder: Holder, settlesAt?: IsoInstant) => {
      const left = held
        .all(channel)
        .filter((row) => (row.settlesAt ?? '') <= now)
        .find((row) => (row.leasedUntil ?? '') <= now || (row.holder !== null && holder.isGone(row.holder)));
      const row = left ?? due.get({ channel, now });
      if (!row) return undefined;
      take.run(leaseUntil, holder.name, now, settlesAt ?? null, row.id);
      return { ...read(row), state: 'sending' as const, attempts: row.attempts + 1, leasedUntil: leaseUntil };
    },
  );
  const bundle = db.transaction((entry: NewOutboxEntry, ids: readonly number[]) => {
    if (!insert(entry)) return false;
    for (const id of ids) {
      putInto.run(entry.idempotencyKey, id);
      dropDetails.run(entry.channel, id);
    }
    return true;
  });

  const giveUp = db.transaction((id: number) => {
    if (drop.run(id).changes === 0) return false;
    dropReplies.run(id);
    return true;
  });

  function threadOf({ id, caseId, channel }: Pick<OutboxEntry, 'id' | 'caseId' | 'channel'>) {
    const start = caseId === null ? undefined : thread.get(caseId, channel);
    if (!start || caseId === null || start.id === id) return undefined;
    return { ref: start.ref, open: start.bundled === 0 && !laterStep.get(caseId, channel, id) };
  }

  function read({ holder: _holder, settlesAt: _settlesAt, ...row }: StoredEntry): OutboxEntry {
    return {
      ...row,
      uncertain: row.uncertain === 1,
      message: mask(JSON.parse(row.message) as QueuedMessage),
      lastError: mask(row.lastError),
      lastProblem: readProblem(row.lastProblem, mask),
    };
  }

  return {
    enqueue: insert,
    claim: (channel, now, leaseUntil, holder, settlesAt) =>
      claim.immediate(channel, now, leaseUntil, holder, settlesAt),
    hasDue: (channel, now) => due.get({ channel, now }) !== undefined,
    sent: (id, at, externalRef) => void sent.run(at, externalRef ?? null, id),
    retryLater: (id, at, error, uncertain, underWay = false, problem = undefined) =>
      void retryLater.run(
        at,
        mask(error),
        writeProblem(problem, mask),
        Number(uncertain),
        Number(underWay),
        id,
      ),
    dead: (id, error, underWay = false, problem = undefined) =>
      void dead.run(mask(error), writeProblem(problem, mask), Number(underWay), id),
    get: (id) => {
      const row = get.get(id);
      return row && read(row);
    },
    list: (states) => list.all(JSON.stringify(states)).map(read),
    untried: (channel, type) => untried.all(channel, type).map(read),
    bundle: (entry, ids) => bundle.immediate(entry, ids),
    attemptsSince: (channel, since) => attemptsSince.all(channel, since).map(({ at }) => at),
    hasDigest: (date) => hasDigest.get({ date }) !== undefined,
    lastDigestAt: () => lastDigest.get()?.at ?? undefined,
    firstRef: (caseId, channel) => thread.get(caseId, channel)?.ref,
    threadOf,
    alertsOf: (caseId) =>
      alertsOf
        .all(caseId)
        .map(({ channel, alert }) => ({ channel, alert: mask(JSON.parse(alert) as ChangeAlert) })),
    lastRef: (channel) => lastRef.get(channel)?.ref,
    revive: (id, at) => revive.run(at, id).changes > 0,
    drop: (id) => giveUp.immediate(id),
  };
}
