import type { AlertSource } from '../domain/alert.js';
import type { Source } from '../domain/source.js';

/** What a message says of a source. */
export function alertSource(source: Source): AlertSource {
  const { id, name, platform, markets, publisher } = source;
  return { id, name, platform, markets, publisher };
}

/** The source with the id; one that is no longer declared still has its history and is shown by its id. */
export function alertSourceOf(id: string, sources: readonly Source[]): AlertSource {
  const source = sources.find((candidate) => candidate.id === id);
  return source ? alertSource(source) : { id, name: id, platform: id, markets: [], publisher: 'official' };
}
