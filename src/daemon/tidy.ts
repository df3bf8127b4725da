import type { Logger } from 'pino';
import type { Settings } from '../config/configuration.js';
import type { Store } from '../store/store.js';

const DAY_MS = 86_400_000;
const MEGABYTE = 1024 * 1024;

/** Deletes what the settings say is no longer needed. */
export async function tidy(
  store: Store,
  storage: Settings['storage'],
  { now, log }: { readonly now: Date; readonly log: Pick<Logger, 'info' | 'warn'> },
): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  // What is pruned tonight is swept tomorrow at the earliest: until then no copy under way lacks its bodies.
  const swept = await store.sweep(now);
  store.siteNotes.prune(now);
  const versions = store.prune(daysAgo(storage.noiseDays));
  const evidence = pruneEvidence(store, storage, daysAgo);
  const messages = store.backlog.pruneDelivered(daysAgo(storage.deliveredDays));
  if (versions + evidence.versions + messages + swept.bodies > 0) {
    const deleted = { versions: versions + evidence.versions, messages, bodies: swept.bodies };
    log.info(deleted, 'deleted what is no longer needed');
  }
  if (evidence.overBytes > 0) {
    const megabytes = Math.ceil(evidence.overBytes / MEGABYTE);
    log.warn({ megabytes }, 'more is stored than storage.maxMegabytes, and what is left may not be deleted');
  }
}

/** By age, then by size; never what is younger than `evidenceDays`. */
function pruneEvidence(
  { retention }: Pick<Store, 'retention'>,
  { evidenceDays, versionDays, maxMegabytes }: Settings['storage'],
  daysAgo: (days: number) => string,
): { versions: number; overBytes: number } {
  let versions = 0;
  if (versionDays !== undefined)
    versions += retention.prune({ before: daysAgo(Math.max(versionDays, evidenceDays)) }).versions;
  const overBytes = maxMegabytes === undefined ? 0 : retention.bytes() - maxMegabytes * MEGABYTE;
  if (overBytes <= 0) return { versions, overBytes: 0 };
  const pruned = retention.prune({ before: daysAgo(evidenceDays), bytes: overBytes });
  return { versions: versions + pruned.versions, overBytes: overBytes - pruned.bytes };
}
