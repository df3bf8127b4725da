import type { PlacedEdit } from '../../residue/placed-edit.js';
import { contacts, isShortLine, phones, postalWords } from '../../words/page-parts.js';
import { meaningfulWords } from '../../words/wording.js';
import { type EditEvidence, observed, oneSide } from '../kind.js';

/** Longer stretches are text, not addresses. */
const MAX_LENGTH = 400;
const AROUND = 80;
/** A company, its street and its town. */
const MAX_LINE = 300;
const LINE_SHARE = 0.85;
const MAX_OFFER = 240;
const E_MAIL = /[\p{L}\p{Nd}._%+-]@[\p{L}\p{Nd}-]{1,60}\.\p{L}{2}/u;
const PHONE = /\+\p{Nd}[\p{Nd} ()/.-]{6,30}\p{Nd}/u;
/** A part of an address that came or went is short, and its code and town are near. */
const MAX_INSERTED = 24;
const NEAR = 30;
const TOWN = /\p{Lu}\p{Ll}{2,}/u;
/** Postal addresses are numbers and names; rules are written in small letters. */
const NAMES_SHARE = 0.7;
/** Codes that stand in postal addresses: five digits, "SW1A 1AA", "D-10115", "100-0001". */
const POSTAL_CODE =
  /(?<!\d)\d{5}(?!\d)|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b\d{4} [A-Z]{2}\b|\b\d{3}-\d{4}\b|\b[A-Z]\d[\dW] [A-Z\d]{4}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b/u;
/** A street with its number, and behind it a code and a town: "Harbour Street 65, 1040 Wien", "Calle Mayor 3, 2.º, 28013 Madrid". */
const STREET_AND_TOWN =
  /\p{Lu}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){0,4} \d{1,4}\s?[a-z]?(?:[-/]\d{1,4})?,?\s(?:[^,;\n]{1,40},?\s)?(?:[A-Z]{1,2}-)?\d{3,6}\s\p{Lu}\p{Ll}/u;

export const address: EditEvidence = {
  code: 'address',
  speaksFor: 'rewording',
  texts: { en: 'A postal address or a line of contacts changed.', 'zh-CN': '通讯地址或联系方式一行变化。' },
  observe(edit) {
    if (edit.form === 'reworded') return observed(edit, isPostal(edit) || isInAddressLine(edit));
    const text = oneSide(edit) ?? '';
    const isContact = isShortLine(text) && contacts.find(text) !== undefined;
    return observed(edit, isContact || isOffer(text) || isAddressLine(text));
  },
};

/** Words of a line that is an address before and after: names, numbers, a code, and no sentence. */
function isInAddressLine({ passage }: PlacedEdit): boolean {
  return isAddressLine(passage.before) && isAddressLine(passage.after);
}

function isAddressLine(line: string): boolean {
  if (line.length > MAX_LINE || !(POSTAL_CODE.test(line) || STREET_AND_TOWN.test(line))) return false;
  const words = meaningfulWords(line);
  return words.filter((word) => /^\p{Lu}|\p{N}/u.test(word)).length >= words.length * LINE_SHARE;
}

/** A sentence that says where to write or call: "Merchants in Wales can reach our agent at desk@harbour.example." */
function isOffer(text: string): boolean {
  if (text.length > MAX_OFFER || /[%‰\p{Sc}]/u.test(text)) return false;
  const isReach = E_MAIL.test(text) || (PHONE.test(text) && phones.find(text) !== undefined);
  return isReach && contacts.find(text) !== undefined;
}

/** Numbers and names beside words for places. */
function isPostal({ before, after, preceding, following }: PlacedEdit): boolean {
  const isInserted = before.trim() === '' || after.trim() === '';
  if (before.length + after.length > (isInserted ? MAX_INSERTED : MAX_LENGTH)) return false;
  const words = meaningfulWords(`${before} ${after}`);
  const names = words.filter((word) => /^\p{Lu}|\p{N}/u.test(word) || contacts.hasWord(word.toLowerCase()));
  if (names.length < words.length * NAMES_SHARE) return false;
  const near = isInserted ? NEAR : AROUND;
  const around = `${preceding.slice(-near)} ${before} ${after} ${following.slice(0, near)}`;
  if (isInserted) return POSTAL_CODE.test(around) && TOWN.test(around);
  const sides = [before, after].map(
    (side) => `${preceding.slice(-AROUND)}${side}${following.slice(0, AROUND)}`,
  );
  if (sides.some((side) => STREET_AND_TOWN.test(side))) return true;
  if (POSTAL_CODE.test(around) || postalWords.find(around) !== undefined) return true;
  return names.some((word) => /^\p{Lu}\p{Ll}/u.test(word)) && contacts.find(around) !== undefined;
}
