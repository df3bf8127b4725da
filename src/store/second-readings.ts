import type { Database } from 'better-sqlite3';
import type { IsoInstant } from '../domain/vocabulary.js';

/** What second readers answered, by question and model. */
export interface SecondReadingStore {
  find(hash: string, model: string): string | undefined;
  /** Keeps an answer, and drops those of long ago. */
  save(hash: string, model: string, content: string, at: IsoInstant): void;
}

/** Pages that say something else ask something else: an answer this old is asked for no more. */
const KEPT_DAYS = 90;

export function createSecondReadingStore(db: Database): SecondReadingStore {
  const find = db.prepare<[string, string], { content: string }>(
    'SELECT content FROM second_readings WHERE hash = ? AND model = ?',
  );
  const save = db.prepare(
    `INSERT INTO second_readings (hash, model, content, asked_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (hash, model) DO UPDATE SET content = excluded.content, asked_at = excluded.asked_at`,
  );
  const drop = db.prepare('DELETE FROM second_readings WHERE asked_at < ?');
  return {
    find: (hash, model) => find.get(hash, model)?.content,
    save: (hash, model, content, at) => {
      save.run(hash, model, content, at);
      drop.run(new Date(Date.parse(at) - KEPT_DAYS * 86_400_000).toISOString());
    },
  };
}
