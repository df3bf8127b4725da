import { isReplaced } from '../compare/faces/choose.js';
import { followed } from '../compare/faces/follow.js';
import { faceOf, type KnownPage, memoryOf } from '../compare/faces/learn.js';
import { faceName, lookOf, looksDiffer } from '../compare/faces/look.js';
import type { Comparison, Reason } from '../domain/change.js';
import type { Document } from '../domain/document.js';
import type { Face } from '../domain/face.js';
import type { FoundInFace } from '../domain/memory.js';
import type { PageRole } from '../store/pages.js';
import { type Circumstances, type Judgement, judgeEdit } from './judge.js';

/** A version judged against the latest one of the face that it shows. */
export interface VersionJudgement {
  readonly judgement: Judgement;
  /** The places edited in other faces that this edit only follows. */
  readonly follows: readonly FoundInFace[];
}

/**
 * Judges a version against the latest one of a face. An edit that was found in another face before is told once; a
 * page that only turned to another face is noise, and one that came in a language it never came in is information; a
 * text that took the place of another one is looked at twice.
 */
export function judgeVersion(
  page: KnownPage,
  face: Face,
  document: Document,
  role: PageRole,
  circumstances: Circumstances,
): VersionJudgement {
  const judgement = judgeEdit(face.document, document, memoryOf(page, face), role, circumstances);
  const { comparison, origin } = judgement;
  const { verdict, edits, reasons } = comparison;
  const onlyNoise = (noise: Comparison, follows: readonly FoundInFace[] = []): VersionJudgement => ({
    judgement: { origin, comparison: noise },
    follows,
  });
  if (verdict === 'material' || verdict === 'editorial') {
    const { faces, memory } = page;
    const follows = followed(edits, face, document, faces, memory.found ?? [], circumstances.at);
    const since = follows[0]?.at ?? saidBefore(page, face, document, role, circumstances);
    if (since !== undefined) {
      const params = { date: since.slice(0, 10) };
      return onlyNoise(asNoise(comparison, 'locale-flip', { code: 'follows-other-face', params }), follows);
    }
  }
  if (reasons[0]?.code === 'other-language') {
    const { language = '?' } = lookOf(document);
    const isNew = { code: 'new-face', params: { language } };
    return onlyNoise({ ...comparison, verdict: 'editorial', reasons: [isNew, ...reasons] });
  }
  if (face.id !== page.shown && verdict === 'noise') {
    const kind = looksDiffer(face, faceOf(page, page.shown)) ? 'locale-flip' : 'flip';
    const turn = { code: 'other-face', params: { face: faceName(face) } };
    return onlyNoise(asNoise(comparison, kind, turn));
  }
  if (verdict === 'material' && !comparison.suspicious && isReplaced(face.document, document)) {
    return { judgement: { ...judgement, comparison: { ...comparison, suspicious: true } }, follows: [] };
  }
  return { judgement, follows: [] };
}

/**
 * Since when another face in the same language, seen later than this one, has said the same: what differs from its
 * latest version is noise, such as the spelling of a region.
 */
function saidBefore(
  page: KnownPage,
  face: Face,
  document: Document,
  role: PageRole,
  circumstances: Circumstances,
): string | undefined {
  if (face.id === page.shown) return undefined;
  const leader = page.faces.find((other) => {
    if (other.id === face.id || other.language !== face.language) return false;
    if (other.id !== page.shown && other.lastSeenAt < face.lastSeenAt) return false;
    const { comparison } = judgeEdit(other.document, document, memoryOf(page, other), role, circumstances);
    return comparison.verdict === 'noise';
  });
  return leader && (memoryOf(page, leader).current?.since ?? leader.firstSeenAt);
}

function asNoise(comparison: Comparison, noiseKind: 'flip' | 'locale-flip', reason: Reason): Comparison {
  return {
    ...comparison,
    verdict: 'noise',
    noiseKind,
    reasons: [reason, ...comparison.reasons],
    suspicious: false,
  };
}
