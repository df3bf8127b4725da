import type { Database } from 'better-sqlite3';

/** What a pragma of a database says that is a number. */
export function numberOf(db: Database, pragma: string): number {
  return Number(db.pragma(pragma, { simple: true }));
}
