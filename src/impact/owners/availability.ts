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

/**
 * The shift of a person that begins on a day of their own zone; undefined where they do not work that day. Somebody
 * without working hours is at work all day.
 */
export function shiftOn(member: TeamMember, day: DateTime): { start: DateTime; end: DateTime } | undefined {
  const date = day.toFormat('yyyy-MM-dd');
  if ((member.away ?? []).some(({ from, to }) => from <= date && date <= to)) return undefined;
  const { workingHours } = member;
  if (workingHours === undefined) return { start: day.startOf('day'), end: day.endOf('day') };
  if (!workingHours.days.includes(WEEKDAYS[day.weekday - 1] ?? 'mon')) return undefined;
  const at = (clock: string) => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    return day.startOf('day').set({ hour, minute });
  };
  const [start, end] = [at(workingHours.from), at(workingHours.to)];
  return { start, end: end > start ? end : end.plus({ days: 1 }) };
}

/** Whether an instant lies within hours of a zone. */
export function isDuring(hours: WorkingHours, at: IsoInstant, zone: string): boolean {
  return isWithin(hours, DateTime.fromISO(at, { zone }));
}

/** A shift belongs to the day on which it starts: after midnight, that is the day before. */
function isWithin({ days, from, to }: WorkingHours, local: DateTime): boolean {
  const time = local.toFormat('HH:mm');
  const worksOn = (day: DateTime) => days.includes(WEEKDAYS[day.weekday - 1] ?? 'mon');
  if (from < to) return worksOn(local) && from <= time && time < to;
  return (worksOn(local) && from <= time) || (worksOn(local.minus({ days: 1 })) && time < to);
}
