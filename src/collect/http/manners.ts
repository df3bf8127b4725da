import type { Clock } from '../../domain/clock.js';
import { createPoliteness, type Politeness, type PolitenessOptions } from './politeness.js';
import { createRobots, type Robots } from './robots.js';

/** How hosts are treated: one for all fetch modes, since a host does not care by which of them it is asked. */
export interface Manners {
  readonly politeness: Politeness;
  readonly robots: Robots;
}

export function createManners(
  options: PolitenessOptions & { readonly userAgent: string },
  clock: Clock,
): Manners {
  const politeness = createPoliteness(options);
  return { politeness, robots: createRobots(options, clock, politeness) };
}
