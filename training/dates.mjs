/**
 * Learns `src/assess/dates/weights.ts` from labelled announcements and says how well the dates are chosen.
 *
 *   npm run build && node training/dates.mjs [FILE…]      default: training/announcements/*.jsonl and corpus.jsonl
 *
 * Two logistic regressions over the features of `src/assess/dates/features.ts`: whether a date is the one from which a
 * rule applies, and whether it is a deadline. Adam over the whole set at once, L2; the same input gives the same
 * weights. The figures printed are those of cross-validation, for announcements that set a rule.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { choose, dateTable, learnBoth, readDates } from './date-model.mjs';
import { FOLDS, readAnnouncements } from './kind-model.mjs';

const examples = readAnnouncements().map(readDates);
report();
write(dateTable(learnBoth(examples)));

function report() {
  let [rules, effective, deadline] = [0, 0, 0];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learnBoth(examples.filter(({ at }) => at % FOLDS !== fold));
    for (const example of examples) {
      if (example.at % FOLDS !== fold) continue;
      const found = choose(example, weights);
      if (found.deadline === example.item.deadline) deadline++;
      if (!example.item.is_rule_change) continue;
      rules++;
      if (found.effective === example.item.effective) effective++;
    }
  }
  const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} % of ${whole}`;
  console.log(
    `effective date of rules: ${share(effective, rules)}; deadline: ${share(deadline, examples.length)}`,
  );
}

function write(table) {
  const lines = Object.entries(table).map(
    ([name, row]) => `  ${/^\w+$/u.test(name) ? name : `'${name}'`}: [${row.join(', ')}],`,
  );
  const text = `/** Written by \`training/dates.mjs\`: by feature the log-odds that a date is the effective one, and the deadline. */
export const DATE_WEIGHTS: Readonly<Record<string, readonly [effective: number, deadline: number]>> = {
${lines.join('\n')}
};
`;
  writeFileSync(join(import.meta.dirname, '../src/assess/dates/weights.ts'), text);
}
