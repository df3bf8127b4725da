import { maskDigits } from '../../words/fold.js';
import { isCopyright } from '../../words/page-parts.js';
import { type EditEvidence, observed } from '../kind.js';

export const copyrightYear: EditEvidence = {
  code: 'copyright-year',
  speaksFor: 'furniture',
  noiseKind: 'render-date',
  texts: { en: 'The copyright line changed.', 'zh-CN': '版权信息行变化。' },
  observe(edit) {
    const { before, after } = edit.passage;
    if (![before, after].every((text) => text === '' || isCopyright(text))) return undefined;
    return observed(edit, edit.form !== 'reworded' || maskDigits(before) === maskDigits(after));
  },
};
