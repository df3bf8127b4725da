/* Written by `training/verdict.mjs`: change nothing here by hand. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: what was learned is no constant of mathematics
import type { Sensitivity } from '../../domain/vocabulary.js';
import type { Scorecard } from './scorecard.js';

/** Learned from 476 weighed steps, 366 of them rule changes. */
export const SCORECARD: Scorecard = {
  base: -0.328,
  // biome-ignore format: a line for each feature
  points: {
    'against (mean)': [[0.55, -0.001]],
    'came-share': [[0.0156, 0.007]],
    'capital (mean)': [[0.702, -0.02], [0.726, -0.033], [0.962, -0.043]],
    'changed-share': [[0.48, -0.008], [0.492, -0.008]],
    'date (mean)': [[0.0513, 0.005]],
    'date (most)': [[0.5, 0.014]],
    edits: [[3.07, -0.016], [3.24, -0.026], [3.31, -0.041]],
    'edits-furniture (mean)': [[0.0125, -0.007], [0.138, -0.008], [0.178, -0.008], [0.191, -0.005]],
    'edits-furniture': [[0.347, -0.027], [1.24, -0.024]],
    'edits-rewording (mean)': [[0.485, -0.006]],
    'edits-strong (mean)': [[0.258, 0.104], [0.28, 0.08], [0.356, 0.093], [0.405, 0.019]],
    'edits-weak': [[2.01, -0.006]],
    'figures (mean)': [[0.000316, 0.036], [0.00473, 0.037], [0.012, 0.041], [0.0288, 0.012], [0.0381, 0.07], [0.0404, 0.021]],
    'figures (most)': [[0.0119, 0.076], [0.0138, 0.249], [0.162, 0.009]],
    'form-added (mean)': [[0.146, 0.01]],
    'form-removed (mean)': [[0.382, -0.078], [0.412, -0.009], [0.427, -0.065], [0.788, -0.033]],
    'form-removed (most)': [[0.5, -0.007]],
    'form-reworded (mean)': [[0.0375, 0.008], [0.138, 0.068]],
    'form-reworded (most)': [[0.5, 0.007]],
    growth: [[-0.00000942, 0.475]],
    'heading (mean)': [[0.0875, -0.003]],
    'in-heading (mean)': [[0.0931, -0.002]],
    'in-table-row (mean)': [[0.0172, 0.024]],
    'in-table-row (most)': [[0.5, 0.032]],
    'links (mean)': [[0.169, -0.014], [0.225, -0.008], [0.306, -0.007]],
    'links (most)': [[0.329, -0.007]],
    'links-beside (mean)': [[0.00156, -0.026], [0.00469, -0.103], [0.0266, -0.036], [0.0297, -0.059], [0.0427, -0.03], [0.0502, -0.017], [0.0773, -0.015], [0.0804, -0.037]],
    'links-beside (most)': [[0.0625, -0.123]],
    'money (mean)': [[0.129, 0.095]],
    'number (mean)': [[0.0125, 0.022], [0.0277, 0.247]],
    'number (most)': [[0.5, 0.107]],
    'obligation (mean)': [[0.0955, 0.025]],
    'obliges (mean)': [[0.78, 0.031], [0.922, 0.014], [0.925, 0.006]],
    'obliges (most)': [[0.5, 0.009]],
    'outside-body (mean)': [[0.31, -0.018], [0.813, -0.02], [0.938, -0.109]],
    'page-flips': [[0.5, -0.052]],
    'page-flips-share': [[0.0364, -0.029], [0.0377, -0.082], [0.0607, -0.082], [0.0646, -0.265]],
    'page-links': [[0.012, -0.024], [0.0129, -0.028], [0.0197, -0.012], [0.0217, -0.011], [0.0741, -0.07], [0.0768, -0.148], [0.0879, -0.12], [0.147, -0.041]],
    'page-rules': [[0.134, -0.077]],
    'page-short-lines': [[0.216, 0.045], [0.223, 0.026], [0.717, -0.022]],
    'party (mean)': [[0.0125, 0.023]],
    'party (most)': [[0.5, 0.025]],
    'passage-alike (mean)': [[0.051, 0.104], [0.127, 0.014], [0.154, 0.011]],
    'passage-alike (most)': [[0.144, 0.021], [0.261, 0.027], [0.297, 0.091], [0.405, 0.009], [0.631, 0.023], [0.876, 0.015]],
    'passage-length (mean)': [[4.61, 0.065], [4.82, 0.011], [5.62, 0.024]],
    'passage-length (most)': [[4.61, 0.009], [4.64, 0.021], [4.82, 0.025], [5.06, 0.025], [5.22, 0.053]],
    'passage-share (mean)': [[0.00935, 0.013]],
    'passage-share (most)': [[0.0558, 0.135]],
    passages: [[2.14, -0.025], [2.52, -0.018], [3.37, -0.008], [4.07, -0.008]],
    'permission (most)': [[0.5, 0.012]],
    'place-beginning (most)': [[0.5, 0.001]],
    'place-end (mean)': [[0.0683, -0.006], [0.077, -0.014]],
    'prohibition (mean)': [[0.0607, 0.007], [0.0646, 0.084]],
    'prohibition (most)': [[0.5, 0.07]],
    'question (most)': [[0.5, -0.022]],
    'relaid-places': [[2.01, -0.049]],
    'renumbered-places': [[0.347, 0.013]],
    replaced: [[0.452, -0.004]],
    'rules-beside (mean)': [[0.375, 0.031], [0.612, -0.006]],
    'rules-beside (most)': [[0.0625, -0.006]],
    'run-length (mean)': [[0.178, -0.009], [0.354, -0.028], [0.425, -0.014], [0.609, -0.033], [0.634, -0.008], [2.38, -0.075]],
    'run-length (most)': [[0.347, -0.01], [3.09, -0.034], [3.16, -0.147], [3.62, -0.01]],
    'run-rules (most)': [[0.633, 0.005]],
    'section-keeps-changing (most)': [[0.179, 0.005]],
    sections: [[0.896, -0.007]],
    'sentence (mean)': [[0.378, 0.006]],
    'short-lines-beside (mean)': [[0.528, -0.133]],
    'short-lines-beside (most)': [[0.775, -0.07]],
    'signs (mean)': [[0.826, 0.021], [0.873, 0.182]],
    'signs (most)': [[1.5, 0.046], [2.5, 0.06]],
    'signs-gained (mean)': [[0.261, 0.111], [0.297, 0.13], [0.316, 0.097], [0.548, 0.027], [0.905, 0.06]],
    'signs-gained (most)': [[0.5, 0.005], [1.5, 0.098]],
    'signs-kept (mean)': [[0.146, 0.035], [0.155, 0.016], [0.174, 0.094], [0.243, 0.021], [0.263, 0.028]],
    'signs-kept (most)': [[0.5, 0.025], [1.5, 0.024]],
    'signs-lost (mean)': [[0.277, -0.029], [0.658, -0.017], [1.24, -0.009], [1.37, -0.021]],
    'signs-lost (most)': [[0.5, -0.012]],
    'text-added (mean)': [[0.0152, 0.006]],
    'text-added (most)': [[0.05, 0.004]],
    'text-changed (mean)': [[0.00375, 0.013], [0.0138, 0.113]],
    'text-changed (most)': [[0.05, 0.051]],
    'text-seen (mean)': [[0.0732, -0.033]],
    'web-address (most)': [[0.5, 0.004]],
    'went-share': [[0.014, -0.124], [0.0378, -0.008], [0.0491, -0.023]],
    'words-differing (mean)': [[1.51, 0.015], [1.6, 0.032], [3.35, -0.005]],
    'words-differing (most)': [[2.86, 0.043], [2.92, 0.214], [2.97, 0.094]],
    'words-known (mean)': [[0.727, 0.013], [0.801, 0.007]],
    'words-known (most)': [[0.809, 0.026]],
    'words-replaced (mean)': [[0.0125, 0.048], [0.138, 0.031], [0.146, 0.031]],
    'words-replaced (most)': [[0.5, 0.016]],
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
  everything: { threshold: 0.064, recall: 0.997, precision: 0.79, precisionByPage: 0.813, noiseAlerts: 0.015 },
  balanced: { threshold: 0.223, recall: 0.995, precision: 0.8, precisionByPage: 0.825, noiseAlerts: 0.014 },
  sure: { threshold: 0.807, recall: 0.725, precision: 0.927, precisionByPage: 0.939, noiseAlerts: 0.004 },
};

/** What was stated beside what was observed on such pages: the mean of each tenth, the share, the number of steps. */
// biome-ignore format: a line for each tenth
export const RELIABILITY: readonly (readonly [stated: number, observed: number, steps: number])[] = [
  [0.064, 1, 1],
  [0.162, 0, 7],
  [0.245, 0.111, 9],
  [0.362, 0.364, 11],
  [0.456, 0.563, 16],
  [0.557, 0.558, 43],
  [0.66, 0.455, 44],
  [0.753, 0.731, 52],
  [0.858, 0.856, 104],
  [0.947, 0.952, 189],
];
