import { wordsOf } from '../../../language/tokens.js';
import { examples, isNumberLabel } from '../../words/page-parts.js';
import { meaningfulWords, saysNothing } from '../../words/wording.js';
import { type EditEvidence, observed, oneSide } from '../kind.js';
import { changesMarks } from '../rule/mark.js';

export const functionWords: EditEvidence = {
  code: 'function-words',
  speaksFor: 'rewording',
  texts: { en: 'Only words without a meaning of their own changed.', 'zh-CN': '仅虚词变化，含义不变。' },
  observe(edit) {
    const { before, after, form } = edit;
    if (changesMarks(edit)) return undefined;
    if (form !== 'reworded') {
      const text = oneSide(edit) ?? '';
      return observed(edit, saysNothing(text) || isNumberLabel(text));
    }
    const isEmpty = [before, after].every((text) => meaningfulWords(text).length === 0);
    return observed(edit, isEmpty || [before, after].every(introducesExample));
  },
};

/** Whether a text is "such as" and nothing else. */
function introducesExample(text: string): boolean {
  const found = examples.find(text);
  return found !== undefined && wordsOf(found).join(' ') === wordsOf(text).join(' ');
}
