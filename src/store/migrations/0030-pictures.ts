/** What a rendered page looked like when a change of it was found; the bytes are kept as bodies are. */
export const pictures = `
CREATE TABLE change_pictures (
  change_id    INTEGER NOT NULL REFERENCES changes (id) ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL,
  -- The address that was rendered.
  url          TEXT NOT NULL,
  content_type TEXT NOT NULL,
  sha256       TEXT NOT NULL,
  PRIMARY KEY (change_id, ordinal)
) STRICT;
CREATE INDEX change_pictures_body ON change_pictures (sha256);
`;
