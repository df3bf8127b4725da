import { channelIds } from '../channels/channels.js';
import { personalChannel, reachableTeam } from '../deliver/routing/people.js';
import type { Route, RouteTarget } from '../deliver/routing/route.js';
import type { Source } from '../domain/source.js';
import type { TeamMember } from '../domain/team.js';
import type { ChannelSettings, Settings } from './configuration.js';
import { type ConfigurationMessages, say } from './messages.js';
import type { AlertsDeclaration, RouteDeclaration } from './schema/alerts.js';
import type { FieldProblem } from './schema/describe.js';
import { suggest } from './suggest.js';

/** What routes may name. */
export interface Routable {
  readonly channels: ChannelSettings;
  readonly topicIds: readonly string[];
  readonly sources: readonly Source[];
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
      routes: routes.map((route) => toRoute(route, known.channels)),
      ...(fallback && { fallback: fallback.flatMap(({ id }) => expand(id, known.channels)) }),
    },
    problems,
  };
}

function problemsOf(
  route: RouteDeclaration,
  path: readonly PropertyKey[],
  { channels, topicIds, sources, team }: Routable,
): FieldProblem[] {
  const platforms = [...new Set(sources.map(({ platform }) => platform))];
  const sourceIds = sources.map(({ id }) => id);
  const problems = [
    ...missing(route.topics, topicIds, [...path, 'topics'], (m) => m.unknownTopic),
    ...missing(route.platforms, platforms, [...path, 'platforms'], (m) => m.unknownPlatform),
    ...missing(route.sources, sourceIds, [...path, 'sources'], (m) => m.unknownSource),
  ];
  for (const [index, target] of route.to.entries()) {
    const at = [...path, 'to', index];
    if (target.kind !== 'channel') problems.push(...problemsOfPeople(target, at, channels, team));
    else if (!isOn(target.id, channels)) problems.push(off(target.id, at));
  }
  return problems;
}

/** A problem for each value that is not known. */
function missing(
  values: readonly string[] = [],
  known: readonly string[],
  path: readonly PropertyKey[],
  text: (m: ConfigurationMessages) => (id: string, suggestion: string | undefined) => string,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [index, id] of values.entries()) {
    if (known.includes(id)) continue;
    problems.push({ path: [...path, index], message: say((m) => text(m)(id, suggest(id, known))) });
  }
  return problems;
}

function problemsOfPeople(
  target: Exclude<RouteTarget, { readonly kind: 'channel' }>,
  path: readonly PropertyKey[],
  channels: ChannelSettings,
  team: readonly TeamMember[] | undefined,
): FieldProblem[] {
  if (!team) return [];
  const people = reachableTeam(team, channels).filter((member) =>
    target.kind === 'person' ? member.name === target.name : member.roles.includes(target.role),
  );
  const [first] = people;
  if (first === undefined) {
    if (target.kind === 'role') return [{ path, message: say((m) => m.roleOfNobody(target.role)) }];
    const names = team.map((member) => member.name);
    return [{ path, message: say((m) => m.unknownPerson(target.name, suggest(target.name, names))) }];
  }
  if (people.some((member) => personalChannel(member) !== undefined)) return [];
  return [{ path, message: say((m) => m.unreachablePerson(first.name)) }];
}

function off(id: string, path: readonly PropertyKey[]): FieldProblem {
  return { path, message: say((m) => m.channelIsOff(familyOf(id))) };
}

function isOn(id: string, channels: ChannelSettings): boolean {
  return Object.keys(channels).includes(familyOf(id));
}

function toRoute({ to, ...when }: RouteDeclaration, channels: ChannelSettings): Route {
  return {
    when,
    to: to.map((target) =>
      target.kind === 'channel' ? { ...target, id: canonical(target.id, channels) } : target,
    ),
  };
}

/** `email` stands for all its addresses. */
function expand(id: string, channels: ChannelSettings): string[] {
  const own = channelIds(channels).filter((known) => known === id || known.startsWith(`${id}:`));
  return own.length > 0 ? own : [canonical(id, channels)];
}

/** The channel that Slack posts to anyway has one name, so that nothing is told twice there. */
function canonical(id: string, { slack }: ChannelSettings): string {
  const place = (text: string | undefined) => text?.replace(/^#/, '');
  return slack && id.startsWith('slack:') && place(id.slice(6)) === place(slack.channel) ? 'slack' : id;
}

function familyOf(id: string): string {
  return id.split(':')[0] ?? id;
}
