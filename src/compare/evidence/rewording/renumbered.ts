import { tokenise, wordsOf } from '../../../language/tokens.js';
import type { PlacedEdit } from '../../residue/placed-edit.js';
import { maskDigits, splitItem } from '../../words/fold.js';
import { isOfLaw, references } from '../../words/page-parts.js';
import { measures } from '../../words/rules.js';
import { saysNothing } from '../../words/wording.js';
import { type EditEvidence, observed } from '../kind.js';

/** The word for what is referred to stands within so many characters before the number. */
const LABEL_LENGTH = 24;
const MAX_NUMBERS = 8;
const NEAR = 60;

export const renumbered: EditEvidence = {
  code: 'renumbered',
  speaksFor: 'rewording',
  texts: { en: 'Numbers of sections or items changed.', 'zh-CN': '章节或条目编号变化。' },
  forms: ['renumbered'],
  observe(edit) {
    const { before, after, preceding, form } = edit;
    if (form === 'reworded' && isLetterOfClause(edit)) return observed(edit, true);
    if (form !== 'reworded' || !isBareNumber(before) || !isBareNumber(after)) return undefined;
    if (maskDigits(before) !== maskDigits(after) && before.trim() !== '' && after.trim() !== '')
      return undefined;
    if (isOfLaw(preceding, edit.following)) return undefined;
    const isLeading = preceding.trim() === '' && isNumberOfItem(edit);
    return observed(edit, isLeading || isReference(edit));
  },
};

/** "(d)" became "(f)": in brackets, a letter or a small Roman number counts nothing. */
function isLetterOfClause({ before, after, preceding, following }: PlacedEdit): boolean {
  const areLetters = [before, after].every((text) =>
    /^(?:[a-z]|[ivx]{1,5})$/u.test(text.trim().toLowerCase()),
  );
  return areLetters && /[(（]$/u.test(preceding) && /^[)）]/u.test(following);
}

/** Whether the number stands after a word like "section", and counts nothing. */
function isReference({ after, preceding, following, sofar }: PlacedEdit): boolean {
  if (!references.endsText(sofar.slice(-LABEL_LENGTH))) return false;
  const last = tokenise(preceding.slice(-NEAR)).slice(-2).join('');
  const next = tokenise(following.slice(0, NEAR)).slice(0, 4).join('');
  return measures(`${last}${after}${next}`) === undefined;
}

/** Whether the text begins with a number that marks it as an item: "4.1", "4)", or any number in a heading. */
function isNumberOfItem({ passage: { before, after, block } }: PlacedEdit): boolean {
  const [old, young] = [splitItem(before), splitItem(after)];
  if (old.text !== young.text || old.number === '' || young.number === '') return false;
  const isMarked = (number: string): boolean => /[^\d]/u.test(number);
  return block.kind === 'heading' || (isMarked(old.number) && isMarked(young.number));
}

/** A number of a section or item, or several: "4.2", "14 and 15". */
function isBareNumber(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length > 0 &&
    words.length <= MAX_NUMBERS &&
    words.every((word) => /^\d{1,3}(?:\.\d{1,3})*$/u.test(word) || saysNothing(word))
  );
}
