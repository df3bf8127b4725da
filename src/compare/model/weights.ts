/* Written by `training/verdict.mjs`: change nothing here by hand. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: what was learned is no constant of mathematics
import type { Sensitivity } from '../../domain/vocabulary.js';
import type { Scorecard } from './scorecard.js';

/** Learned from 528 weighed steps, 366 of them rule changes. */
export const SCORECARD: Scorecard = {
  base: -0.921,
  // biome-ignore format: a line for each feature
  points: {
    'amount (mean)': [[0.0506, 0.004]],
    'amount (most)': [[0.5, 0.009]],
    'came-share': [[0.714, -0.055]],
    'capital (mean)': [[0.962, -0.006]],
    'changed-share': [[0.0257, 0.008], [0.0355, 0.008], [0.0364, 0.009], [0.0559, 0.013], [0.469, -0.014], [0.484, -0.084]],
    'date (mean)': [[0.0125, 0.034], [0.0506, 0.007]],
    'date (most)': [[0.5, 0.029]],
    'edits-furniture': [[0.347, -0.011], [1.24, -0.009]],
    'edits-rewording (mean)': [[0.407, -0.008]],
    'edits-strong (mean)': [[0.31, 0.028], [0.405, 0.258]],
    'edits-weak (mean)': [[0.0125, -0.005], [0.0292, -0.012]],
    'figures (mean)': [[0.000316, 0.089]],
    'figures (most)': [[0.0119, 0.032], [0.0138, 0.006]],
    'form-added (mean)': [[0.0563, 0.086]],
    'form-added (most)': [[0.5, 0.014]],
    'form-removed (mean)': [[0.404, -0.184], [0.432, -0.105]],
    'form-reworded (mean)': [[0.134, 0.024], [0.164, 0.014]],
    growth: [[-0.0000396, 0.022], [-0.0000139, 0.045], [-0.00000451, 0.124], [0.0000851, 0.033], [0.000593, 0.191], [0.000806, 0.02]],
    'in-table-row (mean)': [[0.0152, 0.056]],
    'in-table-row (most)': [[0.5, 0.099]],
    'links (mean)': [[0.0379, -0.005], [0.0425, -0.006], [0.0434, -0.007], [0.254, -0.007], [0.264, -0.012]],
    'links (most)': [[0.255, -0.007], [0.356, -0.036]],
    'links-beside (mean)': [[0.00469, -0.07], [0.0264, -0.01], [0.0669, -0.249], [0.0804, -0.085], [0.0823, -0.065], [0.0863, -0.024], [0.0911, -0.061]],
    'links-beside (most)': [[0.0625, -0.286]],
    'money (mean)': [[0.13, 0.209]],
    'money (most)': [[0.5, 0.076]],
    'number (mean)': [[0.0277, 0.031]],
    'number (most)': [[0.5, 0.004]],
    'obligation (most)': [[0.5, 0.026]],
    'obliges (mean)': [[0.433, 0.013], [0.812, 0.073], [0.988, 0.028]],
    'obliges (most)': [[0.5, 0.016]],
    'outside-body (mean)': [[0.813, -0.027], [0.938, -0.054]],
    'outside-body (most)': [[0.5, 0]],
    'page-flips': [[0.5, -0.055]],
    'page-flips-share': [[0.0377, -0.03], [0.0607, -0.047], [0.0646, -0.053]],
    'page-links': [[0.0768, -0.169], [0.0777, -0.014]],
    'page-rules': [[0.377, -0.021], [0.602, -0.006]],
    'page-short-lines': [[0.339, 0.007], [0.523, 0.054]],
    'party (mean)': [[0.0125, 0.056], [0.0277, 0.009], [0.0417, 0.007]],
    'party (most)': [[0.5, 0.038]],
    'passage-alike (mean)': [[0.0683, 0.017], [0.0814, 0.007]],
    'passage-alike (most)': [[0.631, 0.01], [0.735, 0.008], [0.876, 0.006], [0.911, 0.008]],
    'passage-length (mean)': [[4.14, 0.016], [5.06, 0.016], [5.13, 0.014], [5.62, 0.012]],
    'passage-length (most)': [[5.21, 0.015], [5.23, 0.013], [5.54, 0.019], [5.95, 0.03]],
    'passage-share (mean)': [[0.00948, 0.026], [0.01, 0.03], [0.0116, 0.01], [0.0124, 0.019], [0.0129, 0.024], [0.0198, 0.015]],
    'passage-share (most)': [[0.0136, 0.007], [0.0141, 0.007], [0.023, 0.009], [0.0239, 0.059], [0.0244, 0.053], [0.0558, 0.132], [0.205, -0.009]],
    passages: [[3.2, -0.007], [4.07, -0.006], [4.14, -0.006]],
    'penalty (most)': [[0.5, 0.002]],
    'permission (mean)': [[0.0152, 0.005]],
    'permission (most)': [[0.5, 0.015]],
    'place-beginning (mean)': [[0.963, -0.014]],
    'place-beginning (most)': [[0.5, 0.002]],
    'place-end (mean)': [[0.0745, -0.032]],
    'prohibition (mean)': [[0.106, 0.017], [0.118, 0.098]],
    'prohibition (most)': [[0.5, 0.032]],
    'question (mean)': [[0.0125, -0.01], [0.0625, -0.015]],
    'question (most)': [[0.5, -0.026]],
    'relaid-places': [[0.347, -0.006]],
    'rule-in-line (mean)': [[0.038, 0.01], [0.0395, 0.016]],
    'rules-beside (mean)': [[0.373, 0.012], [0.451, 0.007], [0.502, 0.014]],
    'rules-beside (most)': [[0.646, 0.004]],
    'run-length (mean)': [[0.587, -0.007], [0.676, -0.008], [2.5, -0.008]],
    'run-length (most)': [[3.07, -0.016], [3.11, -0.011], [3.16, -0.056]],
    'run-rules (mean)': [[0.579, 0.005], [0.624, 0.004]],
    'run-rules (most)': [[0.757, 0.04], [0.782, 0.058]],
    'sentence (mean)': [[0.104, 0.014]],
    'short-lines-beside (mean)': [[0.498, -0.022], [0.503, -0.035], [0.508, -0.044], [0.511, -0.133]],
    'short-lines-beside (most)': [[0.732, -0.016], [0.866, -0.018]],
    'signs (mean)': [[0.628, 0.015], [0.826, 0.033], [0.862, 0.009], [0.875, 0.012], [1.02, 0.056], [1.15, 0.018], [1.34, 0.058]],
    'signs (most)': [[2.5, 0.346]],
    'signs-gained (mean)': [[0.228, 0.019], [0.255, 0.03], [0.274, 0.034], [0.293, 0.05], [0.311, 0.011], [0.323, 0.036], [0.342, 0.091], [0.548, 0.046]],
    'signs-gained (most)': [[0.5, 0.11], [1.5, 0.013]],
    'signs-kept (mean)': [[0.121, 0.281], [0.149, 0.044], [0.174, 0.016]],
    'signs-kept (most)': [[0.5, 0.01], [1.5, 0.191]],
    'signs-lost (mean)': [[0.962, -0.016], [1.3, -0.015]],
    'text-added (mean)': [[0.00562, 0.062]],
    'text-added (most)': [[0.05, 0.015]],
    'text-changed (mean)': [[0.0146, 0.011], [0.0164, 0.018]],
    'text-changed (most)': [[0.05, 0.011]],
    'text-seen (mean)': [[0.065, -0.008], [0.0751, -0.014], [0.133, -0.039]],
    'text-seen (most)': [[0.347, -0.006]],
    'time-limit (mean)': [[0.0506, 0.024]],
    'time-limit (most)': [[0.5, 0.005]],
    'went-share': [[0.0484, -0.007], [0.0491, -0.007]],
    'words-differing (mean)': [[1.66, 0.016]],
    'words-differing (most)': [[2.86, 0.056], [3.07, 0.089], [3.11, 0.045], [3.16, 0.016], [3.24, 0.013]],
    'words-known (mean)': [[0.487, 0.022], [0.593, 0.199], [0.838, 0.007], [0.889, 0.007]],
    'words-replaced (mean)': [[0.0375, 0.015], [0.146, 0.007], [0.658, -0.006], [0.703, -0.007]],
    'words-replaced (most)': [[0.5, 0.023]],
  },
};

/** The share of rule changes among what the evidence takes for a rewording, and for furniture. */
export const PRIORS = { editorial: 0.004, noise: 0.002 };

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
  everything: { threshold: 0.109, recall: 0.997, precision: 0.713, precisionByPage: 0.739, noiseAlerts: 0.02 },
  balanced: { threshold: 0.137, recall: 0.995, precision: 0.713, precisionByPage: 0.739, noiseAlerts: 0.02 },
  sure: { threshold: 0.779, recall: 0.635, precision: 0.917, precisionByPage: 0.927, noiseAlerts: 0.005 },
};

/** What was stated beside what was observed on such pages: the mean of each tenth, the share, the number of steps. */
// biome-ignore format: a line for each tenth
export const RELIABILITY: readonly (readonly [stated: number, observed: number, steps: number])[] = [
  [0.091, 0, 2],
  [0.163, 0.4, 15],
  [0.254, 0.364, 22],
  [0.344, 0.3, 30],
  [0.459, 0.37, 27],
  [0.547, 0.519, 54],
  [0.654, 0.478, 67],
  [0.752, 0.718, 71],
  [0.862, 0.872, 109],
  [0.936, 0.969, 131],
];
