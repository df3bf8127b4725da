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
  const checks = store.pages.lastChecks();
  const failures = new Map(
    store.health.list().map(({ sourceId, lastFailureAt }) => [sourceId, lastFailureAt]),
  );
  return sources.filter(({ id, schedule = standard }) => {
    if (changed?.has(id)) return true;
    const last = latest(checks.get(id), failures.get(id));
    return last === undefined || isDue(schedule, timezone, { since: new Date(last), now });
  });
}

/** When a source was last looked at, in vain or not. */
export function lastLook(store: Store, sourceId: string): IsoInstant | undefined {
  return latest(store.pages.lastCheckOf(sourceId), store.health.get(sourceId)?.lastFailureAt);
}

function latest(...instants: readonly (IsoInstant | undefined)[]): IsoInstant | undefined {
  return instants
    .filter((instant) => instant !== undefined)
    .sort()
    .at(-1);
}
