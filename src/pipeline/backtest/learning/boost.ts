import type { Features } from '../../../compare/model/features.js';
import type { Scorecard, Step } from '../../../compare/model/scorecard.js';

/** What is learned from: a step by its features, and whether a person said that a rule changed. */
export interface Example {
  readonly features: Features;
  readonly isRule: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/** Which way a feature may speak: 1 for a rule change only, -1 against one only, 0 either way. */
export type DirectionOf = (feature: string) => -1 | 0 | 1;

/** Scorecards whose mean is the result, each learned from another choice of the examples. */
const BAGS = 6;
/** Of the examples each is learned from so many. */
const BAGGED = 0.8;
const ROUNDS = 120;
const RATE = 0.1;
/** Added to the weight of both sides of a cut, so that few examples say little. */
const RIDGE = 5;
/** A cut leaves so many examples on either side. */
const LEAST = 10;
/** Of the features so many are looked at in each round, so that those that say the same share the points. */
const TRIED = 0.05;
const SEED = 20_261_130;

interface Column {
  readonly name: string;
  readonly direction: -1 | 0 | 1;
  readonly values: Float64Array;
  /** Examples by rising value. */
  readonly order: readonly number[];
}

interface Cut {
  readonly name: string;
  readonly values: Float64Array;
  readonly from: number;
  readonly below: number;
  readonly above: number;
  readonly gain: number;
}

/**
 * Learns points by gradient boosting of the logistic loss with one cut per round (Friedman, Hastie and Tibshirani, 2000;
 * second-order steps as in Chen and Guestrin, 2016), several times over, and takes their mean (Breiman, 1996). The same
 * examples give the same points.
 */
export function learnScorecard(examples: readonly Example[], directionOf: DirectionOf): Scorecard {
  const columns = columnsOf(examples, directionOf);
  const random = createRandom(SEED);
  const points = new Map<string, Step[]>();
  let base = 0;
  for (let bag = 0; bag < BAGS; bag++) {
    const weights = examples.map(({ weight }) => (random() < BAGGED ? weight : 0));
    base += boost({ examples, columns, weights, random }, points) / BAGS;
  }
  const merged = [...points].sort().map(([name, steps]) => [name, merge(steps)] as const);
  return { base, points: Object.fromEntries(merged) };
}

interface Bag {
  readonly examples: readonly Example[];
  readonly columns: readonly Column[];
  readonly weights: readonly number[];
  readonly random: () => number;
}

/** Learns from one bag. Its share of the points is added to `points`; its base is returned. */
function boost({ examples, columns, weights, random }: Bag, points: Map<string, Step[]>): number {
  let base = priorOf(examples, weights);
  const scores = new Float64Array(examples.length).fill(base);
  const slopes = new Float64Array(examples.length);
  const curves = new Float64Array(examples.length);
  for (let round = 0; round < ROUNDS; round++) {
    const whole = { slope: 0, curve: 0 };
    for (const [at, { isRule }] of examples.entries()) {
      const chance = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
      const weight = weights[at] ?? 0;
      slopes[at] = weight * (Number(isRule) - chance);
      curves[at] = weight * chance * (1 - chance);
      whole.slope += slopes[at] ?? 0;
      whole.curve += curves[at] ?? 0;
    }
    const tried = columns.filter(() => random() < TRIED);
    let best: Cut | undefined;
    for (const column of tried) {
      const cut = bestCut(column, slopes, curves, whole);
      if (cut !== undefined && cut.gain > (best?.gain ?? 0)) best = cut;
    }
    if (best === undefined) continue;
    const { name, values, from, below, above } = best;
    base += RATE * below;
    const steps = points.get(name) ?? [];
    steps.push([from, (RATE * (above - below)) / BAGS]);
    points.set(name, steps);
    for (let at = 0; at < scores.length; at++) {
      scores[at] = (scores[at] ?? 0) + RATE * ((values[at] ?? 0) >= from ? above : below);
    }
  }
  return base;
}

function columnsOf(examples: readonly Example[], directionOf: DirectionOf): Column[] {
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].sort();
  return names.map((name) => {
    const values = Float64Array.from(examples, ({ features }) => features[name] ?? 0);
    const order = [...values.keys()].sort(
      (one, other) => (values[one] ?? 0) - (values[other] ?? 0) || one - other,
    );
    return { name, direction: directionOf(name), values, order };
  });
}

function priorOf(examples: readonly Example[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rules = examples.reduce((sum, { isRule }, at) => sum + (isRule ? (weights[at] ?? 0) : 0), 0);
  const share = Math.min(0.99, Math.max(0.01, rules / Math.max(total, Number.EPSILON)));
  return Math.log(share / (1 - share));
}

function bestCut(
  { values, order, direction, name }: Column,
  slopes: Float64Array,
  curves: Float64Array,
  whole: { readonly slope: number; readonly curve: number },
): Cut | undefined {
  const { slope: allSlopes, curve: allCurves } = whole;
  const without = allSlopes ** 2 / (allCurves + RIDGE);
  let [slope, curve] = [0, 0];
  let best: Cut | undefined;
  for (let place = 0; place + LEAST < order.length; place++) {
    const at = order[place] ?? 0;
    slope += slopes[at] ?? 0;
    curve += curves[at] ?? 0;
    const [value, next] = [values[at] ?? 0, values[order[place + 1] ?? 0] ?? 0];
    if (place + 1 < LEAST || next === value) continue;
    const below = slope / (curve + RIDGE);
    const above = (allSlopes - slope) / (allCurves - curve + RIDGE);
    if ((above - below) * direction < 0) continue;
    const gain = slope * below + (allSlopes - slope) * above - without;
    if (gain > (best?.gain ?? 0)) best = { name, values, from: (value + next) / 2, below, above, gain };
  }
  return best;
}

/** Cuts at the same value as one, in rising order. */
function merge(steps: readonly Step[]): Step[] {
  const sums = new Map<number, number>();
  for (const [from, points] of steps) sums.set(from, (sums.get(from) ?? 0) + points);
  return [...sums].sort((one, other) => one[0] - other[0]);
}

/** Numbers from 0 to 1 that are the same each time: mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
