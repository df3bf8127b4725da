import type { Channel } from '../channels/channel.js';
import { channels as allChannels } from '../channels/channels.js';
import { channelIds, createChannels } from '../channels/create.js';
import type { ChannelDeps, ChannelKind } from '../channels/kind.js';
import { reachableTeam } from '../channels/people.js';
import type { Settings } from '../config/configuration.js';
import type { ChangeAlert } from '../domain/alert.js';
import type { TeamMember } from '../domain/team.js';
import type { IsoInstant } from '../domain/vocabulary.js';
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

/** What settings say of who is told what. */
type ChannelUse = Pick<Settings, 'channels' | 'alerts'> & Partial<Pick<Settings, 'response'>>;

/** The ids of every channel that messages may go to, without opening any. */
export function reachableChannels(
  { channels, alerts, response }: ChannelUse,
  members: readonly TeamMember[],
  kinds: readonly ChannelKind[],
): string[] {
  const shared = channelIds(channels, kinds);
  const team = reachableTeam(members, channels, kinds);
  return [
    ...shared,
    ...otherChannels(alerts.routes, alerts.fallback ?? [], shared, team, kinds, response?.reminders),
  ];
}

export function openChannels(
  settings: ChannelUse,
  members: readonly TeamMember[],
  deps: ChannelDeps,
  kinds: readonly ChannelKind[] = allChannels,
): OpenChannels {
  const { routes, fallback } = settings.alerts;
  const team = reachableTeam(members, settings.channels, kinds);
  const shared = channelIds(settings.channels, kinds);
  const others = otherChannels(routes, fallback ?? [], shared, team, kinds, settings.response?.reminders);
  const channels = createChannels(settings.channels, deps, others, kinds);
  const machines = channels.filter(({ machine }) => machine).map(({ id }) => id);
  return {
    channels,
    shared,
    fallback: fallback ?? shared.filter((id) => !machines.includes(id)),
    route: (alert, now) => {
      const destinations = routeAlert(alert, { routes, channels: shared, team, now, kinds });
      const missed = machines.filter((id) => !destinations.some(({ channel }) => channel === id));
      return [...destinations, ...missed.map((channel) => ({ channel }))];
    },
  };
}
