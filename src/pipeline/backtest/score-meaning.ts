import type { Label } from './history.js';
import type { Prediction } from './replay.js';
import type { LabelledPrediction, Ratio } from './score.js';

/** What a step was said to be and to mean. */
export type Said = Pick<Prediction, 'verdict' | 'topics' | 'effective'>;

/** How well changes are told from the rest, and what is said of them; labels of low confidence are left out. */
export interface MeaningScore {
  readonly steps: number;
  /** Share of the rule changes that were alerted to. */
  readonly recall: Ratio;
  /** Share of the alerts that are rule changes. */
  readonly precision: Ratio;
  readonly editorialAlerts: Ratio;
  readonly noiseAlerts: Ratio;
  /** Of rule changes with labelled topics, all in one count: twice the right by the predicted and the labelled. */
  readonly topics: Ratio;
  /** The first topic is the labelled first one. */
  readonly primaryTopic: Ratio;
  /** Of rule changes with a labelled day: the same day. */
  readonly effective: Ratio;
}

/** @param said what is scored of a prediction, or nothing where the step does not count */
export function scoreMeaning(
  steps: readonly LabelledPrediction[],
  said: (prediction: Prediction) => Said | undefined,
): MeaningScore {
  const counted = steps.flatMap(({ prediction, label }) => {
    const told = said(prediction);
    return told && label.confidence !== 'low' ? [{ told, label }] : [];
  });
  const alerted = (verdict: Label['verdict']): Ratio =>
    share(
      counted.filter(({ label }) => label.verdict === verdict),
      ({ told }) => told.verdict === 'material',
    );
  const rules = counted.filter(({ label }) => label.verdict === 'material');
  const withTopics = rules.flatMap(({ told, label: { topics } }) => (topics ? [{ told, topics }] : []));
  const right = sum(withTopics, ({ told, topics }) => told.topics.filter((id) => topics.includes(id)).length);
  const named = sum(withTopics, ({ told, topics }) => told.topics.length + topics.length);
  return {
    steps: counted.length,
    recall: alerted('material'),
    precision: share(
      counted.filter(({ told }) => told.verdict === 'material'),
      ({ label }) => label.verdict === 'material',
    ),
    editorialAlerts: alerted('editorial'),
    noiseAlerts: alerted('noise'),
    topics: { hits: 2 * right, of: named },
    primaryTopic: share(withTopics, ({ told, topics }) => told.topics[0] === topics[0]),
    effective: share(
      rules.filter(({ label }) => label.effective != null),
      ({ told, label }) => told.effective === label.effective,
    ),
  };
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): Ratio {
  return { hits: items.filter(holds).length, of: items.length };
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
