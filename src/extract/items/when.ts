import { DateTime } from 'luxon';
import type { IsoDate } from '../../domain/vocabulary.js';
import { readDate } from '../metadata/dates.js';

export interface WhenReading {
  /** IANA zone in which the publisher's days are meant. */
  readonly timezone: string;
  readonly language?: string | undefined;
}

/** The zones that RFC 822 names and luxon does not. */
const NAMED_ZONES: Readonly<Record<string, string>> = {
  UT: '+0000',
  UTC: '+0000',
  Z: '+0000',
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
  BST: '+0100',
  CET: '+0100',
  CEST: '+0200',
  JST: '+0900',
  KST: '+0900',
};

/** Seconds and milliseconds since 1970 of the years that a notice may be of: 2001 to 2100. */
const SECONDS = [978_307_200, 4_102_444_800] as const;

/**
 * The instant that a date of a feed or an API says: RFC 822 as RSS writes it, ISO 8601, or a number of seconds or
 * milliseconds. Undefined for what says a day alone, and for what cannot be read.
 */
function readInstant(written: string, timezone: string): DateTime | undefined {
  const text = written.trim();
  if (/^\d{10}$|^\d{13}$/.test(text)) {
    const seconds = Number(text.slice(0, 10));
    return seconds >= SECONDS[0] && seconds < SECONDS[1] ? DateTime.fromSeconds(seconds) : undefined;
  }
  const iso = text
    .replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)/, '$1T$2')
    .replace(/\s+(?=[+-]\d\d:?\d\d$|Z$)/, '');
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(iso)) return valid(DateTime.fromISO(iso, { zone: timezone }));
  const named = text.replace(/\b([A-Z]{1,4})\s*$/, (name) => NAMED_ZONES[name.trim()] ?? name);
  const short = named.replace(/^([A-Z][a-z]{2})[a-z]+,/, '$1,').replace(/\bSept\b/, 'Sep');
  return valid(DateTime.fromRFC2822(short, { zone: timezone })) ?? valid(DateTime.fromHTTP(text));
}

function valid(moment: DateTime): DateTime | undefined {
  return moment.isValid ? moment : undefined;
}

/**
 * The day that a date of an item says, where its publisher is; undefined where it cannot be read.
 *
 * @param format tokens of luxon, where the source says how days are written: `dd/MM/yyyy`
 */
export function readDay(
  written: string,
  { timezone, language }: WhenReading,
  format?: string,
): IsoDate | undefined {
  const formatted = format === undefined ? undefined : valid(DateTime.fromFormat(written.trim(), format));
  if (formatted) return formatted.toISODate() ?? undefined;
  const instant = readInstant(written, timezone);
  if (instant) return instant.setZone(timezone).toISODate() ?? undefined;
  return readDate(written, { timezone, language });
}

/** When something was touched, as an instant or a day; undefined where it cannot be read. */
export function readMoment(written: string, reading: WhenReading, format?: string): string | undefined {
  return readInstant(written, reading.timezone)?.toUTC().toISO() ?? readDay(written, reading, format);
}
