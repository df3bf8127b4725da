import type { Comparison } from '../../domain/change.js';
import type { Document } from '../../domain/document.js';
import type { Face } from '../../domain/face.js';
import type { FoundInFace, LeftVersion, PageMemory } from '../../domain/memory.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { learn } from '../memory/memory.js';
import { versionKey } from '../residue/rendered.js';
import { areFaces, isReplaced } from './choose.js';
import { placesOf } from './follow.js';
import { lookOf, looksDiffer } from './look.js';

/** A page has so many faces at most; the one seen longest ago is forgotten first. */
export const MAX_FACES = 6;
const MAX_FOUND = 60;

/** All that is known of what a page shows: its faces, the one it showed last, and what was learned about it. */
export interface KnownPage {
  readonly faces: readonly Face[];
  /** Id of the face that it showed last. */
  readonly shown: number;
  readonly memory: PageMemory;
}

/** The only face of a page that was read for the first time. */
export function firstFace(document: Document, at: IsoInstant): Face {
  return { id: 1, ...lookOf(document), document, firstSeenAt: at, lastSeenAt: at, turns: 1 };
}

/** A face of a page that is known to be there: the first one where it was forgotten. */
export function faceOf({ faces }: Pick<KnownPage, 'faces'>, id: number): Face {
  const face = faces.find((known) => known.id === id) ?? faces[0];
  if (!face) throw new Error('A page that was read has a face.');
  return face;
}

/** The memory of a page as it is for a face: since when it says what it says is the face's own. */
export function memoryOf({ memory, shown }: KnownPage, face: Face): PageMemory {
  if (face.id === shown) return memory;
  const { current: _ofTheFaceShown, ...rest } = memory;
  return face.current ? { ...rest, current: face.current } : rest;
}

/**
 * What a page is known to be after a version was judged against the latest one of a face. Bounded in size.
 *
 * @param follows the places edited in other faces that were found in this one too
 */
export function learnVersion(
  page: KnownPage,
  face: Face,
  document: Document,
  comparison: Comparison,
  follows: readonly FoundInFace[],
  at: IsoInstant,
): KnownPage {
  const memory = isNewLook(comparison)
    ? turnedTo(page.memory, document, at)
    : learn(memoryOf(page, face), face.document, document, comparison, at);
  const { current: since } = page.memory;
  const isTold = since?.verdict === 'material';
  const faces = page.faces.map((known) =>
    known.id === page.shown ? { ...known, lastSeenAt: at, ...(since && { current: since }) } : known,
  );
  const now: Face = showsNewFace(face, document, comparison, isTold)
    ? { ...firstFace(document, at), id: Math.max(...faces.map(({ id }) => id)) + 1 }
    : {
        ...face,
        ...lookOf(document),
        document,
        lastSeenAt: at,
        turns: face.turns + (face.id === page.shown ? 0 : 1),
        ...(memory.current && { current: memory.current }),
      };
  const known = bounded([...faces.filter(({ id }) => id !== now.id), now]);
  const found = findingsAfter(page, now, document, comparison, follows, at);
  const left = leftVersion(page, known, document, comparison, at);
  // A version that is back is the one shown, and no face beside it.
  const isBack = (id: number): boolean => !left && id === page.memory.left?.face && id !== now.id;
  const { left: _before, ...learned } = memory;
  return {
    faces: known.filter(({ id }) => !isBack(id)),
    shown: now.id,
    memory: { ...learned, ...(found.length > 0 && { found }), ...(left && { left }) },
  };
}

/**
 * The version that people were told of and that the page has left since, held for a flip: what is back, or told of
 * otherwise, was not left.
 */
function leftVersion(
  page: KnownPage,
  faces: readonly Face[],
  document: Document,
  { verdict, reasons }: Comparison,
  at: IsoInstant,
): LeftVersion | undefined {
  const { left, current } = page.memory;
  if (left) {
    const version = faces.find(({ id }) => id === left.face);
    return version && versionKey(version.document) !== versionKey(document) ? left : undefined;
  }
  const isHeldBack = verdict === 'noise' && BACK.has(reasons[0]?.code ?? '');
  if (!isHeldBack || current?.verdict !== 'material') return undefined;
  const was = faceOf(page, page.shown);
  const isKept = faces.some(({ id }) => id === was.id);
  return isKept && !looksDiffer(was, lookOf(document)) ? { face: was.id, since: at } : undefined;
}

/** The memory after a turn to a face that was never seen: nothing that differs is an edit. */
function turnedTo(memory: PageMemory, document: Document, at: IsoInstant): PageMemory {
  const current = { fingerprint: versionKey(document), since: at, verdict: 'noise' } as const;
  return { ...memory, current, compared: memory.compared + 1 };
}

/** Ways of going back to what the page said before. */
const BACK: ReadonlySet<string> = new Set(['seen-before', 'other-face', 'taken-back']);
const FLIPS: ReadonlySet<string> = new Set(['seen-before', 'gone-at-second-look']);

/** Whether the page came in a language that it was not seen in before. */
function isNewLook({ reasons }: Pick<Comparison, 'reasons'>): boolean {
  return reasons[0]?.code === 'new-face';
}

const SCRIPTS: ReadonlySet<string | undefined> = new Set(['Hans', 'Hant']);

/** Whether the page came in another way of writing the same: the spelling of a region, another script. */
function isNewVariant(face: Face, document: Document, { reasons }: Comparison): boolean {
  if (reasons[0]?.code === 'other-spelling-region') return true;
  return SCRIPTS.has(face.variant) && looksDiffer(face, lookOf(document));
}

/**
 * Whether a version that no face is near to is a face of its own: in another language or spelling, back from a
 * version that was shown in between, or another text in place of the old one, which may return.
 *
 * @param isTold whether people were told of the version that the page leaves
 */
function showsNewFace(face: Face, document: Document, comparison: Comparison, isTold: boolean): boolean {
  const { verdict, reasons } = comparison;
  if (isNewLook(comparison) || isNewVariant(face, document, comparison)) return true;
  const code = reasons[0]?.code ?? '';
  if (isTold && verdict === 'noise' && BACK.has(code) && code !== 'other-face') return true;
  if (FLIPS.has(code)) return areFaces(face.document, document);
  return verdict === 'material' && isReplaced(face.document, document);
}

function findingsAfter(
  { faces, memory }: KnownPage,
  face: Face,
  document: Document,
  { verdict, edits }: Comparison,
  follows: readonly FoundInFace[],
  at: IsoInstant,
): readonly FoundInFace[] {
  const known = memory.found ?? [];
  if (follows.length > 0) {
    return known.map((place) =>
      follows.some(
        (other) => other.face === place.face && other.at === place.at && other.position === place.position,
      )
        ? { ...place, followedBy: [...place.followedBy, face.id] }
        : place,
    );
  }
  if (faces.length < 2 || (verdict !== 'material' && verdict !== 'editorial')) return known;
  return [...known, ...placesOf(edits, face, document, at)].slice(-MAX_FOUND);
}

function bounded(faces: readonly Face[]): readonly Face[] {
  if (faces.length <= MAX_FACES) return faces;
  const [oldest] = [...faces].sort((one, other) => one.lastSeenAt.localeCompare(other.lastSeenAt));
  return faces.filter((face) => face !== oldest);
}
