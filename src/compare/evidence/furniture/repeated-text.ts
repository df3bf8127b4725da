import { type EditEvidence, observed, oneSide } from '../kind.js';

export const repeatedText: EditEvidence = {
  code: 'repeated-text',
  speaksFor: 'furniture',
  noiseKind: 'flip',
  texts: {
    en: 'Text of the page was shown once more or once less.',
    'zh-CN': '页面上已有的文字多显示或少显示了一次。',
  },
  observe(edit, page) {
    const text = oneSide(edit);
    if (text === undefined) return undefined;
    return observed(edit, page.isRepeated(text, edit.before === '' ? 'added' : 'removed'));
  },
};
