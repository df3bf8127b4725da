import type { Assignment } from '../../domain/checklist.js';
import type { TeamMember } from '../../domain/team.js';
import type { IsoInstant, Role } from '../../domain/vocabulary.js';
import { unavailability } from './availability.js';

/** Who is in charge of an item. */
export interface Owner {
  readonly assignee: string;
  readonly assignment?: Assignment;
}

/**
 * Finds the person in charge of a role at an instant. In this order: the first holder who is at work; the first
 * stand-in who is; where nobody is at work now, the first who is not on leave, holders before stand-ins; the first
 * holder. Where nobody holds the role, the operations lead by the same order, else anybody. Undefined for an
 * empty team alone.
 */
export function ownerOf(role: Role, team: readonly TeamMember[], at: IsoInstant): Owner | undefined {
  const owner = holderOf(role, team, at);
  if (owner) return owner;
  const lead = holderOf('operations-lead', team, at);
  if (lead) return { assignee: lead.assignee, assignment: { kind: 'lead', role } };
  const anybody = team.find((member) => !unavailability(member, at)) ?? team[0];
  return anybody && { assignee: anybody.name, assignment: { kind: 'anybody', role } };
}

function holderOf(role: Role, team: readonly TeamMember[], at: IsoInstant): Owner | undefined {
  const holders = team.filter((member) => member.roles.includes(role));
  const present = holders.find((member) => !unavailability(member, at));
  if (present) return { assignee: present.name };
  for (const wanted of ['at-work', 'not-away'] as const) {
    if (wanted === 'not-away') {
      const resting = holders.find((member) => unavailability(member, at)?.kind === 'off-hours');
      if (resting) return asHolder(resting, at);
    }
    for (const holder of holders) {
      const standIn = standInsOf(holder, team).find((member) => isFit(member, wanted, at));
      if (standIn) return asStandIn(standIn, holder, at);
    }
  }
  return holders[0] && asHolder(holders[0], at);
}

function isFit(member: TeamMember, wanted: 'at-work' | 'not-away', at: IsoInstant): boolean {
  const absence = unavailability(member, at);
  return absence === undefined || (wanted === 'not-away' && absence.kind === 'off-hours');
}

/** The stand-in of a person, that one's stand-in, and so on. */
function standInsOf(holder: TeamMember, team: readonly TeamMember[]): TeamMember[] {
  const chain: TeamMember[] = [];
  let name = holder.standIn;
  while (name !== undefined) {
    const standIn = team.find((member) => member.name === name);
    if (!standIn || standIn === holder || chain.includes(standIn)) break;
    chain.push(standIn);
    name = standIn.standIn;
  }
  return chain;
}

function asHolder(holder: TeamMember, at: IsoInstant): Owner {
  const absence = unavailability(holder, at);
  return { assignee: holder.name, ...(absence && { assignment: { kind: 'holder', absence } }) };
}

function asStandIn(standIn: TeamMember, holder: TeamMember, at: IsoInstant): Owner {
  const absence = unavailability(holder, at) ?? { kind: 'off-hours' };
  return { assignee: standIn.name, assignment: { kind: 'stand-in', for: holder.name, absence } };
}
