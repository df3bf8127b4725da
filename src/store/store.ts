import type { IsoInstant } from '../domain/vocabulary.js';
import { type AssistStore, createAssistStore } from './assist.js';
import { type BacklogStore, createBacklogStore } from './backlog.js';
import { type BodyStore, createBodyStore } from './bodies.js';
import { type CaseStore, createCaseStore } from './cases.js';
import { type ChangeStore, createChangeStore } from './changes.js';
import { type DatabaseOptions, openDatabase } from './database.js';
import { createDelivererStore, type DelivererStore } from './deliverer.js';
import { createHealthStore, type HealthStore } from './health.js';
import { createKeyStore, type KeyStore } from './keys.js';
import { createListingStore, type ListingStore } from './listings.js';
import { type Mask, noMask } from './mask.js';
import { createOutboxStore, type OutboxStore } from './outbox.js';
import { createPageStore, type PageStore } from './pages.js';
import { createWriteProbe, type WriteProbe } from './probe.js';
import { createSnapshotStore, type SnapshotStore } from './snapshots.js';

/** Everything that RuleWatch remembers, in one folder. */
export interface Store {
  readonly folder: string;
  readonly bodies: BodyStore;
  readonly pages: PageStore;
  readonly snapshots: SnapshotStore;
  readonly changes: ChangeStore;
  readonly listings: ListingStore;
  readonly assist: AssistStore;
  readonly cases: CaseStore;
  readonly health: HealthStore;
  readonly outbox: OutboxStore;
  readonly keys: KeyStore;
  readonly backlog: BacklogStore;
  readonly probe: WriteProbe;
  readonly deliverer: DelivererStore;
  /** Deletes noise from before an instant, and the versions that differ by noise alone; returns how many bodies went. */
  prune(before: IsoInstant): number;
  /** Runs `work` so that all of it is kept or none, with nobody else writing meanwhile. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

export interface StoreOptions extends DatabaseOptions {
  /** Applied to everything that is stored for people; not to what pages are fetched and compared by. */
  readonly mask?: Mask;
}

/** Opens the state folder. Throws `StoreError`: see {@link openDatabase}. */
export function openStore(folder: string, options: StoreOptions = { access: 'write' }): Store {
  const { mask = noMask } = options;
  const db = openDatabase(folder, options);
  const bodies = createBodyStore(folder);
  const snapshots = createSnapshotStore(db);
  const changes = createChangeStore(db, mask);
  return {
    folder,
    bodies,
    pages: createPageStore(db),
    snapshots,
    changes,
    listings: createListingStore(db),
    assist: createAssistStore(db, mask),
    cases: createCaseStore(db),
    health: createHealthStore(db, mask),
    outbox: createOutboxStore(db, mask),
    keys: createKeyStore(db),
    backlog: createBacklogStore(db, mask),
    probe: createWriteProbe(db, folder),
    deliverer: createDelivererStore(db),
    prune: (before) =>
      db
        .transaction(() => {
          changes.pruneNoise(before);
          const orphans = snapshots.prune(before);
          for (const sha256 of orphans) bodies.remove(sha256);
          return orphans.length;
        })
        .immediate(),
    transaction: (work) => db.transaction(work).immediate(),
    close: () => db.close(),
  };
}
