import { emptyMemory, learn } from '../compare/memory/memory.js';
import type { Comparison } from '../domain/change.js';
import type { Document } from '../domain/document.js';
import type { PageMemory } from '../domain/memory.js';
import type { Source } from '../domain/source.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import type { Completeness } from '../extract/completeness.js';
import { joinDocuments } from '../extract/document.js';
import { fingerprint } from '../extract/text/fingerprint.js';
import type { PageRole } from '../store/pages.js';
import {
  goneAtSecondLook,
  type Judgement,
  type JudgingKnowledge,
  judgeAppearance,
  judgeEdit,
} from './judge.js';
import {
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
export interface PageState {
  /** The last good version. */
  readonly document: Document;
  /** What each of its addresses said in it, where their bytes are still known. */
  readonly parts: readonly Document[];
  /** Whether its parts came with their ends, where their bytes are still known. */
  readonly completeness: readonly Completeness[];
  readonly memory: PageMemory;
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
  /** Something else than the page came. */
  | { readonly outcome: 'broken'; readonly found: FoundBreakage }
  | { readonly outcome: 'first'; readonly next: PageState; readonly judgement: Judgement | undefined }
  | { readonly outcome: 'unchanged'; readonly memory: PageMemory }
  /** The rest of a page whose first version was stored without its end, and of which nobody was told yet. */
  | { readonly outcome: 'completed'; readonly next: PageState }
  | DifferentStep;

export interface DifferentStep {
  readonly outcome: 'different';
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
): Step {
  const { source, role, at, threshold } = occasion;
  const seen = findCut(reading, state?.completeness);
  const lost = seen !== undefined && state !== undefined && hasLostItsEnd(reading.document, state.document);
  const cut = seen && { ...seen, document: reading.document, lost };
  const brokenParts = state ? findBrokenParts(reading, state.parts, source) : [];
  // Where parts are broken, each was judged by itself.
  const found = brokenParts.length > 0 ? undefined : findBreakage(reading, state?.document, source);
  if (found) return { outcome: 'broken', found, cut };

  const parts = lastGoodParts(reading, state?.parts ?? [], brokenParts);
  const completeness = reading.parts.map((part) => part.completeness);
  if (!state) {
    const { document } = reading;
    const next = { document, parts, completeness, memory: emptyMemory(), changed: false };
    const { newsSince } = occasion;
    const judgement = newsSince && judgeAppearance(document, newsSince, { source, at, knowledge });
    return { outcome: 'first', next, judgement: judgement || undefined, cut };
  }
  const kept = keepMissingParts(
    brokenParts.length > 0 ? joinDocuments(parts) : reading.document,
    state.document,
    state.memory,
    at,
  );
  const { document } = kept;
  const absent = brokenParts.map(({ ordinal }) => ordinal);
  const seenBeside = { cut, missing: brokenParts[0] ?? kept.missing, absent };
  if (fingerprint(document) === fingerprint(state.document)) {
    return { outcome: 'unchanged', memory: kept.memory, ...seenBeside };
  }
  if (!cut && !state.changed && isRestOf(document, state)) {
    return { outcome: 'completed', next: { ...state, document, parts, completeness } };
  }
  const judgement = judgeEdit(state.document, document, kept.memory, role, {
    source,
    at,
    threshold,
    knowledge,
  });
  const { comparison } = judgement;
  const { verdict, noiseKind = 'wrong-page', reasons } = comparison;
  if (verdict === 'breakage') {
    return { outcome: 'broken', found: { breakage: { noiseKind, reasons }, url: document.url }, cut };
  }
  const memory = learn(kept.memory, state.document, document, comparison, at);
  const changed = state.changed || verdict === 'material' || verdict === 'editorial';
  const next = { document, parts, completeness, memory, changed };
  const step: DifferentStep = { outcome: 'different', judgement, next };
  // Another language of the page is no newer version: what comes back is compared with what was there.
  return { ...(isOtherLanguage(comparison) ? comeBack(state, step, at) : step), ...seenBeside };
}

/** A step whose change a second look did not find any more. */
export function retract(state: PageState, { judgement, next }: DifferentStep, at: IsoInstant): DifferentStep {
  const gone = goneAtSecondLook(judgement);
  const memory = learn(state.memory, state.document, next.document, gone.comparison, at);
  return { outcome: 'different', judgement: gone, next: { ...next, memory, changed: state.changed } };
}

/** A step after which the page is what it was, and known to have shown something else meanwhile. */
export function comeBack(
  state: PageState,
  { judgement, next }: DifferentStep,
  at: IsoInstant,
): DifferentStep {
  const memory = learn(next.memory, next.document, state.document, judgement.comparison, at);
  return { outcome: 'different', judgement, next: { ...state, memory } };
}

export function isOtherLanguage({ reasons }: Pick<Comparison, 'reasons'>): boolean {
  return reasons[0]?.code === 'other-language';
}
