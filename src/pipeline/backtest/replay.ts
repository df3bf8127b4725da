import { cutOff } from '../../compare/breakage/cut.js';
import { faceOf } from '../../compare/faces/learn.js';
import { type Features, featuresOf } from '../../compare/model/features.js';
import type { Comparison, Reason } from '../../domain/change.js';
import type { FetchFailure } from '../../domain/fetch.js';
import { DEFAULT_PATIENCE } from '../../domain/patience.js';
import type { Source } from '../../domain/source.js';
import type { IsoDate, IsoInstant, NoiseKind, Severity, TopicId, Verdict } from '../../domain/vocabulary.js';
import { fingerprint } from '../../extract/text/fingerprint.js';
import type { Judgement, JudgingKnowledge } from '../judge.js';
import { type FoundBreakage, type Reading, readPage } from '../reading.js';
import type { WrittenQuestion } from '../second-reading/written.js';
import { acceptRefused, type DifferentStep, type PageState, retract, type Step, takeStep } from '../step.js';
import { type EvidenceRole, rolesOf } from './by-evidence.js';
import type { PageHistory, RecordedVersion } from './history.js';
import { type ReplayReader, readStepTwice, type StepReadTwice } from './second-reader.js';

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
  /** That a rule changed, as it was weighed before any second look; absent where nothing was. */
  readonly probability?: number;
  /** What that was weighed by; present where the evidence takes it for a rule change. */
  readonly features?: Features;
  /** What a second reader would be asked about it, and what it is with the answer, where that was wanted. */
  readonly question?: WrittenQuestion;
  readonly again?: Pick<Prediction, 'verdict' | 'topics' | 'effective' | 'deadline'>;
  /** Why the later version could not be read at all. */
  readonly unreadable?: string;
}

/**
 * Replays a page in order through the step that live checks take, with what is learned on the way. Nothing is known of
 * the future, but that a doubtful change is looked at a second time, with the next version for the second look, and so
 * is a text that came in place of the page and may be the page from now on. (Live
 * checks look twice at every rule change, seconds apart; recorded versions lie days apart, so that one that differs
 * is more often a reverted rule than a flip.)
 *
 * @param byEvidence whether every step is weighed again without each kind of evidence
 * @param reader answers of a second reader; without it nothing is asked
 */
export async function* replay(
  history: PageHistory,
  knowledge: JudgingKnowledge,
  byEvidence = false,
  reader?: ReplayReader,
): AsyncGenerator<Prediction> {
  const { source, versions } = history;
  const occasion = { source, role: 'document', patience: DEFAULT_PATIENCE } as const;
  const take = (state: PageState | undefined, reading: Reading, at: IsoInstant): Step =>
    takeStep(state, reading, { ...occasion, at }, knowledge);
  let state: PageState | undefined;
  /** Whether the version before was not the page. */
  let wasBroken = false;
  let previousText: string | undefined;
  let ahead: Look | undefined;
  for (const [index, version] of versions.entries()) {
    const from = versions[index - 1];
    const look: Look = ahead ?? (await lookAt(version, source));
    ahead = undefined;
    if (look.outcome === 'failure') {
      wasBroken = state !== undefined;
      if (from) yield { ...stepOf(history, from, version), ...ofFailure(look), textDiffers: true };
      previousText = undefined;
      continue;
    }
    const text = fingerprint(look.reading.document);
    const textDiffers = text !== previousText;
    previousText = text;
    const at = version.date;
    let step = take(state, look.reading, at);
    const next = versions[index + 1];
    let confirmedAfter: 0 | 1 = 0;
    if (step.outcome === 'broken' && step.next && next) {
      ahead = await lookAt(next, source);
      if (ahead.outcome === 'read' && isRebuilt(take(step.next, ahead.reading, next.date))) {
        step = acceptRefused(step.next, look.reading, { ...occasion, at }, knowledge);
        confirmedAfter = 1;
      }
    }
    const told = from && { ...stepOf(history, from, version), textDiffers };
    const breakage = step.outcome === 'broken' ? step.found : lostEnd(step);
    if (breakage) {
      wasBroken = state !== undefined;
      if (step.outcome === 'broken') state = step.next ?? state;
      if (told) yield { ...told, ...ofBreakage(breakage) };
      continue;
    }
    if (step.outcome === 'first' || step.outcome === 'completed') {
      ({ next: state } = step);
      if (told) yield { ...told, ...recovered };
    } else if (step.outcome === 'unchanged') {
      ({ next: state } = step);
      if (told) yield { ...told, ...ofUnchanged(step, wasBroken) };
    } else if (step.outcome === 'different' && state) {
      const { comparison } = step.judgement;
      const next = versions[index + 1];
      const doubtful = comparison.verdict !== 'noise' && comparison.suspicious;
      if (doubtful && next) ahead = await lookAt(next, source);
      const isGone =
        ahead?.outcome === 'read' && isBack(take(state, ahead.reading, next?.date ?? at), step, state);
      const decided = isGone ? retract(state, step, at) : step;
      const roles = byEvidence ? { roles: rolesOf(comparison) } : {};
      if (doubtful && next) confirmedAfter = 1;
      const outcome =
        step.missing && decided.judgement.comparison.verdict === 'noise'
          ? ofBreakage(step.missing)
          : ofJudgement(decided.judgement, wasBroken);
      const { document } = faceOf(decided.next, decided.next.shown);
      const circumstances = { source, at, knowledge };
      const twice = reader && readStepTwice(decided.judgement, document, reader, circumstances);
      if (told) {
        const read = ofReader(twice, wasBroken);
        yield { ...told, ...roles, ...ofWeighing(comparison), ...outcome, confirmedAfter, ...read };
      }
      ({ next: state } = decided);
    }
    wasBroken = step.missing !== undefined;
  }
}

