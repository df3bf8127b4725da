/**
 * Learns the weights of `src/compare/model/weights.ts` from labelled page histories, says how well they judge pages that
 * had no part in them, and draws `docs/verdict-curve.svg`.
 *
 *   npm run build && node training/verdict.mjs CORPUS_DIR… [--without SLUG,SLUG…] [--replayed FILE]
 *
 * CORPUS_DIR holds histories as `rulewatch backtest` reads them; those of raw pages are read with their selectors and
 * without. The pages of `test/pages/` are learned from too, and no figure counts them. `--without` leaves pages out. `--replayed` keeps what was replayed in a file, and reads it where it exists.
 * Replaying takes minutes, learning seconds; the same histories give the same
 * weights. All figures are of cross-validation in which a service is judged, with all its pages in all folders, by
 * weights that were learned and calibrated without it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadShippedKnowledge } from '../dist/config/load.js';
import { slugsOf } from '../dist/pipeline/backtest/folder.js';
import { reliabilityOf } from '../dist/pipeline/backtest/learning/calibrate.js';
import { learnCalibrated } from '../dist/pipeline/backtest/learning/left-out.js';
import { crossValidate, weighedSteps } from '../dist/pipeline/backtest/learning/steps.js';
import { replayHistory } from '../dist/pipeline/backtest/pages.js';
import { isAlertFrom, score, withLabels } from '../dist/pipeline/backtest/score.js';
import { replayPages } from '../dist/pipeline/backtest/threads.js';
import { caseHistories } from './verdict-cases.mjs';
import { curveOf } from './verdict-curve.mjs';

/** How much a page counts that was written for the project, beside one that was recorded. */
const CASE_WEIGHT = 0.3;
/** Of the rule changes that are weighed so many may lie below the threshold. */
const LOST = { everything: 0, balanced: 0.005 };
/** At `sure`, precision counts so many times as much as recall: F-beta (van Rijsbergen, 1979). */
const SURE_BETA = 1 / 3;
/** A threshold lies below what it was measured at, so that what is just as likely is told. */
const MARGIN = 0.995;

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { without: { type: 'string', default: '' }, replayed: { type: 'string' } },
});
const without = new Set(options.without.split(','));
const { topics, checklists } = await loadShippedKnowledge();
const seller = { platforms: [], markets: [], families: [], fulfilment: [], features: [] };
const knowledge = { topics, checklists, seller, team: [] };
const replayed = await readReplayed();
const cases = [];
for (const history of caseHistories()) {
  cases.push({
    ...(await replayHistory(history, '', { knowledge, byEvidence: false })),
    weight: CASE_WEIGHT,
  });
}
const { pages: judged, leftOut } = crossValidate([...replayed, ...cases]);
const pages = judged.slice(0, replayed.length);
const steps = weighedSteps(pages);
const labelled = pages.map(({ predictions, labels }) => withLabels(predictions, labels));
const sure = labelled.map((page) => page.filter(({ label }) => label.confidence !== 'low'));

const priors = {
  editorial: priorOf(({ verdict }) => verdict === 'editorial'),
  noise: priorOf(({ verdict }) => verdict === 'noise'),
};
const chances = steps.map(({ prediction }) => prediction.probability).sort((one, other) => one - other);
const rules = steps.filter(({ isRule }) => isRule).map(({ prediction }) => prediction.probability);
rules.sort((one, other) => one - other);
const thresholds = {
  everything: round(rules[Math.floor(rules.length * LOST.everything)] * MARGIN),
  balanced: round(rules[Math.floor(rules.length * LOST.balanced)] * MARGIN),
  sure: round(best(chances, weightedMean) * MARGIN),
};
const figures = Object.fromEntries(
  Object.entries(thresholds).map(([name, threshold]) => [name, { threshold, ...figuresFrom(threshold) }]),
);

console.log(
  `${steps.length} weighed steps of ${sure.flat().length} labelled ones, ${rules.length} rule changes`,
);
const byEvidence = (prediction) => isAlertFrom(prediction, 0);
console.log(`by the evidence alone: ${JSON.stringify(asFigures(score(labelled, byEvidence)))}`);
for (const [name, figure] of Object.entries(figures)) console.log(`${name}: ${JSON.stringify(figure)}`);
for (const lost of [0, 0.005, 0.01, 0.02, 0.03, 0.05]) {
  const threshold = rules[Math.floor(rules.length * lost)];
  console.log(
    `  ${lost} lost: ${JSON.stringify({ threshold: round(threshold), ...figuresFrom(threshold) })}`,
  );
}
const reliability = reliabilityOf(
  steps.map(({ isRule, prediction }) => ({ isRule, probability: prediction.probability })),
);
for (const { stated, observed, steps: count } of reliability) {
  console.log(`  stated ${stated.toFixed(2)}, observed ${observed.toFixed(2)}, of ${count}`);
}

