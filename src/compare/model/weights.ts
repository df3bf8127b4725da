/* Written by `training/verdict.mjs`: change nothing here by hand. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: what was learned is no constant of mathematics
import type { Sensitivity } from '../../domain/vocabulary.js';
import type { Scorecard } from './scorecard.js';

/** Learned from 513 weighed steps, 366 of them rule changes. */
export const SCORECARD: Scorecard = {
  base: -0.559,
  // biome-ignore format: a line for each feature
  points: {
    'came-share': [[0.714, -0.013]],
    'capital (mean)': [[0.718, -0.007], [0.905, -0.011], [0.917, -0.012], [0.962, -0.006]],
    'changed-share': [[0.0373, 0.027], [0.0559, 0.006], [0.484, -0.035]],
    'date (mean)': [[0.0125, 0.08], [0.0408, 0.005], [0.0513, 0.007]],
    'date (most)': [[0.5, 0.006]],
    edits: [[3.07, -0.012]],
    'edits-furniture (mean)': [[0.138, -0.005], [0.178, -0.005], [0.191, -0.006]],
    'edits-furniture': [[1.24, -0.018]],
    'edits-strong (mean)': [[0.314, 0.015], [0.32, 0.035], [0.351, 0.011], [0.405, 0.082]],
    'edits-strong': [[1.24, 0.006]],
    'figures (mean)': [[0.000316, 0.132]],
    'figures (most)': [[0.0119, 0.072], [0.0138, 0.038], [0.382, 0.005]],
    'form-added (mean)': [[0.0528, 0.025]],
    'form-added (most)': [[0.5, 0.003]],
    'form-removed (mean)': [[0.404, -0.116], [0.432, -0.007], [0.788, -0.009], [0.822, -0.01]],
    'form-removed (most)': [[0.5, -0.003]],
    'form-reworded (mean)': [[0.134, 0.016], [0.146, 0.009], [0.164, 0.041]],
    'form-reworded (most)': [[0.5, 0.019]],
    growth: [[-0.00000451, 0.06], [0.000593, 0.181], [0.000996, 0.093], [0.00133, 0.036]],
    'in-heading (mean)': [[0.159, -0.005]],
    'in-table-row (mean)': [[0.0167, 0.09]],
    'in-table-row (most)': [[0.5, 0.056]],
    'label (most)': [[0.5, -0.002]],
    'links (mean)': [[0.0434, -0.005]],
    'links (most)': [[0.656, -0.038]],
    'links-beside (mean)': [[0.00469, -0.208], [0.0427, -0.082], [0.0871, -0.07]],
    'links-beside (most)': [[0.0625, -0.232]],
    'money (mean)': [[0.041, 0.012], [0.132, 0.044]],
    'money (most)': [[0.5, 0.011]],
    'number (mean)': [[0.0277, 0.094]],
    'number (most)': [[0.5, 0.021]],
    'obligation (mean)': [[0.0125, 0.012], [0.0253, 0.009]],
    'obliges (mean)': [[0.373, 0.012], [0.441, 0.033], [0.812, 0.003], [0.925, 0.014]],
    'obliges (most)': [[0.5, 0.002]],
    'outside-body (mean)': [[0.813, -0.005], [0.938, -0.032]],
    'page-flips': [[0.5, -0.085]],
    'page-flips-share': [[0.0646, -0.102], [0.137, -0.012]],
    'page-links': [[0.00932, -0.009], [0.0768, -0.067], [0.0806, -0.008], [0.0863, -0.029], [0.147, -0.037], [0.176, -0.017]],
    'page-rules': [[0.129, -0.008], [0.617, -0.031]],
    'page-short-lines': [[0.523, 0.018], [0.712, -0.043]],
    'party (mean)': [[0.0125, 0.029], [0.0417, 0.012]],
    'passage-alike (mean)': [[0.051, 0.012], [0.0697, 0.006], [0.125, 0.026], [0.826, -0.018], [0.859, -0.007]],
    'passage-alike (most)': [[0.631, 0.032]],
    'passage-length (mean)': [[4.13, 0.01], [5.13, 0.012]],
    'passage-length (most)': [[5.22, 0.03], [5.57, 0.011], [5.68, 0.031], [5.75, 0.006], [6, 0.007]],
    'passage-share (mean)': [[0.0129, 0.031], [0.0198, 0.013], [0.0217, 0.011], [0.0238, 0.008]],
    'passage-share (most)': [[0.023, 0.011], [0.0239, 0.014], [0.0277, 0.015], [0.0286, 0.029], [0.0292, 0.012], [0.0351, 0.006], [0.0425, 0.029], [0.0558, 0.021], [0.0558, 0.012], [0.0839, 0.059], [0.205, -0.007]],
    passages: [[2.52, -0.006], [3.86, -0.005], [4.07, -0.005]],
    'permission (mean)': [[0.0152, 0.007]],
    'place-beginning (mean)': [[0.0563, -0.011]],
    'place-end (mean)': [[0.0745, -0.072], [0.0795, -0.012]],
    'place-end (most)': [[0.5, -0.015]],
    'prohibition (mean)': [[0.0855, 0.008], [0.113, 0.018], [0.129, 0.016], [0.627, 0.005]],
    'prohibition (most)': [[0.5, 0.054]],
    'question (mean)': [[0.0125, -0.058], [0.0625, -0.027]],
    'question (most)': [[0.5, -0.05]],
    'relaid-places': [[0.896, 0.003], [2.01, -0.003]],
    'renumbered-places': [[0.347, 0.015]],
    'rule-in-line (mean)': [[0.0401, 0.033], [0.0465, 0.015], [0.0572, 0.01], [0.0607, 0.009]],
    'rule-in-line (most)': [[0.25, 0.003]],
    'rules-beside (mean)': [[0.133, 0.005], [0.356, 0.013]],
    'rules-beside (most)': [[0.183, -0.002], [0.845, 0.007]],
    'run-length (mean)': [[2.5, -0.021]],
    'run-length (most)': [[3.16, -0.016]],
    'run-rules (most)': [[0.782, 0.027]],
    sections: [[1.24, -0.021]],
    'sentence (mean)': [[0.106, 0.008]],
    'short-lines-beside (mean)': [[0.506, -0.259]],
    'short-lines-beside (most)': [[0.866, -0.018]],
    'signs (mean)': [[0.699, 0.027], [0.826, 0.033], [0.879, 0.021], [1.02, 0.017], [1.15, 0.04], [1.34, 0.053]],
    'signs (most)': [[1.5, 0.035], [2.5, 0.111]],
    'signs-gained (mean)': [[0.228, 0.052], [0.255, 0.013], [0.271, 0.04], [0.274, 0.055], [0.311, 0.009], [0.323, 0.006], [0.338, 0.155], [0.548, 0.025], [0.606, 0.015], [0.907, 0.006]],
    'signs-gained (most)': [[0.5, 0.007], [1.5, 0.017]],
    'signs-kept (mean)': [[0.109, 0.048], [0.121, 0.064], [0.146, 0.051], [0.149, 0.095], [0.174, 0.07], [0.225, 0.02]],
    'signs-kept (most)': [[1.5, 0.253]],
    'signs-lost (mean)': [[0.962, -0.043]],
    'signs-lost (most)': [[0.5, -0.009]],
    'text-added (mean)': [[0.00528, 0.046], [0.0152, 0.005]],
    'text-added (most)': [[0.05, 0.021]],
    'text-changed (mean)': [[0.0146, 0.01], [0.0164, 0.021]],
    'text-changed (most)': [[0.05, 0.017]],
    'text-seen (mean)': [[0.131, -0.008], [0.178, -0.012]],
    'text-seen (most)': [[0.347, -0.005]],
    'time-limit (mean)': [[0.0513, 0.014]],
    'time-limit (most)': [[0.5, 0.008]],
    'web-address (most)': [[0.5, -0.002]],
    'went-share': [[0.0491, -0.017], [0.0513, -0.005], [0.0652, -0.006], [0.844, -0.006]],
    'words-differing (mean)': [[1.61, 0.011], [2.21, 0.005]],
    'words-differing (most)': [[2.35, 0.018], [2.86, 0.016], [2.92, 0.032], [3.11, 0.186], [3.42, 0.006]],
    'words-known (mean)': [[0.487, 0.016], [0.588, 0.032], [0.593, 0.095], [0.727, 0.028], [0.751, 0.015]],
    'words-known (most)': [[0.67, 0.032]],
    'words-replaced (mean)': [[0.0375, 0.011], [0.132, 0.026], [0.146, 0.013]],
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
  everything: { threshold: 0.077, recall: 0.997, precision: 0.732, precisionByPage: 0.747, noiseAlerts: 0.02 },
  balanced: { threshold: 0.143, recall: 0.995, precision: 0.731, precisionByPage: 0.747, noiseAlerts: 0.02 },
  sure: { threshold: 0.769, recall: 0.651, precision: 0.898, precisionByPage: 0.914, noiseAlerts: 0.006 },
};

/** What was stated beside what was observed on such pages: the mean of each tenth, the share, the number of steps. */
// biome-ignore format: a line for each tenth
export const RELIABILITY: readonly (readonly [stated: number, observed: number, steps: number])[] = [
  [0.077, 1, 1],
  [0.164, 0.667, 3],
  [0.255, 0.25, 16],
  [0.361, 0.5, 20],
  [0.44, 0.44, 25],
  [0.557, 0.585, 41],
  [0.655, 0.461, 76],
  [0.75, 0.685, 92],
  [0.853, 0.863, 139],
  [0.932, 0.96, 100],
];
