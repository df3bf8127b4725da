import type { TeamMember } from '../../domain/team.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { unavailability } from '../../impact/owners/availability.js';

const STEP_MS = 15 * 60_000;
/** Nobody is waited for longer than this: the alert goes out then. */
const LONGEST_WAIT_MS = 14 * 86_400_000;

export interface AtWork {
  /** When the person is at work next; undefined where that is now. */
  readonly at?: IsoInstant;
  /** Somebody at work now who takes over till then. */
  readonly standIn?: TeamMember;
}

/** When a person is at work, to within a quarter of an hour, and who stands in for them until then. */
export function whenAtWork(person: TeamMember, team: readonly TeamMember[], now: IsoInstant): AtWork {
  if (!unavailability(person, now)) return {};
  const standIn = standInAtWork(person, team, now);
  return { at: nextAtWork(person, now), ...(standIn && { standIn }) };
}

function nextAtWork(person: TeamMember, now: IsoInstant): IsoInstant {
  const start = Math.ceil(Date.parse(now) / STEP_MS) * STEP_MS;
  const end = start + LONGEST_WAIT_MS;
  for (let time = start; time < end; time += STEP_MS) {
    const at = new Date(time).toISOString();
    if (!unavailability(person, at)) return at;
  }
  return new Date(end).toISOString();
}

function standInAtWork(
  person: TeamMember,
  team: readonly TeamMember[],
  now: IsoInstant,
): TeamMember | undefined {
  const seen = new Set([person.name]);
  let name = person.standIn;
  while (name !== undefined && !seen.has(name)) {
    seen.add(name);
    const standIn = team.find((member) => member.name === name);
    if (standIn && !unavailability(standIn, now)) return standIn;
    name = standIn?.standIn;
  }
  return undefined;
}
