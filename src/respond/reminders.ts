import type { Case } from '../domain/case.js';
import type { TeamMember } from '../domain/team.js';
import type { ClockStep, IsoInstant } from '../domain/vocabulary.js';
import { ownerOf } from '../impact/owners/assign.js';
import { type ClockReading, type ClockRules, clockOf } from './clock.js';

/** What is to be said about the clock of a case now. */
export interface Reminder {
  readonly kind: 'reminded' | 'escalated';
  readonly step: ClockStep;
  readonly target: IsoInstant;
  /** Who is called: those who have to do it, and where it is overdue whoever stands in for them and the lead. */
  readonly people: readonly string[];
  /** The same for one occasion, whenever it is asked; another one where the target was moved. */
  readonly origin: string;
}

/** What has been overdue for longer than this stands in the digest, and nobody is called for it any more. */
const LONGEST_LATE_MS = 7 * 86_400_000;

/**
 * The reminder that a case is due for, if any: of the step to be done next when most of its time is over, and of the last
 * one that is overdue. Pure; whether it was sent already is for the ledger to know.
 */
export function reminderOf(
  entry: Case,
  team: readonly TeamMember[],
  now: Date,
  rules?: ClockRules,
): Reminder | undefined {
  if (entry.closedAt !== undefined || entry.joinedInto !== undefined) return undefined;
  const at = now.toISOString();
  const readings = clockOf(entry, team, now, rules);
  const late = readings.findLast(({ state }) => state === 'overdue');
  if (late) {
    if (now.getTime() - Date.parse(late.target) > LONGEST_LATE_MS) return undefined;
    return reminder('escalated', entry, late, escalatedTo(late.people, team, at));
  }
  const next = readings.find(({ state }) => state === 'running');
  return next && next.remindAt <= at ? reminder('reminded', entry, next, next.people) : undefined;
}

function reminder(
  kind: Reminder['kind'],
  { id }: Case,
  { step, target }: ClockReading,
  people: readonly string[],
): Reminder {
  return { kind, step, target, people, origin: `clock:${id}:${step}:${target}:${kind}` };
}

/** Those who are late, their stand-ins, and the operations lead or whoever is that now. */
function escalatedTo(people: readonly string[], team: readonly TeamMember[], at: IsoInstant): string[] {
  const standIns = people.flatMap((name) => team.find((member) => member.name === name)?.standIn ?? []);
  const lead = ownerOf('operations-lead', team, at)?.assignee;
  return [...new Set([...people, ...standIns, ...(lead === undefined ? [] : [lead])])];
}
