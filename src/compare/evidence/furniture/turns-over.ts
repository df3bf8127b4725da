import { isTurningPlace } from '../../memory/places.js';
import { isTitle } from '../../words/titles.js';
import { type EditEvidence, observed } from '../kind.js';

/** A list of articles, a quote, a banner: other titles each time. */
export const turnsOver: EditEvidence = {
  code: 'turns-over',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: {
    en: 'This place of the page has shown something else again and again.',
    'zh-CN': '页面的这一位置多次更换显示内容。',
  },
  observe(edit, { memory }) {
    const { before, after, block } = edit.passage;
    const texts = [before, after].filter((text) => text !== '');
    return observed(
      edit,
      texts.every((text) => isTitle({ ...block, text })) && isTurningPlace(memory, edit.passage),
    );
  },
};
