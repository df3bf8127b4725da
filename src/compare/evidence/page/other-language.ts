import { sharedText } from '../../breakage/overlap.js';
import { documentLanguage } from '../../language.js';
import type { PageEvidence } from '../kind.js';

/** Addresses, names and code that stay the same in a translation: a text that mostly stayed cannot be one. */
const MAX_SHARED = 0.3;

export const otherLanguage: PageEvidence = {
  code: 'other-language',
  speaksFor: 'furniture',
  noiseKind: 'locale-flip',
  texts: {
    en: 'The page came in another language ({from} → {to}).',
    'zh-CN': '页面以另一种语言返回（{from} → {to}）。',
  },
  observe({ before, after }) {
    if (sharedText(before, after) >= MAX_SHARED) return undefined;
    const from = documentLanguage(before);
    const to = documentLanguage(after);
    if (from === undefined || to === undefined || from === to) return undefined;
    return { words: '', params: { from, to } };
  },
};
