import { pointers } from '../../words/page-parts.js';
import { speaksOfEffect } from '../../words/rules.js';
import { meaningfulWords } from '../../words/wording.js';
import { type EditEvidence, observed } from '../kind.js';

const MAX_LENGTH = 220;
const MAX_REPLACED = 60;
const AROUND = 30;

export const pointer: EditEvidence = {
  code: 'pointer',
  speaksFor: 'rewording',
  texts: { en: 'A pointer to another page changed.', 'zh-CN': '指向其他页面的提示变化。' },
  observe(edit) {
    const { before, after, preceding, following, form } = edit;
    const text = before + after;
    if (form !== 'reworded') {
      const isPointer = text.length <= MAX_LENGTH && pointers.find(text) !== undefined;
      return observed(edit, isPointer && !speaksOfEffect(text));
    }
    if (isAddressed(before) && isAddressed(after)) return observed(edit, true);
    const seam = `${preceding.slice(-AROUND)}${after}${following.slice(0, AROUND)}`;
    return observed(edit, text.length < MAX_REPLACED && pointers.find(seam) !== undefined);
  },
};

const WEB_ADDRESS = /(?:https?:\/\/|www\.)[^\s()（）]+/giu;

/** Nothing, or a web address with no words beside it but those that point to it: "(see https://…)". */
function isAddressed(text: string): boolean {
  if (text.trim() === '') return true;
  const rest = text.replace(WEB_ADDRESS, ' ');
  if (rest === text) return false;
  const phrase = pointers.find(rest);
  return meaningfulWords(phrase === undefined ? rest : rest.toLowerCase().replace(phrase, ' ')).length === 0;
}
