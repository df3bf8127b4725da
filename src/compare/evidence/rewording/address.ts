import type { PlacedEdit } from '../../residue/placed-edit.js';
import { contacts, isShortLine, postalWords } from '../../words/page-parts.js';
import { meaningfulWords } from '../../words/wording.js';
import { type EditEvidence, observed, oneSide } from '../kind.js';

/** Longer stretches are text, not addresses. */
const MAX_LENGTH = 400;
const AROUND = 80;
/** Postal addresses are numbers and names; rules are written in small letters. */
const NAMES_SHARE = 0.7;
/** Codes that stand in postal addresses: five digits, "SW1A 1AA", "D-10115", "100-0001". */
const POSTAL_CODE =
  /(?<!\d)\d{5}(?!\d)|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b\d{4} [A-Z]{2}\b|\b\d{3}-\d{4}\b/u;

export const address: EditEvidence = {
  code: 'address',
  speaksFor: 'rewording',
  texts: { en: 'A postal address or a line of contacts changed.', 'zh-CN': '通讯地址或联系方式一行变化。' },
  observe(edit) {
    if (edit.form === 'reworded') return observed(edit, isPostal(edit));
    const text = oneSide(edit) ?? '';
    return observed(edit, isShortLine(text) && contacts.find(text) !== undefined);
  },
};

/** Numbers and names beside words for places. */
function isPostal({ before, after, preceding, following }: PlacedEdit): boolean {
  if (before.trim() === '' || after.trim() === '' || before.length + after.length > MAX_LENGTH) return false;
  const words = meaningfulWords(`${before} ${after}`);
  const names = words.filter((word) => /^\p{Lu}|\p{N}/u.test(word) || contacts.hasWord(word.toLowerCase()));
  if (names.length < words.length * NAMES_SHARE) return false;
  const around = `${preceding.slice(-AROUND)} ${before} ${after} ${following.slice(0, AROUND)}`;
  if (POSTAL_CODE.test(around) || postalWords.find(around) !== undefined) return true;
  return names.some((word) => /^\p{Lu}\p{Ll}/u.test(word)) && contacts.find(around) !== undefined;
}
