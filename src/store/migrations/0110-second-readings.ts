/** What a second reader answered, so that nothing is asked and paid for twice. */
export const secondReadings = `
CREATE TABLE second_readings (
  -- SHA-256 of the question.
  hash     TEXT NOT NULL,
  model    TEXT NOT NULL,
  content  TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  PRIMARY KEY (hash, model)
) STRICT;

CREATE INDEX second_readings_by_time ON second_readings (asked_at);
`;
