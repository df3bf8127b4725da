import type { IsoInstant } from '../domain/vocabulary.js';
import { type AccountStore, createAccountStore } from './accounts.js';
import { type AssistStore, createAssistStore } from './assist.js';
import { type BacklogStore, createBacklogStore } from './backlog.js';
import { type BodyStore, createBodyStore } from './bodies.js';
import { type CaseStore, createCaseStore } from './cases.js';
import { type ChangeStore, createChangeStore } from './changes.js';
import { type CopyStore, createCopyStore } from './copies.js';
import { type DatabaseOptions, migrations, openDatabase } from './database.js';
import { createDelivererStore, type DelivererStore } from './deliverer.js';
import { explainTrouble } from './errors.js';
import { type Examination, examine } from './examine.js';
import { createFaceStore, type FaceStore } from './faces.js';
import { createHealthStore, type HealthStore } from './health.js';
import { createItemStore, type ItemStore } from './items.js';
import { createKeyStore, type KeyStore } from './keys.js';
import { createLedgerList, type LedgerList } from './ledger-list.js';
import { createLessonStore, type LessonStore } from './lessons.js';
import { createListingStore, type ListingStore } from './listings.js';
import { type Mask, noMask } from './mask.js';
import { createOutboxStore, type OutboxStore } from './outbox.js';
import { createPageStore, type PageStore } from './pages.js';
import { createPauseStore, type PauseStore } from './pauses.js';
import { createPictureStore, type PictureStore } from './pictures.js';
import { createWriteProbe, type WriteProbe } from './probe.js';
import { createRefusedStore, type RefusedStore } from './refused.js';
import { createRetention, type Retention } from './retention.js';
import { createSearchStore, type SearchStore } from './search.js';
import { createSecondReadingStore, type SecondReadingStore } from './second-readings.js';
import { createSessionStore, type SessionStore } from './sessions.js';
import { createSilenceStore, type SilenceStore } from './silence.js';
import { createSiteNoteStore, type SiteNoteStore } from './site-notes.js';
import { createSnapshotStore, type SnapshotStore } from './snapshots.js';
import { type Swept, sweepBodies, sweepDrafts } from './sweep.js';
import { type Verification, type VerifyStep, verify } from './verify.js';

/** Everything that RuleWatch remembers, in one folder. */
export interface Store {
  readonly folder: string;
  readonly bodies: BodyStore;
  readonly pages: PageStore;
  readonly faces: FaceStore;
  readonly refused: RefusedStore;
  readonly items: ItemStore;
  readonly snapshots: SnapshotStore;
  readonly search: SearchStore;
  readonly changes: ChangeStore;
  readonly pictures: PictureStore;
  readonly listings: ListingStore;
  readonly lessons: LessonStore;
  readonly assist: AssistStore;
  readonly secondReadings: SecondReadingStore;
  readonly cases: CaseStore;
  readonly ledger: LedgerList;
  readonly health: HealthStore;
  readonly pauses: PauseStore;
  readonly silence: SilenceStore;
  readonly sessions: SessionStore;
  readonly siteNotes: SiteNoteStore;
  readonly outbox: OutboxStore;
  readonly keys: KeyStore;
  readonly accounts: AccountStore;
  readonly backlog: BacklogStore;
  readonly probe: WriteProbe;
  readonly deliverer: DelivererStore;
  readonly copies: CopyStore;
  /** Deletes noise from before an instant, and the versions that differ by noise alone; returns how many of those. */
  prune(before: IsoInstant): number;
  readonly retention: Retention;
  /** Deletes bodies that nothing refers to any more and are older than a day: see {@link sweepBodies}. */
  sweep(now: Date): Promise<Swept>;
  /** Deletes what writes that were cut off left behind, and nothing else. */
  sweepDrafts(now: Date): number;
  /** Looks into the database and reads the bodies. */
  examine(): Promise<Examination>;
  /** Reads every byte that is stored; see {@link verify}. */
  verify(onStep?: VerifyStep): Promise<Verification>;
  /** Runs `work` so that all of it is kept or none, with nobody else writing meanwhile. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

export interface StoreOptions extends DatabaseOptions {
  /** Applied to everything that is stored for people; not to what pages are fetched and compared by. */
  readonly mask?: Mask;
}

/** Opens the state folder. It throws `StoreError`, here and at later writes: see {@link openDatabase}. */
export function openStore(folder: string, options: StoreOptions = { access: 'write' }): Store {
  const { mask = noMask } = options;
  const { db, path, close } = openDatabase(folder, options);
  const bodies = createBodyStore(folder);
  const snapshots = createSnapshotStore(db);
  const changes = createChangeStore(db, mask);
  const told = <Part extends object>(part: Part) => explaining(part, folder);
  const transaction = <Result>(work: () => Result): Result => db.transaction(work).immediate();
  return told({
    folder,
    bodies: told(bodies),
    pages: told(createPageStore(db)),
    refused: told(createRefusedStore(db)),
    items: told(createItemStore(db)),
    faces: told(createFaceStore(db)),
    snapshots: told(snapshots),
    search: told(createSearchStore(db)),
    changes: told(changes),
    pictures: told(createPictureStore(db)),
    listings: told(createListingStore(db)),
    lessons: told(createLessonStore(db)),
    assist: told(createAssistStore(db, mask)),
    secondReadings: told(createSecondReadingStore(db)),
    cases: told(createCaseStore(db)),
    ledger: told(createLedgerList(db)),
    health: told(createHealthStore(db, mask)),
    pauses: told(createPauseStore(db, mask)),
    silence: told(createSilenceStore(db)),
    sessions: told(createSessionStore(folder)),
    siteNotes: told(createSiteNoteStore(db)),
    outbox: told(createOutboxStore(db, mask)),
    keys: told(createKeyStore(db)),
    accounts: told(createAccountStore(db)),
    backlog: told(createBacklogStore(db, mask)),
    probe: createWriteProbe(db, folder),
    deliverer: told(createDelivererStore(db)),
    copies: told(createCopyStore(db, folder, path)),
    prune: (before) =>
      transaction(() => {
        changes.pruneNoise(before);
        return snapshots.prune(before);
      }),
    retention: told(createRetention(db, bodies)),
    sweep: (now) => sweepBodies(folder, db, now),
    sweepDrafts: (now) => sweepDrafts(folder, now),
    examine: () => examine(folder, db, bodies, migrations),
    verify: (onStep) => verify(folder, db, bodies, { migrations, onStep }),
    transaction,
    close,
  });
}

/** The same methods; what SQLite and the file system throw comes out as a `StoreError` that names the next step. */
function explaining<Part extends object>(part: Part, folder: string): Part {
  const methods = Object.entries(part).map(([name, member]: [string, unknown]) => {
    if (typeof member !== 'function') return [name, member];
    const method = (...given: unknown[]): unknown => {
      try {
        const result: unknown = member(...given);
        if (!(result instanceof Promise)) return result;
        return result.catch((error: unknown) => Promise.reject(explainTrouble(error, folder)));
      } catch (error) {
        throw explainTrouble(error, folder);
      }
    };
    return [name, method];
  });
  return Object.fromEntries(methods) as Part;
}
