import { z } from 'zod';
import type { ChannelKind } from '../../channels/kind.js';
import { ACCESSES, WEEKDAYS, type Weekday } from '../../domain/team.js';
import { ROLES } from '../../domain/vocabulary.js';
import { describedFields, describedLike } from '../../schema/described.js';
import {
  clockTime,
  isoDate,
  listOf,
  problemIssue,
  someOf,
  text,
  timeZone,
  uiLanguage,
} from '../../schema/values.js';
import { messages } from '../messages.js';
import { absenceTexts, personTexts, teamTexts, workingHoursTexts } from './team-texts.js';

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

const workingHours = z
  .strictObject(
    describedFields(
      {
        days: someOf(days).default([['mon', 'tue', 'wed', 'thu', 'fri']]),
        from: clockTime,
        to: clockTime,
        timezone: z.exactOptional(timeZone),
      },
      workingHoursTexts,
    ),
  )
  .superRefine(({ from, to }, context) => {
    if (from === to) context.addIssue(problemIssue(messages.emptyShift(), ['to']));
  })
  .transform(({ days: spans, ...hours }) => ({
    ...hours,
    days: WEEKDAYS.filter((day) => spans.flat().includes(day)),
  }));

const absence = z
  .strictObject(describedFields({ from: isoDate, to: isoDate }, absenceTexts))
  .superRefine(({ from, to }, context) => {
    if (to < from) context.addIssue(problemIssue(messages.endsBeforeStart(from), ['to']));
  });

const person = z.strictObject(
  describedFields(
    {
      name: text,
      roles: someOf(z.enum(ROLES)),
      access: z.exactOptional(z.enum(ACCESSES)),
      language: z.exactOptional(uiLanguage),
      workingHours: z.exactOptional(workingHours),
      standIn: z.exactOptional(text),
      away: listOf(absence).default([]),
    },
    personTexts,
  ),
);

/** `config/team.yaml`; each channel declares how it addresses a person, and those who hold a role. */
export function teamSchema(kinds: readonly ChannelKind[]) {
  const fields = kinds.flatMap(({ name, member }) =>
    member ? [[name, describedLike(z.exactOptional(member.schema), member.schema)] as const] : [],
  );
  // The folder of each channel adds its field to the type `TeamMember`.
  const addresses: Record<never, never> = Object.fromEntries(fields);
  const group = kinds.find(({ member }) => member?.group)?.member?.group ?? z.never();
  return z.strictObject(
    describedFields(
      {
        people: z.array(person.extend(addresses)).default([]),
        groups: z.partialRecord(z.enum(ROLES), group).default({}),
      },
      teamTexts,
    ),
  );
}

export type PersonDeclaration = z.output<typeof person>;
