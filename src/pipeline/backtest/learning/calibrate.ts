import type { Scorecard } from '../../../compare/model/scorecard.js';

/** A step whose outcome is known, with the log-odds that were given without knowing it. */
export interface Judged {
  readonly odds: number;
  readonly isRule: boolean;
  readonly weight: number;
}

/** What turns log-odds into those that are observed: `slope * odds + offset`. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

const ITERATIONS = 50;
/** Keeps a few steps from saying that everything is certain. */
const RIDGE = 1;

/** Platt's scaling (1999), by Newton's method; the targets are drawn in as he proposes. */
export function calibrate(judged: readonly Judged[]): Calibration {
  const rules = judged.filter(({ isRule }) => isRule).length;
  const [high, low] = [(rules + 1) / (rules + 2), 1 / (judged.length - rules + 2)];
  let [slope, offset] = [1, 0];
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    let [slopeError, offsetError] = [RIDGE * (slope - 1), 0];
    let [slopeCurve, bothCurve, offsetCurve] = [RIDGE, 0, 1e-9];
    for (const { odds, isRule, weight } of judged) {
      const chance = 1 / (1 + Math.exp(-(slope * odds + offset)));
      const error = weight * (chance - (isRule ? high : low));
      const curve = weight * chance * (1 - chance);
      slopeError += error * odds;
      offsetError += error;
      slopeCurve += curve * odds * odds;
      bothCurve += curve * odds;
      offsetCurve += curve;
    }
    const determinant = slopeCurve * offsetCurve - bothCurve ** 2;
    if (determinant < 1e-12) break;
    slope -= (offsetCurve * slopeError - bothCurve * offsetError) / determinant;
    offset -= (slopeCurve * offsetError - bothCurve * slopeError) / determinant;
  }
  return { slope, offset };
}

/** The same scorecard with its points so scaled that they add up to calibrated log-odds. */
export function rescale({ base, points }: Scorecard, { slope, offset }: Calibration): Scorecard {
  const scaled = Object.entries(points).map(
    ([name, steps]) => [name, steps.map(([from, value]) => [from, value * slope] as const)] as const,
  );
  return { base: base * slope + offset, points: Object.fromEntries(scaled) };
}

export interface ReliabilityBin {
  /** The mean of the probabilities that were stated. */
  readonly stated: number;
  /** The share of rule changes. */
  readonly observed: number;
  readonly steps: number;
}

const BINS = 10;

/** What was stated beside what was observed, in ten bins of equal width; empty bins are left out. */
export function reliabilityOf(
  judged: readonly { readonly probability: number; readonly isRule: boolean }[],
): ReliabilityBin[] {
  const bins: ReliabilityBin[] = [];
  for (let bin = 0; bin < BINS; bin++) {
    const inside = judged.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
    );
    if (inside.length === 0) continue;
    bins.push({
      stated: inside.reduce((sum, { probability }) => sum + probability, 0) / inside.length,
      observed: inside.filter(({ isRule }) => isRule).length / inside.length,
      steps: inside.length,
    });
  }
  return bins;
}
