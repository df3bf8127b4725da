import type { EvidenceShare } from '../../domain/change.js';
import { codeOf, type Features } from './features.js';

/** From a value on a feature adds so many points. */
export type Step = readonly [from: number, points: number];

/**
 * Points for what a step is known by. Their sum is the log-odds that a rule changed, so each feature says what it adds,
 * whatever else there is: a generalised additive model (Hastie and Tibshirani, 1986) of step functions.
 */
export interface Scorecard {
  readonly base: number;
  readonly points: Readonly<Record<string, readonly Step[]>>;
}

/** The log-odds that a rule changed. */
export function oddsOf(card: Scorecard, features: Features): number {
  let odds = card.base;
  for (const [name, steps] of Object.entries(card.points)) odds += pointsFor(steps, features[name] ?? 0);
  return odds;
}

/** The probability that a rule changed, 0 to 1. */
export function probabilityOf(card: Scorecard, features: Features): number {
  return 1 / (1 + Math.exp(-oddsOf(card, features)));
}

/** What each kind of evidence and each measure adds to what a step without any of them has, the weightiest first. */
export function sharesOf(card: Scorecard, features: Features): EvidenceShare[] {
  const shares = new Map<string, number>();
  for (const [name, steps] of Object.entries(card.points)) {
    const points = pointsFor(steps, features[name] ?? 0) - pointsFor(steps, 0);
    if (points !== 0) shares.set(codeOf(name), (shares.get(codeOf(name)) ?? 0) + points);
  }
  return [...shares]
    .map(([code, points]) => ({ code, points }))
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
}

function pointsFor(steps: readonly Step[], value: number): number {
  let sum = 0;
  for (const [from, points] of steps) if (value >= from) sum += points;
  return sum;
}
