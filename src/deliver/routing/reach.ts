import type { ChannelKind } from '../../channels/kind.js';
import { personalChannel } from '../../channels/people.js';
import type { Route } from '../../domain/route.js';
import type { TeamMember } from '../../domain/team.js';

/**
 * The channels, besides those that everything goes to, that routes may lead to: other places, and people with all who
 * may stand in for them.
 *
 * @param shared the ids of the channels that everything goes to for which no route is made
 * @param fallback the ids of the channels that get what another one does not take
 * @param remindsAll whether everybody of the team may be reminded of their work
 */
export function otherChannels(
  routes: readonly Route[],
  fallback: readonly string[],
  shared: readonly string[],
  team: readonly TeamMember[],
  kinds: readonly ChannelKind[],
  remindsAll = false,
): string[] {
  const targets = routes.flatMap(({ to }) => to);
  const ids = new Set(fallback);
  const people = team.filter(
    (member) =>
      remindsAll ||
      shared.includes(personalChannel(member, kinds) ?? '') ||
      targets.some(
        (target) =>
          (target.kind === 'person' && target.name === member.name) ||
          (target.kind === 'role' && member.roles.includes(target.role)),
      ),
  );
  for (const target of targets) if (target.kind === 'channel') ids.add(target.id);
  for (const member of people) {
    for (const one of withStandIns(member, team)) {
      const channel = personalChannel(one, kinds);
      if (channel !== undefined) ids.add(channel);
    }
  }
  const isShared = (id: string) => shared.some((own) => own === id || own.startsWith(`${id}:`));
  return [...ids].filter((id) => !isShared(id));
}

function withStandIns(member: TeamMember, team: readonly TeamMember[]): TeamMember[] {
  const chain = [member];
  for (let last = member; last.standIn !== undefined; ) {
    const next = team.find(({ name }) => name === last.standIn);
    if (!next || chain.includes(next)) break;
    chain.push(next);
    last = next;
  }
  return chain;
}
