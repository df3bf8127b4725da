/** What language models wrote about changes, and what was spent on it. */
export const assist = `
CREATE TABLE change_assist (
  change_id INTEGER PRIMARY KEY REFERENCES changes (id) ON DELETE CASCADE,
  -- One entry per language, as JSON (domain/machine-text.ts).
  texts     TEXT NOT NULL
) STRICT;

CREATE TABLE assist_usage (
  -- A day in UTC.
  day      TEXT PRIMARY KEY,
  tokens   INTEGER NOT NULL,
  calls    INTEGER NOT NULL,
  failures INTEGER NOT NULL
) STRICT;
`;
