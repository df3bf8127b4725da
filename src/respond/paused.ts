import type { CaseClock } from '../domain/case.js';
import type { IsoInstant } from '../domain/vocabulary.js';

/** For how long a clock has stood still until an instant, in ms. */
export function pausedMs(clock: CaseClock | undefined, at: IsoInstant): number {
  const before = clock?.pausedMs ?? 0;
  if (!clock?.pause) return before;
  const { at: since, until = at } = clock.pause;
  return before + Math.max(0, Date.parse(until < at ? until : at) - Date.parse(since));
}
