import type { Comparison } from '../domain/change.js';
import type { Document } from '../domain/document.js';
import type { PageMemory } from '../domain/memory.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { createContext } from './context.js';
import { diffDocuments } from './diff/diff.js';
import { EDIT_EVIDENCE } from './evidence/index.js';
import { likelihoodOf } from './model/likelihood.js';
import { measureEdits, measureStep } from './model/measures.js';
import { observeEdits, observePage } from './observe.js';
import type { PlacedEdit } from './residue/placed-edit.js';
import { collectResidue } from './residue/residue.js';
import { weigh } from './weigh.js';
import { inOneWriting } from './writing.js';

/**
 * Judges the difference between two versions of a page: finds where the texts differ, takes out every sentence that
 * stands on both sides, observes all there is to observe about each edit that is left, and weighs it.
 *
 * @param memory what `learn` kept of the page so far
 * @param at when the newer version was fetched; without it every return to a former version is a flip
 * @param kinds the kinds of evidence about edits that are looked for
 */
export function compareDocuments(
  before: Document,
  after: Document,
  memory: PageMemory,
  at?: IsoInstant,
  kinds = EDIT_EVIDENCE,
): Comparison {
  const { switched, ...alike } = inOneWriting(before, after);
  const diff = diffDocuments(alike.before, alike.after);
  const residue = collectResidue(diff);
  const page = createContext({ before, after, diff, residue, memory, at, switched });
  const evidence = observePage(page);
  const placed: PlacedEdit[] = [];
  const weighed = weigh({ page: evidence, edits: observeEdits(page, kinds, placed) });
  const edits = measureEdits(weighed.edits, placed, page);
  const comparison = { diff, evidence, ...weighed, edits, measures: measureStep(page, edits) };
  return { ...comparison, ...likelihoodOf(comparison) };
}
