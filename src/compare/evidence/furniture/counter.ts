import { isCounterLine } from '../../words/page-parts.js';
import { type EditEvidence, observed } from '../kind.js';

export const counter: EditEvidence = {
  code: 'counter',
  speaksFor: 'furniture',
  noiseKind: 'counter',
  texts: { en: 'A counter moved on.', 'zh-CN': '计数器数字变化。' },
  forms: ['counter'],
  observe(edit) {
    const { before, after, block } = edit.passage;
    if (block.kind === 'table-row' || !/\p{Nd}|\p{So}/u.test(edit.before + edit.after)) return undefined;
    return observed(edit, isCounterLine(before) || isCounterLine(after));
  },
};
