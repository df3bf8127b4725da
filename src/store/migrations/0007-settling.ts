/** Until when a message whose attempt was cut off may still arrive, so that looking for it proves nothing. */
export const settling = `
ALTER TABLE outbox ADD COLUMN settles_at TEXT;
`;
