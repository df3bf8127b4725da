import type { Checklist } from '../domain/checklist.js';
import type { IsoInstant } from '../domain/vocabulary.js';

/** The group wants to be done within a day of detection. */
const RESPONSE_HOURS = 24;

/** When a case is due: with the last item of its checklist, and a day after detection at the latest. */
export function caseDueAt(detectedAt: IsoInstant, checklist: Checklist): IsoInstant {
  const latest = new Date(Date.parse(detectedAt) + RESPONSE_HOURS * 3_600_000).toISOString();
  const last = checklist.items
    .map((item) => item.dueAt)
    .sort()
    .at(-1);
  return last !== undefined && last < latest ? last : latest;
}
