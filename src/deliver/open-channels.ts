import type { Channel } from '../channels/channel.js';
import { type ChannelDeps, channelIds, createChannels } from '../channels/channels.js';
import type { Settings } from '../config/configuration.js';
import type { ChangeAlert } from '../domain/alert.js';
import type { TeamMember } from '../domain/team.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { reachableTeam } from './routing/people.js';
import { otherChannels } from './routing/reach.js';
import { type Destination, routeAlert } from './routing/route.js';

/** Every channel that messages may go to, and which messages go where. */
export interface OpenChannels {
  readonly channels: readonly Channel[];
  /** The ids of those that get warnings, digests, and the alerts for which there is no route. */
  readonly shared: readonly string[];
  /** The ids of those that get what another one does not take. */
  readonly fallback: readonly string[];
  /** Routes tell people; programs that read alerts get all of them. */
  route(alert: ChangeAlert, now: IsoInstant): readonly Destination[];
}

/** The ids of every channel that messages may go to, without opening any. */
export function reachableChannels(
  { channels, alerts }: Pick<Settings, 'channels' | 'alerts'>,
  members: readonly TeamMember[],
): string[] {
  const shared = channelIds(channels);
  const team = reachableTeam(members, channels);
  return [...shared, ...otherChannels(alerts.routes, alerts.fallback ?? [], shared, team)];
}

export function openChannels(
  settings: Pick<Settings, 'channels' | 'alerts'>,
  members: readonly TeamMember[],
  deps: ChannelDeps,
): OpenChannels {
  const { routes, fallback } = settings.alerts;
  const team = reachableTeam(members, settings.channels);
  const shared = channelIds(settings.channels);
  const others = otherChannels(routes, fallback ?? [], shared, team);
  const channels = createChannels(settings.channels, deps, others);
  const machines = channels.filter(({ machine }) => machine).map(({ id }) => id);
  return {
    channels,
    shared,
    fallback: fallback ?? shared.filter((id) => !machines.includes(id)),
    route: (alert, now) => {
      const destinations = routeAlert(alert, { routes, channels: shared, team, now });
      const missed = machines.filter((id) => !destinations.some(({ channel }) => channel === id));
      return [...destinations, ...missed.map((channel) => ({ channel }))];
    },
  };
}
