import type { Source } from '../domain/source.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { isDue } from '../schema/last-due.js';
import type { Store } from '../store/store.js';

interface DueOptions {
  readonly store: Store;
  /** The schedule of sources without one of their own. */
  readonly standard: string;
  readonly timezone: string;
  readonly now: Date;
  /** Sources that are due whatever their schedule says. */
  readonly changed?: ReadonlySet<string> | undefined;
}

/** The sources that their schedule asked for since they were looked at last, and those that never were. */
export function dueSources(sources: readonly Source[], options: DueOptions): Source[] {
  const { store, standard, timezone, now, changed } = options;
  const looks = lastLooks(store);
  return sources.filter(({ id, schedule = standard }) => {
    if (changed?.has(id)) return true;
    const last = looks.get(id);
    return last === undefined || isDue(schedule, timezone, { since: new Date(last), now });
  });
}

/** When each source was last looked at, in vain or not. */
export function lastLooks(store: Pick<Store, 'pages' | 'health'>): ReadonlyMap<string, IsoInstant> {
  const looks = new Map(store.pages.lastChecks());
  for (const { sourceId, lastFailureAt } of store.health.list()) {
    const read = looks.get(sourceId);
    if (read === undefined || read < lastFailureAt) looks.set(sourceId, lastFailureAt);
  }
  return looks;
}
