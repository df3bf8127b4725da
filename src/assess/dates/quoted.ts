import type { IsoDate } from '../../domain/vocabulary.js';
import { addDays, isLastOfMonth } from '../../language/dates/calendar.js';
import type { DateContext } from '../../language/dates/mention.js';
import { readInput } from '../reading.js';
import { neighboursOf } from './neighbours.js';
import { findDates } from './read.js';

/** A day that words name. */
export interface NamedDay {
  readonly date: IsoDate;
  /** The words. */
  readonly text: string;
}

/**
 * The days that some words name on their own, whatever stands around them; "after 31 December" names the day after,
 * too.
 */
export function daysNamedIn(words: string, context: DateContext): NamedDay[] {
  const input = {
    title: '',
    origin: 'appeared',
    passages: [{ section: [], text: words, kind: 'added' }],
  } as const;
  return readInput(input, context.language).flatMap((sentence) =>
    findDates(sentence.folded, context).flatMap((mention) => {
      const text = sentence.text.slice(mention.start, mention.end);
      const isAfter = isLastOfMonth(mention.date) && neighboursOf(mention, sentence).before === 'after';
      const named = { date: mention.date, text };
      return isAfter ? [named, { date: addDays(mention.date, 1), text }] : [named];
    }),
  );
}
