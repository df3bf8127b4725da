import type { Severity } from '../../domain/vocabulary.js';
import { SEVERITIES } from '../../domain/vocabulary.js';

/** What the figures need to know of a case. Times are in ms since 1970. */
export interface ReportedCase {
  readonly caseId: number;
  readonly platform: string;
  /** Who answers for it, or closed it. */
  readonly person: string | undefined;
  readonly severity: Severity;
  /** The start of the day of publication, where the page states one. */
  readonly publishedAt: number | undefined;
  readonly detectedAt: number;
  readonly acknowledgedAt: number | undefined;
  readonly closedAt: number | undefined;
  readonly outcome: 'adapted' | 'not-affected' | undefined;
  readonly isFalseAlarm: boolean;
}

/** Figures of some cases. Medians are in hours, undefined where there is nothing to take one of. */
export interface Figures {
  readonly cases: number;
  readonly open: number;
  readonly adapted: number;
  readonly notAffected: number;
  readonly falseAlarms: number;
  /** From the day of publication, so that it is up to a day too long. */
  readonly toDetection: number | undefined;
  readonly toAcknowledge: number | undefined;
  readonly toAdapted: number | undefined;
  /** Of those that were closed within a day of detection, or had a day: how many were, 0 to 1. */
  readonly withinDay: number | undefined;
}

export interface Report {
  /** `2026-11`. */
  readonly month: string;
  readonly all: Figures;
  readonly platforms: readonly (Figures & { readonly name: string })[];
  readonly people: readonly (Figures & { readonly name: string })[];
  readonly severities: readonly (Figures & { readonly name: Severity })[];
  /** Cases opened on each day of the month, the first day first. */
  readonly perDay: readonly number[];
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export function figuresOf(cases: readonly ReportedCase[], now: number): Figures {
  const closed = cases.filter(({ closedAt }) => closedAt !== undefined);
  // Whoever marked a false alarm worked on no rule: it tells nothing of how fast the group is.
  const worked = cases.filter(({ isFalseAlarm }) => !isFalseAlarm);
  const judged = worked.filter(
    ({ closedAt, detectedAt }) => (closedAt ?? now) - detectedAt >= DAY_MS || closedAt !== undefined,
  );
  const inTime = judged.filter(
    ({ closedAt, detectedAt }) => closedAt !== undefined && closedAt - detectedAt <= DAY_MS,
  );
  return {
    cases: cases.length,
    open: cases.length - closed.length,
    adapted: closed.filter(({ outcome }) => outcome === 'adapted').length,
    notAffected: closed.filter(({ outcome, isFalseAlarm }) => outcome === 'not-affected' && !isFalseAlarm)
      .length,
    falseAlarms: cases.length - worked.length,
    toDetection: medianHours(cases, ({ publishedAt, detectedAt }) => since(publishedAt, detectedAt)),
    toAcknowledge: medianHours(worked, ({ detectedAt, acknowledgedAt }) => since(detectedAt, acknowledgedAt)),
    toAdapted: medianHours(worked, ({ detectedAt, closedAt, outcome }) =>
      outcome === 'adapted' ? since(detectedAt, closedAt) : undefined,
    ),
    withinDay: judged.length === 0 ? undefined : inTime.length / judged.length,
  };
}

/** @param dayOf which day of the month an instant is in, from 0 */
export function reportOf(
  month: string,
  cases: readonly ReportedCase[],
  {
    now,
    days,
    dayOf,
  }: { readonly now: number; readonly days: number; readonly dayOf: (at: number) => number },
): Report {
  const perDay = Array.from({ length: days }, () => 0);
  for (const { detectedAt } of cases) {
    const day = dayOf(detectedAt);
    perDay[day] = (perDay[day] ?? 0) + 1;
  }
  return {
    month,
    all: figuresOf(cases, now),
    platforms: grouped(cases, ({ platform }) => platform, now),
    people: grouped(cases, ({ person }) => person, now),
    severities: SEVERITIES.map((name) => ({
      name,
      ...figuresOf(
        cases.filter(({ severity }) => severity === name),
        now,
      ),
    })).filter((figures) => figures.cases > 0),
    perDay,
  };
}

function grouped(
  cases: readonly ReportedCase[],
  nameOf: (entry: ReportedCase) => string | undefined,
  now: number,
): (Figures & { readonly name: string })[] {
  const groups = new Map<string, ReportedCase[]>();
  for (const entry of cases) {
    const name = nameOf(entry);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return [...groups]
    .map(([name, own]) => ({ name, ...figuresOf(own, now) }))
    .sort((one, other) => other.cases - one.cases || one.name.localeCompare(other.name));
}

function since(from: number | undefined, to: number | undefined): number | undefined {
  return from === undefined || to === undefined ? undefined : Math.max(0, to - from) / HOUR_MS;
}

function medianHours(
  cases: readonly ReportedCase[],
  hoursOf: (entry: ReportedCase) => number | undefined,
): number | undefined {
  const hours = cases.flatMap((entry) => hoursOf(entry) ?? []).sort((a, b) => a - b);
  const middle = Math.floor(hours.length / 2);
  const upper = hours[middle];
  const lower = hours[middle - 1];
  if (upper === undefined) return undefined;
  return hours.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}
