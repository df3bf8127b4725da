import { USUAL_THRESHOLD } from '../../../compare/model/sensitivity.js';
import type { ReplayedPage } from '../pages.js';
import type { Prediction } from '../replay.js';
import { isAlertFrom, withLabels } from '../score.js';
import { judgeLeftOut, type LabelledStep, type LeftOut } from './left-out.js';

interface WeighedStep extends LabelledStep {
  readonly prediction: Prediction;
}

/** The steps that weights can be learned from: weighed, and labelled by somebody who was sure. */
export function weighedSteps(pages: readonly ReplayedPage[]): WeighedStep[] {
  return pages.flatMap(({ folder, slug, service, predictions, labels, weight = 1 }) =>
    withLabels(predictions, labels).flatMap(({ prediction, label }) => {
      const { features } = prediction;
      if (features === undefined || label.confidence === 'low') return [];
      const isRule = label.verdict === 'material';
      return [{ features, isRule, page: `${folder}/${slug}`, service, weight, prediction }];
    }),
  );
}

function judgedBy(probability: number, prediction: Prediction): Prediction {
  const judged = { ...prediction, probability };
  if (isAlertFrom(judged, USUAL_THRESHOLD)) return { ...judged, verdict: 'material' };
  return prediction.verdict === 'material' ? { ...judged, verdict: 'editorial' } : judged;
}

/** The pages as they are judged by weights that were learned without their service, and what those weights said. */
export function crossValidate(pages: readonly ReplayedPage[]): { pages: ReplayedPage[]; leftOut: LeftOut } {
  const steps = weighedSteps(pages);
  const leftOut = judgeLeftOut(steps);
  const chances = new Map(steps.map(({ prediction }, at) => [prediction, leftOut.probabilities[at]]));
  const judged = pages.map((page) => ({
    ...page,
    predictions: page.predictions.map((prediction) => {
      const probability = chances.get(prediction);
      return probability === undefined ? prediction : judgedBy(probability, prediction);
    }),
  }));
  return { pages: judged, leftOut };
}
