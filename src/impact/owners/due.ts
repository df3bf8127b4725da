import { DateTime } from 'luxon';
import type { Assessment } from '../../domain/assessment.js';
import type { TeamMember } from '../../domain/team.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { shiftOn, unavailability } from './availability.js';

interface DueInput {
  /** When the change was found. */
  readonly from: IsoInstant;
  /** When the answer is due by the clock alone. */
  readonly due: IsoInstant;
  readonly assessment: Pick<Assessment, 'effective' | 'deadline'>;
}

/** How long somebody has at least for an answer that waited for them to come to work. */
const AT_LEAST_HOURS = 1;
/** A leave longer than this ends before anybody waits for it. */
const MAX_DAYS = 40;

/**
 * When an answer of a person is due: by the clock where they are at work then. Else at the end of the shift before, where
 * that leaves at least half of the time; else an hour into the next shift. Never later than the rule: not after the day
 * to act, not after the rule begins to apply, where that is still to come.
 */
export function dueAtWork(member: TeamMember | undefined, { from, due, assessment }: DueInput): IsoInstant {
  const zone = member?.timezone ?? 'UTC';
  const found = DateTime.fromISO(from, { zone });
  const last = lastMoment(assessment, found);
  const wanted = DateTime.fromISO(due, { zone });
  const capped = last !== undefined && last < wanted ? last : wanted;
  if (member === undefined || unavailability(member, instantOf(capped)) === undefined)
    return instantOf(capped);
  const earlier = lastShiftEnd(member, capped);
  const half = found.plus({ milliseconds: capped.diff(found).toMillis() / 2 });
  if (earlier !== undefined && earlier >= half && earlier > found) return instantOf(earlier);
  const later = nextShift(member, capped);
  const isSoon =
    later !== undefined && (earlier === undefined || earlier <= found || isWithinDay(capped, later));
  if (isSoon && (last === undefined || later <= last)) return instantOf(later);
  return instantOf(earlier !== undefined && earlier > found ? earlier : capped);
}

/** The last moment at which an answer is still of use, in the zone of its person. */
function lastMoment({ effective, deadline }: DueInput['assessment'], found: DateTime): DateTime | undefined {
  const { zone } = found;
  const starts = effective && DateTime.fromISO(effective.date, { zone }).startOf('day');
  const ends = deadline && DateTime.fromISO(deadline.date, { zone }).endOf('day').startOf('minute');
  const ahead = [starts, ends].filter((moment) => moment?.isValid === true && moment > found);
  return ahead.length === 0 ? undefined : DateTime.min(...ahead.filter((moment) => moment !== undefined));
}

/** Nobody waits for the end of a leave where there was time before it. */
function isWithinDay(from: DateTime, to: DateTime): boolean {
  return to <= from.plus({ days: 1 });
}

/** When the last shift of a person before a moment ended; undefined where they are on leave for long. */
export function lastShiftEnd(member: TeamMember, before: DateTime): DateTime | undefined {
  for (let back = 0; back <= MAX_DAYS; back += 1) {
    const shift = shiftOn(member, before.minus({ days: back }));
    if (shift && shift.end <= before) return shift.end;
  }
  return undefined;
}

/** An hour into the next shift of a person from a moment on, by when what waited for them can be done. */
export function nextShift(member: TeamMember, after: DateTime): DateTime | undefined {
  for (let ahead = 0; ahead <= MAX_DAYS; ahead += 1) {
    const shift = shiftOn(member, after.plus({ days: ahead }));
    if (shift && shift.start >= after)
      return DateTime.min(shift.start.plus({ hours: AT_LEAST_HOURS }), shift.end);
  }
  return undefined;
}

function instantOf(moment: DateTime): IsoInstant {
  return moment.toUTC().toISO() ?? '';
}
