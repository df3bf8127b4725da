import { monthNumber } from '../../../language/dates/names.js';
import { findWrittenDates } from '../../../language/dates/written.js';
import { fold } from '../../../language/fold.js';
import type { PlacedEdit } from '../../residue/placed-edit.js';
import { dateLabels, isBounded, isCounterLine, isDateLine, versions } from '../../words/page-parts.js';
import { mentionsDate, obliges, speaksOfEffect } from '../../words/rules.js';
import { type EditEvidence, observed, oneSide } from '../kind.js';

/** The label of a date stands within so many characters before it. */
const LABEL_LENGTH = 24;

export const dateLine: EditEvidence = {
  code: 'date-line',
  speaksFor: 'rewording',
  texts: {
    en: 'The date of publication or of the last update changed.',
    'zh-CN': '发布日期或更新日期变化。',
  },
  observe(edit) {
    const { before, after, passage, form } = edit;
    if (form !== 'reworded') {
      const text = oneSide(edit) ?? '';
      return observed(edit, isDateLine(text) || isBareDate(text.replace(/^[\s|]+|[\s|]+$/gu, '')));
    }
    if (passage.before !== '' && withoutLabelled(passage.before) === withoutLabelled(passage.after))
      return observed(edit, true);
    if (isCounterLine(passage.after)) return observed(edit, hasOtherDay(passage.before, passage.after));
    if (!isDateText(before) || !isDateText(after)) return undefined;
    return observed(edit, isDateLine(passage.block.text) || isLabelled(edit));
  },
};

const MAX_READ = 2_000;
/** "Version 3.2": a number of the text itself, at its beginning. That of a program is part of what is said. */
const VERSION_NUMBER = /^\P{Nd}{1,16}?(\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){1,3})(?![\p{Nd}.]*\p{Nd})/u;

/** The text with a sign for each date, and for each number of its version, that follows the word for being updated. */
function withoutLabelled(text: string): string {
  if (text.length > MAX_READ) return text;
  const spans = findWrittenDates(fold(text)).map(({ start, end }) => ({ start, end, labels: dateLabels }));
  const version = VERSION_NUMBER.exec(text);
  if (version !== null && !obliges(text) && !isBounded(text)) {
    const end = version[0].length;
    spans.push({ start: end - (version[1]?.length ?? 0), end, labels: versions });
  }
  let masked = '';
  let at = 0;
  for (const { start, end, labels } of spans.sort((one, other) => one.start - other.start)) {
    if (start < at || !labels.endsText(text.slice(Math.max(0, start - LABEL_LENGTH), start))) continue;
    masked += `${text.slice(at, start)}#`;
    at = end;
  }
  return at === 0 ? text : (masked + text.slice(at)).replace(/[\s\p{P}]+/gu, ' ');
}

/** Whether a date stands alone, right after the words for its being updated, or takes effect together with that. */
function isLabelled({ before, after, following, sofar, passage }: PlacedEdit): boolean {
  if (!/\p{Nd}/u.test(before + after)) return false;
  if (isBareDate(passage.block.text)) return true;
  const label = withoutDateWords(sofar.slice(-LABEL_LENGTH));
  // The day of effect is told together with that of the update only where both changed.
  if (speaksOfEffect(label)) return dateLabels.find(sofar) !== undefined && !passage.before.includes(sofar);
  return dateLabels.endsText(label) && mentionsDate(`${sofar.slice(-12)}${after}${following.slice(0, 12)}`);
}

/** The text without the beginning of a date at its end: "Last updated: 5 January" as "Last updated". */
function withoutDateWords(text: string): string {
  let rest = text.replace(/[\s\p{P}\p{Nd}]+$/u, '');
  const word = /\p{L}+$/u.exec(rest)?.[0] ?? '';
  if (monthNumber(word) !== undefined) rest = rest.slice(0, -word.length).replace(/[\s\p{P}\p{Nd}]+$/u, '');
  return rest;
}

/** Whether a text is a date and nothing else. */
function isBareDate(text: string): boolean {
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
function hasOtherDay(before: string, after: string): boolean {
  const [old, young] = [leadingDate(before), leadingDate(after)];
  return old !== undefined && young !== undefined && old !== young;
}

function leadingDate(text: string): string | undefined {
  const [date] = findWrittenDates(fold(text)).filter(
    ({ year, precision }) => year !== undefined && precision === 'day',
  );
  return date && text.slice(date.start, date.end);
}
