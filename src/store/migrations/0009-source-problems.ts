/** Why a source cannot be checked, as a code and its parameters, beside the English text in `problem_message`. */
export const sourceProblems = `
ALTER TABLE source_health ADD COLUMN problem_reason TEXT;
`;
