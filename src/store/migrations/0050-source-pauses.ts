/** Sources that somebody stopped checking for a while, and why. */
export const sourcePauses = `
CREATE TABLE source_pauses (
  source_id TEXT PRIMARY KEY,
  paused_at TEXT NOT NULL,
  -- The instant from which on it is checked again; NULL: until somebody says so.
  until     TEXT,
  why       TEXT NOT NULL
) STRICT;
`;
