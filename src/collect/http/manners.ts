import type { Clock } from '../../domain/clock.js';
import type { SiteNotes } from '../../domain/site-notes.js';
import { createPoliteness, type Politeness, type PolitenessOptions } from './politeness.js';
import { createRobots, type Robots } from './robots.js';

/** How hosts are treated: one for all fetch modes, since a host does not care by which of them it is asked. */
export interface Manners {
  readonly politeness: Politeness;
  readonly robots: Robots;
}

/** What hosts said is remembered in `notes`, where these are given; without them each process asks anew. */
export function createManners(
  options: PolitenessOptions & { readonly userAgent: string; readonly notes?: SiteNotes },
  clock: Clock,
): Manners {
  const notes = options.notes && forgiving(options.notes);
  const politeness = createPoliteness(options, undefined, notes && { clock, notes });
  return { politeness, robots: createRobots(options, clock, politeness, notes) };
}

/** Whether a note can be kept says nothing about the page that is fetched: what is not kept is asked for again. */
function forgiving(notes: SiteNotes): SiteNotes {
  const attempt = <Result>(work: () => Result): Result | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  return {
    host: (host) => attempt(() => notes.host(host)),
    keepHost: (host, note) => attempt(() => notes.keepHost(host, note)),
    robots: (origin) => attempt(() => notes.robots(origin)),
    keepRobots: (origin, note) => attempt(() => notes.keepRobots(origin, note)),
  };
}
