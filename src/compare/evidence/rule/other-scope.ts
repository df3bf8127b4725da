import type { EditEvidence } from '../kind.js';

/** The same words under other ones: from a list of what is allowed to one of what is not, from one country to another. */
export const otherScope: EditEvidence = {
  code: 'other-scope',
  speaksFor: 'rule',
  texts: {
    en: 'Text stands under other words now, which make another rule of it.',
    'zh-CN': '文字移到了另一标题或条件之下，含义因此改变。',
  },
  forms: ['rescoped'],
  strength: 0.7,
};
