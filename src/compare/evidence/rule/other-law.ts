import { counters, isOfLaw } from '../../words/page-parts.js';
import { bothSides, type EditEvidence } from '../kind.js';

/** The number of a law or article and what belongs to it: "2019/1020", "L. 224-1", "17a". */
const NUMBER = /^(?:[\p{Lu}\p{Nd}][\p{L}\p{Nd}]{0,5}[\s./:-]{0,2}){1,6}$/u;

/** "1.5M" of "1.5M views". */
const NEAR = 24;
const SEAM = /(?<=\p{Ll})(?=\p{Lu})/gu;
const COUNTED = /^\s?[kKmM]?\+?\s?\p{L}/u;

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
    const beside = `${preceding.slice(-NEAR)} ${following.slice(0, NEAR)}`.replace(SEAM, ' ');
    const isCounter = COUNTED.test(following) && counters.find(beside) !== undefined;
    return areNumbers && !isCounter && isOfLaw(preceding, following)
      ? { words: bothSides(edit), strength: 0.6 }
      : undefined;
  },
};
