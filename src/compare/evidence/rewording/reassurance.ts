import { onlyReassures } from '../../words/rules.js';
import { type EditEvidence, observed } from '../kind.js';

export const reassurance: EditEvidence = {
  code: 'reassurance',
  speaksFor: 'rewording',
  texts: { en: 'A notice says that the rules stay as they are.', 'zh-CN': '说明规则保持不变的提示。' },
  observe: (edit) => observed(edit, edit.form !== 'reworded' && onlyReassures(edit.before || edit.after)),
};
