/**
 * What is known of announcements beside their pages, so that one is known again whatever happens to its address. A page
 * without a row was stored by an earlier version and is known by what its page says.
 */
export const listedItems = `
CREATE TABLE listed_items (
  page_id        INTEGER PRIMARY KEY REFERENCES pages (id) ON DELETE CASCADE,
  source_id      TEXT NOT NULL,
  -- The identity that the publisher states.
  stated_id      TEXT,
  title          TEXT NOT NULL,
  published      TEXT,
  year_guessed   INTEGER NOT NULL,
  -- As JSON, the latest first; empty where it has no page of its own.
  addresses      TEXT NOT NULL,
  -- What stood of it on the list, where it has no page of its own.
  text           TEXT,
  -- Its place on the list, from 0, when that was read last; null where it was not on it.
  rank           INTEGER,
  last_listed_at TEXT NOT NULL,
  -- At how many checks in a row its page was gone.
  gone           INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX listed_items_by_source ON listed_items (source_id, last_listed_at);

-- What is known of a list as a whole, as JSON (store/items.ts).
CREATE TABLE lists (
  source_id TEXT PRIMARY KEY,
  memory    TEXT NOT NULL
) STRICT;
`;
