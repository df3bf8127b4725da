import type { Database } from 'better-sqlite3';
import type { IsoInstant } from '../domain/vocabulary.js';

/** The daemon that looks after the outbox. */
export interface Deliverer {
  /** As `Holder.name`. */
  readonly holder: string;
  readonly seenAt: IsoInstant;
}

export interface DelivererStore {
  /** The daemon says that it is there. */
  seen(deliverer: Deliverer): void;
  /** The one that said so last; it may have ended since. */
  last(): Deliverer | undefined;
}

export function createDelivererStore(db: Database): DelivererStore {
  const seen = db.prepare(
    'INSERT OR REPLACE INTO deliverer (id, holder, seen_at) VALUES (1, @holder, @seenAt)',
  );
  const last = db.prepare<[], Deliverer>('SELECT holder, seen_at AS seenAt FROM deliverer');
  return { seen: (deliverer) => void seen.run(deliverer), last: () => last.get() };
}
