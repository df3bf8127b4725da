import { DateTime } from 'luxon';
import type { IsoInstant } from '../../domain/vocabulary.js';

/** An instant as lists show it, by the clock of the configured zone: `2026-03-05 19:14`. */
export function stamp(at: IsoInstant, timezone: string): string {
  const local = DateTime.fromISO(at, { zone: timezone });
  return local.isValid ? local.toFormat('yyyy-MM-dd HH:mm') : `${at.slice(0, 16).replace('T', ' ')}Z`;
}

/** What a column of times is called: by which clock is said once, above them. */
export function timed(label: string, timezone: string): string {
  return `${label} (${timezone})`;
}
