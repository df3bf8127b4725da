import type { DateContext, DateMention } from './mention.js';
import { findWrittenDates } from './written.js';
import { resolveYears } from './years.js';

/** A sentence with more dates than this is a calendar or an attack; the rest of it is left unread. */
const MAX_DATES = 24;

/** Finds the calendar dates of a sentence in its folded text, in reading order. */
export function findAbsoluteDates(folded: string, context: DateContext): DateMention[] {
  return resolveYears(findWrittenDates(folded, { ...context, most: MAX_DATES }), folded, context);
}
