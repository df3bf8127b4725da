/**
 * Learns `src/assess/topics/weights.ts` from labelled announcements and says how well the topics are found.
 *
 *   npm run build && node training/topics.mjs [FILE…]      default: training/announcements/*.jsonl
 *
 * Two additive models over the features of `src/assess/topics/features.ts`, which are the same for every topic and
 * language: logistic regression for whether a text is about a topic, conditional logistic regression for which topic
 * is the primary one. Every feature counts by a piecewise linear curve with knots at its quartiles (a generalised
 * additive model: Hastie and Tibshirani, 1986), every topic has a constant. Adam over the whole set at once, L2; the
 * same input gives the same weights. The figures printed are those of cross-validation: each announcement is judged by
 * weights learned without it, and once more by weights learned without any announcement in its language. From which
 * probability a further topic is named is chosen by the texts in the style of real notices: the others are plainer.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readInput } from '../dist/assess/reading.js';
import { TOPIC_FEATURES, topicFeatures } from '../dist/assess/topics/features.js';
import { readLexicon } from '../dist/assess/topics/reading.js';
import { loadShippedKnowledge } from '../dist/config/load.js';

const L2 = 0.0002;
const STEPS = 400;
const RATE = 0.05;
const FOLDS = 5;
const MAX_TOPICS = 4;
const THRESHOLDS = [0.3, 0.34, 0.38, 0.42, 0.46, 0.5];
/** As `judge.ts` has it. */
const MIN_THIRD = 0.6;
const QUARTILES = [0.25, 0.5, 0.75];
/** Zero or one: a line is all there is. */
const FLAGS = new Set(['first', 'second']);

const here = import.meta.dirname;
const { topics: lexicons } = await loadShippedKnowledge();
const topicIds = lexicons.map(({ id }) => id);
const examples = filesFromArguments()
  .flatMap(readLines)
  .filter(({ topics }) => topics.length > 0)
  .map(toExample);

const judged = crossValidate((_, at) => at % FOLDS);
const inStyle = judged.filter(({ example }) => example.isNotice);
const threshold = bestThreshold(inStyle.length > 0 ? inStyle : judged);
report(`${FOLDS}-fold cross-validation`, judged, threshold);
if (inStyle.length > 0) report('of these the texts in the style of real notices', inStyle, threshold);
report(
  'each language by the others',
  crossValidate(({ language }) => language),
  threshold,
);
write(learnAll(examples), threshold);

function filesFromArguments() {
  if (process.argv.length > 2) return process.argv.slice(2);
  const folder = join(here, 'announcements');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name));
}

function readLines(file) {
  const isNotice = basename(file).startsWith('notices-');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ ...JSON.parse(line), isNotice }));
}

function toExample({ title, body, language, topics, isNotice }) {
  const passages = [{ section: [], text: body, kind: 'added' }];
  const sentences = readInput({ title, origin: 'appeared', passages }, language);
  const reading = readLexicon(sentences, { language, origin: 'appeared' }, lexicons);
  return {
    language: language.split('-')[0],
    topics,
    isNotice,
    features: topicFeatures(reading),
    found: reading.topics.map(({ terms }) => terms.length > 0),
    named: topicIds.map((id) => Number(topics.includes(id))),
    primary: topicIds.indexOf(topics[0]),
  };
}

function learnAll(set) {
  const knots = Object.fromEntries(TOPIC_FEATURES.map((name) => [name, knotsOf(set, name)]));
  return { knots, named: learn(set, knots, 'named'), primary: learn(set, knots, 'primary') };
}

function knotsOf(set, name) {
  if (FLAGS.has(name)) return [];
  const values = set
    .flatMap(({ features }) => features.map((own) => own[name]))
    .filter((value) => value > 0)
    .sort((a, b) => a - b);
  return [...new Set(QUARTILES.map((part) => round(values[Math.floor(values.length * part)] ?? 0)))];
}

/** What the slopes are multiplied with: every feature, and how far it is beyond each of its knots. */
function basis(features, knots) {
  return TOPIC_FEATURES.flatMap((name) => [
    features[name],
    ...knots[name].map((knot) => Math.max(0, features[name] - knot)),
  ]);
}

