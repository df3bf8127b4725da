import type { Document } from '../../domain/document.js';
import type { Face } from '../../domain/face.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { hasStood } from '../context.js';
import { isWrittenAs, lookOf, looksDiffer } from './look.js';
import { distanceOf, sentencesOf } from './nearness.js';

/** The page turned to another face only where what differs from that one is at most this share of what else would. */
const CLEARLY_NEARER = 0.5;
/** Versions nearer to each other than this are one face: what differs is an edit or a piece of furniture. */
const LEAST_DISTANCE = 0.1;
/** A page of which less than a third is left shows another text. */
const REPLACED = 2 / 3;
/** So often a page turns by chance; what turns more often keeps turning. */
const CHANCE_TURNS = 2;

/**
 * The stored face that a document shows: the one whose latest version it is nearest to. The face shown last is
 * believed unless another one is clearly nearer. Without a near one, it is the one that is written alike, if there is
 * one.
 */
export function chooseFace(faces: readonly Face[], shown: Face, document: Document, at: IsoInstant): Face {
  if (faces.length < 2) return shown;
  const sentences = sentencesOf(document);
  const look = lookOf(document);
  const distances = new Map(
    faces.map((face) => [face.id, distanceOf(sentences, sentencesOf(face.document))]),
  );
  const distance = (face: Face): number => distances.get(face.id) ?? 1;
  const others = faces.filter((face) => face.id !== shown.id && mayReturn(face, shown, at));
  const nearest = (list: readonly Face[]): Face | undefined =>
    [...list].sort((one, other) => distance(one) - distance(other))[0];
  const near = nearest(others);
  if (near === undefined) return shown;
  const isClearlyNearer =
    distance(shown) >= LEAST_DISTANCE && distance(near) <= distance(shown) * CLEARLY_NEARER;
  if (isClearlyNearer) return near;
  if (!looksDiffer(look, shown)) return shown;
  return nearest(others.filter((face) => isWrittenAs(face, look))) ?? shown;
}

/**
 * Whether a page that shows this face again may have turned to it by chance. A text in the same language that was
 * gone for long, or that a rule change of long standing had replaced, comes back because somebody put it back.
 */
function mayReturn(face: Face, shown: Face, at: IsoInstant): boolean {
  if (looksDiffer(face, shown) || face.turns > CHANCE_TURNS) return true;
  const isReplaced = shown.current?.verdict === 'material' && hasStood(shown.current.since, at);
  return !isReplaced && !hasStood(face.lastSeenAt, at);
}

/** Whether two versions are so different that each is a face of its own, whatever led from one to the other. */
export function areFaces(before: Document, after: Document): boolean {
  return distanceOf(sentencesOf(before), sentencesOf(after)) >= LEAST_DISTANCE;
}

/** Whether the older text is gone for the greater part, and another one stands in its place. */
export function isReplaced(before: Document, after: Document): boolean {
  return distanceOf(sentencesOf(before), sentencesOf(after)) > REPLACED;
}
