import { z } from 'zod';
import type { ChannelKind } from '../../channels/kind.js';
import { ACCESSES } from '../../domain/team.js';
import { ROLES } from '../../domain/vocabulary.js';
import { describedFields, describedLike } from '../../schema/described.js';
import { isoDate, listOf, problemIssue, someOf, text, uiLanguage } from '../../schema/values.js';
import { messages } from '../messages.js';
import { workingHours } from './hours.js';
import { absenceTexts, personTexts, teamTexts } from './team-texts.js';

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
