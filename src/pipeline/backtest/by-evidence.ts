import { BREAKAGE } from '../../compare/breakage/kinds.js';
import { EDIT_EVIDENCE, PAGE_EVIDENCE } from '../../compare/evidence/index.js';
import { likelihoodOf } from '../../compare/model/likelihood.js';
import { atThreshold, USUAL_THRESHOLD } from '../../compare/model/sensitivity.js';
import { weigh } from '../../compare/weigh.js';
import type { Comparison, EvidenceSide } from '../../domain/change.js';
import type { Label } from './history.js';
import type { Prediction } from './replay.js';
import { withLabels } from './score.js';

/** What a kind of evidence did in one step. */
export interface EvidenceRole {
  readonly code: string;
  /** Whether the verdict would have been another one without this kind. */
  readonly decides: boolean;
}

/** What a kind of evidence did in all steps that were replayed. */
export interface EvidenceFigures {
  readonly code: string;
  readonly speaksFor: EvidenceSide;
  /** Steps in which it was observed. */
  readonly seen: number;
  /** Steps in which it decides, and the pages that these are of. */
  readonly decides: number;
  readonly pages: number;
  /** Of the steps in which it decides those with a label, and those of them whose verdict is that of the label. */
  readonly labelled: number;
  readonly right: number;
}

/** The verdict weighed again without each kind of evidence in turn. */
export function rolesOf(comparison: Comparison): EvidenceRole[] {
  const { verdict, evidence, edits } = comparison;
  const seen = [evidence, ...edits.map((edit) => edit.evidence)].flat();
  return [...new Set(seen.map(({ code }) => code))].map((code) => {
    const others = (list: typeof evidence) => list.filter((other) => other.code !== code);
    const page = others(evidence);
    const weighed = weigh({
      page,
      edits: edits.map((edit) => ({ ...edit, evidence: others(edit.evidence) })),
    });
    const left = { ...comparison, evidence: page, ...weighed };
    const without = atThreshold({ ...left, ...likelihoodOf(left) }, USUAL_THRESHOLD);
    return { code, decides: without.verdict !== verdict };
  });
}

/** Sums up the roles of every kind of evidence over the steps of some pages, in the order of the lists. */
export function sumUpEvidence(
  pages: readonly { readonly predictions: readonly Prediction[]; readonly labels: readonly Label[] }[],
): EvidenceFigures[] {
  const kinds: readonly Pick<EvidenceFigures, 'code' | 'speaksFor'>[] = [
    ...PAGE_EVIDENCE,
    ...EDIT_EVIDENCE,
    ...Object.keys(BREAKAGE).map((code) => ({ code, speaksFor: 'breakage' as const })),
  ];
  return kinds.map(({ code, speaksFor }) => {
    const figures = { code, speaksFor, seen: 0, decides: 0, pages: 0, labelled: 0, right: 0 };
    for (const { predictions, labels } of pages) {
      const roles = (prediction: Prediction) => prediction.roles?.filter((role) => role.code === code) ?? [];
      const decided = predictions.filter((prediction) => roles(prediction).some((role) => role.decides));
      const labelled = withLabels(decided, labels);
      figures.seen += predictions.filter((prediction) => roles(prediction).length > 0).length;
      figures.decides += decided.length;
      figures.pages += decided.length > 0 ? 1 : 0;
      figures.labelled += labelled.length;
      figures.right += labelled.filter(
        ({ prediction, label }) => prediction.verdict === label.verdict,
      ).length;
    }
    return figures;
  });
}
