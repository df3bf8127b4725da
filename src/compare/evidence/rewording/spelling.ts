import { isWord, tokenise } from '../../../language/tokens.js';
import { isSpellingVariant, meaningfulWords } from '../../words/wording.js';
import { type EditEvidence, observed } from '../kind.js';

export const spelling: EditEvidence = {
  code: 'spelling',
  speaksFor: 'rewording',
  texts: { en: 'A word is spelt or inflected differently.', 'zh-CN': '单词的拼写或词形变化。' },
  observe(edit) {
    const { before, after } = edit;
    if (before === '' || after === '') return undefined;
    return observed(
      edit,
      isVariantOf(tokenise(before).filter(isWord), tokenise(after).filter(isWord)) ||
        isVariantOf(meaningfulWords(before), meaningfulWords(after)),
    );
  },
};

function isVariantOf(before: readonly string[], after: readonly string[]): boolean {
  if (before.length === 0 || before.length !== after.length) return false;
  return before.every((word, index) => isSpellingVariant(word, after[index] ?? ''));
}
