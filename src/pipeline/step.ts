import { hasStayed, mayBeThePage, withRefused } from '../compare/breakage/rebuilt.js';
import { chooseFace } from '../compare/faces/choose.js';
import { faceOf, firstFace, type KnownPage, learnVersion } from '../compare/faces/learn.js';
import { differ, lookOf } from '../compare/faces/look.js';
import { isBuiltAlike } from '../compare/faces/translation.js';
import { learnHeld } from '../compare/memory/held.js';
import { emptyMemory, learn } from '../compare/memory/memory.js';
import type { Document } from '../domain/document.js';
import type { Face } from '../domain/face.js';
import type { Patience } from '../domain/patience.js';
import type { RefusedText } from '../domain/refused.js';
import type { Source } from '../domain/source.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import type { Completeness } from '../extract/completeness.js';
import { joinDocuments } from '../extract/document.js';
import { fingerprint, isLaidOutAlike } from '../extract/text/fingerprint.js';
import type { PageRole } from '../store/pages.js';
import {
  goneAtSecondLook,
  type Judgement,
  type JudgingKnowledge,
  judgeAppearance,
  judgeRebuilt,
  type ListComparer,
} from './judge.js';
import { judgeVersion } from './judge-version.js';
import { findLate } from './late.js';
import {
  absentAddresses,
  type Cut,
  type FoundBreakage,
  findBreakage,
  findBrokenParts,
  findCut,
  hasLostItsEnd,
  isRestOf,
  keepMissingParts,
  lastGoodParts,
  type Reading,
} from './reading.js';

/** All that is known of a page before it is looked at: plain data. */
export interface PageState extends KnownPage {
  /** What each of its addresses said in the last good version, where their bytes are still known. */
  readonly parts: readonly Document[];
  /** Whether the parts of the last good version came with their ends, where their bytes are still known. */
  readonly completeness: readonly Completeness[];
  /** Texts that came in place of the page since it was last seen, the latest last. */
  readonly refused: readonly RefusedText[];
  /** Whether anybody was ever told of a change of the page. */
  readonly changed: boolean;
}

/** Where and when something was found. */
export interface Found {
  readonly source: Source;
  readonly at: IsoInstant;
  /** From which probability on an edit is a rule change; that of `balanced` without it. */
  readonly threshold?: number | undefined;
}

/** On what occasion a page is looked at. */
export interface StepOccasion extends Found {
  readonly role: PageRole;
  /** For a page that is news where it was never seen: since when the list that leads to it is watched. */
  readonly newsSince?: IsoInstant | undefined;
  /** How long something has to stay until the page is taken to be like that. */
  readonly patience: Patience;
}

/** What one reading of a page comes to, and why it may not be believed at first sight. */
export type Step = StepOutcome & {
  /** The page lacks its end. */
  readonly cut?: SeenCut | undefined;
  /** What stands in the place of a part that did not come; its last good text was kept. */
  readonly missing?: FoundBreakage | undefined;
  /** The addresses, by ordinal, whose last good version was kept. */
  readonly absent?: readonly number[];
};

type StepOutcome =
  | BrokenStep
  | { readonly outcome: 'first'; readonly next: PageState; readonly judgement: Judgement | undefined }
  /** The same text; where it is laid out otherwise, that is what the next version is compared with. */
  | { readonly outcome: 'unchanged'; readonly next: PageState; readonly isRelaid: boolean }
  /** The rest of a page whose first version was stored without its end, and of which nobody was told yet. */
  | { readonly outcome: 'completed'; readonly next: PageState }
  | DifferentStep;

/** Something else than the page came. */
export interface BrokenStep {
  readonly outcome: 'broken';
  readonly found: FoundBreakage;
  /** Where the page is known, and what came may turn out to be the page as it is now. */
  readonly next?: PageState | undefined;
}

export interface DifferentStep {
  readonly outcome: 'different';
  /** The face that the version was judged against. */
  readonly face: number;
  readonly judgement: Judgement;
  readonly next: PageState;
}

