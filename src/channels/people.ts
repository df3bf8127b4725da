import type { TeamMember } from '../domain/team.js';
import type { ChannelKind } from './kind.js';

/** The channel that reaches one person alone: their mailbox, or else a direct message. */
export function personalChannel(member: TeamMember, kinds: readonly ChannelKind[]): string | undefined {
  for (const { name, personal } of personalKinds(kinds)) {
    const address = addressOn(name, member);
    if (address !== undefined) return personal.channelOf(address);
  }
  return undefined;
}

/** The fields of `team.yaml` that somebody can be reached by alone, the first to be taken first. */
export function personalFields(kinds: readonly ChannelKind[]): string[] {
  return personalKinds(kinds).map(({ name }) => name);
}

/** The team without the addresses that no channel leads to. */
export function reachableTeam(
  team: readonly TeamMember[],
  channels: object,
  kinds: readonly ChannelKind[],
): TeamMember[] {
  const off = personalFields(kinds).filter((name) => !Object.hasOwn(channels, name));
  return team.map((member) => {
    const { name, roles, ...rest } = member;
    const kept = Object.entries(rest).filter(([field]) => !off.includes(field));
    return { name, roles, ...Object.fromEntries(kept) };
  });
}

function addressOn(channel: string, member: TeamMember): string | undefined {
  const [, address] = Object.entries(member).find(([field]) => field === channel) ?? [];
  return typeof address === 'string' ? address : undefined;
}

function personalKinds(kinds: readonly ChannelKind[]) {
  return kinds
    .flatMap(({ name, member }) => (member?.personal ? { name, personal: member.personal } : []))
    .sort((a, b) => a.personal.rank - b.personal.rank);
}
