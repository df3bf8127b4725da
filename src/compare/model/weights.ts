/* Written by `training/verdict.mjs`: change nothing here by hand. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: what was learned is no constant of mathematics
import type { Sensitivity } from '../../domain/vocabulary.js';
import type { Scorecard } from './scorecard.js';

/** Learned from 477 weighed steps, 366 of them rule changes. */
export const SCORECARD: Scorecard = {
  base: -0.185,
  // biome-ignore format: a line for each feature
  points: {
    'amount (mean)': [[0.0125, 0.004]],
    'came-share': [[0.0156, 0.007], [0.714, -0.021]],
    'capital (mean)': [[0.726, -0.018], [0.962, -0.023]],
    'capital (most)': [[0.5, -0.001]],
    'changed-share': [[0.484, -0.007]],
    'date (most)': [[0.5, 0.011]],
    edits: [[3.07, -0.026], [3.24, -0.024]],
    'edits-furniture (mean)': [[0.0299, -0.007], [0.138, -0.016]],
    'edits-furniture': [[0.347, -0.039], [1.24, -0.007], [1.5, -0.01]],
    'edits-rewording (mean)': [[0.413, -0.016], [0.485, -0.005]],
    'edits-strong (mean)': [[0.258, 0.24], [0.28, 0.034], [0.356, 0.096], [0.405, 0.025], [0.492, 0.008]],
    'edits-strong': [[0.347, 0.009]],
    'edits-weak (mean)': [[0.487, -0.024]],
    'edits-weak': [[0.347, -0.011]],
    'figures (mean)': [[0.000316, 0.141], [0.00473, 0.023], [0.012, 0.012], [0.0288, 0.027], [0.0381, 0.007], [0.0404, 0.016]],
    'figures (most)': [[0.0119, 0.037], [0.0138, 0.122], [0.0328, 0.016], [0.31, 0.016], [0.382, 0.015]],
    'form-added (most)': [[0.5, 0.005]],
    'form-removed (mean)': [[0.382, -0.058], [0.427, -0.079], [0.788, -0.016], [0.988, -0.008]],
    'form-removed (most)': [[0.5, -0.021]],
    'form-reworded (mean)': [[0.129, 0.026], [0.138, 0.105]],
    'form-reworded (most)': [[0.5, 0.046]],
    growth: [[-0.000122, 0.063], [-0.0000396, 0.022], [-0.0000228, 0.078], [-0.00000942, 0.17], [0.00059, 0.03]],
    'heading (mean)': [[0.0875, -0.002]],
    'in-heading (mean)': [[0.0125, -0.002]],
    'in-list-item (mean)': [[0.613, -0.004]],
    'in-list-item (most)': [[0.5, 0.002]],
    'in-table-row (mean)': [[0.0172, 0.017]],
    'in-table-row (most)': [[0.5, 0.065]],
    'links (mean)': [[0.0454, -0.005], [0.169, -0.005], [0.306, -0.03]],
    'links (most)': [[0.329, -0.007], [0.667, -0.009]],
    'links-beside (mean)': [[0.00469, -0.105], [0.0297, -0.007], [0.0427, -0.02], [0.0502, -0.089], [0.0616, -0.018], [0.0849, -0.018]],
    'links-beside (most)': [[0.0625, -0.31], [0.183, -0.007]],
    'money (mean)': [[0.041, 0.009], [0.129, 0.046]],
    'number (mean)': [[0.0125, 0.021], [0.0277, 0.201]],
    'number (most)': [[0.5, 0.116]],
    'obligation (most)': [[0.5, 0.011]],
    'obliges (mean)': [[0.78, 0.026], [0.925, 0.006]],
    'obliges (most)': [[0.5, 0.013]],
    'outside-body (mean)': [[0.813, -0.018], [0.938, -0.168]],
    'page-flips': [[0.5, -0.048]],
    'page-flips-share': [[0.0364, -0.02], [0.0377, -0.033], [0.0607, -0.082], [0.0646, -0.273]],
    'page-links': [[0.0217, -0.019], [0.0624, -0.01], [0.0741, -0.019], [0.0768, -0.15], [0.0879, -0.099]],
    'page-rules': [[0.134, -0.042]],
    'page-short-lines': [[0.216, 0.039], [0.407, -0.011], [0.712, -0.03]],
    'party (mean)': [[0.0125, 0.013]],
    'party (most)': [[0.5, 0.047]],
    'passage-alike (mean)': [[0.051, 0.085], [0.154, 0.009]],
    'passage-alike (most)': [[0.144, 0.027], [0.297, 0.022], [0.405, 0.03], [0.631, 0.022], [0.876, 0.017]],
    'passage-length (mean)': [[4.09, 0.023], [4.13, 0.007], [4.35, 0.009], [4.61, 0.023]],
    'passage-length (most)': [[4.35, 0.013], [5.22, 0.03]],
    'passage-share (most)': [[0.0558, 0.141]],
    passages: [[3.24, -0.032]],
    'permission (most)': [[0.5, 0.021]],
    'place-end (mean)': [[0.077, -0.012]],
    'place-end (most)': [[0.5, -0.003]],
    'prohibition (mean)': [[0.0607, 0.032], [0.0646, 0.091], [0.118, 0.022]],
    'prohibition (most)': [[0.5, 0.062]],
    'question (mean)': [[0.0125, -0.014], [0.0625, -0.029]],
    'question (most)': [[0.5, -0.053]],
    'relaid-places': [[0.347, -0.024], [2.25, -0.006]],
    'renumbered-places': [[0.347, 0.009]],
    'rule-in-line (most)': [[0.25, 0.01]],
    'rules-beside (mean)': [[0.00625, -0.006]],
    'rules-beside (most)': [[0.646, 0.004]],
    'run-length (mean)': [[0.178, -0.008], [0.185, -0.007], [0.396, -0.027], [0.408, -0.032], [0.609, -0.018], [2.38, -0.077]],
    'run-length (most)': [[3.09, -0.033], [3.16, -0.029]],
    'run-rules (most)': [[0.519, 0.01], [0.757, 0.007], [0.782, 0.007]],
    'sentence (mean)': [[0.548, 0.005]],
    'short-lines-beside (mean)': [[0.514, -0.014], [0.528, -0.147]],
    'short-lines-beside (most)': [[0.69, -0.019], [0.732, -0.008], [0.775, -0.055]],
    'signs (mean)': [[0.873, 0.172]],
    'signs (most)': [[1.5, 0.085], [2.5, 0.065]],
    'signs-gained (mean)': [[0.261, 0.038], [0.297, 0.08], [0.316, 0.079], [0.548, 0.056]],
    'signs-gained (most)': [[1.5, 0.095]],
    'signs-kept (mean)': [[0.118, 0.04], [0.174, 0.103], [0.243, 0.017], [0.263, 0.039]],
    'signs-kept (most)': [[1.5, 0.065]],
    'signs-lost (mean)': [[0.277, -0.006], [1.24, -0.048]],
    'signs-lost (most)': [[0.5, -0.015]],
    'text-added (mean)': [[0.0152, 0.006]],
    'text-changed (mean)': [[0.0129, 0.027], [0.0138, 0.069]],
    'text-changed (most)': [[0.05, 0.013]],
    'text-seen (mean)': [[0.0924, -0.007]],
    'text-seen (most)': [[0.347, -0.008]],
    'time-limit (mean)': [[0.0125, 0.004], [0.0513, 0.018]],
    'web-address (most)': [[0.5, 0.004]],
    'went-share': [[0.0139, -0.059], [0.014, -0.019], [0.0214, -0.007], [0.0378, -0.021], [0.0491, -0.023]],
    'words-differing (mean)': [[1.51, 0.004], [1.57, 0.006], [3.35, -0.004]],
    'words-differing (most)': [[2.6, 0.026], [2.86, 0.037], [2.92, 0.28]],
    'words-known (mean)': [[0.589, 0.016], [0.605, 0.053], [0.727, 0.009]],
    'words-known (most)': [[0.67, 0.014], [0.809, 0.037]],
    'words-replaced (mean)': [[0.0375, 0.014], [0.138, 0.019], [0.146, 0.024]],
    'words-replaced (most)': [[0.5, 0.023]],
  },
};

/** The share of rule changes among what the evidence takes for a rewording, and for furniture. */
export const PRIORS = { editorial: 0.003, noise: 0.002 };

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
  everything: { threshold: 0.059, recall: 0.997, precision: 0.789, precisionByPage: 0.813, noiseAlerts: 0.015 },
  balanced: { threshold: 0.209, recall: 0.995, precision: 0.795, precisionByPage: 0.825, noiseAlerts: 0.014 },
  sure: { threshold: 0.838, recall: 0.649, precision: 0.944, precisionByPage: 0.954, noiseAlerts: 0.003 },
};

/** What was stated beside what was observed on such pages: the mean of each tenth, the share, the number of steps. */
// biome-ignore format: a line for each tenth
export const RELIABILITY: readonly (readonly [stated: number, observed: number, steps: number])[] = [
  [0.059, 1, 1],
  [0.175, 0, 5],
  [0.257, 0.2, 5],
  [0.349, 0.4, 15],
  [0.45, 0.625, 16],
  [0.557, 0.568, 37],
  [0.656, 0.592, 49],
  [0.748, 0.613, 62],
  [0.858, 0.847, 118],
  [0.94, 0.947, 169],
];
