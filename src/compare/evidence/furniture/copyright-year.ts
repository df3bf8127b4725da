import type { PlacedEdit } from '../../residue/placed-edit.js';
import { maskDigits } from '../../words/fold.js';
import { isCopyright } from '../../words/page-parts.js';
import { type EditEvidence, observed } from '../kind.js';

const YEARS = /^[\s–—-]*(?:(?:19|20)\d{2}[\s–—-]*){0,2}$/u;
/** Only a name stands between the sign and the years. */
const AFTER_SIGN = /(?:©|\(c\)|copyright)[^.!?。]{0,40}$/iu;

export const copyrightYear: EditEvidence = {
  code: 'copyright-year',
  speaksFor: 'furniture',
  noiseKind: 'render-date',
  texts: { en: 'The copyright line changed.', 'zh-CN': '版权信息行变化。' },
  observe(edit) {
    const { before, after } = edit.passage;
    if (edit.form === 'reworded') return observed(edit, isYearOfRights(edit));
    return observed(
      edit,
      [before, after].every((text) => text === '' || isCopyright(text)),
    );
  },
};

/** Whether years changed in a line that claims a right, or right behind the sign for it. */
function isYearOfRights({ before, after, preceding, passage }: PlacedEdit): boolean {
  if (isCopyright(passage.before) && isCopyright(passage.after)) {
    return maskDigits(passage.before) === maskDigits(passage.after);
  }
  return YEARS.test(before) && YEARS.test(after) && AFTER_SIGN.test(preceding.slice(-60));
}
