import { type RobotsRules, readRobots } from '../collect/http/robots-rules.js';
import {
  type Configuration,
  type FaultySource,
  type Settings,
  uncheckable,
} from '../config/configuration.js';
import { formatIssue } from '../config/errors.js';
import type { Source } from '../domain/source.js';
import type { Silence, SourceHealth } from '../domain/source-health.js';
import { type IsoInstant, SOURCE_STATES, type SourceState } from '../domain/vocabulary.js';
import { permissionLabels, problemLabel } from '../i18n/labels.js';
import { dayIn } from '../language/dates/calendar.js';
import { lastTwoDue } from '../schema/last-due.js';
import type { SourceTrouble } from '../store/health.js';
import type { Store } from '../store/store.js';
import { assessFaulty, assessSource, type TroubleFacts } from './assess.js';
import { findSilence } from './silence.js';

/** How one source of the configuration does. */
export interface Standing {
  /** The id of the source, or the file that nothing can be made of. */
  readonly id: string;
  /** Undefined for what is declared wrongly. */
  readonly source: Source | undefined;
  readonly health: SourceHealth;
  /** When a page of it was last read. */
  readonly lastReadAt: IsoInstant | undefined;
  readonly silence: Silence | undefined;
  readonly trouble: SourceTrouble | undefined;
}

/** What of the configuration says how sources should do. */
export type Declared = Pick<Configuration, 'sources' | 'faulty' | 'warnings'> & {
  readonly settings: Pick<Settings, 'timezone'> & {
    readonly collect?: Pick<Settings['collect'], 'userAgent'>;
    readonly schedules: Pick<Settings['schedules'], 'check'>;
    readonly alerts: Pick<Settings['alerts'], 'failuresBeforeWarning'>;
  };
};

/** Which kinds of sources people hand texts in for, so that nothing of them is fetched. */
interface HandedIn {
  readonly name: string;
  readonly isHandedIn?: true;
}

/** A check that was due may take so long, what waits for a turn included. */
const CHECK_GRACE_MS = 60 * 60_000;

/** How every source does, in the order of the configuration, those that are declared wrongly last. */
export function standingsOf(
  configuration: Declared,
  store: Store,
  { now, kinds }: { readonly now: Date; readonly kinds: readonly HandedIn[] },
): Standing[] {
  const reads = store.pages.lastChecks();
  const troubles = new Map(store.health.list().map((trouble) => [trouble.sourceId, trouble]));
  const unsupported = uncheckable(configuration);
  const pauses = new Map(store.pauses.list(now.toISOString()).map((pause) => [pause.sourceId, pause]));
  const { timezone, schedules, alerts } = configuration.settings;
  const isForbidden = forbiddenByRobots(configuration.settings.collect?.userAgent ?? '', store);
  const dueSince = dueTimes(timezone, now);
  const at = now.toISOString();
  const standings = configuration.sources.map((source): Standing => {
    const { id, enabled } = source;
    const trouble = troubles.get(id);
    const handedIn = kinds.find(({ name }) => name === source.kind)?.isHandedIn ?? false;
    const pause = pauses.get(id);
    const lastReadAt = reads.get(id);
    const silence = enabled && !pause ? findSilence(store.pages.newsOf(id), at) : undefined;
    const health = assessSource({
      timezone,
      id,
      enabled,
      permission: permissionLabels[source.permission.status],
      unsupported: unsupported.get(id),
      pause: pause && { until: pause.until && dayIn(pause.until, timezone), why: pause.why },
      handedIn,
      // Only of what is not read is it told, and reading rules takes its time.
      isForbidden: (!enabled || !(lastReadAt || trouble)) && isForbidden(source),
      lastReadAt,
      // Reckoning with schedules takes its time: only where there is a check to hold it against.
      ...(enabled && (lastReadAt || trouble) && { dueSince: dueSince(source.schedule ?? schedules.check) }),
      trouble: trouble && troubleFacts(trouble),
      failuresUntilBroken: alerts.failuresBeforeWarning,
      silence,
    });
    return { id, source, health, lastReadAt, silence, trouble: enabled ? trouble : undefined };
  });
  return [...standings, ...configuration.faulty.map(faultyStanding)];
}

/** How many sources stand how: those that are on, and those that are declared wrongly. */
export function countStates(standings: readonly Standing[]): Record<SourceState, number> {
  const watched = standings.filter(isWanted);
  const count = (state: SourceState) => watched.filter(({ health }) => health.state === state).length;
  return Object.fromEntries(SOURCE_STATES.map((state) => [state, count(state)])) as Record<
    SourceState,
    number
  >;
}

/** Whether somebody wants to hear of what the source says: it is on, or would be if it were declared well. */
export function isWanted({ source }: Pick<Standing, 'source'>): boolean {
  return source === undefined || source.enabled;
}

function faultyStanding({ id, file, issues }: FaultySource): Standing {
  const told = issues.map((issue) => ({
    en: formatIssue(issue, 'en'),
    'zh-CN': formatIssue(issue, 'zh-CN'),
  }));
  return {
    id: id ?? file,
    source: undefined,
    health: assessFaulty(told),
    lastReadAt: undefined,
    silence: undefined,
    trouble: undefined,
  };
}

/** What is remembered of the `robots.txt` of its sites; nothing is asked. */
function forbiddenByRobots(userAgent: string, store: Store): (source: Source) => boolean {
  const known = new Map<string, RobotsRules>();
  const rulesOf = (url: URL): RobotsRules => {
    const found = known.get(url.origin);
    if (found) return found;
    const rules = readRobots(url, store.siteNotes.robots(url.origin)?.text ?? null, userAgent);
    known.set(url.origin, rules);
    return rules;
  };
  return ({ urls, robots }) => {
    if (robots?.obey === false) return false;
    return urls.map((address) => new URL(address)).some((url) => !rulesOf(url).allows(url));
  };
}

/** Since when a source of a schedule should have been checked: the last but one time that it was due. */
function dueTimes(timezone: string, now: Date): (schedule: string) => IsoInstant | undefined {
  const known = new Map<string, IsoInstant | undefined>();
  return (schedule) => {
    if (!known.has(schedule)) {
      const { before } = lastTwoDue(schedule, timezone, new Date(now.getTime() - CHECK_GRACE_MS));
      known.set(schedule, before?.toISOString());
    }
    return known.get(schedule);
  };
}

function troubleFacts(trouble: SourceTrouble): TroubleFacts {
  const { failingSince, lastFailureAt, failures, problemKind, partial, proposal } = trouble;
  const problem = problemLabel(problemKind);
  return {
    failingSince,
    lastFailureAt,
    failures,
    problemKind,
    problem,
    partial,
    ...(proposal && { proposal }),
  };
}
