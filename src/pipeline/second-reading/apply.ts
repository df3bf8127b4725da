import type { Reason } from '../../domain/change.js';
import type { Document } from '../../domain/document.js';
import type { CountedReading, SecondReading } from '../../domain/second-reading.js';
import { assessInput, type Circumstances, type Judgement, withChecklist } from '../judge.js';
import { doubtAbout } from './band.js';
import { readTwice } from './corrections.js';

/** A second reading of a change, and whether all of the change was shown for it. */
export interface GivenReading {
  readonly reading: SecondReading;
  readonly isWhole: boolean;
}

/** What a judgement comes to by a second reading; pure. The diff and what the page is known by stay as they are. */
export function applyReading(
  judgement: Judgement,
  document: Document,
  { reading, isWhole }: GivenReading,
  circumstances: Circumstances,
): Judgement {
  const { origin, comparison, assessment } = judgement;
  const doubt = doubtAbout(origin, comparison);
  if (!assessment || !doubt) return judgement;
  const input = assessInput(origin, document, comparison, circumstances);
  const alerts = comparison.verdict === 'material';
  const first = { input, assessment, alerts, doubt, isWhole };
  const { assessment: again, effect } = readTwice(first, reading, circumstances.knowledge.topics);
  const verdict = effect === 'lowered' ? 'editorial' : effect === 'raised' ? 'material' : comparison.verdict;
  const reasons = [...reasonsOf({ ...reading, effect }), ...comparison.reasons].slice(0, MOST_REASONS);
  const read = { origin, comparison: { ...comparison, verdict, reasons }, assessment: again };
  return withChecklist(read, circumstances);
}

const MOST_REASONS = 12;

/** What the second reader said, each with the words of the page. */
function reasonsOf({
  model,
  effect,
  decision,
  topics,
  effective,
  deadline,
  otherDays,
}: CountedReading): Reason[] {
  const reason = (code: string, evidence: string, params: Reason['params'] = {}): Reason => ({
    code: `second-reader-${code}`,
    evidence: evidence.slice(0, 300),
    params: { model, ...params },
  });
  const isDecided = effect === 'lowered' || effect === 'raised';
  const code = isDecided ? effect : decision?.isRule ? 'rule' : 'no-rule';
  return [
    ...(decision ? [reason(code, decision.quote)] : []),
    ...topics.map(({ id, quote }) => reason('topic', quote, { topic: id })),
    ...(effective ? [reason('effective', effective.quote, { date: effective.date })] : []),
    ...(deadline ? [reason('deadline', deadline.quote, { date: deadline.date })] : []),
    ...otherDays.slice(0, 2).map(({ date, quote }) => reason('other-day', quote, { date })),
  ];
}
