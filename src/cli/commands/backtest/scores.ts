import type { ReplayedPage } from '../../../pipeline/backtest/pages.js';
import {
  alertsAt,
  anyDifference,
  type Rule,
  ruleWatch,
  type Score,
  score,
  withLabels,
} from '../../../pipeline/backtest/score.js';

export interface NamedScore {
  readonly pages: 'all' | 'even' | 'odd';
  readonly rule: 'rulewatch' | 'everything' | 'balanced' | 'sure' | 'any-difference';
  readonly score: Score;
}

const RULES = {
  rulewatch: ruleWatch,
  everything: alertsAt('everything'),
  balanced: alertsAt('balanced'),
  sure: alertsAt('sure'),
  'any-difference': anyDifference,
} satisfies Record<NamedScore['rule'], Rule>;

/**
 * For all pages, at each sensitivity, and for every second page, so that a rule developed on one half can be checked on
 * the other. Nothing where no step is labelled.
 */
export function scoresOf(pages: readonly ReplayedPage[]): NamedScore[] {
  const labelled = pages.map(({ predictions, labels }) => withLabels(predictions, labels));
  if (labelled.every((page) => page.length === 0)) return [];
  const halves = {
    all: labelled,
    even: labelled.filter((_page, index) => index % 2 === 0),
    odd: labelled.filter((_page, index) => index % 2 === 1),
  };
  const named = (which: NamedScore['pages'], rule: NamedScore['rule']): NamedScore => ({
    pages: which,
    rule,
    score: score(halves[which], RULES[rule]),
  });
  return [
    named('all', 'rulewatch'),
    named('all', 'any-difference'),
    named('all', 'everything'),
    named('all', 'balanced'),
    named('all', 'sure'),
    named('even', 'rulewatch'),
    named('even', 'any-difference'),
    named('odd', 'rulewatch'),
    named('odd', 'any-difference'),
  ];
}
