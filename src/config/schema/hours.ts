import { z } from 'zod';
import { WEEKDAYS, type Weekday } from '../../domain/team.js';
import { describedFields } from '../../schema/described.js';
import { clockTime, problemIssue, someOf, timeZone } from '../../schema/values.js';
import { messages } from '../messages.js';
import { announcementHoursTexts } from './source-texts.js';
import { workingHoursTexts } from './team-texts.js';

/** `mon`, or a span such as `mon-fri` or `sun-thu`, as the days that it stands for. */
const days = z.string().transform((value, context): Weekday[] => {
  const [from = '', to = from, ...rest] = value.toLowerCase().split('-');
  const names: readonly string[] = WEEKDAYS;
  const start = names.indexOf(from.trim());
  const end = names.indexOf(to.trim());
  if (start < 0 || end < 0 || rest.length > 0) {
    context.addIssue(problemIssue(messages.badWeekdays(value)));
    return z.NEVER;
  }
  const week = [...WEEKDAYS, ...WEEKDAYS];
  return week.slice(start, (end < start ? end + WEEKDAYS.length : end) + 1);
});

/** Hours of some days of the week; `to` before `from` is on the next day. */
const hours = {
  days: someOf(days).default([['mon', 'tue', 'wed', 'thu', 'fri']]),
  from: clockTime,
  to: clockTime,
};

/** When a person works. */
export const workingHours = z
  .strictObject(describedFields({ ...hours, timezone: z.exactOptional(timeZone) }, workingHoursTexts))
  .superRefine(notEmpty)
  .transform(({ days: spans, ...rest }) => ({ ...rest, days: weekdaysIn(spans) }));

/** When a publisher usually announces, by the clock of the source. */
export const announcementHours = z
  .strictObject(describedFields(hours, announcementHoursTexts))
  .superRefine(notEmpty)
  .transform(({ days: spans, ...rest }) => ({ ...rest, days: weekdaysIn(spans) }));

function notEmpty({ from, to }: { from: string; to: string }, context: z.RefinementCtx): void {
  if (from === to) context.addIssue(problemIssue(messages.emptyShift(), ['to']));
}

function weekdaysIn(spans: readonly (readonly Weekday[])[]): Weekday[] {
  return WEEKDAYS.filter((day) => spans.flat().includes(day));
}
