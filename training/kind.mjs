/**
 * Learns the weights of `src/assess/kind/weights.ts` from labelled announcements and says how well they do.
 *
 *   npm run build && node training/kind.mjs [FILE…]      default: training/announcements/*.jsonl and corpus.jsonl
 *
 * Multinomial logistic regression with L2 regularisation, minimised by Adam over the whole set at once; the same
 * input gives the same weights. Besides every announcement its beginning and its body without the title are learned
 * from, so that short texts and poor titles are known, too. The figures printed first are those of ten-fold
 * cross-validation: every announcement is judged by weights that were learned without it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseDates, scoreDates } from '../dist/assess/dates/read.js';
import { isAuthority } from '../dist/assess/kind/authorities.js';
import { featuresOf, TEXT_CLASSES } from '../dist/assess/kind/classify.js';
import { readInput } from '../dist/assess/reading.js';

const L2 = 0.003;
const STEPS = 150;
const FOLDS = 10;
const RULES = new Set(['new-rule', 'rule-change', 'withdrawn', 'regulation']);

const here = import.meta.dirname;
const read = filesFromArguments()
  .flatMap(readLines)
  .flatMap((item, at) => [
    { ...toExample(item), at, whole: true },
    ...partsOf(item).map((part) => ({ ...toExample(part), at, whole: false })),
  ]);
const columns = [...new Set(read.flatMap(({ features }) => Object.keys(features)))].sort();
const columnOf = new Map(columns.map((name, at) => [name, at]));
const examples = read.map((example) => ({ ...example, row: toRow(example.features) }));

report(crossValidate());
write(learn(examples));

function filesFromArguments() {
  if (process.argv.length > 2) return process.argv.slice(2);
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

function partsOf(item) {
  const beginning = item.body.slice(0, 220).replace(/[^.。!！?？\n]*$/u, '');
  return [{ ...item, title: '' }, ...(beginning.trim() === '' ? [] : [{ ...item, body: beginning }])];
}

function toExample(item) {
  const input = {
    title: item.title,
    origin: 'appeared',
    passages: [{ section: [], text: item.body, kind: 'added' }],
  };
  const { language, published } = item;
  const sentences = readInput(input, language);
  const scored = scoreDates({ sentences, language, published, markets: [item.market], primary: new Set() });
  const authority = isAuthority(item.platform);
  const features = featuresOf({ sentences, scored, dates: chooseDates(scored), published }, authority);
  const label = item.kind === 'regulation' && !item.is_rule_change ? 'consultation' : item.kind;
  return { item, authority, features, label: TEXT_CLASSES.indexOf(label) };
}

function toRow(features) {
  return Object.entries(features).map(([name, value]) => [columnOf.get(name), value]);
}

/** Weights, one row per feature and one column per class. */
function learn(set) {
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
  const scores = TEXT_CLASSES.map((_, k) =>
    row.reduce((sum, [column, value]) => sum + weights[column * K + k] * value, 0),
  );
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const total = odds.reduce((a, b) => a + b);
  return odds.map((odd) => odd / total);
}

function decide(weights, { row, authority }) {
  const possible = TEXT_CLASSES.map((name, k) => ({ name, k })).filter(
    ({ name }) => !authority || (name !== 'new-rule' && name !== 'rule-change'),
  );
  const chance = chances(weights, row);
  const share = (list) => list.reduce((sum, { k }) => sum + chance[k], 0);
  const isRule = share(possible.filter(({ name }) => RULES.has(name))) >= share(possible) / 2;
  const rest = possible.filter(({ name }) => RULES.has(name) === isRule);
  return rest.reduce((best, next) => (chance[next.k] > chance[best.k] ? next : best)).name;
}

function crossValidate() {
  const judged = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(examples.filter(({ at }) => at % FOLDS !== fold));
    for (const example of examples) {
      if (!example.whole || example.at % FOLDS !== fold) continue;
      judged.push({ item: example.item, found: decide(weights, example) });
    }
  }
  return judged;
}

function report(judged) {
  let [hits, extra, missed, kinds] = [0, 0, 0, 0];
  for (const { item, found } of judged) {
    const isRule = RULES.has(found);
    if (isRule && item.is_rule_change) hits++;
    else if (isRule) extra++;
    else if (item.is_rule_change) missed++;
    if ((found === 'consultation' ? 'regulation' : found) === item.kind) kinds++;
  }
  const f1 = (200 * hits) / (2 * hits + extra + missed);
  console.log(`${judged.length} announcements, ${columns.length} features`);
  console.log(`rule or not: F1 ${f1.toFixed(1)} (${extra} taken for rules, ${missed} missed)`);
  console.log(`kind: ${((100 * kinds) / judged.length).toFixed(1)} % right`);
}

function write(weights) {
  const K = TEXT_CLASSES.length;
  const lines = columns.map((name, column) => {
    const row = [...weights.subarray(column * K, column * K + K)].map((weight) => Number(weight.toFixed(2)));
    return `  ${/^\w+$/u.test(name) ? name : `'${name}'`}: [${row.join(', ')}],`;
  });
  const text = `/** Written by \`training/kind.mjs\`: by feature the weights of ${TEXT_CLASSES.join(', ')}. */
export const KIND_WEIGHTS: Readonly<Record<string, readonly number[]>> = {
${lines.join('\n')}
};
`;
  writeFileSync(join(here, '../src/assess/kind/weights.ts'), text);
}
