import { cutOff } from '../../compare/breakage/cut.js';
import { emptyMemory } from '../../compare/memory/memory.js';
import type { Reason } from '../../domain/change.js';
import type { Document } from '../../domain/document.js';
import type { FetchFailure } from '../../domain/fetch.js';
import type { PageMemory } from '../../domain/memory.js';
import type { IsoDate, NoiseKind, Severity, TopicId, Verdict } from '../../domain/vocabulary.js';
import { fingerprint } from '../../extract/text/fingerprint.js';
import { isOtherLanguage } from '../check-page.js';
import { goneAtSecondLook, type Judgement } from '../judge.js';
import { KINDS } from '../kinds/kinds.js';
import { type FoundBreakage, findCut, hasLostItsEnd, isRestOf, type Reading } from '../reading.js';
import { createSteps, type JudgingKnowledge, type Steps } from '../step.js';
import { type EvidenceRole, rolesOf } from './by-evidence.js';
import type { PageHistory, RecordedFetch, RecordedVersion } from './history.js';

/** What RuleWatch would have said of a step from one recorded version to the next. */
export interface Prediction {
  readonly slug: string;
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly verdict: Verdict;
  readonly noiseKind?: NoiseKind;
  readonly topics: readonly TopicId[];
  readonly effective: IsoDate | null;
  readonly deadline: IsoDate | null;
  readonly severity: Severity | null;
  readonly reasons: readonly Reason[];
  /** How many later versions were looked at before deciding: 0 or 1. */
  readonly confirmedAfter: 0 | 1;
  /** Whether an alert on every difference of the normalised text would have gone out. */
  readonly textDiffers: boolean;
  /** What each kind of evidence did, where that was asked for. */
  readonly roles?: readonly EvidenceRole[];
  /** Why the later version could not be read at all. */
  readonly unreadable?: string;
}

/** What is known of the page before a version comes. */
interface State {
  readonly reading: Reading;
  readonly memory: PageMemory;
  /** Whether a change was told of, or would have been. */
  readonly changed: boolean;
  /** Whether the version before was not the page. */
  readonly broken: boolean;
}

/**
 * Replays a page in order through the judgement of live checks, with what is learned on the way. Nothing is known of
 * the future, but that a doubtful change is looked at a second time, with the next version for the second look. (Live
 * checks look twice at every rule change, seconds apart; recorded versions lie days apart, so that one that differs
 * is more often a reverted rule than a flip.)
 *
 * @param byEvidence whether every step is weighed again without each kind of evidence
 */
export async function* replay(
  history: PageHistory,
  knowledge: JudgingKnowledge,
  byEvidence = false,
): AsyncGenerator<Prediction> {
  const steps = createSteps(knowledge, KINDS);
  const { source, versions } = history;
  let state: State | undefined;
  let previousText: string | undefined;
  let ahead: RecordedFetch | undefined;
  for (const [index, version] of versions.entries()) {
    const fetched: RecordedFetch = ahead ?? (await version.read());
    ahead = undefined;
    const from = versions[index - 1];
    if (fetched.outcome === 'failure') {
      if (state) state = { ...state, broken: true };
      if (from) yield { ...stepOf(history, from, version), ...ofFailure(fetched), textDiffers: true };
      previousText = undefined;
      continue;
    }
    const reading = steps.readPage([fetched], source);
    const text = fingerprint(reading.document);
    const textDiffers = text !== previousText;
    previousText = text;
    const breakage = steps.findBreakage(reading, state?.reading.document, source) ?? lostEnd(reading, state);
    const step = from && { ...stepOf(history, from, version), textDiffers };
    if (!state) {
      if (!breakage) state = { reading, memory: emptyMemory(), changed: false, broken: false };
      if (step) yield { ...step, ...(breakage ? ofBreakage(breakage) : recovered) };
      continue;
    }
    if (!step) continue;
    if (breakage) {
      state = { ...state, broken: true };
      yield { ...step, ...ofBreakage(breakage) };
      continue;
    }
    if (!state.changed && !findCut(reading, state.reading) && isRestOf(reading.document, state.reading)) {
      state = { ...state, reading, broken: false };
      yield { ...step, ...recovered };
      continue;
    }
    const before: Document = state.reading.document;
    const found = { source, at: version.date };
    let judgement: Judgement = steps.judgeEdit(before, reading.document, state.memory, 'document', found);
    const roles = byEvidence ? { roles: rolesOf(judgement.comparison) } : {};
    const next = versions[index + 1];
    const doubtful = judgement.comparison.verdict === 'material' && judgement.comparison.suspicious;
    if (doubtful && next) {
      ahead = await next.read();
      if (isBack(ahead, next.date, state, history, steps)) judgement = goneAtSecondLook(judgement);
    }
    yield { ...step, ...roles, ...ofJudgement(judgement, state), confirmedAfter: doubtful && next ? 1 : 0 };
    if (judgement.comparison.verdict === 'breakage') {
      state = { ...state, broken: true };
      continue;
    }
    const { comparison } = judgement;
    const memory = steps.learn(state.memory, before, reading.document, comparison, version.date);
    const changed = state.changed || comparison.verdict === 'material' || comparison.verdict === 'editorial';
    state = {
      reading: isOtherLanguage(comparison) ? state.reading : reading,
      memory,
      changed,
      broken: false,
    };
  }
}

