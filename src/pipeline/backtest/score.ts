import { FIGURES } from '../../compare/model/weights.js';
import type { Sensitivity } from '../../domain/vocabulary.js';
import type { Label } from './history.js';
import type { Prediction } from './replay.js';

/** How predictions compare with labels; labels of low confidence are left out. */
export interface Score {
  readonly transitions: number;
  /** Share of the material changes that were alerted to. */
  readonly recall: Ratio;
  /** Share of the alerts that are material changes. */
  readonly precision: Ratio;
  /** The mean over the pages that there were alerts on. */
  readonly precisionByPage: Mean;
  /** The mean over the pages that have material changes. */
  readonly recallByPage: Mean;
  /** Share of the noise transitions that were alerted to. */
  readonly noiseAlerts: Ratio;
  readonly editorialAlerts: Ratio;
  /** Share of the breakage transitions that were alerted to as rules. */
  readonly breakageAlerts: Ratio;
  readonly breakageFound: Ratio;
  /** The same by outage: one that was recognised when it began. */
  readonly outagesFound: Ratio;
  /** Alerts that waited for a second look. */
  readonly confirmed: number;
}

export interface Ratio {
  readonly hits: number;
  readonly of: number;
}

export interface Mean {
  /** 0 to 1; null where there are no pages. */
  readonly mean: number | null;
  readonly pages: number;
}

/** Whether there would be an alert. */
export type Rule = (prediction: Prediction) => boolean;
export const ruleWatch: Rule = (prediction) => prediction.verdict === 'material';
/** The line to beat: an alert for every difference of the normalised text. */
export const anyDifference: Rule = (prediction) => prediction.textDiffers;

/** The alerts of a sensitivity, from what was weighed. */
export function alertsAt(sensitivity: Sensitivity): Rule {
  const { threshold } = FIGURES[sensitivity];
  return (prediction) => isAlertFrom(prediction, threshold);
}

/** Whether a step that was weighed is an alert from a probability on. What a second look did not find is none. */
export function isAlertFrom({ features, probability = 0, reasons }: Prediction, threshold: number): boolean {
  return features !== undefined && probability >= threshold && reasons[0]?.code !== 'gone-at-second-look';
}

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

/** @param pages the labelled steps of each page, in order */
export function score(pages: readonly (readonly LabelledPrediction[])[], alerts: Rule): Score {
  const counted = pages.map((page) => page.filter(({ label }) => label.confidence !== 'low'));
  const all = counted.flat();
  const isAlert = ({ prediction }: LabelledPrediction): boolean => alerts(prediction);
  const ofVerdict = (verdict: string, list = all) => list.filter(({ label }) => label.verdict === verdict);
  const alerted = (list: readonly LabelledPrediction[]) => ratio(list, isAlert);
  const isRule = ({ label }: LabelledPrediction): boolean => label.verdict === 'material';
  const isRecognised = ({ prediction }: LabelledPrediction): boolean => prediction.verdict === 'breakage';
  return {
    transitions: all.length,
    recall: alerted(ofVerdict('material')),
    precision: ratio(all.filter(isAlert), isRule),
    precisionByPage: meanOf(counted.map((page) => ratio(page.filter(isAlert), isRule))),
    recallByPage: meanOf(counted.map((page) => alerted(ofVerdict('material', page)))),
    noiseAlerts: alerted(ofVerdict('noise')),
    editorialAlerts: alerted(ofVerdict('editorial')),
    breakageAlerts: alerted(ofVerdict('breakage')),
    breakageFound: ratio(ofVerdict('breakage'), isRecognised),
    outagesFound: ratio(counted.flatMap(outagesOf), isRecognised),
    confirmed: all.filter((step) => isAlert(step) && step.prediction.confirmedAfter === 1).length,
  };
}

function ratio<Item>(list: readonly Item[], holds: (item: Item) => boolean): Ratio {
  return { hits: list.filter(holds).length, of: list.length };
}

function meanOf(ratios: readonly Ratio[]): Mean {
  const known = ratios.filter(({ of }) => of > 0);
  const sum = known.reduce((total, { hits, of }) => total + hits / of, 0);
  return { mean: known.length === 0 ? null : sum / known.length, pages: known.length };
}

/** The first step of each run of steps without the page. */
function outagesOf(page: readonly LabelledPrediction[]): LabelledPrediction[] {
  return page.filter(
    ({ label }, at) => label.verdict === 'breakage' && page[at - 1]?.label.verdict !== 'breakage',
  );
}
