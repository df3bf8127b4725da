import { isWord } from '../../../language/tokens.js';
import type { PlacedEdit } from '../../residue/placed-edit.js';
import { foldLayout, splitItem } from '../../words/fold.js';
import { type EditEvidence, observed } from '../kind.js';
import { changesMarks } from '../rule/mark.js';

export const markup: EditEvidence = {
  code: 'markup',
  speaksFor: 'furniture',
  noiseKind: 'markup',
  texts: { en: 'The same words are laid out differently.', 'zh-CN': '文字相同，仅排版不同。' },
  forms: ['relaid'],
  observe(edit) {
    const { before, after, passage } = edit;
    if (changesMarks(edit)) return undefined;
    const isSame = foldLayout(before) === foldLayout(after) && !isWord(before.replace(/\p{N}/gu, ''));
    return observed(
      edit,
      isSame ||
        withoutSpace(before) === withoutSpace(after) ||
        isSameItem(passage.before, passage.after) ||
        isItemNumber(edit),
    );
  },
};

/** Whether two texts are the same item, laid out differently. */
function isSameItem(before: string, after: string): boolean {
  return splitItem(before).number === splitItem(after).number && foldLayout(before) === foldLayout(after);
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The number or bullet of an item that is drawn or not, inside a text that stays: "… ; (b) the label". */
const ITEM_NUMBER =
  /^\s*(?:[•●○◦■□▪‣·]|[(（]?(?:\p{Nd}{1,2}|[a-z]|[ivx]{1,5})[)）]|(?:\p{Nd}{1,2}|[a-zA-Z])\.(?=\s|$)|[①-⑳])\s*$/u;

function isItemNumber({ before, after, preceding, following, form }: PlacedEdit): boolean {
  if (form !== 'reworded' || (before.trim() !== '' && after.trim() !== '')) return false;
  const begins = preceding.trim() === '' || /[.;:,。；：，]\s*$/u.test(preceding);
  return begins && /^\s*\p{L}/u.test(following) && ITEM_NUMBER.test(before + after);
}
