import type { EditEvidence } from '../kind.js';

export const order: EditEvidence = {
  code: 'order',
  speaksFor: 'furniture',
  noiseKind: 'order',
  texts: { en: 'The same items stand in another order.', 'zh-CN': '条目相同，仅顺序不同。' },
  forms: ['reordered'],
};
