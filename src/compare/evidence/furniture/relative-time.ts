import { isShortLine, relativeTimes } from '../../words/page-parts.js';
import { type EditEvidence, observed } from '../kind.js';

export const relativeTime: EditEvidence = {
  code: 'relative-time',
  speaksFor: 'furniture',
  noiseKind: 'render-date',
  texts: {
    en: 'A time told from the moment of reading changed.',
    'zh-CN': '相对时间（如“昨天”“3 天前”）变化。',
  },
  observe(edit, page) {
    const { before, after, passage, form } = edit;
    if (!isShortLine(passage.after) || (form !== 'reworded' && !page.isOutsideBody(passage)))
      return undefined;
    const sides = form === 'reworded' ? [before, after] : [before || after];
    return observed(
      edit,
      sides.every((text) => relativeTimes.find(text) !== undefined),
    );
  },
};
