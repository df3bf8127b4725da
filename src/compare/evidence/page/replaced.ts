import { overlapOf } from '../../breakage/overlap.js';
import type { PageEvidence } from '../kind.js';

/** Share of the words, in their order, below which nothing of a text is left. */
const REPLACED_OVERLAP = 0.1;

export const replaced: PageEvidence = {
  code: 'replaced',
  speaksFor: 'breakage',
  texts: {
    en: 'Another text stands in place of the page: {percent} % of its words were there before.',
    'zh-CN': '页面正文被另一篇文字取代：仅 {percent}% 的文字此前已有。',
  },
  observe({ before, after }) {
    const overlap = overlapOf(before, after);
    if (overlap >= REPLACED_OVERLAP) return undefined;
    return { words: '', strength: 1 - overlap, params: { percent: Math.round(overlap * 100) } };
  },
};
