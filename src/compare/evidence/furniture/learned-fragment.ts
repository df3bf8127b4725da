import { isVolatile } from '../../memory/memory.js';
import { isShortLine } from '../../words/page-parts.js';
import { type EditEvidence, observed } from '../kind.js';

export const learnedFragment: EditEvidence = {
  code: 'learned-fragment',
  speaksFor: 'furniture',
  noiseKind: 'counter',
  texts: {
    en: 'A part of the page changed that is known to change by itself.',
    'zh-CN': '已知会自行变化的页面片段发生变化。',
  },
  observe: (edit, { memory }) =>
    observed(edit, isShortLine(edit.passage.after) && isVolatile(memory, edit.passage)),
};
