import type { Edit } from './edits.js';
import { type Finding, quote } from './finding.js';
import { createMatcher, type PhraseMatcher } from './lexicon/phrases.js';
import { CONJUNCTIONS as CONJUNCTION_WORDS } from './lexicon/plain.js';
import {
  contacts,
  examples,
  isCounterLine,
  isDateLine,
  isShortLine,
  parties,
  pointers,
  references,
  relativeTimes,
} from './page-parts.js';
import { foldLayout, foldWriting, maskDigits, splitItem } from './reading.js';
import { carriesRule, mentionsDate, type RuleSign } from './rules.js';
import { isWord, tokenise, wordsOf } from './tokens.js';
import { isFunctionWord, isSpellingVariant } from './wording.js';

/** A stretch of words that was replaced, with the unchanged text around it. */
export interface Replacement {
  readonly removed: string;
  readonly added: string;
  readonly preceding: string;
  readonly following: string;
  readonly edit: Edit;
  /** Whether the edit is of a heading, title or byline. */
  readonly isLabel: boolean;
}

/** What content networks put in the place of an e-mail address. */
const MASKED_ADDRESS = /\[email[ \u00A0]?(?:protected|masked)\]/iu;
const ADDRESS =
  /@|^\W*(?:https?:\/\/|www\.)|\.(?:com|org|net|eu|io|ai|app|co|de|fr|es|it|nl|pl|be|at|ch|uk|cn|jp|kr|tw|hk|sg|br|mx|ro|gr|hu|cz)(?:$|[^\p{L}])/iu;
const PHONE = /\+?\d[\d ()/.-]{6,40}\d/gu;
const CONJUNCTIONS = createMatcher(CONJUNCTION_WORDS);
/** Longer stretches are text, not addresses. */
const MAX_CONTACT_LENGTH = 400;
const AROUND = 200;

/** Says what the replacement of some words by others amounts to. */
export function classifyReplacement(change: Replacement): Finding {
  return (
    classifyForm(change) ??
    classifyAddresses(change) ??
    classifyNumbers(change) ??
    classifyWriting(change) ??
    classifyMeaning(change)
  );
}

/** Differences of layout and of the characters that write the same words. */
function classifyForm({ removed, added, edit }: Replacement): Finding | undefined {
  const evidence = evidenceOf(removed, added);
  if (removed.replace(/\s+/gu, '') === added.replace(/\s+/gu, '')) {
    return { weight: 'noise', noiseKind: 'whitespace', code: 'whitespace', evidence };
  }
  if (foldLayout(removed) === foldLayout(added) && !isWord(removed.replace(/[\p{N}]/gu, ''))) {
    return { weight: 'noise', noiseKind: 'markup', code: 'markup', evidence };
  }
  if (foldLayout(edit.before) === foldLayout(edit.after)) {
    return { weight: 'noise', noiseKind: 'markup', code: 'markup', evidence };
  }
  if (isBrokenEncoding(removed, added) || isBrokenEncoding(added, removed)) {
    return { weight: 'noise', noiseKind: 'flip', code: 'broken-encoding', evidence };
  }
  if (foldWriting(removed) === foldWriting(added))
    return { weight: 'editorial', code: 'punctuation', evidence };
  return undefined;
}

/** Whether `broken` is `whole` with its non-ASCII letters lost to question or replacement marks. */
function isBrokenEncoding(whole: string, broken: string): boolean {
  if (!/[?\uFFFD]/u.test(broken) || !/[^\p{ASCII}]/u.test(whole)) return false;
  const asRead = whole.replace(/[^\p{ASCII}]/gu, '?');
  return (
    asRead === broken.replace(/\uFFFD/gu, '?') ||
    asRead.replace(/\?+/gu, '?') === broken.replace(/[?\uFFFD]+/gu, '?')
  );
}

