import type { Comparison } from '../../domain/change.js';
import type { Sensitivity } from '../../domain/vocabulary.js';
import { likelihoodReasons, percentOf } from './likelihood.js';
import { FIGURES } from './weights.js';

/** What people said of the changes of one page. */
export interface Lessons {
  /** Cases that were closed as false alarms. */
  readonly falseAlarms: number;
  /** Changes that should have been alerts. */
  readonly promoted: number;
}

/** So many lessons of one kind move a threshold all the way. */
const LESSONS_TO_THE_END = 3;

/**
 * From which probability on a change of a page alerts. Each false alarm brings it a third of the way nearer to that of
 * `sure`, each change that should have been an alert a third of the way nearer to that of `everything`, and never
 * further: no page can be taught into silence.
 */
export function thresholdOf(sensitivity: Sensitivity, { falseAlarms, promoted }: Lessons): number {
  const from = FIGURES[sensitivity].threshold;
  const balance = Math.max(-1, Math.min(1, (falseAlarms - promoted) / LESSONS_TO_THE_END));
  const to = FIGURES[balance > 0 ? 'sure' : 'everything'].threshold;
  return from + Math.abs(balance) * (to - from);
}

/** That of a page of which nobody said anything, where nothing else is set. */
export const USUAL_THRESHOLD = FIGURES.balanced.threshold;

/**
 * What becomes of a difference at a threshold: what the evidence takes for a rule change and is less likely is one for
 * the digest.
 */
export function atThreshold(comparison: Comparison, threshold: number): Comparison {
  const { verdict, probability } = comparison;
  if (probability === undefined || verdict !== 'material') return comparison;
  const reasons = [...comparison.reasons, ...likelihoodReasons(comparison)];
  if (probability >= threshold) return { ...comparison, reasons };
  const below = { code: 'below-threshold', params: { threshold: percentOf(threshold) } };
  return { ...comparison, verdict: 'editorial', reasons: [...reasons, below] };
}
