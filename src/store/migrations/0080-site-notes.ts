/** What the sites said that pages are fetched from, and how they failed, so that a restart does not forget it. */
export const siteNotes = `
CREATE TABLE host_notes (
  host TEXT PRIMARY KEY,
  note TEXT NOT NULL -- JSON: see HostNote
) STRICT;

-- Times are in ms since 1970.
CREATE TABLE robots_files (
  origin      TEXT PRIMARY KEY,
  -- NULL: the site has none.
  text        TEXT,
  until       INTEGER NOT NULL,
  stale_until INTEGER NOT NULL
) STRICT;
`;
