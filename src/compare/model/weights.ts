/* Written by `training/verdict.mjs`: change nothing here by hand. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: what was learned is no constant of mathematics
import type { Sensitivity } from '../../domain/vocabulary.js';
import type { Scorecard } from './scorecard.js';

/** Learned from 507 weighed steps, 362 of them rule changes. */
export const SCORECARD: Scorecard = {
  base: -0.193,
  // biome-ignore format: a line for each feature
  points: {
    'against (mean)': [[0.171, -0.007]],
    'amount (mean)': [[0.0268, 0.003]],
    'came-share': [[0.0182, 0.014], [0.0368, 0.021], [0.0432, 0.005], [0.0546, 0.01], [0.714, -0.067]],
    'capital (mean)': [[0.917, -0.026]],
    'changed-share': [[0.0458, 0.028], [0.0498, 0.016], [0.0533, 0.022], [0.0559, 0.06], [0.489, -0.005]],
    'date (mean)': [[0.0125, 0.062]],
    'date (most)': [[0.5, 0.029]],
    edits: [[5.48, -0.029], [5.48, -0.005]],
    'edits-rewording (mean)': [[0.0678, -0.007], [0.121, -0.002]],
    'edits-strong (mean)': [[0.314, 0.005], [0.405, 0.144]],
    'edits-strong': [[0.896, 0.01], [1.5, 0.016], [1.87, 0.002]],
    'edits-weak (mean)': [[0.477, -0.01], [0.492, -0.006]],
    'edits-weak': [[0.347, -0.005]],
    'form-added (mean)': [[0.0563, 0.019]],
    'form-added (most)': [[0.5, 0.01]],
    'form-removed (mean)': [[0.464, -0.041]],
    'form-removed (most)': [[0.5, -0.003]],
    'form-reworded (mean)': [[0.975, -0.01]],
    'form-reworded (most)': [[0.5, 0.002]],
    growth: [[-0.00000451, 0.046], [0.0000851, 0.028], [0.000267, 0.006], [0.000391, 0.026], [0.000593, 0.06], [0.000996, 0.037], [0.00133, 0.07]],
    'heading (mean)': [[0.171, -0.008]],
    'in-table-row (mean)': [[0.0143, 0.016], [0.059, 0.029]],
    'in-table-row (most)': [[0.5, 0.03]],
    'label (most)': [[0.5, 0]],
    'links (mean)': [[0.368, -0.01]],
    'links (most)': [[0.383, -0.004]],
    'links-beside (mean)': [[0.00597, -0.21], [0.0807, -0.017], [0.0969, -0.038], [0.122, -0.023]],
    'links-beside (most)': [[0.0625, -0.196]],
    'money (mean)': [[0.13, 0.071]],
    'money (most)': [[0.5, 0.08]],
    'moved-places': [[0.347, 0.004]],
    'number (mean)': [[0.0268, 0.011]],
    'obligation (mean)': [[0.0955, 0.004]],
    'obliges (mean)': [[0.812, 0.13]],
    'obliges (most)': [[0.5, 0.02]],
    'outside-body (mean)': [[0.525, -0.018], [0.882, -0.066]],
    'page-flips': [[0.5, -0.008]],
    'page-flips-share': [[0.0465, -0.005], [0.0488, -0.03], [0.0646, -0.011]],
    'page-links': [[0.00932, -0.064], [0.0768, -0.018]],
    'page-rules': [[0.469, -0.012]],
    'page-short-lines': [[0.523, 0.132], [0.567, 0.007]],
    'party (mean)': [[0.0125, 0.096]],
    'party (most)': [[0.5, 0.066]],
    'passage-alike (mean)': [[0.117, 0.003], [0.126, 0.009]],
    'passage-alike (most)': [[0.631, 0.064], [0.681, 0.02], [0.707, 0.007]],
    'passage-length (mean)': [[5.21, 0.008], [5.65, 0.017], [5.68, 0.013]],
    'passage-length (most)': [[5.14, 0.009], [5.21, 0.008], [5.37, 0.011], [5.95, 0.024], [6.92, -0.005]],
    'passage-share (mean)': [[0.00948, 0.071], [0.01, 0.005], [0.0104, 0.021], [0.0124, 0.011]],
    'passage-share (most)': [[0.0141, 0.012], [0.0187, 0.014], [0.0558, 0.061], [0.201, -0.049]],
    passages: [[1.5, 0.007], [5.44, -0.005]],
    'penalty (most)': [[0.5, 0.004]],
    'permission (mean)': [[0.0152, 0.02]],
    'permission (most)': [[0.5, 0.029]],
    'place-beginning (mean)': [[0.796, -0.011], [0.963, -0.006]],
    'place-end (mean)': [[0.0801, -0.021], [0.213, -0.005]],
    'place-end (most)': [[0.5, -0.005]],
    'prohibition (mean)': [[0.118, 0.005]],
    'prohibition (most)': [[0.5, 0.025]],
    'question (mean)': [[0.0375, -0.004]],
    'relaid-places': [[2.01, -0.021]],
    reverted: [[0.5, -0.005]],
    'rule-in-line (mean)': [[0.039, 0.021]],
    'rule-in-line (most)': [[0.25, 0.008]],
    'rules-beside (mean)': [[0.129, 0.005], [0.357, 0.014], [0.503, 0.008]],
    'rules-beside (most)': [[0.646, 0.016]],
    'run-length (mean)': [[2.13, -0.013], [2.16, -0.034]],
    'run-length (most)': [[3.2, -0.017], [3.38, -0.006]],
    'run-rules (mean)': [[0.168, -0.007], [0.333, 0.004], [0.504, 0.005], [0.515, 0.009]],
    'run-rules (most)': [[0.519, 0.266]],
    'section-keeps-changing (mean)': [[0.517, 0.003]],
    'section-keeps-changing (most)': [[0.882, -0.003]],
    sections: [[3.88, -0.006], [4.25, -0.013]],
    'sentence (mean)': [[0.0563, 0.008], [0.877, -0.003], [0.889, -0.009]],
    'sentence (most)': [[0.5, 0.011]],
    'short-lines-beside (mean)': [[0.446, -0.018], [0.478, -0.025], [0.481, -0.077], [0.483, -0.035], [0.512, -0.01]],
    'short-lines-beside (most)': [[0.845, -0.005], [0.866, -0.014]],
    'signs (mean)': [[0.871, 0.021], [1.06, 0.025], [1.12, 0.069], [1.83, 0.005], [1.91, 0.011], [2.14, 0.005]],
    'signs (most)': [[1.5, 0.095]],
    'signs-gained (mean)': [[0.211, 0.018], [0.228, 0.077], [0.292, 0.01], [0.342, 0.027]],
    'signs-gained (most)': [[0.5, 0.063]],
    'signs-kept (mean)': [[0.103, 0.049], [0.276, 0.172]],
    'signs-kept (most)': [[0.5, 0.011], [1.5, 0.08], [2.5, 0.007]],
    'signs-lost (mean)': [[0.477, -0.004]],
    'signs-lost (most)': [[0.5, -0.002]],
    'text-added (mean)': [[0.00562, 0.012], [0.0707, 0.003]],
    'text-added (most)': [[0.05, 0.01]],
    'text-changed (mean)': [[0.025, 0.003]],
    'time-limit (mean)': [[0.076, 0.011]],
    'version-seen': [[0.347, -0.009]],
    'went-share': [[0.0492, -0.003], [0.202, -0.004]],
    'words-differing (mean)': [[1.34, 0.019]],
    'words-differing (most)': [[2.86, 0.034], [3.11, 0.089], [3.16, 0.035], [3.2, 0.013], [3.24, 0.01], [4.68, -0.006]],
    'words-known (mean)': [[0.586, 0.006], [0.591, 0.01], [0.817, 0.004], [0.833, 0.029]],
    'words-known (most)': [[0.634, -0.002]],
    'words-replaced (mean)': [[0.658, -0.013], [0.703, -0.004], [0.764, -0.005]],
  },
};

/** The share of rule changes among what the evidence takes for a rewording, and for furniture. */
export const PRIORS = { editorial: 0.5, noise: 0.004 };

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
  everything: { threshold: 0.323, recall: 0.989, precision: 0.739, precisionByPage: 0.763, noiseAlerts: 0.018 },
  balanced: { threshold: 0.395, recall: 0.986, precision: 0.752, precisionByPage: 0.784, noiseAlerts: 0.017 },
  sure: { threshold: 0.714, recall: 0.705, precision: 0.843, precisionByPage: 0.87, noiseAlerts: 0.011 },
};

/** What was stated beside what was observed on such pages: the mean of each tenth, the share, the number of steps. */
// biome-ignore format: a line for each tenth
export const RELIABILITY: readonly (readonly [stated: number, observed: number, steps: number])[] = [
  [0.275, 0, 3],
  [0.354, 0.143, 14],
  [0.46, 0.452, 31],
  [0.554, 0.508, 65],
  [0.654, 0.629, 70],
  [0.75, 0.786, 117],
  [0.843, 0.937, 159],
  [0.95, 0.583, 48],
];
