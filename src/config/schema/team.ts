import { z } from 'zod';
import { WEEKDAYS, type Weekday } from '../../domain/team.js';
import { ROLES } from '../../domain/vocabulary.js';
import { say } from '../messages.js';
import {
  chatMember,
  clockTime,
  isoDate,
  listOf,
  mailbox,
  problemIssue,
  slackGroup,
  slackMember,
  someOf,
  text,
  timeZone,
  uiLanguage,
} from './values.js';

/** `mon`, or a span such as `mon-fri` or `sun-thu`, as the days that it stands for. */
const days = z.string().transform((value, context): Weekday[] => {
  const [from = '', to = from, ...rest] = value.toLowerCase().split('-');
  const names: readonly string[] = WEEKDAYS;
  const start = names.indexOf(from.trim());
  const end = names.indexOf(to.trim());
  if (start < 0 || end < 0 || rest.length > 0) {
    context.addIssue(problemIssue(say((m) => m.badWeekdays(value))));
    return z.NEVER;
  }
  const week = [...WEEKDAYS, ...WEEKDAYS];
  return week.slice(start, (end < start ? end + WEEKDAYS.length : end) + 1);
});

const workingHours = z
  .strictObject({
    days: someOf(days).default([['mon', 'tue', 'wed', 'thu', 'fri']]),
    from: clockTime,
    to: clockTime,
    timezone: z.exactOptional(timeZone),
  })
  .superRefine(({ from, to }, context) => {
    if (from === to)
      context.addIssue(
        problemIssue(
          say((m) => m.emptyShift()),
          ['to'],
        ),
      );
  })
  .transform(({ days: spans, ...hours }) => ({
    ...hours,
    days: WEEKDAYS.filter((day) => spans.flat().includes(day)),
  }));

const absence = z.strictObject({ from: isoDate, to: isoDate }).superRefine(({ from, to }, context) => {
  if (to < from)
    context.addIssue(
      problemIssue(
        say((m) => m.endsBeforeStart(from)),
        ['to'],
      ),
    );
});

const person = z.strictObject({
  name: text,
  roles: someOf(z.enum(ROLES)),
  email: z.exactOptional(mailbox),
  slack: z.exactOptional(slackMember),
  feishu: z.exactOptional(chatMember),
  dingtalk: z.exactOptional(chatMember),
  wecom: z.exactOptional(chatMember),
  language: z.exactOptional(uiLanguage),
  workingHours: z.exactOptional(workingHours),
  standIn: z.exactOptional(text),
  away: listOf(absence).default([]),
});

/** `config/team.yaml` */
export const teamSchema = z.strictObject({
  people: z.array(person).default([]),
  groups: z.partialRecord(z.enum(ROLES), slackGroup).default({}),
});

export type TeamDeclaration = z.output<typeof teamSchema>;
