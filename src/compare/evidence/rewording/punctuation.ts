import { wordsOf } from '../../../language/tokens.js';
import { foldWriting } from '../../words/fold.js';
import { isConjunction } from '../../words/wording.js';
import { type EditEvidence, observed } from '../kind.js';
import { changesMarks } from '../rule/mark.js';

export const punctuation: EditEvidence = {
  code: 'punctuation',
  speaksFor: 'rewording',
  texts: { en: 'Only punctuation, capitals or hyphens changed.', 'zh-CN': '仅标点、大小写或连字符有变化。' },
  observe(edit) {
    const { before, after, following, form } = edit;
    if (changesMarks(edit)) return undefined;
    const isAtEnd = form === 'reworded' && following.trim() === '';
    return observed(
      edit,
      foldWriting(before) === foldWriting(after) || (isAtEnd && isListEnd(before) && isListEnd(after)),
    );
  },
};

/** What may stand at the end of an item of a list: nothing, or "or" and "and" in any language known. */
function isListEnd(text: string): boolean {
  const words = wordsOf(text);
  return words.length === 0 || (words.length === 1 && isConjunction(words[0] ?? ''));
}
