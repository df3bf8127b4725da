import type { TopicId } from '../../domain/vocabulary.js';
import type { TopicFeature } from './features.js';

/** What was learned: for each question a curve per feature, and a constant per topic. */
export interface TopicWeights {
  /** The probability from which a topic is named beside the primary one. */
  readonly threshold: number;
  /** Where the curve of a feature bends. */
  readonly knots: Readonly<Record<TopicFeature, readonly number[]>>;
  /** Whether a text is about a topic. */
  readonly named: TopicCurves;
  /** Which topic is the primary one. */
  readonly primary: TopicCurves;
}

export interface TopicCurves {
  /** One more than the feature has knots: the first from zero, the others added from their knot on. */
  readonly slopes: Readonly<Record<TopicFeature, readonly number[]>>;
  readonly constants: Readonly<Record<TopicId, number>>;
  /** For a topic that was not learned because a user added it. */
  readonly constant: number;
}
