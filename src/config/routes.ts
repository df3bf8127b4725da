import type { ChannelSettings } from '../channels/channels.js';
import { channelIds, channelNameOf, channelsInUse } from '../channels/create.js';
import type { ChannelKind } from '../channels/kind.js';
import { personalChannel, personalFields, reachableTeam } from '../channels/people.js';
import type { Route, RouteTarget } from '../domain/route.js';
import type { Source } from '../domain/source.js';
import type { TeamMember } from '../domain/team.js';
import type { LocalizedText } from '../domain/vocabulary.js';
import type { FieldProblem } from '../schema/describe.js';
import { suggest } from '../schema/suggest.js';
import type { Settings } from './configuration.js';
import { messages } from './messages.js';
import type { AlertsDeclaration, RouteDeclaration } from './schema/alerts.js';

/** What routes may name. */
export interface Routable {
  readonly channels: ChannelSettings;
  readonly kinds: readonly ChannelKind[];
  readonly topicIds: readonly string[];
  readonly sources: readonly Source[];
  /** Some sources could not be read, and so none that is not among `sources` can be said to be missing. */
  readonly isPartial: boolean;
  /** Undefined where the team could not be read, and so nobody can be said to be missing. */
  readonly team: readonly TeamMember[] | undefined;
}

export interface RouteDecision {
  readonly alerts: Settings['alerts'];
  /** The paths count from the top of the settings. */
  readonly problems: readonly FieldProblem[];
}

/** Checks who is told what against everything that is declared elsewhere. */
export function decideRoutes(declared: AlertsDeclaration, known: Routable): RouteDecision {
  const { routes, fallback, ...rest } = declared;
  const problems = routes.flatMap((route, index) => problemsOf(route, ['alerts', 'routes', index], known));
  for (const [index, { id }] of (fallback ?? []).entries()) {
    if (!isOn(id, known.channels)) problems.push(off(id, ['alerts', 'fallback', index]));
  }
  return {
    alerts: {
      ...rest,
      routes: routes.map((route) => toRoute(route, known)),
      ...(fallback && { fallback: fallback.flatMap(({ id }) => expand(id, known)) }),
    },
    problems,
  };
}

function problemsOf(route: RouteDeclaration, path: readonly PropertyKey[], known: Routable): FieldProblem[] {
  const { channels, topicIds, sources, isPartial } = known;
  const platforms = [...new Set(sources.map(({ platform }) => platform))];
  const sourceIds = sources.map(({ id }) => id);
  const problems = [...missing(route.topics, topicIds, [...path, 'topics'], messages.unknownTopic)];
  if (!isPartial) {
    problems.push(
      ...missing(route.platforms, platforms, [...path, 'platforms'], messages.unknownPlatform),
      ...missing(route.sources, sourceIds, [...path, 'sources'], messages.unknownSource),
    );
  }
  for (const [index, target] of route.to.entries()) {
    const at = [...path, 'to', index];
    if (target.kind !== 'channel') problems.push(...problemsOfPeople(target, at, known));
    else if (!isOn(target.id, channels)) problems.push(off(target.id, at));
  }
  return problems;
}

/** A problem for each value that is not known. */
function missing(
  values: readonly string[] = [],
  known: readonly string[],
  path: readonly PropertyKey[],
  text: (id: string, suggestion: string | undefined) => LocalizedText,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [index, id] of values.entries()) {
    if (known.includes(id)) continue;
    problems.push({ path: [...path, index], message: text(id, suggest(id, known)) });
  }
  return problems;
}

function problemsOfPeople(
  target: Exclude<RouteTarget, { readonly kind: 'channel' }>,
  path: readonly PropertyKey[],
  { channels, kinds, team }: Routable,
): FieldProblem[] {
  if (!team) return [];
  const people = reachableTeam(team, channels, kinds).filter((member) =>
    target.kind === 'person' ? member.name === target.name : member.roles.includes(target.role),
  );
  const [first] = people;
  if (first === undefined) {
    if (target.kind === 'role') return [{ path, message: messages.roleOfNobody(target.role) }];
    const names = team.map((member) => member.name);
    return [{ path, message: messages.unknownPerson(target.name, suggest(target.name, names)) }];
  }
  if (people.some((member) => personalChannel(member, kinds) !== undefined)) return [];
  return [{ path, message: messages.unreachablePerson(first.name, personalFields(kinds)) }];
}

function off(id: string, path: readonly PropertyKey[]): FieldProblem {
  return { path, message: messages.channelIsOff(channelNameOf(id)) };
}

function isOn(id: string, channels: ChannelSettings): boolean {
  return Object.keys(channels).includes(channelNameOf(id));
}

function toRoute({ to, ...when }: RouteDeclaration, known: Routable): Route {
  return {
    when,
    to: to.map((target) =>
      target.kind === 'channel' ? { ...target, id: canonical(target.id, known) } : target,
    ),
  };
}

/** `email` stands for all its addresses. */
function expand(id: string, known: Routable): string[] {
  const ids = channelIds(known.channels, known.kinds);
  const own = ids.filter((one) => one === id || one.startsWith(`${id}:`));
  return own.length > 0 ? own : [canonical(id, known)];
}

/** The place that a channel sends to anyway has one name, so that nothing is told twice there. */
function canonical(id: string, { channels, kinds }: Routable): string {
  const name = channelNameOf(id);
  if (id === name) return id;
  const place = id.slice(name.length + 1);
  const isOwn = channelsInUse(channels, kinds).some(
    ({ kind, settings }) => kind.name === name && kind.places?.isOwn?.(place, settings),
  );
  return isOwn ? name : id;
}
