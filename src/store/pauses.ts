import type { Database } from 'better-sqlite3';
import type { IsoInstant } from '../domain/vocabulary.js';
import { type Mask, noMask } from './mask.js';

/** A source that somebody stopped checking for a while. */
export interface SourcePause {
  readonly sourceId: string;
  readonly pausedAt: IsoInstant;
  /** From when on it is checked again; null: until somebody says so. */
  readonly until: IsoInstant | null;
  readonly why: string;
}

export interface PauseStore {
  /** The pause that a source is in at an instant. */
  get(sourceId: string, at: IsoInstant): SourcePause | undefined;
  /** All pauses that hold at an instant, in the order of their sources. */
  list(at: IsoInstant): SourcePause[];
  /** Takes the place of an earlier pause of the source. */
  save(pause: SourcePause): void;
  /** Whether there was a pause to end. */
  end(sourceId: string): boolean;
}

export function createPauseStore(db: Database, mask: Mask = noMask): PauseStore {
  const columns = 'source_id AS sourceId, paused_at AS pausedAt, until, why';
  const get = db.prepare<[string, IsoInstant], SourcePause>(
    `SELECT ${columns} FROM source_pauses WHERE source_id = ? AND (until IS NULL OR until > ?)`,
  );
  const list = db.prepare<[IsoInstant], SourcePause>(
    `SELECT ${columns} FROM source_pauses WHERE until IS NULL OR until > ? ORDER BY source_id`,
  );
  const save = db.prepare(
    `INSERT OR REPLACE INTO source_pauses (source_id, paused_at, until, why)
     VALUES (@sourceId, @pausedAt, @until, @why)`,
  );
  const end = db.prepare('DELETE FROM source_pauses WHERE source_id = ?');
  return {
    get: (sourceId, at) => {
      const pause = get.get(sourceId, at);
      return pause && mask(pause);
    },
    list: (at) => list.all(at).map((pause) => mask(pause)),
    save: (pause) => void save.run(mask(pause)),
    end: (sourceId) => end.run(sourceId).changes > 0,
  };
}
