import { monthNumber } from '../language/dates/names.js';
import { tokenise, wordsOf } from '../language/tokens.js';
import type { Finding } from './finding.js';
import { evidenceOf, type Replacement } from './replacement.js';
import { maskDigits, splitItem } from './words/fold.js';
import {
  dateLabels,
  isCounterLine,
  isDateLine,
  isShortLine,
  references,
  relativeTimes,
  reportedFigures,
} from './words/page-parts.js';
import { measures, mentionsDate, obliges, speaksOfEffect } from './words/rules.js';
import { isFunctionWord, saysNothing } from './words/wording.js';

/** The label of a date stands within so many characters before it. */
const LABEL_LENGTH = 24;
const MAX_NUMBERS = 8;

/** Dates of publication, counters and the numbers of sections: figures that are no rule. */
export function classifyNumbers(change: Replacement): Finding | undefined {
  const { removed, added, preceding, sofar, following, edit } = change;
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
  if (reportedFigures.find(edit.after) !== undefined && isReport(change)) {
    return { weight: 'editorial', code: 'reported-figure', evidence };
  }
  if (!isNumeric) return undefined;
  if (edit.block.kind !== 'table-row' && (isCounterLine(edit.before) || isCounterLine(edit.after)))
    return classifyCounter(edit.before, edit.after, evidence);
  if (isDateText(removed) && isDateText(added) && isLabelled(change)) {
    return { weight: 'editorial', code: 'date-line', evidence };
  }
  if (maskDigits(removed) !== maskDigits(added) && removed.trim() !== '' && added.trim() !== '')
    return undefined;
  const isLeading = preceding.trim() === '' && isNumberOfItem(edit);
  const refersTo =
    references.endsText(sofar.slice(-LABEL_LENGTH)) &&
    measures(`${lastWords(preceding, 1)}${added}${firstWords(following, 2)}`) === undefined;
  if ((isLeading || refersTo) && isBareNumber(removed) && isBareNumber(added)) {
    return { weight: 'editorial', code: 'renumbered', evidence };
  }
  return undefined;
}

/** Whether figures and the words of dates alone changed in a text that obliges nobody. */
function isReport({ removed, added, edit }: Replacement): boolean {
  const words = wordsOf(`${removed} ${added}`);
  const isFigure = (word: string): boolean =>
    /\p{Nd}/u.test(word) || monthNumber(word) !== undefined || isFunctionWord(word);
  return words.every(isFigure) && !obliges(edit.after);
}

/** Whether a date stands alone, right after the words for its being updated, or takes effect together with that. */
function isLabelled({ added, following, sofar, edit, afterDateLine }: Replacement): boolean {
  if (isBareDate(edit.block.text)) return true;
  const label = withoutDateWords(sofar.slice(-LABEL_LENGTH));
  if (speaksOfEffect(label)) return afterDateLine;
  return dateLabels.endsText(label) && mentionsDate(`${sofar.slice(-12)}${added}${following.slice(0, 12)}`);
}

/** Whether the text begins with a number that marks it as an item: "4.1", "4)", or any number in a heading. */
function isNumberOfItem({ before, after, block }: Replacement['edit']): boolean {
  const [old, young] = [splitItem(before), splitItem(after)];
  if (old.text !== young.text || old.number === '' || young.number === '') return false;
  const isMarked = (number: string): boolean => /[^\d]/u.test(number);
  return block.kind === 'heading' || (isMarked(old.number) && isMarked(young.number));
}

function firstWords(text: string, count: number): string {
  return tokenise(text.slice(0, 60))
    .slice(0, 2 * count)
    .join('');
}

function lastWords(text: string, count: number): string {
  return tokenise(text.slice(-60))
    .slice(-2 * count)
    .join('');
}

/** The text without the beginning of a date at its end: "Last updated: 5 January" as "Last updated". */
function withoutDateWords(text: string): string {
  let rest = text.replace(/[\s\p{P}\p{Nd}]+$/u, '');
  const word = /\p{L}+$/u.exec(rest)?.[0] ?? '';
  if (monthNumber(word) !== undefined) rest = rest.slice(0, -word.length).replace(/[\s\p{P}\p{Nd}]+$/u, '');
  return rest;
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

/** Whether a text is a date and nothing else. */
export function isBareDate(text: string): boolean {
  return text.length <= 40 && mentionsDate(text) && isDateText(text);
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
