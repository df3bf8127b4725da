import { isWord, tokenise } from '../language/tokens.js';
import type { Finding } from './finding.js';
import { evidenceOf, namesParty, type Replacement, speaksOfRules } from './replacement.js';
import { contacts, phones, postalWords } from './words/page-parts.js';
import { carriesRule } from './words/rules.js';
import { isFunctionWord } from './words/wording.js';

/** What content networks put in the place of an e-mail address. */
const MASKED_ADDRESS = /\[email[ \u00A0]?(?:protected|masked)\]/iu;
const ADDRESS =
  /@|^\W*(?:https?:\/\/|www\.)|\.(?:com|org|net|eu|io|ai|app|co|de|fr|es|it|nl|pl|be|at|ch|uk|cn|jp|kr|tw|hk|sg|br|mx|ro|gr|hu|cz)(?:$|[^\p{L}])/iu;
const PHONE = /\+?\d[\d ()/.-]{6,40}\d/gu;
/** Longer stretches are text, not addresses. */
const MAX_CONTACT_LENGTH = 400;
const AROUND = 200;
/** The word for the telephone stands this close before the number. */
const PHONE_LABEL = 60;

/** Codes that stand in postal addresses: five digits, "SW1A 1AA", "D-10115", "100-0001". */
const POSTAL_CODE =
  /(?<!\d)\d{5}(?!\d)|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b\d{4} [A-Z]{2}\b|\b\d{3}-\d{4}\b/u;

/** E-mail, web and postal addresses and telephone numbers: how to reach somebody, not what to do. */
export function classifyAddresses(change: Replacement): Finding | undefined {
  const { removed, added, preceding, following, edit } = change;
  const evidence = evidenceOf(removed, added);
  const head = lastWord(preceding);
  const tail = firstWord(following);
  const near = `${preceding.slice(-AROUND)}${removed}${added}${following.slice(0, AROUND)}`;
  if (MASKED_ADDRESS.test(near) && maskAddresses(edit.before) === maskAddresses(edit.after)) {
    return { weight: 'noise', noiseKind: 'flip', code: 'masked-address', evidence };
  }
  if (maskContacts(`${head}${removed}${tail}`) === maskContacts(`${head}${added}${tail}`)) {
    return { weight: 'editorial', code: 'contact', evidence };
  }
  if (isPhone(change)) return { weight: 'editorial', code: 'contact', evidence };
  return isPostal(change) ? { weight: 'editorial', code: 'contact', evidence } : undefined;
}

/** A telephone number of which some figures changed: the figures around them, and a word that says what it is. */
function isPhone({ removed, added, preceding, following, sofar }: Replacement): boolean {
  if (!/^[\d ()/.+-]{1,24}$/u.test(removed) || !/^[\d ()/.+-]{1,24}$/u.test(added)) return false;
  const before = `${sofar}${preceding}`.slice(-AROUND);
  const head = /[\d ()/.+-]*$/u.exec(preceding.slice(-24))?.[0] ?? '';
  const tail = /^[\d ()/.+-]*/u.exec(following.slice(0, 24))?.[0] ?? '';
  const digits = `${head}${added}${tail}`.replace(/\D/gu, '');
  if (digits.length < 6 || /\p{Sc}|%/u.test(following.slice(0, 3))) return false;
  return phones.find(before.slice(-PHONE_LABEL)) !== undefined;
}

/** Postal addresses are numbers and names beside words for places; rules are written in small letters. */
function isPostal({ removed, added, preceding, following }: Replacement): boolean {
  if (removed.trim() === '' || added.trim() === '') return false;
  if (removed.length + added.length > MAX_CONTACT_LENGTH) return false;
  if (namesParty(removed, added) || speaksOfRules(removed, added)) return false;
  const unit = carriesRule(`${added}${following.slice(0, 15)}`)?.code;
  if (unit === 'time-limit' || unit === 'amount') return false;
  const words = tokenise(`${removed} ${added}`).filter((token) => isWord(token) && !isFunctionWord(token));
  const names = words.filter((word) => /^\p{Lu}|\p{N}/u.test(word) || contacts.hasWord(word.toLowerCase()));
  if (names.length < words.length * 0.7) return false;
  const around = `${preceding.slice(-80)} ${removed} ${added} ${following.slice(0, 80)}`;
  const hasName = names.some((word) => /^\p{Lu}\p{Ll}/u.test(word));
  const isPlace = POSTAL_CODE.test(around) || postalWords.find(around) !== undefined;
  return isPlace || (hasName && contacts.find(around) !== undefined);
}

/** Addresses as one sign, and everything glued to a masked one with it. */
function maskAddresses(text: string): string {
  return text
    .replace(/\[email[ \u00A0]?(?:protected|masked)\]/giu, '@')
    .split(/\s+/u)
    .map((word) => (ADDRESS.test(word) ? '@' : word))
    .join(' ');
}

function maskContacts(text: string): string {
  if (text.length > MAX_CONTACT_LENGTH) return text;
  return maskAddresses(text.replace(PHONE, '#'));
}

function lastWord(text: string): string {
  return /\S*$/u.exec(text.slice(-AROUND))?.[0] ?? '';
}

function firstWord(text: string): string {
  return /^\S*/u.exec(text.slice(0, AROUND))?.[0] ?? '';
}
