import { isNavigation } from '../../words/page-parts.js';
import { type EditEvidence, observed } from '../kind.js';

export const navigation: EditEvidence = {
  code: 'navigation',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: { en: 'Labels of a menu or footer changed.', 'zh-CN': '菜单或页脚的文字变化。' },
  observe(edit, page) {
    const { passage, form } = edit;
    const text = form === 'reworded' ? passage.block.text : passage.before || passage.after;
    return observed(edit, isNavigation({ ...passage.block, text }, page.isOutsideBody(passage)));
  },
};
