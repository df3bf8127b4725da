import { channels as allChannels } from '../../channels/channels.js';
import type { ChannelKind } from '../../channels/kind.js';
import { personalChannel } from '../../channels/people.js';
import type { ChangeAlert } from '../../domain/alert.js';
import type { Route, RouteCondition, RouteTarget } from '../../domain/route.js';
import type { TeamMember } from '../../domain/team.js';
import type { IsoInstant, Severity } from '../../domain/vocabulary.js';
import { SEVERITIES } from '../../domain/vocabulary.js';
import { marketsOverlap } from '../../impact/markets.js';
import { whenAtWork } from './at-work.js';

/** A channel that an alert is queued for. */
export interface Destination {
  readonly channel: string;
  /** The person behind the channel is not at work before. */
  readonly notBefore?: IsoInstant;
}

export interface RoutingOptions {
  readonly routes: readonly Route[];
  /** The channels that everything goes to for which no route is made. */
  readonly channels: readonly string[];
  readonly team: readonly TeamMember[];
  readonly now: IsoInstant;
  /** The channels that there are; those that RuleWatch brings along without it. */
  readonly kinds?: readonly ChannelKind[];
}

/**
 * The channels of an alert. All routes that hold for it add up; where none does it goes to every channel, so that no
 * alert is lost between routes. A person's own channel waits for their working hours, with the alert going to a
 * stand-in who is at work; a critical alert waits for nobody.
 */
export function routeAlert(alert: ChangeAlert, options: RoutingOptions): Destination[] {
  const routes = options.routes.filter(({ when }) => holds(when, alert));
  const ids = routes.flatMap(({ to }) => to.flatMap((target) => channelsOf(target, alert, options)));
  const known = ids.length > 0 ? ids : options.channels;
  const destinations = new Map<string, Destination>();
  for (const channel of known) {
    for (const destination of inHours(channel, alert.assessment.severity, options)) {
      const earlier = destinations.get(destination.channel);
      if (!earlier || destination.notBefore === undefined) {
        destinations.set(destination.channel, destination);
      }
    }
  }
  return [...destinations.values()];
}

function holds(when: RouteCondition, { source, assessment, checklist }: ChangeAlert): boolean {
  const { topics, platforms, markets, sources, languages, roles, severity } = when;
  const isOf = (list: readonly string[] | undefined, values: readonly string[]): boolean =>
    list === undefined || values.some((value) => list.includes(value));
  const told = assessment.markets.length > 0 ? assessment.markets : source.markets;
  return (
    isOf(
      topics,
      assessment.topics.map((topic) => topic.id),
    ) &&
    isOf(platforms, [source.platform]) &&
    isOf(sources, [source.id]) &&
    isOf(languages, [assessment.language, assessment.language.split('-')[0] ?? '']) &&
    isOf(
      roles,
      checklist.items.map((item) => item.role),
    ) &&
    (markets === undefined || told.some((market) => markets.some((one) => marketsOverlap(one, market)))) &&
    (severity === undefined || SEVERITIES.indexOf(assessment.severity) <= SEVERITIES.indexOf(severity))
  );
}

function channelsOf(target: RouteTarget, alert: ChangeAlert, options: RoutingOptions): string[] {
  const { channels, team, kinds = allChannels } = options;
  if (target.kind === 'channel') {
    const own = channels.filter((id) => id === target.id || id.startsWith(`${target.id}:`));
    return own.length > 0 ? own : [target.id];
  }
  const names =
    target.kind === 'person'
      ? [target.name]
      : alert.checklist.items.flatMap(({ role, assignee }) => (role === target.role ? (assignee ?? []) : []));
  const holders = team.filter(
    (member) =>
      names.includes(member.name) ||
      (names.length === 0 && target.kind === 'role' && member.roles.includes(target.role)),
  );
  return holders.flatMap((member) => personalChannel(member, kinds) ?? []);
}

/** The channel now, or later with a stand-in now where it is the own channel of a person who is not at work. */
function inHours(channel: string, severity: Severity, options: RoutingOptions): Destination[] {
  const { team, now, kinds = allChannels } = options;
  const owner = team.find((member) => personalChannel(member, kinds) === channel);
  if (!owner || severity === 'critical') return [{ channel }];
  const { at, standIn } = whenAtWork(owner, team, now);
  if (at === undefined) return [{ channel }];
  const deputy = standIn && personalChannel(standIn, kinds);
  return [{ channel, notBefore: at }, ...(deputy === undefined ? [] : [{ channel: deputy }])];
}