export interface SeenCut extends Cut {
  readonly document: Document;
  /** Text that the last good version had at its end is missing. */
  readonly lost: boolean;
}

/**
 * Takes a page from what was known of it to what is, by one reading: live checks and replays alike. Pure; what it
 * says is to be recorded by whoever asked, together with the next state or not at all.
 */
export function takeStep(
  state: PageState | undefined,
  reading: Reading,
  occasion: StepOccasion,
  knowledge: JudgingKnowledge,
  compareList?: ListComparer,
): Step {
  const { source, role, at, threshold } = occasion;
  const face = state && chooseFace(state.faces, faceOf(state, state.shown), reading.document, at);
  const seen = findCut(reading, state?.completeness);
  const lost = seen !== undefined && face !== undefined && hasLostItsEnd(reading.document, face.document);
  const cut = seen && { ...seen, document: reading.document, lost };
  const stored = state && face?.id === state.shown ? state.parts : [];
  const brokenParts = findBrokenParts(reading, stored, source);
  // Where parts are broken, each was judged by itself.
  const found = brokenParts.length > 0 ? undefined : findBreakage(reading, face?.document, source, role);
  if (found && !isTranslation(found, face, reading.document)) {
    const mayBe = state && !cut && mayBeThePage(found.breakage, reading.document);
    const next = mayBe ? { ...state, refused: withRefused(state.refused, reading.document, at) } : undefined;
    const last = next?.refused.at(-1);
    if (next && last && hasStayed(last, occasion.patience.rebuilt)) {
      return acceptRefused(next, reading, occasion, knowledge);
    }
    return { outcome: 'broken', found, next, cut };
  }

  const parts = lastGoodParts(reading, stored, brokenParts);
  const completeness = reading.parts.map((part) => part.completeness);
  if (!state || !face) {
    const { document } = reading;
    const first = firstFace(document, at);
    const known = { faces: [first], shown: first.id, memory: emptyMemory() };
    const next = { ...known, parts, completeness, refused: [], changed: false };
    const { newsSince } = occasion;
    const judgement = newsSince && judgeAppearance(document, newsSince, { source, at, knowledge }, role);
    return { outcome: 'first', next, judgement: judgement || undefined, cut };
  }
  const whole = brokenParts.length > 0 ? joinDocuments(parts) : reading.document;
  const kept = keepMissingParts(whole, face.document, state.memory, occasion.patience.missing, at);
  const { document } = kept;
  const page: PageState = { ...state, parts, completeness, refused: [], memory: kept.memory };
  const absent = absentAddresses(reading, brokenParts);
  const beside = { cut, missing: brokenParts[0] ?? kept.missing, absent };
  const isAllThere = !cut && !beside.missing;
  if (face.id === state.shown && fingerprint(document) === fingerprint(face.document)) {
    const read = { ...page, memory: learnHeld(page.memory, document, [], at) };
    const looked = isAllThere ? lookForLate(read, document, occasion, knowledge) : { state: read };
    if (looked.late) return { ...looked.late, ...beside };
    const faces = withDocument(state.faces, face, document);
    const isRelaid = !isLaidOutAlike(document, face.document);
    return { outcome: 'unchanged', next: { ...looked.state, faces }, isRelaid, ...beside };
  }
  const isUntold = !state.changed && state.faces.length === 1;
  const untold = { document: face.document, completeness: state.completeness };
  if (!cut && isUntold && isRestOf(document, untold)) {
    return { outcome: 'completed', next: { ...page, faces: withDocument(state.faces, face, document) } };
  }
  const circumstances = { source, at, threshold, knowledge, compareList };
  const { judgement, follows } = judgeVersion(page, face, document, role, circumstances);
  const { verdict, noiseKind = 'wrong-page', reasons } = judgement.comparison;
  if (verdict === 'breakage') {
    return { outcome: 'broken', found: { breakage: { noiseKind, reasons }, url: document.url }, cut };
  }
  const learned = { ...page, ...learnVersion(page, face, document, judgement.comparison, follows, at) };
  const isTurn = face.id !== state.shown || learned.shown !== face.id;
  const unseen = verdict === 'material' ? [] : judgement.comparison.edits;
  // Another face says nothing of what was held back in this one.
  const known = isTurn ? learned : { ...learned, memory: learnHeld(learned.memory, document, unseen, at) };
  const mayBeLate = verdict === 'noise' && isAllThere && !isTurn;
  const looked = mayBeLate ? lookForLate(known, document, occasion, knowledge) : { state: known };
  if (looked.late) return { ...looked.late, ...beside };
  const changed = state.changed || verdict === 'material' || verdict === 'editorial';
  return { outcome: 'different', face: face.id, judgement, next: { ...looked.state, changed }, ...beside };
}

