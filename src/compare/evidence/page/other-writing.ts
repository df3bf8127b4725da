import type { PageEvidence } from '../kind.js';

export const otherWriting: PageEvidence = {
  code: 'other-writing',
  speaksFor: 'furniture',
  noiseKind: 'locale-flip',
  texts: {
    en: 'The page came in the other way of writing Chinese; it says the same.',
    'zh-CN': '页面以另一种中文字体（简体/繁体）返回，内容相同。',
  },
  observe: ({ switched, residue }) =>
    switched === undefined || residue.passages.length > 0
      ? undefined
      : { words: '', params: { ...switched } },
};
