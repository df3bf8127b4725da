/** The listings that each change touches. */
export const listings = `
CREATE TABLE change_listings (
  change_id INTEGER PRIMARY KEY REFERENCES changes (id) ON DELETE CASCADE,
  -- How many, and the worst, as JSON (domain/listing.ts).
  summary   TEXT NOT NULL,
  -- All of them as compressed JSON, the worst first.
  list      BLOB NOT NULL
) STRICT;
`;
