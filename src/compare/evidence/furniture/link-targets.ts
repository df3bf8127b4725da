import type { EditEvidence } from '../kind.js';

export const linkTargets: EditEvidence = {
  code: 'link-targets',
  speaksFor: 'furniture',
  noiseKind: 'link-target',
  texts: { en: 'Only the targets of links changed.', 'zh-CN': '仅链接地址有变化。' },
  forms: ['relinked'],
};
