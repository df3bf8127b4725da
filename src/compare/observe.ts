import type { Edit, Evidence } from '../domain/change.js';
import type { PageContext } from './context.js';
import { PAGE_EVIDENCE } from './evidence/index.js';
import { type EditEvidence, evidenceOf } from './evidence/kind.js';
import { cutEdits } from './residue/edits.js';
import type { PlacedEdit } from './residue/placed-edit.js';

/**
 * Every edit of a page with all that can be observed about it, in reading order.
 *
 * @param placed gets the same edits with the text around them
 */
export function* observeEdits(
  page: PageContext,
  kinds: readonly EditEvidence[],
  placed: PlacedEdit[],
): Generator<Edit> {
  for (const edit of cutEdits(page)) {
    placed.push(edit);
    const { section, oldIndex, newIndex } = edit.passage;
    const { form, before, after } = edit;
    const evidence = kinds.flatMap((kind) => observe(kind, edit, page) ?? []);
    const place = {
      ...(oldIndex !== undefined && { oldIndex }),
      ...(newIndex !== undefined && { newIndex }),
    };
    yield { form, section, before, after, ...place, evidence };
  }
}

const WITH_WORDS: ReadonlySet<PlacedEdit['form']> = new Set(['added', 'removed', 'reworded']);

function observe(kind: EditEvidence, edit: PlacedEdit, page: PageContext): Evidence | undefined {
  if (kind.forms?.includes(edit.form)) {
    const { strength = 1 } = kind;
    return evidenceOf(kind, { words: edit.after || edit.before, strength, params: { places: edit.count } });
  }
  if (!WITH_WORDS.has(edit.form)) return undefined;
  const observation = kind.observe?.(edit, page);
  return observation && evidenceOf(kind, observation);
}

/** What can be observed about the page as a whole. */
export function observePage(page: PageContext): Evidence[] {
  if (page.diff.entries.length === 0 && page.switched === undefined) return [];
  return PAGE_EVIDENCE.flatMap((kind) => {
    const observation = kind.observe(page);
    return observation === undefined ? [] : [evidenceOf(kind, observation)];
  });
}
