/** The model of `kind.mjs`: examples from labelled announcements, learning, judging. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseDates, scoreDates } from '../dist/assess/dates/read.js';
import { isAuthority } from '../dist/assess/kind/authorities.js';
import { featuresOf, TEXT_CLASSES } from '../dist/assess/kind/classify.js';
import { readInput } from '../dist/assess/reading.js';

const L2 = 0.003;
const STEPS = 150;
export const FOLDS = 10;
const RULES = new Set(['new-rule', 'rule-change', 'withdrawn', 'regulation']);

/** The labelled announcements of the files named on the command line, or of the training texts. */
export function readAnnouncements() {
  return filesFromArguments().flatMap(readLines);
}

function filesFromArguments() {
  if (process.argv.length > 2) return process.argv.slice(2);
  const here = import.meta.dirname;
  const folder = join(here, 'announcements');
  return [
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => join(folder, name)),
    join(here, 'corpus.jsonl'),
  ];
}

function readLines(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** Every announcement, and its beginning and its body without the title, read into sentences. */
export function readExamples(items) {
  return items.flatMap((item, at) => [
    { ...read(item), at, whole: true },
    ...partsOf(item).map((part) => ({ ...read(part), at, whole: false })),
  ]);
}

function partsOf(item) {
  const beginning = item.body.slice(0, 220).replace(/[^.。!！?？\n]*$/u, '');
  return [{ ...item, title: '' }, ...(beginning.trim() === '' ? [] : [{ ...item, body: beginning }])];
}

function read(item) {
  const input = {
    title: item.title,
    origin: 'appeared',
    passages: [{ section: [], text: item.body, kind: 'added' }],
  };
  const { language, published } = item;
  const sentences = readInput(input, language);
  const scored = scoreDates({ sentences, language, published, markets: [item.market], primary: new Set() });
  const label = item.kind === 'regulation' && !item.is_rule_change ? 'consultation' : item.kind;
  return {
    item,
    sentences,
    scored,
    authority: isAuthority(item.platform),
    label: TEXT_CLASSES.indexOf(label),
  };
}

/** The features of a read example; `sentences` may have other cues than it was read with. */
export function featuresFor({ item, scored, authority }, sentences) {
  return featuresOf({ sentences, scored, dates: chooseDates(scored), published: item.published }, authority);
}

/** Examples with their features as a sparse row, and the names of the columns. */
export function tabulate(examples) {
  const columns = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].sort();
  const columnOf = new Map(columns.map((name, at) => [name, at]));
  const rows = examples.map((example) => ({
    ...example,
    row: Object.entries(example.features).map(([name, value]) => [columnOf.get(name), value]),
  }));
  return { columns, rows };
}

/** Weights, one row per feature and one column per class. */
export function learn(set, columns) {
  const [K, size] = [TEXT_CLASSES.length, columns.length * TEXT_CLASSES.length];
  const [weights, mean, square, slope] = [0, 0, 0, 0].map(() => new Float64Array(size));
  for (let step = 1; step <= STEPS; step++) {
    slope.fill(0);
    for (const { row, label } of set) {
      const chance = chances(weights, row);
      for (const [column, value] of row) {
        for (let k = 0; k < K; k++) slope[column * K + k] += (chance[k] - Number(k === label)) * value;
      }
    }
    const rate = step > STEPS * 0.7 ? 0.024 : 0.08;
    for (let at = 0; at < size; at++) {
      const gradient = slope[at] / set.length + L2 * weights[at];
      mean[at] = 0.9 * mean[at] + 0.1 * gradient;
      square[at] = 0.999 * square[at] + 0.001 * gradient * gradient;
      const away = mean[at] / (1 - 0.9 ** step);
      weights[at] -= (rate * away) / (Math.sqrt(square[at] / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
}

function chances(weights, row) {
  const K = TEXT_CLASSES.length;
  const odds = new Float64Array(K);
  for (const [column, value] of row) {
    for (let k = 0; k < K; k++) odds[k] += weights[column * K + k] * value;
  }
  const top = Math.max(...odds);
  let total = 0;
  for (let k = 0; k < K; k++) {
    odds[k] = Math.exp(odds[k] - top);
    total += odds[k];
  }
  return odds.map((odd) => odd / total);
}

export function decide(weights, { row, authority }) {
  const possible = TEXT_CLASSES.map((name, k) => ({ name, k })).filter(
    ({ name }) => !authority || (name !== 'new-rule' && name !== 'rule-change'),
  );
  const chance = chances(weights, row);
  const share = (list) => list.reduce((sum, { k }) => sum + chance[k], 0);
  const isRule = share(possible.filter(({ name }) => RULES.has(name))) >= share(possible) / 2;
  const rest = possible.filter(({ name }) => RULES.has(name) === isRule);
  return rest.reduce((best, next) => (chance[next.k] > chance[best.k] ? next : best)).name;
}

/** What the announcements were taken for, in one line, and how many were right. */
export function report(judged) {
  let [hits, extra, missed, kinds] = [0, 0, 0, 0];
  for (const { item, found } of judged) {
    const isRule = RULES.has(found);
    if (isRule && item.is_rule_change) hits++;
    else if (isRule) extra++;
    else if (item.is_rule_change) missed++;
    if ((found === 'consultation' ? 'regulation' : found) === item.kind) kinds++;
  }
  const f1 = (200 * hits) / (2 * hits + extra + missed);
  console.log(`${judged.length} announcements`);
  console.log(`rule or not: F1 ${f1.toFixed(1)} (${extra} taken for rules, ${missed} missed)`);
  console.log(`kind: ${((100 * kinds) / judged.length).toFixed(1)} % right`);
}
