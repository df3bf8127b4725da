/** The model of `kind.mjs`: examples from labelled announcements, learning, judging. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseDates, scoreDates } from '../dist/assess/dates/read.js';
import { isAuthority } from '../dist/assess/kind/authorities.js';
import { chooseClass, featuresOf, TEXT_CLASSES } from '../dist/assess/kind/classify.js';
import { readInput } from '../dist/assess/reading.js';

const L2 = 0.003;
const STEPS = 150;
export const FOLDS = 5;
/** So many of the announcements on a seller center's list set a rule; the texts to learn from hold fewer. */
const RULE_SHARE = 0.75;
const RULES = new Set(['new-rule', 'rule-change', 'withdrawn', 'regulation']);

/** The labelled announcements of files, or of the training texts. */
export function readAnnouncements(files = process.argv.slice(2)) {
  return (files.length > 0 ? files : trainingFiles()).flatMap(readLines);
}

function trainingFiles() {
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
  const flat = flatten(set);
  const [weights, mean, square, slope] = [0, 0, 0, 0].map(() => new Float64Array(size));
  for (let step = 1; step <= STEPS; step++) {
    slope.fill(0);
    addSlopes(weights, slope, flat, K);
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

/** The rows one after the other in typed arrays: the loop over them is what learning takes. */
function flatten(set) {
  const entries = set.flatMap(({ row }) => row.filter(([, value]) => value !== 0));
  const ends = [];
  let end = 0;
  for (const { row } of set) {
    end += row.filter(([, value]) => value !== 0).length;
    ends.push(end);
  }
  return {
    columns: Int32Array.from(entries, ([column]) => column),
    values: Float64Array.from(entries, ([, value]) => value),
    ends: Int32Array.from(ends),
    labels: Int32Array.from(set, ({ label }) => label),
    shares: sharesOf(set),
  };
}

/** How much each counts, so that rules have their share; one on average. */
function sharesOf(set) {
  const isRule = ({ label }) => RULES.has(TEXT_CLASSES[label]);
  const share = set.filter(isRule).length / set.length;
  return Float64Array.from(set, (one) => (isRule(one) ? RULE_SHARE / share : (1 - RULE_SHARE) / (1 - share)));
}

function addSlopes(weights, slope, { columns, values, ends, labels, shares }, K) {
  const odds = new Float64Array(K);
  let from = 0;
  for (let at = 0; at < ends.length; at++) {
    const end = ends[at];
    odds.fill(0);
    for (let i = from; i < end; i++) {
      const base = columns[i] * K;
      for (let k = 0; k < K; k++) odds[k] += weights[base + k] * values[i];
    }
    toChances(odds);
    odds[labels[at]] -= 1;
    for (let k = 0; k < K; k++) odds[k] *= shares[at];
    for (let i = from; i < end; i++) {
      const base = columns[i] * K;
      for (let k = 0; k < K; k++) slope[base + k] += odds[k] * values[i];
    }
    from = end;
  }
}

function toChances(odds) {
  const top = Math.max(...odds);
  let total = 0;
  for (let k = 0; k < odds.length; k++) {
    odds[k] = Math.exp(odds[k] - top);
    total += odds[k];
  }
  for (let k = 0; k < odds.length; k++) odds[k] /= total;
}

function chances(weights, row) {
  const K = TEXT_CLASSES.length;
  const odds = new Float64Array(K);
  for (const [column, value] of row) {
    for (let k = 0; k < K; k++) odds[k] += weights[column * K + k] * value;
  }
  toChances(odds);
  return odds;
}

/** As `src/assess/kind/weights.ts` holds them. */
export function kindTable(weights, columns) {
  const K = TEXT_CLASSES.length;
  return Object.fromEntries(
    columns.map((name, column) => [
      name,
      [...weights.subarray(column * K, column * K + K)].map((weight) => Number(weight.toFixed(2))),
    ]),
  );
}

export function decide(weights, { row, features }) {
  return chooseClass([...chances(weights, row)], features).found;
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
