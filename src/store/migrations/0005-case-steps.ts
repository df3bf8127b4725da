/** Whom cases are assigned to, where their steps were made, and what buttons are signed with. */
export const caseSteps = `
ALTER TABLE cases ADD COLUMN assignee TEXT;

ALTER TABLE case_events ADD COLUMN person TEXT;
ALTER TABLE case_events ADD COLUMN role TEXT;
-- What the step is called where it was made: a button that is told of twice is pressed once.
ALTER TABLE case_events ADD COLUMN origin TEXT;
CREATE UNIQUE INDEX case_events_by_origin ON case_events (origin) WHERE origin IS NOT NULL;

CREATE TABLE keys (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT;
`;
