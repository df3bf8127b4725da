import type { Comparison, Reason } from '../../domain/change.js';
import type { LocalizedText } from '../../domain/vocabulary.js';
import { featuresOf } from './features.js';
import { probabilityOf, sharesOf } from './scorecard.js';
import { MEASURES } from './texts.js';
import { PRIORS, SCORECARD } from './weights.js';

/** So much of what weighed is kept. */
const MAX_SHARES = 12;
/** So many measures are named as reasons; evidence is named by the verdict. */
const MAX_NAMED = 3;
/** What adds less is not worth a line. */
const LEAST_NAMED = 0.1;

/** Given by what was made of the evidence at a threshold. */
export const LIKELIHOOD: readonly { readonly code: string; readonly texts: LocalizedText }[] = [
  {
    code: 'likelihood',
    texts: {
      en: 'A rule changed with a probability of {percent} %.',
      'zh-CN': '规则变更的概率为 {percent}%。',
    },
  },
  {
    code: 'below-threshold',
    texts: {
      en: 'That is below the threshold of {threshold} % from which this page alerts.',
      'zh-CN': '低于该页面发出提醒的阈值 {threshold}%。',
    },
  },
  {
    code: 'promoted',
    texts: { en: '{by} said that it should have been an alert.', 'zh-CN': '{by} 认为本应发出提醒。' },
  },
];

/**
 * How likely it is that a rule changed, and what weighed most in that. What the evidence takes for a rewording or for
 * furniture was weighed by it: it is as likely as others of its kind.
 */
export function likelihoodOf(
  comparison: Pick<Comparison, 'verdict' | 'evidence' | 'edits' | 'measures'>,
): Required<Pick<Comparison, 'probability' | 'shares'>> {
  const { verdict } = comparison;
  if (verdict !== 'material')
    return { probability: PRIORS[verdict === 'noise' ? 'noise' : 'editorial'], shares: [] };
  const features = featuresOf(comparison);
  return {
    probability: probabilityOf(SCORECARD, features),
    shares: sharesOf(SCORECARD, features).slice(0, MAX_SHARES),
  };
}

const NAMES: ReadonlySet<string> = new Set(MEASURES.map(({ code }) => code));

/** The probability and the measures that weighed most in it, in words. */
export function likelihoodReasons({ probability, shares = [] }: Comparison): Reason[] {
  if (probability === undefined) return [];
  const named = shares.filter(({ code, points }) => NAMES.has(code) && Math.abs(points) >= LEAST_NAMED);
  return [
    { code: 'likelihood', params: { percent: percentOf(probability) } },
    ...named.slice(0, MAX_NAMED).map(({ code, points }) => ({ code, params: { points: signed(points) } })),
  ];
}

/** 1 to 99: nothing is known for certain. */
export function percentOf(probability: number): number {
  return Math.min(99, Math.max(1, Math.round(probability * 100)));
}

function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`;
}