type Look = FetchFailure | { readonly outcome: 'read'; readonly reading: Reading };

async function lookAt(version: RecordedVersion, source: Source): Promise<Look> {
  const fetched = await version.read();
  return fetched.outcome === 'failure' ? fetched : { outcome: 'read', reading: readPage([fetched], source) };
}

/** A version without the end that the last good one had: live checks look a second time, and then warn. */
function lostEnd({ cut }: Step): FoundBreakage | undefined {
  return cut?.lost ? { breakage: cutOff(cut.document), url: cut.url } : undefined;
}

/** Whether a version says what was said before, and has done so for so long that it is told. */
function isLate(version: Step): boolean {
  const code = version.outcome === 'different' && version.judgement.comparison.reasons[0]?.code;
  return code === 'stayed' || code === 'stood';
}

/** Whether a version shows that a text that was refused is the page. */
function isRebuilt(version: Step): boolean {
  return version.outcome === 'different' && version.judgement.comparison.reasons[0]?.code === 'rebuilt';
}

/**
 * Whether a version says what was said before a step, apart from what a page renders anew. One in another face than
 * the step was judged against says nothing of it.
 */
function isBack(version: Step, { face }: DifferentStep, { shown }: PageState): boolean {
  if (version.outcome === 'unchanged' || isLate(version)) return face === shown;
  return (
    version.outcome === 'different' &&
    version.face === face &&
    version.judgement.comparison.verdict === 'noise'
  );
}

function stepOf({ slug }: PageHistory, from: RecordedVersion, to: RecordedVersion) {
  return { slug, from: from.name, to: to.name, date: to.date };
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

/** The page as it was. */
const unchanged = { ...nothingAssessed, verdict: 'noise', reasons: [], confirmedAfter: 0 } as const;

function ofUnchanged({ missing }: Step, wasBroken: boolean): Outcome & Pick<Prediction, 'confirmedAfter'> {
  if (missing) return ofBreakage(missing);
  return wasBroken ? recovered : unchanged;
}

function ofBreakage({ breakage }: FoundBreakage): Outcome & Pick<Prediction, 'confirmedAfter' | 'roles'> {
  const { noiseKind, reasons } = breakage;
  const roles = reasons.map(({ code }) => ({ code, decides: true }));
  return { ...nothingAssessed, verdict: 'breakage', noiseKind, reasons, confirmedAfter: 0, roles };
}

/** A live check that ends like this warns of the source's health. */
function ofFailure({ reason, message }: FetchFailure): Outcome & { confirmedAfter: 0; unreadable: string } {
  const reasons = reason ? [{ ...reason, code: reason.code.replace(/^collect\./, '') }] : [];
  return { ...nothingAssessed, verdict: 'breakage', reasons, confirmedAfter: 0, unreadable: message };
}

function ofWeighing(comparison: Comparison): Pick<Prediction, 'probability' | 'features'> {
  const { verdict, edits, probability } = comparison;
  if (probability === undefined) return {};
  const isWeighed = verdict !== 'noise' && edits.some((edit) => edit.verdict === 'material');
  return isWeighed ? { probability, features: featuresOf(comparison) } : { probability };
}

function ofReader(
  twice: StepReadTwice | undefined,
  wasBroken: boolean,
): Pick<Prediction, 'question' | 'again'> {
  if (!twice) return {};
  const { question, again } = twice;
  if (!again) return { question };
  const { verdict, topics, effective, deadline } = ofJudgement(again, wasBroken);
  return { question, again: { verdict, topics, effective, deadline } };
}

function ofJudgement({ comparison, assessment }: Judgement, wasBroken: boolean): Outcome {
  const { verdict, noiseKind, reasons } = comparison;
  // A page that came back as it was is no noise of the page, but the end of its trouble.
  if (wasBroken && verdict === 'noise') {
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
