import { sizeOf } from '../../breakage/overlap.js';
import type { PageEvidence } from '../kind.js';

/** Share of the text that has to vanish. */
const LARGE_LOSS = 0.4;

export const largeLoss: PageEvidence = {
  code: 'large-loss',
  speaksFor: 'breakage',
  texts: { en: '{percent} % of the text is gone.', 'zh-CN': '{percent}% 的正文消失。' },
  observe({ before, after }) {
    const size = sizeOf(before);
    const lost = size === 0 ? 0 : 1 - sizeOf(after) / size;
    if (lost < LARGE_LOSS) return undefined;
    return { words: '', strength: lost, params: { percent: Math.round(lost * 100) } };
  },
};
