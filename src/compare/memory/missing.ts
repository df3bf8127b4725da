import type { MissingSince, PageMemory } from '../../domain/memory.js';
import type { Stay } from '../../domain/patience.js';
import type { IsoInstant } from '../../domain/vocabulary.js';

const HOUR_MS = 3_600_000;

/** What to remember of the parts that a check did not bring, by key; those that came are forgotten. */
export function learnMissing(memory: PageMemory, keys: Iterable<string>, at: IsoInstant): PageMemory {
  const { missing: known = [], ...rest } = memory;
  const missing = [...new Set(keys)].map((key): MissingSince => {
    const { since = at, checks = 0 } = known.find((part) => part.key === key) ?? {};
    return { key, since, checks: checks + 1 };
  });
  return missing.length === 0 ? rest : { ...rest, missing };
}

/** The parts, by key, that have been missing for so long that they are gone. */
export function goneParts(
  { missing = [] }: PageMemory,
  at: IsoInstant,
  { checks, hours }: Stay,
): Set<string> {
  const until = Date.parse(at) - hours * HOUR_MS;
  return new Set(
    missing.filter((part) => part.checks >= checks && Date.parse(part.since) <= until).map(({ key }) => key),
  );
}
