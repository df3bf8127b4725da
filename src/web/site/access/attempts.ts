const WINDOW_MS = 15 * 60_000;
/** Of one person from one address, of one person from anywhere, and from one address in whatever name. */
const MOST = { pair: 5, person: 30, address: 50 } as const;
const MOST_KEPT = 10_000;
/** Hashing takes memory and time: so many at once, and no more. */
const MOST_AT_ONCE = 4;

export interface Attempts {
  /** In how many seconds a sign-in may be tried again; 0 where it may now. */
  waitSeconds(person: string, address: string): number;
  failed(person: string, address: string): void;
  succeeded(person: string, address: string): void;
  /** Runs a check of a password; undefined where too many run. */
  check<Result>(work: () => Promise<Result>): Promise<Result | undefined>;
}

/** Counts the sign-ins that failed lately. They are forgotten with the process, which takes longer than a window to guess. */
export function createAttempts(now: () => number): Attempts {
  const failures = new Map<string, number[]>();
  let running = 0;

  const keysOf = (person: string, address: string) =>
    [
      [`pair ${person}\n${address}`, MOST.pair],
      [`person ${person}`, MOST.person],
      [`address ${address}`, MOST.address],
    ] as const;
  const recent = (key: string) => (failures.get(key) ?? []).filter((at) => now() - at < WINDOW_MS);

  return {
    waitSeconds: (person, address) => {
      const waits = keysOf(person, address).map(([key, most]) => {
        const times = recent(key);
        const first = times[times.length - most];
        return first === undefined ? 0 : Math.ceil((first + WINDOW_MS - now()) / 1000);
      });
      return Math.max(0, ...waits);
    },
    failed: (person, address) => {
      for (const [key] of keysOf(person, address)) {
        const times = [...recent(key), now()].slice(-MOST.address);
        failures.delete(key);
        failures.set(key, times);
      }
      for (const key of failures.keys()) {
        if (failures.size <= MOST_KEPT) break;
        failures.delete(key);
      }
    },
    succeeded: (person, address) => void failures.delete(`pair ${person}\n${address}`),
    check: async (work) => {
      if (running >= MOST_AT_ONCE) return undefined;
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
      }
    },
  };
}
