import { type EditEvidence, observed } from '../kind.js';

export const takenBack: EditEvidence = {
  code: 'taken-back',
  speaksFor: 'furniture',
  noiseKind: 'flip',
  texts: {
    en: 'Text of the page went back to what it was some days ago.',
    'zh-CN': '页面文字恢复到数天前的内容。',
  },
  observe: (edit, page) => observed(edit, page.isTakenBack(edit.passage)),
};
