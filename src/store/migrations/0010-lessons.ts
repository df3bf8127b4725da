/** How likely each change is a rule change, and what people said of changes that were judged otherwise. */
export const lessons = `
-- NULL where nothing was weighed: an announcement that came or went, a change from before this was kept.
ALTER TABLE changes ADD COLUMN probability REAL;

CREATE TABLE lessons (
  id        INTEGER PRIMARY KEY,
  page_id   INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  change_id INTEGER NOT NULL UNIQUE,
  kind      TEXT NOT NULL CHECK (kind IN ('false-alarm', 'promoted')),
  at        TEXT NOT NULL,
  actor     TEXT NOT NULL
) STRICT;
CREATE INDEX lessons_of_page ON lessons (page_id);
`;
