/** What a delivery has to know to end well after a crash, and messages that are sent together. */
export const deliveries = `
CREATE TABLE outbox_next (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  channel         TEXT NOT NULL,
  type            TEXT NOT NULL,
  -- The message as JSON (domain/alert.ts), complete on its own.
  message         TEXT NOT NULL,
  -- One message about one thing to one channel.
  idempotency_key TEXT NOT NULL UNIQUE,
  case_id         INTEGER REFERENCES cases (id),
  created_at      TEXT NOT NULL,
  state           TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'sent', 'dead', 'dropped', 'bundled')),
  attempts        INTEGER NOT NULL DEFAULT 0,
  next_attempt_at TEXT NOT NULL,
  -- While 'sending': who holds it, and until when at the longest.
  holder          TEXT,
  leased_until    TEXT,
  last_attempt_at TEXT,
  -- 1 where an attempt may have reached its destination without our knowing.
  uncertain       INTEGER NOT NULL DEFAULT 0,
  last_error      TEXT,
  sent_at         TEXT,
  external_ref    TEXT,
  -- While 'bundled': the message that it is sent in.
  bundle_id       INTEGER REFERENCES outbox_next (id)
) STRICT;

INSERT INTO outbox_next (id, channel, type, message, idempotency_key, case_id, created_at, state, attempts,
    next_attempt_at, leased_until, uncertain, last_error, sent_at, external_ref)
  SELECT id, channel, type, message, idempotency_key, case_id, created_at, state, attempts,
    next_attempt_at, leased_until, state = 'sending', last_error, sent_at, external_ref
  FROM outbox;

DROP TABLE outbox;
ALTER TABLE outbox_next RENAME TO outbox;
CREATE INDEX outbox_due ON outbox (channel, state, next_attempt_at);
CREATE INDEX outbox_by_case ON outbox (case_id, channel);
CREATE INDEX outbox_by_attempt ON outbox (channel, last_attempt_at);
CREATE INDEX outbox_by_bundle ON outbox (bundle_id);
`;
