import { monthNumber } from '../language/dates/names.js';
import type { TableMatcher } from '../language/matcher.js';
import { isWord, tokenise, wordsOf } from '../language/tokens.js';
import { classifyAddresses } from './classify-addresses.js';
import { classifyNumbers } from './classify-numbers.js';
import { saysTheSame } from './evidence/same-meaning.js';
import type { Finding } from './finding.js';
import { evidenceOf, isMild, namesParty, type Replacement, speaksOfRules } from './replacement.js';
import { foldLayout, foldWriting, splitItem } from './words/fold.js';
import { examples, pointers } from './words/page-parts.js';
import { carriesRule, measures, mentionsDate, type RuleSign } from './words/rules.js';
import { isConjunction, isFunctionWord, isSpellingVariant } from './words/wording.js';

/** How far beside a changed figure its unit may stand, in characters. */
const NEAR = 8;

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
  if (isSameItem(edit.before, edit.after)) {
    return { weight: 'noise', noiseKind: 'markup', code: 'markup', evidence };
  }
  if (isBrokenEncoding(removed, added) || isBrokenEncoding(added, removed)) {
    return { weight: 'noise', noiseKind: 'flip', code: 'broken-encoding', evidence };
  }
  if (foldWriting(removed) === foldWriting(added))
    return { weight: 'editorial', code: 'punctuation', evidence };
  return undefined;
}

/** Whether two texts are the same item, laid out differently. */
function isSameItem(before: string, after: string): boolean {
  return splitItem(before).number === splitItem(after).number && foldLayout(before) === foldLayout(after);
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
  if (removed.length + added.length < 60 && pointers.find(seam) !== undefined && isMild(removed, added)) {
    return { weight: 'editorial', code: 'pointer', evidence };
  }
  if (isVariantOf(tokenise(removed).filter(isWord), tokenise(added).filter(isWord))) {
    return { weight: 'editorial', code: 'spelling', evidence };
  }
  if (saysTheSame(removed, added)) return { weight: 'editorial', code: 'same-meaning', evidence };
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

function isWholePhrase(matcher: TableMatcher, text: string): boolean {
  const words = wordsOf(text).join(' ');
  const found = matcher.find(text);
  return found !== undefined && wordsOf(found).join(' ') === words;
}

/** What may stand at the end of an item of a list: nothing, or "or" and "and" in any language known. */
function isListEnd(text: string): boolean {
  const words = wordsOf(text);
  return words.length === 0 || (words.length === 1 && isConjunction(words[0] ?? ''));
}

function meaningfulWords(text: string): string[] {
  return tokenise(withoutContractions(text)).filter((token) => isWord(token) && !isFunctionWord(token));
}

/** "We'll" as "we will", "don't" as "do not", "Google's" as "Google". */
function withoutContractions(text: string): string {
  return text
    .replace(/(?<=\p{L})n['’]t\b/gu, ' not')
    .replace(/(?<=\p{L})['’]ll\b/gu, ' will')
    .replace(/(?<=\p{L})['’](?:s|re|ve|d|m)\b/gu, '');
}

/** Whether the place is inside brackets that began with "such as", "e.g." and the like. */
function isInExample(preceding: string, following: string): boolean {
  const opening = Math.max(preceding.lastIndexOf('('), preceding.lastIndexOf('（'));
  if (opening < 0 || opening < Math.max(preceding.lastIndexOf(')'), preceding.lastIndexOf('）')))
    return false;
  return examples.find(preceding.slice(opening, opening + 40)) !== undefined && /[)）]/u.test(following);
}

function classifyMeaning(change: Replacement): Finding {
  const { removed, added, isLabel } = change;
  const evidence = evidenceOf(removed, added);
  const figure = figureOf(change);
  if (figure !== undefined) {
    return { weight: 'material', code: figure.code, evidence, params: { word: figure.word, op: 'edited' } };
  }
  const sign = strongerSign(carriesRule(removed), carriesRule(added), removed, added);
  if (sign !== undefined) {
    return { weight: 'material', code: sign.code, evidence, params: { word: sign.word, op: 'edited' } };
  }
  if (isLabel) return { weight: 'editorial', code: 'heading', evidence };
  if (namesPartyNear(change)) return { weight: 'material', code: 'party', evidence };
  return { weight: 'material', code: 'text-changed', evidence, weak: true };
}

/** What a changed number or month counts: read with the words beside it, which may hold its unit. */
function figureOf({ removed, added, preceding, following }: Replacement): RuleSign | undefined {
  const text = added.trim() === '' ? removed : added;
  const near = `${preceding.slice(-NEAR)}${text}${following.slice(0, 2 * NEAR)}`;
  const hasDigits = /\p{Nd}/u.test(removed + added);
  const isMonth = monthNumber(removed.trim()) !== undefined && monthNumber(added.trim()) !== undefined;
  if (!hasDigits && !isMonth) return undefined;
  if (isMonth && mentionsDate(near)) return { code: 'date', word: text.trim() };
  const own = carriesRule(text);
  if (own !== undefined && own.code !== 'permission') return own;
  return measures(near) ?? { code: 'number', word: text.trim().slice(0, 40) };
}

function namesPartyNear({ removed, added, following }: Replacement): boolean {
  if (namesParty(removed, added)) return true;
  const isName = /^\p{Lu}/u.test(removed.trim()) && /^\p{Lu}/u.test(added.trim());
  return isName && namesParty('', following.slice(0, 2 * NEAR));
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
