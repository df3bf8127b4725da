import type { Label } from './history.js';
import type { Prediction } from './replay.js';

/** How predictions compare with labels; labels of low confidence are left out. */
export interface Score {
  readonly transitions: number;
  /** Share of the material changes that were alerted to. */
  readonly recall: Ratio;
  /** Share of the alerts that are material changes. */
  readonly precision: Ratio;
  /** Share of the noise transitions that were alerted to. */
  readonly noiseAlerts: Ratio;
  readonly editorialAlerts: Ratio;
  /** Share of the breakage transitions that were alerted to as rules. */
  readonly breakageAlerts: Ratio;
  readonly breakageFound: Ratio;
  /** Alerts that waited for a second look. */
  readonly confirmed: number;
}

export interface Ratio {
  readonly hits: number;
  readonly of: number;
}

/** The line to beat: an alert for every difference of the normalised text. */
export type Rule = (prediction: Prediction) => boolean;
export const ruleWatch: Rule = (prediction) => prediction.verdict === 'material';
export const anyDifference: Rule = (prediction) => prediction.textDiffers;

export interface LabelledPrediction {
  readonly prediction: Prediction;
  readonly label: Label;
}

export function withLabels(
  predictions: readonly Prediction[],
  labels: readonly Label[],
): LabelledPrediction[] {
  const bySteps = new Map(labels.map((label) => [`${label.from}>${label.to}`, label]));
  return predictions.flatMap((prediction) => {
    const label = bySteps.get(`${prediction.from}>${prediction.to}`);
    return label ? [{ prediction, label }] : [];
  });
}

export function score(labelled: readonly LabelledPrediction[], alerts: Rule): Score {
  const counted = labelled.filter(({ label }) => label.confidence !== 'low');
  const ofVerdict = (verdict: string) => counted.filter(({ label }) => label.verdict === verdict);
  const alerted = (list: readonly LabelledPrediction[]): Ratio => ({
    hits: list.filter(({ prediction }) => alerts(prediction)).length,
    of: list.length,
  });
  const recall = alerted(ofVerdict('material'));
  const breakage = ofVerdict('breakage');
  return {
    transitions: counted.length,
    recall,
    precision: { hits: recall.hits, of: alerted(counted).hits },
    noiseAlerts: alerted(ofVerdict('noise')),
    editorialAlerts: alerted(ofVerdict('editorial')),
    breakageAlerts: alerted(breakage),
    breakageFound: {
      hits: breakage.filter(({ prediction }) => prediction.verdict === 'breakage').length,
      of: breakage.length,
    },
    confirmed: counted.filter(({ prediction }) => alerts(prediction) && prediction.confirmedAfter === 1)
      .length,
  };
}
