/** What earlier versions kept of the list of a feed or an API; see 0045 for what took its place. */
export const itemLists = `
CREATE TABLE item_lists (
  source_id      TEXT PRIMARY KEY,
  read_at        TEXT NOT NULL,
  -- JSON: the keys of its items.
  keys           TEXT NOT NULL,
  -- An answer without most of them came in its place, since when and at how many checks.
  collapsed_at   TEXT,
  collapsed_checks INTEGER NOT NULL DEFAULT 0
) STRICT;
`;
