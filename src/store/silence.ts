import type { Database } from 'better-sqlite3';
import type { IsoDate, IsoInstant } from '../domain/vocabulary.js';

/** That somebody was asked about the silence of a source, so that it is asked once. */
export interface SilenceStore {
  /** The digest that asked about the silence that began then. */
  askedOn(sourceId: string, since: IsoInstant): IsoDate | undefined;
  setAsked(sourceId: string, since: IsoInstant, on: IsoDate): void;
}

export function createSilenceStore(db: Database): SilenceStore {
  const get = db.prepare<[string, IsoInstant], { askedOn: IsoDate }>(
    'SELECT asked_on AS askedOn FROM source_silence WHERE source_id = ? AND since = ?',
  );
  const save = db.prepare(
    'INSERT OR REPLACE INTO source_silence (source_id, since, asked_on) VALUES (?, ?, ?)',
  );
  return {
    askedOn: (sourceId, since) => get.get(sourceId, since)?.askedOn,
    setAsked: (sourceId, since, on) => void save.run(sourceId, since, on),
  };
}
