import type { IsoInstant } from '../../../domain/vocabulary.js';
import { isWeekday, monthNumber } from '../../../language/dates/names.js';
import { findWrittenDates, possibleDays } from '../../../language/dates/written.js';
import { fold } from '../../../language/fold.js';
import { wordsOf } from '../../../language/tokens.js';
import { maskDigits } from '../../words/fold.js';
import { type EditEvidence, observed } from '../kind.js';

const DAY_MS = 86_400_000;
/** The day at the publisher's place may be another than here. */
const MAX_APART_MS = 1.6 * DAY_MS;
/** A line that tells the day, with what stands beside it; a sentence of rules is longer. */
const MAX_WORDS = 24;

/** A line like "Printed on 4 February 2026", whatever its words are. */
export const renderDate: EditEvidence = {
  code: 'render-date',
  speaksFor: 'furniture',
  noiseKind: 'render-date',
  texts: { en: 'A date that follows the day of reading changed.', 'zh-CN': '随访问日期变化的日期更新了。' },
  forms: ['clock'],
  observe(edit, { at }) {
    const { before, after } = edit.passage;
    return observed(edit, at !== undefined && followsReading(before, after, at));
  },
};

/** Whether two texts differ by a date alone, and the newer one is the day on which the page was read. */
function followsReading(before: string, after: string, at: IsoInstant): boolean {
  if (wordsOf(after).length > MAX_WORDS || withoutDates(before) !== withoutDates(after)) return false;
  const now = Date.parse(at);
  const days = daysIn(after);
  return (
    days.some((day) => Math.abs(day - now) <= MAX_APART_MS) &&
    daysIn(before).every((day) => day <= now + MAX_APART_MS)
  );
}

/** The text with its numbers and the names of months and weekdays masked. */
function withoutDates(text: string): string {
  return maskDigits(text).replace(/\p{L}[\p{L}\p{M}]+\.?/gu, (word) =>
    monthNumber(word) !== undefined || isWeekday(word) ? '0' : word,
  );
}

/** Noon of every day that a text names with its year, both readings of one like 03/02/2026. */
function daysIn(text: string): number[] {
  return findWrittenDates(fold(text))
    .flatMap(possibleDays)
    .map((day) => Date.parse(`${day}T12:00:00Z`));
}
