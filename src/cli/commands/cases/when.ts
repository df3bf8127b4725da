import { DateTime } from 'luxon';
import type { IsoInstant } from '../../../domain/vocabulary.js';
import { usage } from '../../shared/command.js';
import { texts } from './texts.js';

/**
 * An instant as people write it: `+4h`, `+2d`, `18:00` (today, or tomorrow where that is over), `2026-03-05 18:00`, or
 * with a zone, `2026-03-05T18:00+08:00`. Without one it is read by the clock of the settings. Throws `UsageError`.
 */
export function instantOf(written: string, timezone: string, now: Date): IsoInstant {
  const text = written.trim();
  const local = DateTime.fromJSDate(now, { zone: timezone });
  const span = /^\+(\d{1,4})\s*(m|h|d)$/u.exec(text);
  if (span) {
    const [, count, unit] = span;
    const units = { m: 'minutes', h: 'hours', d: 'days' } as const;
    const found = Object.entries(units).find(([letter]) => letter === unit)?.[1] ?? 'hours';
    return isoOf(local.plus({ [found]: Number(count) }));
  }
  if (/^\d{1,2}:\d{2}$/u.test(text)) {
    const [hour = 0, minute = 0] = text.split(':').map(Number);
    const today = local.startOf('day').set({ hour, minute });
    if (hour > 23 || minute > 59) throw usage(texts.badTime(written));
    return isoOf(today > local ? today : today.plus({ days: 1 }));
  }
  const given = DateTime.fromISO(text.replace(' ', 'T'), { zone: timezone });
  if (!given.isValid || !/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}/u.test(text)) throw usage(texts.badTime(written));
  return isoOf(given);
}

function isoOf(moment: DateTime): IsoInstant {
  return moment.toUTC().toISO() ?? '';
}