/** A version without the end that the last good one had: live checks look a second time, and then warn. */
function lostEnd(reading: Reading, state: State | undefined): FoundBreakage | undefined {
  const cut = state && findCut(reading, state.reading);
  if (!cut || !hasLostItsEnd(reading.document, state.reading.document)) return undefined;
  return { breakage: cutOff(reading.document), url: cut.url };
}

function stepOf({ slug }: PageHistory, from: RecordedVersion, to: RecordedVersion) {
  return { slug, from: from.name, to: to.name, date: to.date };
}

/** Whether the next version says what was said before, apart from what a page renders anew. */
function isBack(
  fetched: RecordedFetch,
  at: string,
  { reading: { document }, memory }: State,
  { source }: PageHistory,
  steps: Steps,
): boolean {
  if (fetched.outcome === 'failure') return false;
  const next = steps.readPage([fetched], source);
  if (steps.findBreakage(next, document, source)) return false;
  if (fingerprint(next.document) === fingerprint(document)) return true;
  const { comparison } = steps.judgeEdit(document, next.document, memory, 'document', { source, at });
  return comparison.verdict === 'noise' && !isOtherLanguage(comparison);
}

type Outcome = Pick<
  Prediction,
  'verdict' | 'noiseKind' | 'topics' | 'effective' | 'deadline' | 'severity' | 'reasons'
>;

const nothingAssessed = { topics: [], effective: null, deadline: null, severity: null } as const;

/** The first version that is the page: nothing is known that it could be compared with. */
const recovered = {
  ...nothingAssessed,
  verdict: 'breakage',
  noiseKind: 'recovery',
  reasons: [],
  confirmedAfter: 0,
} as const;

function ofBreakage({ breakage }: FoundBreakage): Outcome & Pick<Prediction, 'confirmedAfter' | 'roles'> {
  const { noiseKind, reasons } = breakage;
  const roles = reasons.map(({ code }) => ({ code, decides: true }));
  return { ...nothingAssessed, verdict: 'breakage', noiseKind, reasons, confirmedAfter: 0, roles };
}

/** A live check that ends like this warns of the source's health. */
function ofFailure({ reason, message }: FetchFailure): Outcome & { confirmedAfter: 0; unreadable: string } {
  const reasons = reason ? [reason] : [];
  return { ...nothingAssessed, verdict: 'breakage', reasons, confirmedAfter: 0, unreadable: message };
}

function ofJudgement({ comparison, assessment }: Judgement, state: State): Outcome {
  const { verdict, noiseKind, reasons } = comparison;
  // A page that came back as it was is no noise of the page, but the end of its trouble.
  if (state.broken && verdict === 'noise') {
    return { ...nothingAssessed, verdict: 'breakage', noiseKind: 'recovery', reasons };
  }
  if (!assessment) return { ...nothingAssessed, verdict, reasons, ...(noiseKind && { noiseKind }) };
  return {
    verdict,
    topics: assessment.topics.map((topic) => topic.id),
    effective: assessment.effective?.date ?? null,
    deadline: assessment.deadline?.date ?? null,
    severity: assessment.severity,
    reasons,
  };
}
