import { DateTime } from 'luxon';
import type { Case, StepMark } from '../domain/case.js';
import type { ChecklistItem } from '../domain/checklist.js';
import type { TeamMember } from '../domain/team.js';
import { CLOCK_STEPS, type ClockStep, type IsoInstant, type Severity } from '../domain/vocabulary.js';
import { ownerOf } from '../impact/owners/assign.js';
import { unavailability } from '../impact/owners/availability.js';
import { lastShiftEnd, nextShift } from '../impact/owners/due.js';
import { pausedMs } from './paused.js';

/** Minutes after detection by which each step is to be done, where a case has its whole day. */
export type StepMinutes = Readonly<Record<ClockStep, number>>;

export interface ClockRules {
  readonly minutes: Readonly<Record<Severity, StepMinutes>>;
  /** Severities whose targets are put into the working hours of the people concerned. */
  readonly workingHours: readonly Severity[];
  /** After which part of the time for a step somebody is reminded of it, in per cent. */
  readonly remindAtPercent: number;
}

export const DEFAULT_CLOCK: ClockRules = {
  minutes: {
    critical: { acknowledge: 30, assess: 120, decide: 240, execute: 1200, verify: 1440 },
    high: { acknowledge: 120, assess: 240, decide: 480, execute: 1200, verify: 1440 },
    medium: { acknowledge: 240, assess: 480, decide: 720, execute: 1320, verify: 1440 },
    low: { acknowledge: 480, assess: 720, decide: 960, execute: 1320, verify: 1440 },
  },
  workingHours: ['medium', 'low'],
  remindAtPercent: 75,
};

/**
 * How a step stands. `running`: the one to be done next; `waiting`: one after it; `overdue`: not done, and its target is
 * over; `paused`: not done, and the clock stands still.
 */
export type StepState = 'done' | 'waived' | 'running' | 'waiting' | 'overdue' | 'paused';

export interface ClockReading {
  readonly step: ClockStep;
  readonly state: StepState;
  /** By when it is to be done; of a clock that stands still, were it to go on now. */
  readonly target: IsoInstant;
  /** When somebody is reminded of it. */
  readonly remindAt: IsoInstant;
  /** When it was done or waived, and by whom. */
  readonly settled?: { readonly at: IsoInstant; readonly by: string };
  /** Who has to do it, or whoever stands in for them now. */
  readonly people: readonly string[];
}

const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;

/**
 * The clock of a case at an instant. A case that has less than its day, because the rule applies earlier, has
 * proportionally less for every step; one whose due time was moved has more for all but the acknowledging. Pauses move
 * what is still to be done. Pure.
 */
export function clockOf(
  entry: Case,
  team: readonly TeamMember[],
  now: Date,
  rules: ClockRules = DEFAULT_CLOCK,
): ClockReading[] {
  const { clock, severity, dueAt } = entry;
  const at = now.toISOString();
  const from = clock?.from ?? entry.openedAt;
  const shift = pausedMs(clock, at);
  const pause = clock?.pause;
  const isPaused = pause !== undefined && (pause.until === undefined || pause.until > at);
  const part = Math.max(0, Date.parse(dueAt) - Date.parse(from)) / (DAY_MINUTES * MINUTE_MS);
  // A rule that applies before the day is over waits for nobody.
  const latest = part < 1 ? instant(Date.parse(dueAt) + shift) : undefined;
  const readings: ClockReading[] = [];
  let before = from;
  let isNext = true;
  for (const step of CLOCK_STEPS) {
    const scale = step === 'acknowledge' ? Math.min(1, part) : part;
    const minutes = rules.minutes[severity][step] * scale;
    const raw = instant(Date.parse(from) + minutes * MINUTE_MS + shift);
    const people = peopleFor(step, entry, team, at);
    const member = team.find(({ name }) => name === people[0]);
    const worked = rules.workingHours.includes(severity) ? atWork(raw, { from, latest, member }) : raw;
    const target = worked > before ? worked : before;
    const mark = markOf(step, entry);
    const remindAt = instant(
      Date.parse(before) + (Date.parse(target) - Date.parse(before)) * (rules.remindAtPercent / 100),
    );
    before = target;
    if (mark) {
      const { kind, by, at: settledAt } = mark;
      readings.push({ step, state: kind, target, remindAt, settled: { at: settledAt, by }, people });
      continue;
    }
    const state = isPaused ? 'paused' : target <= at ? 'overdue' : isNext ? 'running' : 'waiting';
    if (state === 'running') isNext = false;
    readings.push({ step, state, target, remindAt, people });
  }
  return readings;
}

