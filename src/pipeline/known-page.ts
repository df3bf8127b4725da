import { keepParts } from '../compare/breakage/parts.js';
import { faceOf, firstFace } from '../compare/faces/learn.js';
import type { Document } from '../domain/document.js';
import type { Face } from '../domain/face.js';
import type { Completeness } from '../extract/completeness.js';
import { joinDocuments, partsOf } from '../extract/document.js';
import { StoreError } from '../store/errors.js';
import type { FaceRow } from '../store/faces.js';
import type { PageRow } from '../store/pages.js';
import type { Snapshot } from '../store/snapshots.js';
import type { PipelineContext } from './context.js';
import { type PageReading, readFromBytes } from './current-version.js';
import type { ReadPart } from './reading.js';
import type { PageState } from './step.js';

/** What is known of a stored page, and the snapshot of each face's latest version. */
export interface StoredState {
  readonly state: PageState;
  readonly snapshots: ReadonlyMap<number, Snapshot>;
}

/**
 * What is known of a page. Stored versions are as today's extractor and today's selectors read them, so that a better
 * extractor or a corrected selector is never mistaken for a changed rule; where the bytes are gone, as they were read
 * then. A page that never turned has one face, and no row of it.
 *
 * @param current the version that the page showed last
 */
export async function loadState(
  page: PageRow,
  current: Snapshot,
  reading: PageReading,
  context: PipelineContext,
): Promise<StoredState> {
  const { memory, lastChangedAt } = page;
  const snapshots = new Map<number, Snapshot>();
  const faces: Face[] = [];
  let completeness: readonly Completeness[] = [];
  let parts: readonly Document[] = [];
  const add = async (snapshot: Snapshot, face: Omit<Face, 'document'>): Promise<void> => {
    const read = await readFromBytes(snapshot.bodies, reading, context);
    if (snapshot.id === current.id) {
      completeness = read?.parts.map((part) => part.completeness) ?? [];
    }
    snapshots.set(face.id, snapshot);
    // The parts that the bytes lack are in the version that was stored with them.
    const restored = read && restoreParts(read.parts, snapshot.document);
    if (snapshot.id === current.id) parts = restored ?? read?.parts.map((part) => part.document) ?? [];
    const whole = restored ? joinDocuments(restored) : read?.document;
    const completed = whole && (reading.complete?.(whole) ?? whole);
    const document = completed ? keepParts(completed, snapshot.document).document : snapshot.document;
    faces.push({ ...face, document });
  };
  for (const { snapshotId, ...face } of context.store.faces.ofPage(page.id)) {
    const snapshot = snapshotId === current.id ? current : readableVersion(snapshotId, context);
    if (snapshot) await add(snapshot, face);
  }
  let shown = faces.find(({ id }) => snapshots.get(id)?.id === current.id);
  if (!shown) {
    const id = Math.max(0, ...faces.map((face) => face.id)) + 1;
    await add(current, { ...firstFace(current.document, page.firstSeenAt), id });
    shown = faceOf({ faces }, id);
  }
  const changed = lastChangedAt !== null;
  const refused = context.store.refused.ofPage(page.id);
  return {
    state: { faces, shown: shown.id, parts, completeness, refused, memory, changed },
    snapshots,
  };
}

/** The parts of a version, those that its bytes do not hold as they were stored; undefined where they hold all. */
function restoreParts(parts: readonly ReadPart[], stored: Document): Document[] | undefined {
  const known = partsOf(stored, parts.length);
  if (!known || parts.every(({ document }) => document.blocks.length > 0)) return undefined;
  return parts.map(({ document }, at) => (document.blocks.length > 0 ? document : (known[at] ?? document)));
}

/** A face whose latest version was damaged is forgotten, and found anew when it comes again. */
function readableVersion(id: number, { store }: PipelineContext): Snapshot | undefined {
  try {
    return store.snapshots.get(id);
  } catch (error) {
    if (error instanceof StoreError && error.kind === 'damaged-version') return undefined;
    throw error;
  }
}

/** The rows to be kept of a page's faces; none while it has one. `added` is the snapshot that was just stored. */
export function faceRows(
  { faces }: Pick<PageState, 'faces'>,
  { snapshots }: StoredState,
  added: { readonly face: number; readonly snapshotId: number },
): FaceRow[] {
  if (faces.length < 2) return [];
  return faces.flatMap(({ document: _inItsSnapshot, ...face }) => {
    const snapshotId = face.id === added.face ? added.snapshotId : snapshots.get(face.id)?.id;
    return snapshotId === undefined ? [] : [{ ...face, snapshotId }];
  });
}

/** The stored version of a face. */
export function versionOf({ state, snapshots }: StoredState, face: number): Snapshot {
  const version = snapshots.get(face) ?? snapshots.get(state.shown);
  if (!version) throw new Error('A page that was read has a version.');
  return version;
}
