import { DateTime } from 'luxon';
import type { Configuration } from '../../config/configuration.js';
import type { IsoInstant, UiLanguage } from '../../domain/vocabulary.js';
import type { SourcePause } from '../../store/pauses.js';
import { inLanguage } from '../../text/texts.js';
import { plain } from './terminal.js';
import { common } from './texts.js';

/** One line for each source that is paused: until when, and why. */
export function pausedLines(
  pauses: readonly SourcePause[],
  { settings }: Pick<Configuration, 'settings'>,
  language: UiLanguage,
): string[] {
  return pauses.map(({ sourceId, until, why }) =>
    inLanguage(common, language).paused(sourceId, untilDay(until, settings.timezone), plain(why)),
  );
}

/** The day on which checks begin again, in the zone of the user. */
function untilDay(until: IsoInstant | null, timezone: string): string | undefined {
  if (until === null) return undefined;
  return DateTime.fromISO(until, { zone: timezone }).toISODate() ?? until.slice(0, 10);
}