/**
 * Whether a step is done, and by what: somebody ticked it, or every question of the checklist that belongs to it is
 * settled; or a later step is done, since nobody decides what they did not assess.
 */
function markOf(step: ClockStep, entry: Case): StepMark | undefined {
  const { closedAt, closedBy = '', acknowledgedAt, acknowledgedBy = '', clock } = entry;
  if (step === 'acknowledge' && acknowledgedAt !== undefined) {
    return { kind: 'done', at: acknowledgedAt, by: acknowledgedBy };
  }
  const own = clock?.steps?.[step] ?? itemsMark(step, entry);
  if (own) return own;
  const later = CLOCK_STEPS.slice(CLOCK_STEPS.indexOf(step) + 1)
    .map((one) => clock?.steps?.[one] ?? itemsMark(one, entry))
    .find((mark) => mark?.kind === 'done');
  if (later) return later;
  return closedAt === undefined ? undefined : { kind: 'done', at: closedAt, by: closedBy };
}

/** The last mark of the questions of a step, where all of them are settled. */
function itemsMark(step: ClockStep, { checklist }: Case): StepMark | undefined {
  const marks = itemsOf(step, checklist.items).map(({ done, waived }) => done ?? waived);
  const settled = marks.filter((mark) => mark !== undefined);
  const last = settled.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  if (!last || settled.length < marks.length) return undefined;
  return { kind: 'done', by: last.by, at: last.at };
}

/** A question without a step is about the work itself. */
function itemsOf(step: ClockStep, items: readonly ChecklistItem[]): ChecklistItem[] {
  return items.filter((item) => (item.step ?? 'execute') === step);
}

/** Whoever answers for the case; of the work itself, those who have questions left. */
function peopleFor(step: ClockStep, entry: Case, team: readonly TeamMember[], at: IsoInstant): string[] {
  const { assignee, acknowledgedBy, checklist } = entry;
  const open = itemsOf(step, checklist.items).filter(({ done, waived }) => !done && !waived);
  const holders = open.flatMap((item) => item.assignee ?? []);
  if (step === 'execute' && holders.length > 0) return [...new Set(holders)];
  const one = assignee ?? acknowledgedBy ?? holders[0] ?? checklist.items[0]?.assignee;
  const name = one ?? ownerOf('operations-lead', team, at)?.assignee;
  return name === undefined ? [] : [name];
}

/**
 * A target in the hours of a person: as it is where they are at work then; at the end of the shift before, where that
 * leaves at least half of the time; else an hour into the next shift, unless that is too late.
 */
function atWork(
  due: IsoInstant,
  {
    from,
    latest,
    member,
  }: { from: IsoInstant; latest: IsoInstant | undefined; member: TeamMember | undefined },
): IsoInstant {
  if (!member || unavailability(member, due) === undefined) return due;
  const moment = DateTime.fromISO(due, { zone: member.timezone ?? 'UTC' });
  const earlier = lastShiftEnd(member, moment)?.toMillis();
  const half = (Date.parse(from) + Date.parse(due)) / 2;
  if (earlier !== undefined && earlier >= half) return instant(earlier);
  const later = nextShift(member, moment)?.toMillis();
  return later !== undefined && (latest === undefined || instant(later) <= latest) ? instant(later) : due;
}

function instant(ms: number): IsoInstant {
  return new Date(ms).toISOString();
}
