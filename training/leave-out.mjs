/**
 * Says how well announcements in a language are understood by weights that were learned without any text in that
 * language or of the platforms that these announcements come from.
 *
 *   npm run build && node training/leave-out.mjs FILE…
 *
 * The weights of the kind and of the dates are learned anew for each language. Those of the topics are the shipped
 * ones: they know no language and no platform, and do as well for each language by the others (`topics.mjs`).
 */
import { DATE_WEIGHTS } from '../dist/assess/dates/weights.js';
import { KIND_WEIGHTS } from '../dist/assess/kind/weights.js';
import { loadShippedKnowledge } from '../dist/config/load.js';
import { predict } from '../dist/pipeline/evaluation/predict.js';
import { readAnnouncements as readFile } from '../dist/pipeline/evaluation/read-file.js';
import { score } from '../dist/pipeline/evaluation/score.js';
import { dateTable, learnBoth, readDates } from './date-model.mjs';
import { featuresFor, kindTable, learn, readAnnouncements, readExamples, tabulate } from './kind-model.mjs';

const SELLER = { platforms: [], markets: [], families: [], fulfilment: [], features: [] };
const files = process.argv.slice(2);
const { topics } = await loadShippedKnowledge();
const ids = topics.map(({ id }) => id);
const announcements = [];
for (const file of files) {
  for (const one of await readFile(file, ids)) announcements.push({ file, one });
}
const training = readAnnouncements([]);
const kinds = readExamples(training).map((example) => ({
  ...example,
  features: featuresFor(example, example.sentences),
}));
const dates = training.map(readDates);
const judged = [];
for (const language of new Set(announcements.map(({ one }) => primary(one.language)))) {
  const group = announcements.filter(({ one }) => primary(one.language) === language);
  const platforms = new Set(group.map(({ one }) => one.platform));
  const isLearned = ({ item }) => primary(item.language) !== language && !platforms.has(item.platform);
  const known = kinds.filter(isLearned);
  const { columns, rows } = tabulate(known);
  replace(KIND_WEIGHTS, kindTable(learn(rows, columns), columns));
  replace(DATE_WEIGHTS, dateTable(learnBoth(dates.filter(isLearned))));
  for (const { file, one } of group) {
    judged.push({ file, announcement: one, assessment: predict(one, topics, SELLER) });
  }
  console.error(`${language}: ${group.length} judged`);
}
for (const file of files)
  report(
    file,
    judged.filter((one) => one.file === file),
  );
report('all', judged);

function primary(language) {
  return (language ?? 'en').split('-')[0];
}

function replace(weights, others) {
  for (const name of Object.keys(weights)) delete weights[name];
  Object.assign(weights, others);
}

function report(name, items) {
  const { ruleChange, falseAlarms, kind, topics: found, primaryTopic, effective, deadline } = score(items);
  const share = ({ hits, of }) => `${((100 * hits) / of).toFixed(1)} (${hits}/${of})`;
  console.log(`${name}: ${items.length} announcements`);
  console.log(`  rule or not, F1 ${share(ruleChange.f1)}; others taken for rules ${share(falseAlarms)}`);
  console.log(
    `  kind ${share(kind)}; topics micro F1 ${share(found.micro.f1)}, macro F1 ${(100 * found.macro.f1.share).toFixed(1)}; primary ${share(primaryTopic)}`,
  );
  console.log(`  effective ${share(effective.exact)}; deadline ${share(deadline.exact)}`);
}
