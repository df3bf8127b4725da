import type { ChangeOrigin } from '../domain/change.js';
import type { ChangeKind, IsoDate, NoiseKind, TopicId, Verdict } from '../domain/vocabulary.js';
import { pageOfSource } from './routes.js';
import { type EventId, LAST_DAY, type Outcome, showsOn, type WeekEvent, weekEvents } from './timeline.js';
import { resolveDate } from './week.js';

/** What a right product reports about one page on one day. Pages without an entry are unchanged, or noise. */
export interface Expectation {
  /** The day of the check; for a jump from day 0 to the end, the last day. */
  readonly day: number;
  readonly source: string;
  /** Path of the page: that of the document, or of the announcement. */
  readonly path: string;
  readonly origin: ChangeOrigin;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  readonly noiseKind?: NoiseKind;
  /** The kinds that a right assessment may give; present for alerts and announcements. */
  readonly kinds?: readonly ChangeKind[];
  /** The primary topic; present for alerts. */
  readonly topic?: TopicId;
  /** Absent where the text states no such date. */
  readonly effective?: IsoDate;
  readonly deadline?: IsoDate;
  /** What happened, strongest first. */
  readonly events: readonly EventId[];
}

const verdictOf = {
  alert: 'material',
  digest: 'editorial',
  nothing: 'noise',
  warning: 'breakage',
} as const satisfies Readonly<Record<Outcome, Verdict>>;

/** Where several things happen to a page at once, the first of these decides. */
const precedence: readonly Outcome[] = ['warning', 'alert', 'digest', 'nothing'];

/** What a right product reports when it checks on every day of the week. */
export function expectedDayByDay(today: IsoDate): readonly Expectation[] {
  const expectations: Expectation[] = [];
  for (let day = 1; day <= LAST_DAY; day += 1) {
    expectations.push(...expectedBetween(day - 1, day, today));
  }
  return expectations;
}

/** What a right product reports at the end of the week when it checked on day 0 and not since. */
export function expectedAfterJump(today: IsoDate): readonly Expectation[] {
  return expectedBetween(0, LAST_DAY, today);
}

function expectedBetween(from: number, to: number, today: IsoDate): readonly Expectation[] {
  const byPath = new Map<string, (readonly [EventId, WeekEvent])[]>();
  for (const [id, event] of weekEvents()) {
    const begins = showsOn(event, to) && !showsOn(event, from);
    const ends = showsOn(event, from) && !showsOn(event, to);
    const stillBroken = event.outcome === 'warning' && showsOn(event, from) && showsOn(event, to);
    if (!begins && !ends && !stillBroken) continue;
    const path = pathOf(event);
    byPath.set(path, [...(byPath.get(path) ?? []), [id, event]]);
  }
  return [...byPath].map(([path, events]) => expectationFor(path, events, to, today));
}

function expectationFor(
  path: string,
  events: readonly (readonly [EventId, WeekEvent])[],
  day: number,
  today: IsoDate,
): Expectation {
  const ranked = [...events].sort(([, a], [, b]) => rank(a, day) - rank(b, day));
  const [first] = ranked;
  if (!first) throw new RangeError(`Nothing happens to ${path} on day ${day}.`);
  const [, event] = first;
  const { source, origin, outcome, kinds, topic, effective, deadline } = event;
  const noiseKind = outcome === 'warning' && !showsOn(event, day) ? 'recovery' : event.noiseKind;
  return {
    day,
    source,
    path,
    origin,
    outcome,
    verdict: verdictOf[outcome],
    ...(noiseKind && { noiseKind }),
    ...(kinds && { kinds }),
    ...(topic && { topic }),
    ...(effective && { effective: resolveDate(effective, today) }),
    ...(deadline && { deadline: resolveDate(deadline, today) }),
    events: ranked.map(([id]) => id),
  };
}

/** A page that has come back is judged by its text: the recovery itself counts least. */
function rank(event: WeekEvent, day: number): number {
  const hasRecovered = event.outcome === 'warning' && !showsOn(event, day);
  return hasRecovered ? precedence.length : precedence.indexOf(event.outcome);
}

function pathOf(event: WeekEvent): string {
  const page = pageOfSource(event.source);
  if (event.article === undefined) return page.path;
  if (page.kind !== 'listing') throw new TypeError(`${event.source} is no listing.`);
  return page.articlePath(event.article);
}