const card = learnCalibrated(weighedSteps(judged), leftOut);
writeFileSync(join(import.meta.dirname, '../src/compare/model/weights.ts'), weightsFile(card));
writeFileSync(join(import.meta.dirname, '../docs/verdict-curve.svg'), curveOf(curvePoints(), figures));

async function readReplayed() {
  const { replayed: file } = options;
  if (file !== undefined && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const tasks = [];
  for (const folder of folders) {
    for (const slug of await slugsOf(folder)) {
      if (without.has(slug)) continue;
      const isRaw = readdirSync(join(folder, slug)).some((name) => name.endsWith('.html'));
      for (const selectors of isRaw ? [true, false] : [true]) tasks.push({ folder, slug, selectors });
    }
  }
  const found = await replayPages(tasks, { knowledge, byEvidence: false }, ({ slug }, done) => {
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${done}/${tasks.length} ${slug}` : '');
  });
  if (file !== undefined) writeFileSync(file, JSON.stringify(found));
  return found;
}

function weightedMean(threshold) {
  const { recall, precision } = figuresFrom(threshold);
  return ((1 + SURE_BETA ** 2) * precision * recall) / (SURE_BETA ** 2 * precision + recall);
}

function best(values, worthOf) {
  const rated = values.map((value) => ({ value, worth: worthOf(value) }));
  return rated.reduce((one, other) => (other.worth > one.worth ? other : one)).value;
}

/** The share of rule changes among the steps of which there were no weights to be asked. */
function priorOf(holds) {
  const list = sure
    .flat()
    .filter(
      ({ prediction }) => prediction.probability !== undefined && !prediction.features && holds(prediction),
    );
  const rulesAmong = list.filter(({ label }) => label.verdict === 'material').length;
  return round((rulesAmong + 0.5) / (list.length + 1));
}

function figuresFrom(threshold) {
  return asFigures(score(labelled, (prediction) => isAlertFrom(prediction, threshold)));
}

function asFigures({ recall, precision, precisionByPage, noiseAlerts, breakageAlerts }) {
  return {
    recall: round(recall.hits / recall.of),
    precision: round(precision.hits / precision.of),
    precisionByPage: round(precisionByPage.mean),
    noiseAlerts: round(noiseAlerts.hits / noiseAlerts.of),
    breakageAlerts: breakageAlerts.hits,
  };
}

function curvePoints() {
  return [...new Set(chances)].map((chance) => {
    const { recall, precision } = figuresFrom(chance);
    return { recall, precision };
  });
}

function round(value) {
  return Number(value.toFixed(3));
}

function weightsFile({ base, points }) {
  const lines = Object.entries(points)
    .map(([name, cuts]) => [name, cuts.map(([from, value]) => [signifi(from), round(value)])])
    .filter(([, cuts]) => cuts.length > 0)
    .map(([name, cuts]) => {
      const list = cuts.map(([from, value]) => `[${from}, ${value}]`).join(', ');
      return `    ${/^[a-z]+$/u.test(name) ? name : `'${name}'`}: [${list}],`;
    });
  const told = Object.entries(figures).map(([name, figure]) => {
    const { breakageAlerts: _, ...kept } = figure;
    return `  ${name}: { ${Object.entries(kept)
      .map(([key, value]) => `${key}: ${value}`)
      .join(', ')} },`;
  });
  return `/* Written by \`training/verdict.mjs\`: change nothing here by hand. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: what was learned is no constant of mathematics
import type { Sensitivity } from '../../domain/vocabulary.js';
import type { Scorecard } from './scorecard.js';

/** Learned from ${steps.length} weighed steps, ${rules.length} of them rule changes. */
export const SCORECARD: Scorecard = {
  base: ${round(base)},
  // biome-ignore format: a line for each feature
  points: {
${lines.join('\n')}
  },
};

/** The share of rule changes among what the evidence takes for a rewording, and for furniture. */
export const PRIORS = { editorial: ${priors.editorial}, noise: ${priors.noise} };

/** From which probability on there are alerts, and what that gives on pages of services that had no part in the weights. */
export interface SensitivityFigures {
  readonly threshold: number;
  readonly recall: number;
  readonly precision: number;
  /** The mean over pages. */
  readonly precisionByPage: number;
  /** The share of steps of noise that there are alerts on. */
  readonly noiseAlerts: number;
}

// biome-ignore format: a line for each sensitivity
export const FIGURES: Readonly<Record<Sensitivity, SensitivityFigures>> = {
${told.join('\n')}
};

/** What was stated beside what was observed on such pages: the mean of each tenth, the share, the number of steps. */
// biome-ignore format: a line for each tenth
export const RELIABILITY: readonly (readonly [stated: number, observed: number, steps: number])[] = [
${reliability.map((bin) => `  [${round(bin.stated)}, ${round(bin.observed)}, ${bin.steps}],`).join('\n')}
];
`;
}

function signifi(value) {
  return Number(value.toPrecision(3));
}
