import PQueue from 'p-queue';
import type { Clock } from '../../domain/clock.js';
import type { HostNote, SiteNotes } from '../../domain/site-notes.js';
import { type Circuit, CLOSED, createCircuit } from './circuit.js';

/** How one host is asked. Times are on the monotonic clock of politeness. */
export interface Lane {
  readonly queue: PQueue;
  /** Earliest start of the next request, and end of the pause of the whole host. */
  nextStart: number;
  pausedUntil: number;
  /** Between the starts of two requests, as the host asks, in milliseconds. */
  crawlDelayMs: number;
  readonly circuit: Circuit;
  /** The request that tries whether the host is well again. */
  attempt: Promise<unknown> | undefined;
  /** The last page that asked to be left alone, and how many did one after the other. */
  lastRefusal: string | undefined;
  refusals: number;
  /** End of the pause of each page. */
  readonly pages: Map<string, number>;
}

export interface LaneOptions {
  /** Requests under way at one host. */
  readonly perHostConcurrency: number;
  /** So many failures in a row, after which a host rests; 0 never, 5 without it. */
  readonly hostFailures?: number;
  /** A person is waiting: a host that rests from its failures is tried once, whatever is left of its rest. */
  readonly triesResting?: boolean;
}

export interface Lanes {
  of(host: string): Lane;
  /** Remembers how the host does, for whoever asks it after this process. */
  keep(host: string): void;
}

const HOST_FAILURES = 5;

/** One lane for each host. What stood in the way of asking it before still does. */
export function openLanes(
  options: LaneOptions,
  now: () => number,
  memory: { readonly clock: Clock; readonly notes: SiteNotes } | undefined,
): Lanes {
  const lanes = new Map<string, Lane>();
  const noted = new Set<string>();
  /** What is to be added to an instant in ms since 1970 to have it on the monotonic clock. */
  const offset = () => now() - (memory?.clock().getTime() ?? 0);

  function open(host: string): Lane {
    const note = memory?.notes.host(host);
    if (note) noted.add(host);
    const shift = offset();
    const restsUntil = options.triesResting ? 0 : (note?.restsUntil ?? 0) + shift;
    const circuit = createCircuit(options.hostFailures ?? HOST_FAILURES, note && { ...note, restsUntil });
    return {
      queue: new PQueue({ concurrency: options.perHostConcurrency }),
      nextStart: 0,
      pausedUntil: note ? note.pausedUntil + shift : 0,
      crawlDelayMs: 0,
      circuit,
      attempt: undefined,
      lastRefusal: undefined,
      refusals: 0,
      pages: new Map(note?.pages.map(([page, until]) => [page, until + shift])),
    };
  }

  function noteOf(lane: Lane): HostNote | undefined {
    const shift = offset();
    const isAhead = (until: number) => until > now();
    const pages = [...lane.pages].filter(([, until]) => isAhead(until));
    const state = lane.circuit.state();
    if (!state && pages.length === 0 && !isAhead(lane.pausedUntil)) return undefined;
    const kept = state ?? CLOSED;
    return {
      ...kept,
      restsUntil: Math.round(kept.restsUntil - shift),
      pausedUntil: Math.round(lane.pausedUntil - shift),
      pages: pages.map(([page, until]) => [page, Math.round(until - shift)] as const),
    };
  }

  function laneOf(host: string): Lane {
    let lane = lanes.get(host);
    if (!lane) {
      lane = open(host);
      lanes.set(host, lane);
    }
    return lane;
  }

  return {
    of: laneOf,
    keep(host) {
      if (!memory) return;
      const note = noteOf(laneOf(host));
      if (!note && !noted.has(host)) return;
      if (note) noted.add(host);
      else noted.delete(host);
      memory.notes.keepHost(host, note);
    },
  };
}
