import type { ChangeAlert } from '../../domain/alert.js';
import type { TeamMember } from '../../domain/team.js';
import type { IsoInstant, Role, Severity, TopicId } from '../../domain/vocabulary.js';
import { SEVERITIES } from '../../domain/vocabulary.js';
import { marketsOverlap } from '../../impact/markets.js';
import { mailboxOf, personalChannel, whenAtWork } from './people.js';

/** Where alerts of some kind go, besides what other routes say. */
export interface Route {
  /** A logical AND between keys, OR within a list; no key at all means every alert. */
  readonly when: RouteCondition;
  readonly to: readonly RouteTarget[];
}

export interface RouteCondition {
  readonly topics?: readonly TopicId[];
  readonly platforms?: readonly string[];
  readonly markets?: readonly string[];
  readonly sources?: readonly string[];
  /** Languages of the page, `zh` for all of Chinese. */
  readonly languages?: readonly string[];
  /** Roles that the checklist has an item for. */
  readonly roles?: readonly Role[];
  /** This severe or more. */
  readonly severity?: Severity;
}

export type RouteTarget =
  /** A channel by its id; `email` stands for all its addresses. */
  | { readonly kind: 'channel'; readonly id: string }
  /** Whoever is in charge of the role. */
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'person'; readonly name: string };

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
  const { channels, team } = options;
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
  return holders.flatMap((member) => personalChannel(member) ?? []);
}

/** The channel now, or later with a stand-in now where it is the own channel of a person who is not at work. */
function inHours(channel: string, severity: Severity, { team, now }: RoutingOptions): Destination[] {
  const owner = team.find((member) => mailboxOf(member) === channel || personalChannel(member) === channel);
  if (!owner || severity === 'critical') return [{ channel }];
  const { at, standIn } = whenAtWork(owner, team, now);
  if (at === undefined) return [{ channel }];
  const deputy = standIn && personalChannel(standIn);
  return [{ channel, notBefore: at }, ...(deputy === undefined ? [] : [{ channel: deputy }])];
}
