/** Pages, their versions, what was found in them, the rule ledger, and the messages still to deliver. */
export const initial = `
CREATE TABLE pages (
  id              INTEGER PRIMARY KEY,
  source_id       TEXT NOT NULL,
  -- Stable identity on the source: 'document', 'listing', or the key of a listing item.
  key             TEXT NOT NULL,
  role            TEXT NOT NULL CHECK (role IN ('document', 'listing', 'article')),
  url             TEXT NOT NULL,
  title           TEXT NOT NULL,
  published       TEXT,
  first_seen_at   TEXT NOT NULL,
  last_checked_at TEXT NOT NULL,
  last_changed_at TEXT,
  checks          INTEGER NOT NULL DEFAULT 1,
  snapshot_id     INTEGER REFERENCES snapshots (id),
  withdrawn_at    TEXT,
  -- What compare has learned about the page, as JSON (domain/memory.ts).
  memory          TEXT NOT NULL,
  UNIQUE (source_id, key)
) STRICT;

CREATE INDEX pages_by_snapshot ON pages (snapshot_id);

-- The addresses that a page is read from, with what makes the next request for them conditional.
CREATE TABLE page_parts (
  page_id       INTEGER NOT NULL REFERENCES pages (id),
  ordinal       INTEGER NOT NULL,
  url           TEXT NOT NULL,
  etag          TEXT,
  last_modified TEXT,
  body_sha256   TEXT NOT NULL,
  PRIMARY KEY (page_id, ordinal)
) STRICT;

CREATE TABLE snapshots (
  id          INTEGER PRIMARY KEY,
  page_id     INTEGER NOT NULL REFERENCES pages (id),
  taken_at    TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  -- The document as compressed JSON.
  document    BLOB NOT NULL
) STRICT;
CREATE INDEX snapshots_by_page ON snapshots (page_id, taken_at);

-- The stored bytes that a snapshot was read from, in order.
CREATE TABLE snapshot_bodies (
  snapshot_id  INTEGER NOT NULL REFERENCES snapshots (id) ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL,
  url          TEXT NOT NULL,
  final_url    TEXT NOT NULL,
  content_type TEXT NOT NULL,
  charset      TEXT NOT NULL,
  sha256       TEXT NOT NULL,
  PRIMARY KEY (snapshot_id, ordinal)
) STRICT;
CREATE INDEX snapshot_bodies_by_hash ON snapshot_bodies (sha256);

CREATE TABLE changes (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id     TEXT NOT NULL,
  page_id       INTEGER NOT NULL REFERENCES pages (id),
  from_snapshot INTEGER REFERENCES snapshots (id) ON DELETE SET NULL,
  to_snapshot   INTEGER REFERENCES snapshots (id) ON DELETE SET NULL,
  origin        TEXT NOT NULL CHECK (origin IN ('edited', 'appeared', 'withdrawn')),
  detected_at   TEXT NOT NULL,
  title         TEXT NOT NULL,
  url           TEXT NOT NULL,
  verdict       TEXT NOT NULL CHECK (verdict IN ('material', 'editorial', 'noise', 'breakage')),
  noise_kind    TEXT,
  reasons       TEXT NOT NULL,
  -- The word diff as compressed JSON.
  diff          BLOB NOT NULL,
  -- Null where nothing was assessed (noise, breakage).
  assessment    TEXT
) STRICT;
CREATE INDEX changes_by_time ON changes (detected_at);
CREATE INDEX changes_by_page ON changes (page_id, id);
CREATE INDEX changes_by_from ON changes (from_snapshot);
CREATE INDEX changes_by_to ON changes (to_snapshot);

-- The rule ledger.
CREATE TABLE cases (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  change_id       INTEGER NOT NULL UNIQUE REFERENCES changes (id),
  state           TEXT NOT NULL CHECK (state IN ('needs-attention', 'adapting', 'adapted', 'not-affected')),
  severity        TEXT NOT NULL,
  opened_at       TEXT NOT NULL,
  due_at          TEXT NOT NULL,
  acknowledged_at TEXT,
  acknowledged_by TEXT,
  closed_at       TEXT,
  closed_by       TEXT,
  close_reason    TEXT,
  checklist       TEXT NOT NULL
) STRICT;
CREATE INDEX cases_by_state ON cases (state, due_at);

CREATE TABLE case_events (
  id      INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES cases (id),
  at      TEXT NOT NULL,
  actor   TEXT NOT NULL,
  kind    TEXT NOT NULL,
  note    TEXT
) STRICT;
CREATE INDEX case_events_by_case ON case_events (case_id, id);

-- Sources that could not be read; a source without a row is well.
CREATE TABLE source_health (
  source_id       TEXT PRIMARY KEY,
  failing_since   TEXT NOT NULL,
  last_failure_at TEXT NOT NULL,
  failures        INTEGER NOT NULL,
  status          TEXT NOT NULL CHECK (status IN ('broken', 'failed')),
  url             TEXT NOT NULL,
  problem_kind    TEXT NOT NULL,
  problem_message TEXT NOT NULL,
  -- When the trouble was reported to the channels.
  reported_at     TEXT
) STRICT;

CREATE TABLE outbox (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  channel         TEXT NOT NULL,
  type            TEXT NOT NULL,
  -- The message as JSON (domain/alert.ts), complete on its own.
  message         TEXT NOT NULL,
  -- One message about one thing to one channel.
  idempotency_key TEXT NOT NULL UNIQUE,
  case_id         INTEGER REFERENCES cases (id),
  created_at      TEXT NOT NULL,
  state           TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'sent', 'dead', 'dropped')),
  attempts        INTEGER NOT NULL DEFAULT 0,
  next_attempt_at TEXT NOT NULL,
  -- While 'sending': until when the worker that took it holds it.
  leased_until    TEXT,
  last_error      TEXT,
  sent_at         TEXT,
  external_ref    TEXT
) STRICT;
CREATE INDEX outbox_due ON outbox (state, next_attempt_at);
`;
