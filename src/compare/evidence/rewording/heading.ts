import { wordsOf } from '../../../language/tokens.js';
import type { PlacedEdit } from '../../residue/placed-edit.js';
import { isBounded } from '../../words/page-parts.js';
import { obliges } from '../../words/rules.js';
import { type EditEvidence, observed } from '../kind.js';

/** A longer label says something itself. */
const MAX_LEAD_IN = 6;

export const heading: EditEvidence = {
  code: 'heading',
  speaksFor: 'rewording',
  texts: { en: 'A heading or label changed.', 'zh-CN': '标题或标签变化。' },
  observe(edit, page) {
    if (isLeadIn(edit)) return observed(edit, true);
    // A short line above the text may be a rule of its own: "Minimum: 5,000 followers".
    const isFigure = /\p{Nd}/u.test(edit.before + edit.after) && edit.passage.block.kind !== 'heading';
    return observed(edit, page.isLabel(edit.passage) && !(isFigure && isBounded(edit.passage.after)));
  },
};

/** A few words with a colon that came or went in front of a text that stays: "Parcels: hand them over at the desk." */
function isLeadIn({ form, before, after, preceding, following, passage }: PlacedEdit): boolean {
  const label = (before.trim() || after).trim();
  if (!/[:：]$/u.test(label) || /\p{Nd}/u.test(label) || wordsOf(label).length > MAX_LEAD_IN) return false;
  if (before.trim() !== '' && after.trim() !== '') return false;
  const { text } = passage.block;
  const isInFront =
    form === 'reworded' ? preceding.trim() === '' && following.trim() !== '' : text.length > label.length;
  return isInFront && !obliges(label);
}
