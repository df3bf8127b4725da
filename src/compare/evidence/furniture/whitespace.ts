import { type EditEvidence, observed } from '../kind.js';

export const whitespace: EditEvidence = {
  code: 'whitespace',
  speaksFor: 'furniture',
  noiseKind: 'whitespace',
  texts: { en: 'Only white space changed.', 'zh-CN': '仅空白字符有变化。' },
  observe: (edit) => observed(edit, withoutSpace(edit.before) === withoutSpace(edit.after)),
};

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}
