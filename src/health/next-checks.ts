import type { Configuration } from '../config/configuration.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { nextDue } from '../schema/next-due.js';
import type { Standing } from './standings.js';

/** What of the settings says when sources are checked. */
interface Scheduled {
  readonly settings: Pick<Configuration['settings'], 'timezone' | 'schedules'>;
}

/** When each source is due next by its schedule; undefined where none fetches it, or somebody paused it. */
export function nextChecks(
  { settings }: Scheduled,
  now: Date,
  kinds: readonly { readonly name: string; readonly isHandedIn?: true }[],
): NextCheck {
  const known = new Map<string, IsoInstant | undefined>();
  return ({ source, health }) => {
    if (!source?.enabled || health.state === 'paused') return undefined;
    if (kinds.some(({ name, isHandedIn }) => name === source.kind && isHandedIn)) return undefined;
    const schedule = source.schedule ?? settings.schedules.check;
    if (!known.has(schedule)) known.set(schedule, nextDue(schedule, settings.timezone, now)?.toISOString());
    return known.get(schedule);
  };
}

export type NextCheck = (standing: Standing) => IsoInstant | undefined;
