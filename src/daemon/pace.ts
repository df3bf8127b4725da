import type { Source } from '../domain/source.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { isDuring } from '../impact/owners/availability.js';
import { shortestGapMinutes } from '../schema/cron.js';
import type { SourceTrouble } from '../store/health.js';

const MINUTE_MS = 60_000;
/** So many failures in a row are met with checks as usual: most trouble is short, and people are told by then. */
const PATIENT_FAILURES = 4;
/** A source that fails is asked at least as often as this, in ms, and as its schedule where that is rarer. */
const LONGEST_REST_MS = 4 * 60 * MINUTE_MS;
/** For so long after a change a page is looked at more often, in ms: corrections and follow-ups come then. */
export const LIVELY_MS = 2 * 60 * MINUTE_MS;
/** Looked at so many times as often, and never more often than every so many minutes. */
const LIVELY_TIMES = 3;
const LIVELIEST_MINUTES = 5;
/** Rounds of checks begin up to so long after they are due, in ms, so that not all the world asks at the full minute. */
const LONGEST_JITTER_MS = 20_000;
const JITTER_SHARE = 0.1;

/**
 * Whether a source that fails again and again is left alone at this round: after four failures in a row twice as long
 * as its schedule says, then four times, up to four hours.
 */
export function isResting(
  trouble: Pick<SourceTrouble, 'failures' | 'lastFailureAt'> | undefined,
  schedule: string,
  now: Date,
): boolean {
  if (!trouble || trouble.failures < PATIENT_FAILURES) return false;
  const gapMs = shortestGapMinutes(schedule) * MINUTE_MS;
  const restMs = Math.min(
    gapMs * 2 ** (trouble.failures - PATIENT_FAILURES + 1),
    Math.max(gapMs, LONGEST_REST_MS),
  );
  const sinceMs = now.getTime() - Date.parse(trouble.lastFailureAt);
  // Half a gap less: the round that comes closest to the end of the rest is the one.
  return sinceMs >= 0 && sinceMs < restMs - gapMs / 2;
}

/** Whether the publisher of a source usually announces at this hour. */
export function announcesNow(
  { announcementHours, timezone }: Pick<Source, 'announcementHours' | 'timezone'>,
  now: Date,
): boolean {
  return announcementHours !== undefined && isDuring(announcementHours, now.toISOString(), timezone);
}

/** Whether a source that changed lately, or may well announce now, is due for a look between two rounds. */
export function wantsCloserLook(schedule: string, lastCheckAt: IsoInstant, now: Date): boolean {
  const minutes = Math.max(LIVELIEST_MINUTES, shortestGapMinutes(schedule) / LIVELY_TIMES);
  return now.getTime() - Date.parse(lastCheckAt) >= minutes * MINUTE_MS;
}

/** How long after it is due a round begins, in ms; nothing to speak of where rounds come every few seconds. */
export function jitterFor(schedule: string, random: () => number): number {
  const gapMs = shortestGapMinutes(schedule) * MINUTE_MS;
  return Math.floor(random() * Math.min(LONGEST_JITTER_MS, gapMs * JITTER_SHARE));
}
