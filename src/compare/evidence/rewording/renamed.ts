import type { EditEvidence } from '../kind.js';

export const renamed: EditEvidence = {
  code: 'renamed',
  speaksFor: 'rewording',
  texts: {
    en: 'A name changed together with the web addresses that hold it.',
    'zh-CN': '名称与包含它的网址一起变更。',
  },
  forms: ['renamed'],
};
