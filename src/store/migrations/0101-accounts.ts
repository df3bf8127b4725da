/** Who may sign in to the pages, and where they are signed in. No secret stands here in a form that opens anything. */
export const accounts = `
CREATE TABLE accounts (
  person   TEXT PRIMARY KEY,
  -- A salted hash with its costs.
  password TEXT NOT NULL,
  set_at   TEXT NOT NULL
) STRICT;

CREATE TABLE sign_ins (
  -- SHA-256 of what the cookie holds.
  id         BLOB PRIMARY KEY,
  person     TEXT NOT NULL,
  -- SHA-256 of how the browser calls itself.
  browser    BLOB NOT NULL,
  created_at TEXT NOT NULL,
  seen_at    TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX sign_ins_by_person ON sign_ins (person);

CREATE TABLE api_tokens (
  id         INTEGER PRIMARY KEY,
  -- SHA-256 of the token.
  hash       BLOB NOT NULL UNIQUE,
  person     TEXT NOT NULL,
  label      TEXT NOT NULL,
  created_at TEXT NOT NULL,
  seen_at    TEXT
) STRICT;
`;
