import { DateTime } from 'luxon';
import type { Unavailability } from '../../domain/checklist.js';
import { type TeamMember, WEEKDAYS, type WorkingHours } from '../../domain/team.js';
import type { IsoInstant } from '../../domain/vocabulary.js';

/** Why a person is not at work at an instant; undefined where they are. */
export function unavailability(member: TeamMember, at: IsoInstant): Unavailability | undefined {
  const local = DateTime.fromISO(at, { zone: member.timezone ?? 'UTC' });
  const today = local.toFormat('yyyy-MM-dd');
  const absences = (member.away ?? []).filter(({ from, to }) => from <= today && today <= to);
  const until = absences
    .map(({ to }) => to)
    .sort()
    .at(-1);
  if (until !== undefined) return { kind: 'away', until };
  const { workingHours } = member;
  return workingHours === undefined || isWithin(workingHours, local) ? undefined : { kind: 'off-hours' };
}

/** A shift belongs to the day on which it starts: after midnight, that is the day before. */
function isWithin({ days, from, to }: WorkingHours, local: DateTime): boolean {
  const time = local.toFormat('HH:mm');
  const worksOn = (day: DateTime) => days.includes(WEEKDAYS[day.weekday - 1] ?? 'mon');
  if (from < to) return worksOn(local) && from <= time && time < to;
  return (worksOn(local) && from <= time) || (worksOn(local.minus({ days: 1 })) && time < to);
}
