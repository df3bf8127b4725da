import { EDIT_EVIDENCE } from '../../../compare/evidence/index.js';
import { codeOf, type Features } from '../../../compare/model/features.js';
import { oddsOf, type Scorecard } from '../../../compare/model/scorecard.js';
import { type Example, learnScorecard } from './boost.js';
import { type Calibration, calibrate, rescale } from './calibrate.js';

/** A labelled step that was weighed. */
export interface LabelledStep {
  readonly features: Features;
  readonly isRule: boolean;
  readonly page: string;
  /** Whose page it is: the pages of one service are left out together. */
  readonly service: string;
  /** How much its page counts. */
  readonly weight: number;
}

const FOLDS = 10;
/** Services of one company that go by several names. */
const COMPANIES = [
  'amazon',
  'facebook',
  'google',
  'tiktok',
  'alibaba',
  'shein',
  'rakuten',
  'ebay',
  'etsy',
  'shopee',
];
const SIDES = new Map(EDIT_EVIDENCE.map(({ code, speaksFor }) => [code, speaksFor]));
const UPWARDS = ['signs', 'edits-strong'];
const DOWNWARDS = ['against', 'edits-rewording', 'edits-furniture', 'links'];

/** What weights said of each step that were learned without any page of its service. */
export interface LeftOut {
  /** As they were learned. */
  readonly odds: readonly number[];
  /** Calibrated by the other services. */
  readonly probabilities: readonly number[];
}

/** Judges each step by weights that were learned, and calibrated, without any page of its service. */
export function judgeLeftOut(steps: readonly LabelledStep[]): LeftOut {
  const folds = foldsOf(steps);
  const odds = new Array<number>(steps.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const card = learnScorecard(examplesOf(steps.filter((_, at) => folds[at] !== fold)), directionOf);
    for (const [at, { features }] of steps.entries())
      if (folds[at] === fold) odds[at] = oddsOf(card, features);
  }
  const calibrations = Array.from({ length: FOLDS }, (_, fold) =>
    calibrationOf(steps, odds, (at) => folds[at] !== fold),
  );
  const probabilities = odds.map((value, at) => {
    const { slope, offset } = calibrations[folds[at] ?? 0] ?? { slope: 1, offset: 0 };
    return 1 / (1 + Math.exp(-(slope * value + offset)));
  });
  return { odds, probabilities };
}

/**
 * Weights learned from all steps, calibrated by what was said of each without its service.
 *
 * @public for `training/verdict.mjs`
 */
export function learnCalibrated(steps: readonly LabelledStep[], { odds }: LeftOut): Scorecard {
  const card = learnScorecard(examplesOf(steps), directionOf);
  return rescale(
    card,
    calibrationOf(steps, odds, () => true),
  );
}

function calibrationOf(
  steps: readonly LabelledStep[],
  odds: readonly number[],
  isUsed: (at: number) => boolean,
): Calibration {
  const judged = steps.map(({ isRule, weight }, at) => ({ isRule, weight, odds: odds[at] ?? 0 }));
  return calibrate(judged.filter((_, at) => isUsed(at)));
}

/** Every page counts by the root of its number of steps, so that none drowns the others. */
function examplesOf(steps: readonly LabelledStep[]): Example[] {
  const counts = new Map<string, number>();
  for (const { page } of steps) counts.set(page, (counts.get(page) ?? 0) + 1);
  return steps.map(({ features, isRule, page, weight }) => ({
    features,
    isRule,
    weight: weight / Math.sqrt(counts.get(page) ?? 1),
  }));
}

/** What is observed of an edit speaks one way; what is known of a page or a place may speak either way. */
function directionOf(feature: string): -1 | 0 | 1 {
  const code = codeOf(feature);
  const side = SIDES.get(code);
  if (UPWARDS.includes(code) || side === 'rule') return 1;
  return DOWNWARDS.includes(code) || side === 'rewording' || side === 'furniture' ? -1 : 0;
}

/** The fold of each step: services spread so that each fold holds about as many steps, the largest first. */
function foldsOf(steps: readonly LabelledStep[]): number[] {
  const sizes = new Map<string, number>();
  for (const { service, isRule } of steps) {
    const company = companyOf(service);
    sizes.set(company, (sizes.get(company) ?? 0) + (isRule ? 2 : 1));
  }
  const loads = new Array<number>(FOLDS).fill(0);
  const folds = new Map<string, number>();
  for (const [company, size] of [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const fold = loads.indexOf(Math.min(...loads));
    folds.set(company, fold);
    loads[fold] = (loads[fold] ?? 0) + size;
  }
  return steps.map(({ service }) => folds.get(companyOf(service)) ?? 0);
}

function companyOf(service: string): string {
  const name = service.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return COMPANIES.find((company) => name.startsWith(company)) ?? name;
}
