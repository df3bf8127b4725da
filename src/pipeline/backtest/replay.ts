import { emptyMemory, learn } from '../../compare/memory.js';
import type { Reason } from '../../domain/change.js';
import type { Document } from '../../domain/document.js';
import type { PageMemory } from '../../domain/memory.js';
import type { IsoDate, NoiseKind, Severity, TopicId, Verdict } from '../../domain/vocabulary.js';
import { fingerprint } from '../../extract/fingerprint.js';
import { isOtherLanguage } from '../check-page.js';
import type { Knowledge } from '../context.js';
import { goneAtSecondLook, type Judgement, judgeEdit } from '../judge.js';
import { type FoundBreakage, findBreakage, type Reading, readPage } from '../reading.js';
import type { PageHistory } from './history.js';

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
}

/** What is known of the page before a version comes. */
interface State {
  readonly document: Document;
  readonly memory: PageMemory;
  /** Whether the version before was not the page. */
  readonly broken: boolean;
}

/**
 * Replays a page in order through the judgement of live checks, with what is learned on the way. Nothing is known of
 * the future, but that a doubtful change is looked at a second time, with the next version for the second look. (Live
 * checks look twice at every rule change, seconds apart; recorded versions lie days apart, so that one that differs
 * is more often a reverted rule than a flip.)
 */
export async function* replay(history: PageHistory, knowledge: Knowledge): AsyncGenerator<Prediction> {
  const { source, versions } = history;
  let state: State | undefined;
  let previousText: string | undefined;
  let ahead: Reading | undefined;
  for (const [index, version] of versions.entries()) {
    const reading: Reading = ahead ?? readPage([await version.read()], source);
    ahead = undefined;
    const text = fingerprint(reading.document);
    const textDiffers = text !== previousText;
    const from = versions[index - 1];
    previousText = text;
    const breakage = findBreakage(reading, state?.document, source);
    if (!state || !from) {
      if (!breakage) state = { document: reading.document, memory: emptyMemory(), broken: false };
      continue;
    }
    const step = { slug: history.slug, from: from.name, to: version.name, date: version.date, textDiffers };
    if (breakage) {
      state = { ...state, broken: true };
      yield { ...step, ...ofBreakage(breakage) };
      continue;
    }
    const circumstances = { source, knowledge, at: version.date };
    let judgement: Judgement = judgeEdit(
      state.document,
      reading.document,
      state.memory,
      'document',
      circumstances,
    );
    const next = versions[index + 1];
    const doubtful = judgement.comparison.verdict === 'material' && judgement.comparison.suspicious;
    if (doubtful && next) {
      ahead = readPage([await next.read()], source);
      const isBack = fingerprint(ahead.document) === fingerprint(state.document);
      if (isBack) judgement = goneAtSecondLook(judgement);
    }
    yield { ...step, ...ofJudgement(judgement, state), confirmedAfter: doubtful && next ? 1 : 0 };
    if (judgement.comparison.verdict === 'breakage') {
      state = { ...state, broken: true };
      continue;
    }
    const memory = learn(state.memory, state.document, reading.document, judgement.comparison, version.date);
    const document = isOtherLanguage(judgement.comparison) ? state.document : reading.document;
    state = { document, memory, broken: false };
  }
}

type Outcome = Pick<
  Prediction,
  'verdict' | 'noiseKind' | 'topics' | 'effective' | 'deadline' | 'severity' | 'reasons'
>;

const nothingAssessed = { topics: [], effective: null, deadline: null, severity: null } as const;

function ofBreakage({ breakage }: FoundBreakage): Outcome & { confirmedAfter: 0 } {
  const { noiseKind, reasons } = breakage;
  return { ...nothingAssessed, verdict: 'breakage', noiseKind, reasons, confirmedAfter: 0 };
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
