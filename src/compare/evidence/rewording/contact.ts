import type { PlacedEdit } from '../../residue/placed-edit.js';
import { isOfLaw, phones } from '../../words/page-parts.js';
import { type EditEvidence, observed } from '../kind.js';

const ADDRESS =
  /@|^\W*(?:https?:\/\/|www\.)|\.(?:com|org|net|eu|io|ai|app|co|de|fr|es|it|nl|pl|be|at|ch|uk|cn|jp|kr|tw|hk|sg|br|mx|ro|gr|hu|cz)(?:$|[^\p{L}])/iu;
/** Numbers that only a telephone has: "+49 30 …", "0800 123 456". Dates and amounts are as long. */
const PHONE = /\+\d[\d ()/.-]{6,40}\d|(?<![\d.,])\(?0\d{2,5}\)?[ /-]?\d[\d /-]{3,20}\d/gu;
const PART_OF_NUMBER = /^[\d ()/.+-]{1,24}$/u;
/** Longer stretches are text, not addresses. */
const MAX_LENGTH = 400;
const AROUND = 200;
/** The word for the telephone stands this close before the number. */
const PHONE_LABEL = 60;

/** How to reach somebody, not what to do. */
export const contact: EditEvidence = {
  code: 'contact',
  speaksFor: 'rewording',
  texts: {
    en: 'An e-mail or web address or a telephone number changed.',
    'zh-CN': '邮箱、网址或电话号码变化。',
  },
  observe(edit) {
    if (edit.form !== 'reworded' || isOfLaw(edit.preceding, edit.following)) return undefined;
    const head = /\S*$/u.exec(edit.preceding.slice(-AROUND))?.[0] ?? '';
    const tail = /^\S*/u.exec(edit.following.slice(0, AROUND))?.[0] ?? '';
    const isAddress =
      maskContacts(`${head}${edit.before}${tail}`) === maskContacts(`${head}${edit.after}${tail}`);
    return observed(edit, isAddress || isPhone(edit));
  },
};

/** A telephone number of which some figures changed: the figures around them, and a word that says what it is. */
function isPhone({ before, after, preceding, following, sofar }: PlacedEdit): boolean {
  if (!PART_OF_NUMBER.test(before) || !PART_OF_NUMBER.test(after)) return false;
  const head = /[\d ()/.+-]*$/u.exec(preceding.slice(-24))?.[0] ?? '';
  const tail = /^[\d ()/.+-]*/u.exec(following.slice(0, 24))?.[0] ?? '';
  const digits = `${head}${after}${tail}`.replace(/\D/gu, '');
  if (digits.length < 6 || /\p{Sc}|%/u.test(following.slice(0, 3))) return false;
  return phones.find(`${sofar}${preceding}`.slice(-PHONE_LABEL)) !== undefined;
}

function maskContacts(text: string): string {
  return text.length > MAX_LENGTH ? text : maskAddresses(text.replace(PHONE, '#'));
}

/** The text with every e-mail and web address as one sign, and everything glued to it. */
export function maskAddresses(text: string): string {
  return text
    .split(/\s+/u)
    .map((word) => (ADDRESS.test(word) ? '@' : word))
    .join(' ');
}
