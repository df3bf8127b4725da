import type { Clock } from '../domain/clock.js';
import { type WriteFailureKind, writeFailureOf } from '../store/errors.js';
import type { Store } from '../store/store.js';
import type { Monotonic } from './clock-watch.js';
import { dueDigest } from './due-digest.js';
import { lastLooks } from './due-sources.js';
import type { HealthFacts, RoundFacts } from './health.js';

/** A failure of the work itself counts for so long: what is written for a try may be smaller than what the work writes. */
const REMEMBERED_MS = 10 * 60_000;

/** The failures that a check tells of as its problem. */
const WORK_FAILURES = ['disk-full', 'read-only', 'damaged'] as const satisfies readonly WriteFailureKind[];

export interface VitalsParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly monotonic: Monotonic;
  readonly timezone: string;
  readonly digestSchedule: string;
  /** The channels that are served. */
  readonly channels: readonly string[];
  /** Sources by their schedule. */
  readonly groups: ReadonlyMap<string, readonly { readonly id: string }[]>;
  /** Sources that need no check before their next one is due: the last one counts, though another process made it. */
  readonly waiting?: ReadonlySet<string>;
}

/** What the daemon remembers of its own doing, for its health. */
export interface Vitals {
  /** A check of a source ended. */
  checked(sourceId: string): void;
  /** A round of checks over sources ended, in whatever way. */
  roundEnded(sourceIds: readonly string[]): void;
  /** Something failed; counts where it says that the state cannot be written. */
  failed(error: unknown): void;
  /** A check ended with a problem of a kind; counts where it says that the state cannot be written. */
  failedWith(kind: string | undefined): void;
  /** Something failed that nothing was prepared for. */
  unexpected(): void;
  /** The machine was asleep: what is late since then is not late. */
  wokeUp(): void;
  /** Tries whether the state can be written; resolves to whether it can. */
  probe(): Promise<boolean>;
  /** Throws nothing: a database that cannot be read is one of the facts. */
  facts(): HealthFacts;
}

export function createVitals(parts: VitalsParts): Vitals {
  const { store, clock, monotonic, timezone, groups } = parts;
  const ended = new Map<string, number>();
  const progressed = new Map<string, number>();
  const looks = lastLooks(store);
  for (const [schedule, sources] of groups) {
    for (const { id } of sources) {
      const last = parts.waiting?.has(id) ? looks.get(id) : undefined;
      if (last === undefined) continue;
      const at = monotonic() - Math.max(0, clock().getTime() - Date.parse(last));
      progressed.set(id, at);
      ended.set(schedule, Math.max(at, ended.get(schedule) ?? at));
    }
  }
  let awakeSince = monotonic();
  let probed: WriteFailureKind | undefined;
  let failure: { readonly kind: WriteFailureKind; readonly at: number } | undefined;
  let unexpectedAt = Number.NEGATIVE_INFINITY;

  const since = (at: number | undefined) => (at === undefined ? undefined : monotonic() - at);
  const remember = (kind: WriteFailureKind) => {
    failure = { kind, at: monotonic() };
  };

  function rounds(): RoundFacts[] {
    return [...groups].map(([schedule, sources]) => {
      const progress = sources.flatMap(({ id }) => progressed.get(id) ?? []);
      return {
        schedule,
        sources: sources.length,
        sinceEndMs: since(ended.get(schedule)),
        sinceProgressMs: progress.length === 0 ? undefined : since(Math.max(...progress)),
      };
    });
  }

  function digestOverdueMs(now: Date): number | undefined {
    if (parts.channels.length === 0) return undefined;
    const due = dueDigest(store, { schedule: parts.digestSchedule, timezone, now });
    return due && Math.min(now.getTime() - Date.parse(due.at), monotonic() - awakeSince);
  }

  return {
    checked: (sourceId) => void progressed.set(sourceId, monotonic()),
    roundEnded: (sourceIds) => {
      for (const [schedule, sources] of groups) {
        if (sources.some(({ id }) => sourceIds.includes(id))) ended.set(schedule, monotonic());
      }
    },
    failed: (error) => {
      const kind = writeFailureOf(error);
      if (kind) remember(kind);
    },
    failedWith: (kind) => {
      const failureKind = WORK_FAILURES.find((known) => known === kind);
      if (failureKind) remember(failureKind);
    },
    unexpected: () => {
      unexpectedAt = monotonic();
    },
    wokeUp: () => {
      awakeSince = monotonic();
    },
    probe: async () => {
      probed = await store.probe.run();
      return probed === undefined;
    },
    facts: () => {
      const now = clock();
      const recent = failure && monotonic() - failure.at < REMEMBERED_MS ? failure.kind : undefined;
      const facts = {
        now,
        timezone,
        awakeMs: monotonic() - awakeSince,
        rounds: rounds(),
        writeFailure: probed ?? recent,
        unexpected: monotonic() - unexpectedAt < REMEMBERED_MS,
      };
      try {
        const waiting = store.backlog.waitingSince(parts.channels, now.toISOString());
        return {
          ...facts,
          readFailure: undefined,
          oldestWaitingMs: waiting === undefined ? undefined : now.getTime() - Date.parse(waiting),
          digestOverdueMs: digestOverdueMs(now),
        };
      } catch (error) {
        return {
          ...facts,
          readFailure: writeFailureOf(error) ?? 'other',
          oldestWaitingMs: undefined,
          digestOverdueMs: undefined,
        };
      }
    },
  };
}
