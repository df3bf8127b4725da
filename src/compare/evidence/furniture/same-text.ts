import type { EditEvidence } from '../kind.js';

export const sameText: EditEvidence = {
  code: 'same-text',
  speaksFor: 'furniture',
  noiseKind: 'markup',
  texts: { en: 'The text is the same.', 'zh-CN': '正文相同。' },
  forms: ['same'],
};
