import { inMainlandChinese } from '../../../language/chinese.js';
import { foldWriting } from '../../words/fold.js';
import { type EditEvidence, observed } from '../kind.js';

const HAN = /\p{Script=Han}/u;
const MAX_LENGTH = 4_000;

/** A passage of a Chinese page in simplified letters before and in traditional ones now, while the rest stayed. */
export const otherLetters: EditEvidence = {
  code: 'other-letters',
  speaksFor: 'furniture',
  noiseKind: 'locale-flip',
  texts: {
    en: 'Text came in the other way of writing Chinese; it says the same.',
    'zh-CN': '部分文字以另一种中文字体（简体/繁体）显示，内容相同。',
  },
  observe(edit) {
    const { before, after } = edit.passage;
    if (edit.form !== 'reworded' || !HAN.test(before) || !HAN.test(after)) return undefined;
    if (before.length > MAX_LENGTH || after.length > MAX_LENGTH) return undefined;
    return observed(edit, inMainland(before) === inMainland(after));
  },
};

function inMainland(text: string): string {
  return foldWriting(inMainlandChinese(text));
}
