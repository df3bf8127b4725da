import type { Block } from '../../../domain/document.js';
import { type PageContext, standingOf } from '../../context.js';
import type { Passage } from '../../residue/passage.js';
import type { PlacedEdit } from '../../residue/placed-edit.js';
import { companyFacts, isShortLine, phones } from '../../words/page-parts.js';
import { carriesRule, measures, obliges } from '../../words/rules.js';
import { meaningfulWords } from '../../words/wording.js';
import { type EditEvidence, observed, oneSide } from '../kind.js';

/** The word for the fact stands within so many characters before it. */
const BEFORE = 60;
/** Or right behind it: "HRB 1234, Amtsgericht Kiel". */
const AFTER = 24;
const MAX_LENGTH = 120;
const NAMES_SHARE = 0.7;
/** Numbers of registers and taxes are longer than figures of rules. */
const REGISTER_NUMBER = /\p{Nd}(?:[\p{Nd}\p{L} ./-]*\p{Nd}){4,}/u;
/** Patents and registrations with the country that gave them: "US11574120", "EP 3 123 456 B1". */
const REGISTRATION = /^[A-Z]{2}\s?\p{Nd}{6,}(?:[A-Z]\p{Nd}?)?$/u;
/** So many of them are a list of registrations. */
const LIST_OF_REGISTRATIONS = 3;
const LONG_NUMBER = /^\p{Nd}{8,}$/u;
/** The last label before some names: "Board: Anna Berg, Dr. Jo Kai". */
const LAST_LABEL = /(?<label>[^:：.;。；!?]{1,80})[:：](?<names>[^:：]{0,300})$/u;
const SENTENCE = /\p{Ll}{4}[.!?。！？]\s/u;
const NEAR_BLOCKS = 4;
const PHONE_NUMBER = /(?:\+|\(?0)\p{Nd}[\p{Nd} ()/.-]{5,}/u;

/** Directors, registers, tax numbers, patents: what a company says of itself, not what anybody has to do. */
export const companyFact: EditEvidence = {
  code: 'company-facts',
  speaksFor: 'rewording',
  texts: {
    en: 'A fact about the company changed: a director, a register or tax number, a patent, a telephone line.',
    'zh-CN': '公司信息变化：负责人、登记号或税号、专利、电话等。',
  },
  observe(edit, page) {
    const { before, after, form } = edit;
    if (areRegistrations(edit, page)) return observed(edit, true);
    if (form === 'reworded')
      return observed(edit, isFact(edit) || isNamed(edit) || (isLineOfFacts(before) && isLineOfFacts(after)));
    return observed(edit, isLineOfFacts(oneSide(edit) ?? ''));
  },
};

function isFact({ before, after, following, sofar, passage }: PlacedEdit): boolean {
  if (before.length + after.length > MAX_LENGTH || !isNameOrNumber(before) || !isNameOrNumber(after))
    return false;
  const line = `${leadOf(passage)}${sofar}`.slice(-BEFORE);
  const head = /[^.;。；!?]*$/u.exec(line)?.[0] ?? '';
  const tail = /^[^.;。；!?]*/u.exec(following.slice(0, AFTER))?.[0] ?? '';
  if (companyFacts.find(head) === undefined && companyFacts.find(tail) === undefined) return false;
  return (
    !obliges(head) &&
    !obliges(following.slice(0, BEFORE)) &&
    measures(`${after}${tail}`)?.code !== 'time-limit'
  );
}

/** Numbers that came or went in a list of registrations, or such a list as a whole. */
function areRegistrations({ before, after, form, passage }: PlacedEdit, page: PageContext): boolean {
  const differing = numbersOf(`${before} ${after}`);
  if (differing.length === 0 || !differing.every((one) => REGISTRATION.test(one) || LONG_NUMBER.test(one)))
    return false;
  const numbers = numbersOf(`${passage.before} ${passage.after}`);
  const listed = numbers.filter((one) => REGISTRATION.test(one));
  const areFacts = blocksBefore(passage, page).some(({ text }) => companyFacts.find(text) !== undefined);
  const longOnes = areFacts ? numbers.filter((one) => LONG_NUMBER.test(one)) : [];
  if (listed.length + longOnes.length < LIST_OF_REGISTRATIONS) return false;
  return form === 'reworded'
    ? meaningfulWords(before + after).length <= differing.length
    : !obliges(before + after);
}

/** The block of a passage and those right before it, which may say what it lists. */
function blocksBefore(passage: Passage, page: PageContext): Block[] {
  const { document, at } = standingOf(passage, page);
  return [passage.block, ...document.blocks.slice(Math.max(0, at - NEAR_BLOCKS), at)];
}

/** What holds digits, parted as in a list. */
function numbersOf(text: string): string[] {
  return text.split(/[\s,;]+/u).flatMap((part) => {
    const number = part.replace(/^[^\p{L}\p{Nd}]+|[^\p{L}\p{Nd}]+$/gu, '');
    return /\p{Nd}/u.test(number) ? [number] : [];
  });
}

/** A name that came, went or changed in a line that says whose names it holds: "Board: Anna Berg, Jo Kai". */
function isNamed({ before, after, following, passage }: PlacedEdit): boolean {
  if (before.length + after.length > MAX_LENGTH || /\p{Nd}/u.test(before + after)) return false;
  const line = passage.block.text;
  const at = line.indexOf(after === '' ? following.trim() : after.trim());
  if (at < 0) return false;
  const label = LAST_LABEL.exec(line.slice(0, at));
  if (label?.groups === undefined || companyFacts.find(label.groups.label ?? '') === undefined) return false;
  const since = label.groups.names ?? '';
  return !obliges(since) && !SENTENCE.test(since) && isNameOrNumber(before) && isNameOrNumber(after);
}

/** What stands before the words that differ in their block: a label that did not change. */
function leadOf({ block, after }: Passage): string {
  const at = block.text.indexOf(after);
  return at < 0 ? '' : block.text.slice(Math.max(0, at - BEFORE), at);
}

/** Nothing, a name, or a number that is too long to count anything. */
function isNameOrNumber(text: string): boolean {
  const words = meaningfulWords(text);
  if (words.length === 0) return !/\p{L}|\p{Nd}/u.test(text);
  if (carriesRule(text)?.code === 'amount') return false;
  if (REGISTER_NUMBER.test(text)) return true;
  const names = words.filter(
    (word) => /^\p{Lu}/u.test(word) || /^[\p{Script=Han}\p{Script=Hangul}]{1,4}$/u.test(word),
  );
  return !/\p{Nd}/u.test(text) && names.length >= words.length * NAMES_SHARE;
}

/** "Tel.: 030 123456", "VAT ID: DE123456789", "Managing director: Anna Berg". */
function isLineOfFacts(text: string): boolean {
  if (!isShortLine(text) || obliges(text)) return false;
  const isPhone =
    PHONE_NUMBER.test(text) && (phones.find(text) !== undefined || /^\W*(?:tel|fax)/iu.test(text));
  if (isPhone) return true;
  const label = companyFacts.find(text);
  if (label === undefined || !/[:：]|№|\bn[or°]\.?/iu.test(text)) return false;
  const rest = text.toLowerCase().replace(label, '');
  return REGISTER_NUMBER.test(rest) || isNameOrNumber(text.replace(/^[^:：]*[:：]/u, ''));
}
