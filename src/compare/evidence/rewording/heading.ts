import { isBounded } from '../../words/page-parts.js';
import { type EditEvidence, observed } from '../kind.js';

export const heading: EditEvidence = {
  code: 'heading',
  speaksFor: 'rewording',
  texts: { en: 'A heading or label changed.', 'zh-CN': '标题或标签变化。' },
  observe(edit, page) {
    // A short line above the text may be a rule of its own: "Minimum: 5,000 followers".
    const isFigure = /\p{Nd}/u.test(edit.before + edit.after) && edit.passage.block.kind !== 'heading';
    return observed(edit, page.isLabel(edit.passage) && !(isFigure && isBounded(edit.passage.after)));
  },
};
