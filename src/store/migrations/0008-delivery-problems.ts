/** Why a message was not delivered, as a code and its parameters, beside the English text in `last_error`. */
export const deliveryProblems = `
ALTER TABLE outbox ADD COLUMN last_problem TEXT;
`;