function classifyAddresses(change: Replacement): Finding | undefined {
  const { removed, added, preceding, following, edit } = change;
  const evidence = evidenceOf(removed, added);
  const head = lastWord(preceding);
  const tail = firstWord(following);
  const isMasked = MASKED_ADDRESS.test(
    `${preceding.slice(-AROUND)}${removed}${added}${following.slice(0, AROUND)}`,
  );
  if (isMasked && maskAddresses(edit.before) === maskAddresses(edit.after)) {
    return { weight: 'noise', noiseKind: 'flip', code: 'masked-address', evidence };
  }
  if (maskContacts(`${head}${removed}${tail}`) === maskContacts(`${head}${added}${tail}`)) {
    return { weight: 'editorial', code: 'contact', evidence };
  }
  const isAddressed =
    contacts.find(preceding.slice(-80)) ??
    contacts.find(`${removed} ${added}`) ??
    contacts.find(following.slice(0, 60));
  if (
    isAddressed !== undefined &&
    removed.length + added.length <= MAX_CONTACT_LENGTH &&
    looksPostal(removed, added) &&
    !namesParty(removed, added) &&
    !speaksOfRules(removed, added)
  ) {
    return { weight: 'editorial', code: 'contact', evidence };
  }
  return undefined;
}

/** Postal addresses are numbers and names; rules are written in small letters. */
function looksPostal(removed: string, added: string): boolean {
  const words = tokenise(`${removed} ${added}`).filter((token) => isWord(token) && !isFunctionWord(token));
  if (words.length === 0) return false;
  const names = words.filter((word) => /^\p{Lu}|\p{N}/u.test(word) || contacts.hasWord(word.toLowerCase()));
  return names.length >= words.length * 0.7;
}

function speaksOfRules(removed: string, added: string): boolean {
  const sign = carriesRule(removed) ?? carriesRule(added);
  return sign !== undefined && sign.code !== 'date' && sign.code !== 'time-limit';
}

function namesParty(removed: string, added: string): boolean {
  return parties.find(removed) !== undefined || parties.find(added) !== undefined;
}

function classifyNumbers(change: Replacement): Finding | undefined {
  const { removed, added, preceding, following, edit } = change;
  const evidence = evidenceOf(removed, added);
  const isNumeric = /\p{Nd}/u.test(removed + added);
  if (isDateLine(edit.block.text) && isDateText(removed) && isDateText(added)) {
    return { weight: 'editorial', code: 'date-line', evidence };
  }
  if (
    isShortLine(edit.after) &&
    relativeTimes.find(removed) !== undefined &&
    relativeTimes.find(added) !== undefined
  ) {
    return { weight: 'noise', noiseKind: 'render-date', code: 'relative-time', evidence };
  }
  if (!isNumeric) return undefined;
  if (isCounterLine(edit.before) || isCounterLine(edit.after))
    return classifyCounter(edit.before, edit.after, evidence);
  const bare = edit.block.text.replace(/[\s\p{P}]/gu, '');
  if (/^\p{Nd}+$/u.test(bare) && isDateText(removed) && isDateText(added) && mentionsDate(edit.after)) {
    return { weight: 'editorial', code: 'date-line', evidence };
  }
  if (maskDigits(removed) !== maskDigits(added) && removed.trim() !== '' && added.trim() !== '')
    return undefined;
  const isLeading = preceding.trim() === '' && splitItem(edit.before).text === splitItem(edit.after).text;
  const refersTo =
    references.find(preceding.slice(-30)) !== undefined &&
    carriesRule(following.slice(0, 12))?.code !== 'money';
  if (
    (isLeading || (refersTo && !mentionsDate(`${preceding.slice(-12)}${added}${following.slice(0, 12)}`))) &&
    isBareNumber(removed) &&
    isBareNumber(added)
  ) {
    return { weight: 'editorial', code: 'renumbered', evidence };
  }
  return undefined;
}

function isBareNumber(text: string): boolean {
  return /^[\s()]*\d{1,3}(?:\.\d{1,3})*[\s().,]*$/u.test(text);
}

/** Whether a stretch is made of what dates are made of. */
function isDateText(text: string): boolean {
  return text
    .split(/[\s,./:年月日-]+/u)
    .every(
      (word) =>
        /^(?:\p{Nd}+\p{L}{0,2}|)$/u.test(word) || mentionsDate(`1 ${word}`) || /^\p{Lu}{2,4}$/u.test(word),
    );
}

/** A counter line may carry the day of publication too: only a change of that is an edit by the owner. */
function classifyCounter(before: string, after: string, evidence: string): Finding {
  const dateBefore = leadingDate(before);
  const dateAfter = leadingDate(after);
  if (dateBefore !== undefined && dateAfter !== undefined && dateBefore !== dateAfter) {
    return { weight: 'editorial', code: 'date-line', evidence };
  }
  return { weight: 'noise', noiseKind: 'counter', code: 'counter', evidence };
}

function leadingDate(text: string): string | undefined {
  return /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}/u.exec(text)?.[0];
}

