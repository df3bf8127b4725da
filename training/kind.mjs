/**
 * Learns the weights of `src/assess/kind/weights.ts` from labelled announcements and says how well they do.
 *
 *   npm run build && node training/kind.mjs [FILE…]      default: training/announcements/*.jsonl and corpus.jsonl
 *
 * Multinomial logistic regression with L2 regularisation, minimised by Adam over the whole set at once; the same
 * input gives the same weights. Besides every announcement its beginning and its body without the title are learned
 * from, so that short texts and poor titles are known, too. The figures printed first are those of five-fold
 * cross-validation: every announcement is judged by weights that were learned without it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEXT_CLASSES } from '../dist/assess/kind/classify.js';
import {
  decide,
  FOLDS,
  featuresFor,
  kindTable,
  learn,
  readAnnouncements,
  readExamples,
  report,
  tabulate,
} from './kind-model.mjs';

const here = import.meta.dirname;
const read = readExamples(readAnnouncements());
const { columns, rows } = tabulate(
  read.map((example) => ({ ...example, features: featuresFor(example, example.sentences) })),
);

report(crossValidate());
write(learn(rows, columns));

function crossValidate() {
  const judged = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(
      rows.filter(({ at }) => at % FOLDS !== fold),
      columns,
    );
    for (const example of rows) {
      if (!example.whole || example.at % FOLDS !== fold) continue;
      judged.push({ item: example.item, found: decide(weights, example) });
    }
  }
  return judged;
}

function write(weights) {
  const lines = Object.entries(kindTable(weights, columns)).map(
    ([name, row]) => `  ${/^\w+$/u.test(name) ? name : `'${name}'`}: [${row.join(', ')}],`,
  );
  const text = `/** Written by \`training/kind.mjs\`: by feature the weights of ${TEXT_CLASSES.join(', ')}. */
export const KIND_WEIGHTS: Readonly<Record<string, readonly number[]>> = {
${lines.join('\n')}
};
`;
  writeFileSync(join(here, '../src/assess/kind/weights.ts'), text);
}