function learn(set, knots, question) {
  const rows = set.map(({ features }) => features.map((own) => Float64Array.from(basis(own, knots))));
  const width = rows[0][0].length;
  const size = width + topicIds.length;
  const [weights, mean, square, slope] = [0, 0, 0, 0].map(() => new Float64Array(size));
  for (let step = 1; step <= STEPS; step++) {
    slope.fill(0);
    for (const [at, example] of set.entries()) {
      const scores = scoresOf(weights, rows[at]);
      const errors = question === 'named' ? namedErrors(scores, example) : primaryErrors(scores, example);
      for (const [topic, error] of errors.entries()) {
        const row = rows[at][topic];
        slope[width + topic] += error;
        for (let k = 0; k < width; k++) slope[k] += error * row[k];
      }
    }
    for (let k = 0; k < size; k++) {
      const gradient = slope[k] / set.length + L2 * weights[k];
      mean[k] = 0.9 * mean[k] + 0.1 * gradient;
      square[k] = 0.999 * square[k] + 0.001 * gradient * gradient;
      const away = mean[k] / (1 - 0.9 ** step);
      weights[k] -= (RATE * away) / (Math.sqrt(square[k] / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
}

function scoresOf(weights, rows) {
  return rows.map((row, topic) => {
    let score = weights[row.length + topic];
    for (let k = 0; k < row.length; k++) score += weights[k] * row[k];
    return score;
  });
}

function namedErrors(scores, { named }) {
  return scores.map((score, topic) => chance(score) - named[topic]);
}

function primaryErrors(scores, { primary }) {
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const total = odds.reduce((a, b) => a + b);
  return odds.map((odd, topic) => odd / total - Number(topic === primary));
}

function chance(score) {
  return 1 / (1 + Math.exp(-score));
}

function crossValidate(foldOf) {
  const folds = examples.map(foldOf);
  const judged = [];
  for (const fold of new Set(folds)) {
    const model = learnAll(examples.filter((_, at) => folds[at] !== fold));
    for (const [at, example] of examples.entries()) {
      if (folds[at] !== fold) continue;
      const rows = example.features.map((own) => basis(own, model.knots));
      const named = scoresOf(model.named, rows).map(chance);
      judged.push({ example, named, primary: scoresOf(model.primary, rows) });
    }
  }
  return judged;
}

/** As `judgeArticle` decides. */
function decide({ example, named, primary }, threshold) {
  const found = topicIds.map((_, topic) => topic).filter((topic) => example.found[topic]);
  const [first, ...others] = found.sort((a, b) => primary[b] - primary[a]);
  if (first === undefined) return [];
  const further = others
    .filter((topic) => named[topic] >= threshold)
    .sort((a, b) => named[b] - named[a])
    .filter((topic, at) => at === 0 || named[topic] >= MIN_THIRD);
  return [first, ...further].slice(0, MAX_TOPICS).map((topic) => topicIds[topic]);
}

function bestThreshold(judged) {
  const scored = THRESHOLDS.map((threshold) => ({ threshold, micro: measure(judged, threshold).micro }));
  return scored.reduce((best, next) => (next.micro > best.micro ? next : best)).threshold;
}

function measure(judged, threshold) {
  const counts = new Map(topicIds.map((id) => [id, { hits: 0, extra: 0, missed: 0 }]));
  let primary = 0;
  for (const one of judged) {
    const got = decide(one, threshold);
    const want = one.example.topics;
    if (got[0] === want[0]) primary++;
    for (const [id, count] of counts) {
      if (got.includes(id) && want.includes(id)) count.hits++;
      else if (got.includes(id)) count.extra++;
      else if (want.includes(id)) count.missed++;
    }
  }
  const all = { hits: 0, extra: 0, missed: 0 };
  for (const count of counts.values()) for (const key of Object.keys(all)) all[key] += count[key];
  const known = [...counts.values()].filter(({ hits, missed }) => hits + missed > 0);
  const macro = known.reduce((sum, count) => sum + f1(count), 0) / known.length;
  return { micro: f1(all), macro, primary: (100 * primary) / judged.length, counts };
}

function f1({ hits, extra, missed }) {
  return hits === 0 ? 0 : (200 * hits) / (2 * hits + extra + missed);
}

function report(title, judged, threshold) {
  const { micro, macro, primary, counts } = measure(judged, threshold);
  console.log(`${title}: ${judged.length} announcements, threshold ${threshold}`);
  console.log(
    `  micro F1 ${micro.toFixed(1)}, macro F1 ${macro.toFixed(1)}, primary ${primary.toFixed(1)} % right`,
  );
  for (const [id, count] of counts) {
    console.log(
      `  ${id.padEnd(22)} F1 ${f1(count).toFixed(1)} (${count.extra} too many, ${count.missed} missed)`,
    );
  }
  for (const language of new Set(judged.map(({ example }) => example.language))) {
    const part = judged.filter(({ example }) => example.language === language);
    const { micro, primary } = measure(part, threshold);
    console.log(
      `  ${language}: ${part.length}, micro F1 ${micro.toFixed(1)}, primary ${primary.toFixed(1)} %`,
    );
  }
}

function write({ knots, named, primary }, threshold) {
  const text = `import type { TopicWeights } from './model.js';

/** Written by \`training/topics.mjs\`. */
export const TOPIC_WEIGHTS: TopicWeights = {
  threshold: ${threshold},
  knots: {
${TOPIC_FEATURES.map((name) => `    ${name}: [${knots[name].join(', ')}],`).join('\n')}
  },
  named: ${asText(named, knots)},
  primary: ${asText(primary, knots)},
};
`;
  writeFileSync(join(here, '../src/assess/topics/weights.ts'), text);
}

function asText(weights, knots) {
  const slopes = [];
  let at = 0;
  for (const name of TOPIC_FEATURES) {
    const own = [...weights.subarray(at, at + knots[name].length + 1)].map(round);
    at += own.length;
    slopes.push(`      ${name}: [${own.join(', ')}],`);
  }
  const constants = topicIds.map((id, topic) => [id, round(weights[at + topic])]);
  const mean = round(constants.reduce((sum, [, value]) => sum + value, 0) / constants.length);
  return `{
    slopes: {
${slopes.join('\n')}
    },
    constants: {
${constants.map(([id, value]) => `      ${/^\w+$/u.test(id) ? id : `'${id}'`}: ${value},`).join('\n')}
    },
    constant: ${mean},
  }`;
}

function round(value) {
  return Number(value.toFixed(2));
}