/** The same said in slightly other words. */
function classifyWriting(change: Replacement): Finding | undefined {
  const { removed, added, preceding, following } = change;
  const evidence = evidenceOf(removed, added);
  if (isWholePhrase(examples, removed) && isWholePhrase(examples, added)) {
    return { weight: 'editorial', code: 'function-words', evidence };
  }
  if (following.trim() === '' && isListEnd(removed) && isListEnd(added)) {
    return { weight: 'editorial', code: 'punctuation', evidence };
  }
  const seam = `${preceding.slice(-30)}${added}${following.slice(0, 30)}`;
  if (
    removed.length + added.length < 60 &&
    pointers.find(seam) !== undefined &&
    !speaksOfRules(removed, added)
  ) {
    return { weight: 'editorial', code: 'pointer', evidence };
  }
  if (isVariantOf(tokenise(removed).filter(isWord), tokenise(added).filter(isWord))) {
    return { weight: 'editorial', code: 'spelling', evidence };
  }
  const wordsBefore = meaningfulWords(removed);
  const wordsAfter = meaningfulWords(added);
  if (wordsBefore.length === 0 && wordsAfter.length === 0) {
    return { weight: 'editorial', code: 'function-words', evidence };
  }
  if (isVariantOf(wordsBefore, wordsAfter)) return { weight: 'editorial', code: 'spelling', evidence };
  if (
    isInExample(preceding, following) &&
    !speaksOfRules(removed, added) &&
    removed.length + added.length < 300
  ) {
    return { weight: 'editorial', code: 'example', evidence };
  }
  return undefined;
}

function isVariantOf(before: readonly string[], after: readonly string[]): boolean {
  if (before.length === 0 || before.length !== after.length) return false;
  return before.every((word, index) => isSpellingVariant(word, after[index] ?? ''));
}

function isWholePhrase(matcher: PhraseMatcher, text: string): boolean {
  const words = wordsOf(text).join(' ');
  const found = matcher.find(text);
  return found !== undefined && wordsOf(found).join(' ') === words;
}

/** What may stand at the end of an item of a list: nothing, or "or" and "and" in any language known. */
function isListEnd(text: string): boolean {
  const words = wordsOf(text);
  return words.length === 0 || (words.length === 1 && CONJUNCTIONS.hasWord(words[0] ?? ''));
}

function meaningfulWords(text: string): string[] {
  return tokenise(text).filter((token) => isWord(token) && !isFunctionWord(token));
}

/** Whether a text is made of words that say nothing alone. */
export function saysNothing(text: string): boolean {
  return wordsOf(text).every((word) => isFunctionWord(word) || CONJUNCTIONS.hasWord(word));
}

/** Whether the place is inside brackets that began with "such as", "e.g." and the like. */
function isInExample(preceding: string, following: string): boolean {
  const opening = Math.max(preceding.lastIndexOf('('), preceding.lastIndexOf('（'));
  if (opening < 0 || opening < Math.max(preceding.lastIndexOf(')'), preceding.lastIndexOf('）')))
    return false;
  return examples.find(preceding.slice(opening, opening + 40)) !== undefined && /[)）]/u.test(following);
}

function classifyMeaning({ removed, added, isLabel }: Replacement): Finding {
  const evidence = evidenceOf(removed, added);
  const sign = strongerSign(carriesRule(removed), carriesRule(added), removed, added);
  if (sign !== undefined)
    return { weight: 'material', code: sign.code, evidence, params: { word: sign.word, op: 'edited' } };
  if (isLabel) return { weight: 'editorial', code: 'heading', evidence };
  if (/\p{Nd}/u.test(removed + added)) return { weight: 'material', code: 'number', evidence };
  if (namesParty(removed, added)) return { weight: 'material', code: 'party', evidence };
  return { weight: 'material', code: 'text-changed', evidence, weak: true };
}

/** The sign that only one side has says more than one that both have. */
function strongerSign(
  before: RuleSign | undefined,
  after: RuleSign | undefined,
  removed: string,
  added: string,
): RuleSign | undefined {
  if (before === undefined || after === undefined) return after ?? before;
  if (before.code !== after.code) return after;
  return removed.length > added.length * 3 ? before : after;
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

function evidenceOf(removed: string, added: string): string {
  if (removed.trim() === '') return quote(added);
  if (added.trim() === '') return quote(removed);
  return quote(`${quote(removed).slice(0, 140)} → ${quote(added).slice(0, 140)}`);
}
