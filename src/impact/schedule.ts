import type { Assessment } from '../domain/assessment.js';
import type { IsoInstant } from '../domain/vocabulary.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A rule that applies sooner than this leaves only half the usual time for every answer. */
const RUSH_MS = 48 * HOUR_MS;

/** By what the due hours of a checklist are multiplied: a half where the change leaves less than 48 hours. */
export function paceOf(
  assessment: Pick<Assessment, 'effective' | 'deadline'>,
  detectedAt: IsoInstant,
): number {
  const now = Date.parse(detectedAt);
  const { effective, deadline } = assessment;
  // A rule applies from the start of its day, and goes on applying; a deadline ends with its day, and is then over.
  if (effective && Date.parse(effective.date) - now < RUSH_MS) return 0.5;
  if (!deadline) return 1;
  const left = Date.parse(deadline.date) + DAY_MS - now;
  return left > 0 && left < RUSH_MS ? 0.5 : 1;
}

/** The instant a number of hours after another. */
export function hoursAfter(instant: IsoInstant, hours: number): IsoInstant {
  return new Date(Date.parse(instant) + hours * HOUR_MS).toISOString();
}
