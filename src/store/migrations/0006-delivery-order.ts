/** What is delivered first, why a message that was never tried is held, and whether anybody sends what waits. */
export const deliveryOrder = `
-- Alerts first, the most severe before the others, then warnings, steps of cases, the digest, and details last.
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
    WHEN 'delivery' THEN 4
    WHEN 'case' THEN 5
    WHEN 'digest' THEN 6
    ELSE 7
  END
) VIRTUAL;
-- Holds the order, so that no message has to be read to find the next one.
CREATE INDEX outbox_by_urgency ON outbox (channel, state, urgency, next_attempt_at, id);

-- Why a message is not sent before next_attempt_at although it was never tried.
ALTER TABLE outbox ADD COLUMN held_for TEXT CHECK (held_for IN ('grouping', 'hours'));
UPDATE outbox SET held_for =
    CASE WHEN julianday(next_attempt_at) - julianday(created_at) <= 15.0 / 1440 THEN 'grouping' ELSE 'hours' END
  WHERE state = 'pending' AND attempts = 0 AND next_attempt_at > created_at;

-- The daemon that delivers, and when it last said so.
CREATE TABLE deliverer (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  holder  TEXT NOT NULL,
  seen_at TEXT NOT NULL
) STRICT;
`;
