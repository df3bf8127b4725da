import { hasStayed, mayBeThePage, withRefused } from '../compare/breakage/rebuilt.js';
import { hasStood } from '../compare/context.js';
import { chooseFace } from '../compare/faces/choose.js';
import { faceOf, firstFace, type KnownPage, learnVersion } from '../compare/faces/learn.js';
import { differ, lookOf } from '../compare/faces/look.js';
import { isBuiltAlike } from '../compare/faces/translation.js';
import { emptyMemory, learn } from '../compare/memory/memory.js';
import { versionKey } from '../compare/residue/rendered.js';
import { WEAK_EVIDENCE } from '../compare/weigh.js';
import type { Document } from '../domain/document.js';
import type { Face } from '../domain/face.js';
import type { Patience, RefusedText } from '../domain/refused.js';
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
  judgeEdit,
  judgeRebuilt,
  type ListComparer,
} from './judge.js';
import { judgeVersion } from './judge-version.js';
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
  /** How long a text that was refused has to stay until it is the page. */
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
  const found = brokenParts.length > 0 ? undefined : findBreakage(reading, face?.document, source);
  if (found && !isTranslation(found, face, reading.document)) {
    const mayBe = state && !cut && mayBeThePage(found.breakage, reading.document);
    const next = mayBe ? { ...state, refused: withRefused(state.refused, reading.document, at) } : undefined;
    const last = next?.refused.at(-1);
    if (next && last && hasStayed(last, occasion.patience)) {
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
  const kept = keepMissingParts(whole, face.document, state.memory, at);
  const { document } = kept;
  const page: PageState = { ...state, parts, completeness, refused: [], memory: kept.memory };
  const absent = absentAddresses(reading, brokenParts);
  const beside = { cut, missing: brokenParts[0] ?? kept.missing, absent };
  const isAllThere = !cut && !beside.missing;
  if (face.id === state.shown && fingerprint(document) === fingerprint(face.document)) {
    const late = isAllThere ? findLate(page, document, occasion, knowledge) : undefined;
    if (late) return { ...late, ...beside };
    const faces = withDocument(state.faces, face, document);
    const isRelaid = !isLaidOutAlike(document, face.document);
    return { outcome: 'unchanged', next: { ...page, faces }, isRelaid, ...beside };
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
  const known = { ...page, ...learnVersion(page, face, document, judgement.comparison, follows, at) };
  const isTurn = face.id !== state.shown || known.shown !== face.id;
  const late =
    verdict === 'noise' && isAllThere && !isTurn ? findLate(known, document, occasion, knowledge) : undefined;
  if (late) return { ...late, ...beside };
  const changed = state.changed || verdict === 'material' || verdict === 'editorial';
  return { outcome: 'different', face: face.id, judgement, next: { ...known, changed }, ...beside };
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

/** Whether a version that people were told of was left so long ago that it was taken back. */
export function hasLeft({ left }: PageState['memory'], at: IsoInstant): boolean {
  return left !== undefined && hasStood(left.since, at);
}

/**
 * What was held back as a flip and turned out to stay: the page no longer says what people were told, and that is told
 * too, where words of a rule are among it. The version that was left is no face of the page any more.
 */
function findLate(
  state: PageState,
  document: Document,
  { source, role, at, threshold }: StepOccasion,
  knowledge: JudgingKnowledge,
): DifferentStep | undefined {
  const { left, ...memory } = state.memory;
  const version = left && state.faces.find(({ id }) => id === left.face);
  if (!version || version.id === state.shown || !hasLeft(state.memory, at)) return undefined;
  const circumstances = { source, at, threshold, knowledge };
  const judgement = judgeEdit(version.document, document, emptyMemory(), role, circumstances);
  const { comparison } = judgement;
  const isSure = comparison.reasons.every(({ code }) => code !== WEAK_EVIDENCE.code);
  if (comparison.verdict !== 'material' || !isSure) return undefined;
  const stayed = { code: 'stayed', params: { since: left.since.slice(0, 10) } };
  const told = { ...comparison, reasons: [stayed, ...comparison.reasons], suspicious: false };
  const faces = withDocument(state.faces, faceOf(state, state.shown), document);
  const current = { fingerprint: versionKey(document), since: left.since, verdict: 'material' } as const;
  return {
    outcome: 'different',
    face: version.id,
    judgement: { ...judgement, comparison: told },
    next: {
      ...state,
      faces: faces.filter(({ id }) => id !== version.id),
      memory: { ...memory, current },
      changed: true,
    },
  };
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
