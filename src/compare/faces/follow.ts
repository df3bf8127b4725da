import type { WeighedEdit } from '../../domain/change.js';
import type { Document } from '../../domain/document.js';
import type { Face } from '../../domain/face.js';
import type { FoundInFace } from '../../domain/memory.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { hasStood } from '../context.js';
import { differ } from './look.js';
import { sentenceKeys } from './nearness.js';

/** How far from the place of an edit its translation may stand, of the length of the page and in blocks. */
const TOLERANCE = 0.02;
const SPARE_BLOCKS = 1;
/** A translation of an edit may take somewhat more text. */
const SIZE = 3;
const SPARE_SIZE = 200;
/** Dates are written with a figure for the month, or with its name. */
const COMMON_FIGURES = 0.6;

/** The places that were edited in a face, for others to follow. */
export function placesOf(
  edits: readonly WeighedEdit[],
  face: Pick<Face, 'id'>,
  after: Document,
  at: IsoInstant,
): FoundInFace[] {
  return edits.filter(isReal).map((edit) => ({
    face: face.id,
    at,
    position: positionOf(edit, after),
    figures: [...figuresOfEdit(edit)],
    size: edit.before.length + edit.after.length,
    followedBy: [],
  }));
}

/**
 * The places edited in other faces that an edit of this face only follows; empty where it says something of its own.
 * In the same language all sentences that it brings stand in the other face, and all that it takes away do not; in
 * another language every edit stands where one was found, is no larger, and has the same figures.
 */
export function followed(
  edits: readonly WeighedEdit[],
  face: Face,
  after: Document,
  faces: readonly Face[],
  found: readonly FoundInFace[],
  at: IsoInstant,
): FoundInFace[] {
  const open = found.filter(
    (place) =>
      place.face !== face.id &&
      place.at > face.firstSeenAt &&
      !place.followedBy.includes(face.id) &&
      (place.at >= face.lastSeenAt || !hasStood(place.at, at)),
  );
  const real = edits.filter(isReal);
  for (const leader of faces) {
    const places = open.filter((place) => place.face === leader.id);
    if (places.length === 0) continue;
    if (!differ(leader.language, face.language)) {
      if (saysSo(leader.document, face.document, after, real)) return places;
      continue;
    }
    const matched = real.map((edit) => places.filter((place) => isThere(edit, place, after)));
    if (matched.every((list) => list.length > 0)) return [...new Set(matched.flat())];
  }
  return [];
}

function isReal({ verdict }: WeighedEdit): boolean {
  return verdict === 'material' || verdict === 'editorial';
}

/** Where on the page an edit stands, 0 to 1; text that was taken away stood where the page had it before. */
function positionOf({ newIndex, oldIndex }: WeighedEdit, { blocks }: Document): number {
  return Math.min(1, (newIndex ?? oldIndex ?? 0) / Math.max(1, blocks.length));
}

function isThere(edit: WeighedEdit, place: FoundInFace, after: Document): boolean {
  const spare = Math.max(TOLERANCE, (SPARE_BLOCKS + 0.5) / Math.max(1, after.blocks.length));
  if (Math.abs(positionOf(edit, after) - place.position) > spare) return false;
  if (edit.before.length + edit.after.length > place.size * SIZE + SPARE_SIZE) return false;
  const figures = figuresOfEdit(edit);
  if (figures.size === 0 || place.figures.length === 0) return true;
  const common = place.figures.filter((figure) => figures.has(figure)).length;
  return common >= Math.min(figures.size, place.figures.length) * COMMON_FIGURES;
}

/** Whether a face that changed before says what the edits bring, and no longer what they take away. */
function saysSo(leader: Document, before: Document, after: Document, edits: readonly WeighedEdit[]): boolean {
  const keysOf = ({ blocks }: Document) =>
    new Set(blocks.flatMap(({ text }) => sentenceKeys(text, 'folded')));
  const [said, old, current] = [keysOf(leader), keysOf(before), keysOf(after)];
  const sentencesAt = ({ blocks }: Document, index: number | undefined): string[] =>
    sentenceKeys(blocks[index ?? -1]?.text ?? '', 'folded');
  return edits.every(
    ({ oldIndex, newIndex }) =>
      sentencesAt(after, newIndex).every((key) => old.has(key) || said.has(key)) &&
      sentencesAt(before, oldIndex).every((key) => current.has(key) || !said.has(key)),
  );
}

/** The figures that stand on one side of an edit only. */
function figuresOfEdit({ before, after }: WeighedEdit): Set<string> {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  return new Set(
    [...[...now].filter((figure) => !old.has(figure))].concat([...old].filter((figure) => !now.has(figure))),
  );
}

/** Numbers without the signs that group their digits, which differ from language to language. */
function figuresOf(text: string): Set<string> {
  const figures = new Set<string>();
  const numbers = /\d+(?:[.,'\u00A0\u202F ]\d{3}(?!\d))*(?:[.,]\d+)?/gu;
  for (const [figure] of text.normalize('NFKC').matchAll(numbers)) figures.add(figure.replace(/\D/gu, ''));
  return figures;
}
