/** How far cases are, what they were joined to, and what each step was about. */
export const caseMoves = `
ALTER TABLE cases ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN joined_into INTEGER REFERENCES cases (id);
ALTER TABLE cases ADD COLUMN false_alarm INTEGER NOT NULL DEFAULT 0;
-- Steps ticked and waived, and pauses, as JSON (domain/case.ts, CaseClock).
ALTER TABLE cases ADD COLUMN clock TEXT;
CREATE INDEX cases_by_joined ON cases (joined_into) WHERE joined_into IS NOT NULL;

ALTER TABLE case_events ADD COLUMN item TEXT;
ALTER TABLE case_events ADD COLUMN due_at TEXT;
ALTER TABLE case_events ADD COLUMN other_case INTEGER;
`;
