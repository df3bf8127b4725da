import { isOfLaw } from '../../words/page-parts.js';
import { bothSides, type EditEvidence } from '../kind.js';

/** The number of a law or article and what belongs to it: "2019/1020", "L. 224-1", "17a". */
const NUMBER = /^(?:[\p{Lu}\p{Nd}][\p{L}\p{Nd}]{0,5}[\s./:-]{0,2}){1,6}$/u;

export const otherLaw: EditEvidence = {
  code: 'other-law',
  speaksFor: 'rule',
  texts: {
    en: 'The number of a law, or of an article of one, changed.',
    'zh-CN': '所引用的法律或条款编号变化。',
  },
  observe(edit) {
    const { form, before, after, preceding, following } = edit;
    if (form !== 'reworded' || !/\p{Nd}/u.test(before) || !/\p{Nd}/u.test(after)) return undefined;
    const areNumbers = NUMBER.test(before.trim()) && NUMBER.test(after.trim());
    return areNumbers && isOfLaw(preceding, following)
      ? { words: bothSides(edit), strength: 0.6 }
      : undefined;
  },
};
