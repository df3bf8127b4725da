/** Which runs of three characters stand in which pages, so that texts are found without reading all of them. */
export const search = `
-- Holds no text, and not where a run stands: what it finds is read in the version itself.
CREATE VIRTUAL TABLE search_index USING fts5(
  text, content='', detail=none, tokenize='trigram case_sensitive 1'
);
CREATE VIRTUAL TABLE search_runs USING fts5vocab('search_index', 'row');

-- What a row of the index is about: lines that a version of the page brought.
CREATE TABLE search_rows (
  id      INTEGER PRIMARY KEY,
  page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX search_rows_by_page ON search_rows (page_id);

-- The versions that the index knows.
CREATE TABLE search_versions (
  snapshot_id INTEGER PRIMARY KEY REFERENCES snapshots (id) ON DELETE CASCADE
) STRICT;
`;