function lookForLate(
  state: PageState,
  document: Document,
  { source, role, at, threshold, patience }: StepOccasion,
  knowledge: JudgingKnowledge,
): { readonly late?: DifferentStep; readonly state: PageState } {
  const circumstances = { source, at, threshold, knowledge };
  const { late, memory } = findLate(state, document, role, patience.heldBack, circumstances);
  if (!late) return { state: { ...state, memory } };
  const faces = withDocument(late.faces, faceOf(state, state.shown), document);
  const next = { ...state, faces, memory, changed: true };
  return { late: { outcome: 'different', face: late.face, judgement: late.judgement, next }, state };
}

function withDocument(faces: readonly Face[], face: Face, document: Document): Face[] {
  return faces.map((known) => (known.id === face.id ? { ...known, document } : known));
}

/**
 * The text that was refused last is the page: what it says is told once, as a change to look at, and watched from now
 * on.
 */
export function acceptRefused(
  state: PageState,
  reading: Reading,
  { source, role, at }: StepOccasion,
  knowledge: JudgingKnowledge,
): DifferentStep {
  const { document } = reading;
  const face = chooseFace(state.faces, faceOf(state, state.shown), document, at);
  const { firstSeenAt, checks } = state.refused.at(-1) ?? { firstSeenAt: at, checks: 1 };
  const since = { code: 'rebuilt', params: { since: firstSeenAt.slice(0, 10), checks } };
  const judgement = judgeRebuilt(face.document, document, since, role, { source, at, knowledge });
  const known = learnVersion(state, face, document, judgement.comparison, [], at);
  const completeness = reading.parts.map((part) => part.completeness);
  const parts = reading.parts.map((part) => part.document);
  const next = { ...known, parts, completeness, refused: [], changed: true };
  return { outcome: 'different', face: face.id, judgement, next };
}

/** Whether what was taken for another page is this one in another language: a page keeps its shape in translation. */
function isTranslation({ breakage }: FoundBreakage, face: Face | undefined, document: Document): boolean {
  if (breakage.reasons[0]?.code !== 'unrelated-text' || !face) return false;
  return differ(lookOf(document).language, face.language) && isBuiltAlike(document, face.document);
}

/** A step whose change a second look did not find any more. */
export function retract(state: PageState, step: DifferentStep, at: IsoInstant): DifferentStep {
  const { face, next } = step;
  const judgement = goneAtSecondLook(step.judgement);
  const { document } = faceOf(next, next.shown);
  const known = learnVersion(state, faceOf(state, face), document, judgement.comparison, [], at);
  return { outcome: 'different', face, judgement, next: { ...next, ...known, changed: state.changed } };
}

/**
 * A step after which the page is what it was, and known to have shown something else meanwhile. What is a face of its
 * own is kept, and known when it comes again.
 */
export function comeBack(state: PageState, step: DifferentStep, at: IsoInstant): DifferentStep {
  const { face, judgement, next } = step;
  const there = faceOf(next, next.shown).document;
  const here = faceOf(state, state.shown).document;
  const memory = learn(next.memory, there, here, judgement.comparison, at);
  const faces = next.shown === face ? state.faces : next.faces;
  return { outcome: 'different', face, judgement, next: { ...state, faces, memory } };
}
