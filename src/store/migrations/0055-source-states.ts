/** What of the trouble of sources is told together, and what was found out about it. */
export const sourceStates = `
-- A time without network, told once for all sources that it took along.
CREATE TABLE outages (
  id         INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,
  ended_at   TEXT
) STRICT;

-- Other pages of the source were read at the same check.
ALTER TABLE source_health ADD COLUMN partial INTEGER NOT NULL DEFAULT 0;
-- A selector that finds what the declared one found, as JSON.
ALTER TABLE source_health ADD COLUMN proposal TEXT;
ALTER TABLE source_health ADD COLUMN outage_id INTEGER REFERENCES outages (id);
-- The source is read again, and those who were told of its trouble have yet to be told of that.
ALTER TABLE source_health ADD COLUMN recovered_at TEXT;

-- Sources that have been silent for longer than their history suggests, asked about once, in the digest of a day.
CREATE TABLE source_silence (
  source_id TEXT PRIMARY KEY,
  since     TEXT NOT NULL,
  asked_on  TEXT NOT NULL
) STRICT;

-- Troubles told in one message go as early as those told one by one.
DROP INDEX outbox_by_urgency;
ALTER TABLE outbox DROP COLUMN urgency;
ALTER TABLE outbox ADD COLUMN urgency INTEGER GENERATED ALWAYS AS (
  CASE type
    WHEN 'change' THEN CASE json_extract(message, '$.assessment.severity')
      WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END
    WHEN 'bundle' THEN CASE
      WHEN json_extract(message, '$.severities.critical') > 0 THEN 0
      WHEN coalesce(json_extract(message, '$.severities.high'), 1) > 0 THEN 1
      WHEN json_extract(message, '$.severities.medium') > 0 THEN 2
      ELSE 3 END
    WHEN 'health' THEN 4
    WHEN 'troubles' THEN 4
    WHEN 'delivery' THEN 4
    WHEN 'case' THEN 5
    WHEN 'digest' THEN 6
    ELSE 7
  END
) VIRTUAL;
CREATE INDEX outbox_by_urgency ON outbox (channel, state, urgency, next_attempt_at, id);
`;
