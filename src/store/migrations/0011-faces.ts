/** The faces of a page that shows several of them in turn, each with its latest version. */
export const faces = `
CREATE TABLE page_faces (
  page_id       INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  face          INTEGER NOT NULL,
  snapshot_id   INTEGER NOT NULL REFERENCES snapshots (id),
  -- Language, variant and since when it says what it says, as JSON (domain/face.ts).
  about         TEXT NOT NULL,
  first_seen_at TEXT NOT NULL,
  last_seen_at  TEXT NOT NULL,
  turns         INTEGER NOT NULL,
  PRIMARY KEY (page_id, face)
) STRICT;
CREATE INDEX page_faces_by_snapshot ON page_faces (snapshot_id);
`;
