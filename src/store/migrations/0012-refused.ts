/** Texts that came in place of a page and were refused as breakage, until the page is back or they are the page. */
export const refused = `
CREATE TABLE page_refused (
  page_id       INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal       INTEGER NOT NULL,
  -- The text as it came the last time, packed like that of a snapshot.
  document      BLOB NOT NULL,
  first_seen_at TEXT NOT NULL,
  last_seen_at  TEXT NOT NULL,
  checks        INTEGER NOT NULL,
  PRIMARY KEY (page_id, ordinal)
) STRICT;
`;
