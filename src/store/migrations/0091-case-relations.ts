/** Why two cases were joined: a word of the vocabulary, which each reader gets in their language. */
export const caseRelations = `
ALTER TABLE case_events ADD COLUMN relation TEXT;
`;
