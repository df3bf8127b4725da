import { type EditEvidence, observed } from '../kind.js';

export const heading: EditEvidence = {
  code: 'heading',
  speaksFor: 'rewording',
  texts: { en: 'A heading or label changed.', 'zh-CN': '标题或标签变化。' },
  observe: (edit, page) => observed(edit, page.isLabel(edit.passage)),
};
