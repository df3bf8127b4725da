/** The model of `dates.mjs`: examples from labelled announcements, learning, choosing. */
import { dateFeatures } from '../dist/assess/dates/features.js';
import { scoreDates } from '../dist/assess/dates/read.js';
import { readInput } from '../dist/assess/reading.js';

const L2 = 0.0013;
const STEPS = 300;
const RATE = 0.05;
const MIN_EFFECTIVE = 2.2;
const MOST_MOVED = 4;
/** Features that so few dates have say nothing about dates. */
const MIN_SUPPORT = 3;

/** An announcement with its dates and their features. */
export function readDates(item, at) {
  const { title, body, language, published, market } = item;
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const passages = lines.map((text) => ({ section: [], text, kind: 'added' }));
  const sentences = readInput({ title, origin: 'appeared', passages }, language);
  const [day, primary] = [published.slice(0, 10), new Set()];
  const dates = scoreDates({ sentences, language, published: day, markets: [market], primary });
  return { item, at, dates, features: dateFeatures({ dates, published: day, primary }) };
}

/** By feature the weights of both questions. */
export function learnBoth(set) {
  const rules = set.filter(({ item }) => item.is_rule_change);
  return {
    effective: learn(rules, (date, item) => date.effectiveDate === item.effective),
    deadline: learn(set, (date, item) => date.mention.date === item.deadline),
  };
}

function learn(set, isRight) {
  const rows = set.flatMap(({ item, dates, features }) =>
    dates.map((date, at) => ({ features: Object.entries(features[at]), right: Number(isRight(date, item)) })),
  );
  const support = new Map();
  for (const { features } of rows)
    for (const [name] of features) support.set(name, (support.get(name) ?? 0) + 1);
  const names = [...support]
    .filter(([, count]) => count >= MIN_SUPPORT)
    .map(([name]) => name)
    .sort();
  const columnOf = new Map(names.map((name, column) => [name, column]));
  const sparse = rows.map(({ features, right }) => {
    const known = features.filter(([name, value]) => value !== 0 && columnOf.has(name));
    return {
      right,
      columns: Int32Array.from(known, ([name]) => columnOf.get(name)),
      values: Float64Array.from(known, ([, value]) => value),
    };
  });
  const weights = minimise(sparse, names.length);
  return new Map(names.map((name, column) => [name, weights[column]]));
}

function minimise(rows, size) {
  const [weights, mean, square, slope] = [0, 0, 0, 0].map(() => new Float64Array(size));
  for (let step = 1; step <= STEPS; step++) {
    slope.fill(0);
    for (const { right, columns, values } of rows) {
      let score = 0;
      for (let i = 0; i < columns.length; i++) score += weights[columns[i]] * values[i];
      const error = 1 / (1 + Math.exp(-score)) - right;
      for (let i = 0; i < columns.length; i++) slope[columns[i]] += error * values[i];
    }
    for (let k = 0; k < size; k++) {
      const gradient = slope[k] / rows.length + L2 * weights[k];
      mean[k] = 0.9 * mean[k] + 0.1 * gradient;
      square[k] = 0.999 * square[k] + 0.001 * gradient * gradient;
      weights[k] -=
        (RATE * mean[k]) / (1 - 0.9 ** step) / (Math.sqrt(square[k] / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
}

function oddsOf(weights, features) {
  return Object.entries(features).reduce((sum, [name, value]) => sum + value * (weights.get(name) ?? 0), 0);
}

/** As `chooseDates` decides, but for what it takes where no date is chosen. */
export function choose({ dates, features }, { effective, deadline }) {
  const limit = (odds) => Math.max(-MOST_MOVED, Math.min(MOST_MOVED, odds));
  const asEffective = dates.map((date, at) => date.effective + limit(oddsOf(effective, features[at])));
  const asDeadline = dates.map((_, at) => oddsOf(deadline, features[at]));
  return {
    effective: dates[best(asEffective, MIN_EFFECTIVE)]?.effectiveDate ?? null,
    deadline: dates[best(asDeadline, 0)]?.mention.date ?? null,
  };
}

function best(scores, minimum) {
  const top = Math.max(...scores);
  return top >= minimum ? scores.indexOf(top) : -1;
}

/** As `src/assess/dates/weights.ts` holds them. */
export function dateTable({ effective, deadline }) {
  const names = [...new Set([...effective.keys(), ...deadline.keys()])].sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      [effective, deadline].map((weights) => Number((weights.get(name) ?? 0).toFixed(2))),
    ]),
  );
}
