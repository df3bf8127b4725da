export interface TurnLimits {
  /** How many work at a time. */
  readonly atOnce: number;
  /** Work that takes longer than this does not count among those, so that it holds up no other. */
  readonly patienceMs: number;
  /** How many work at a time at most, with those that take long. */
  readonly most: number;
}

/** Lets so many work at a time, in the order in which they came. */
export interface Turns {
  /**
   * Resolves when it is the caller's turn, with what ends it. Rejects with the signal's reason when cancelled.
   */
  take(signal?: AbortSignal): Promise<() => void>;
}

export function createTurns({ atOnce, patienceMs, most }: TurnLimits): Turns {
  const waiting = new Set<() => void>();
  let working = 0;
  let slow = 0;

  function startNext(): void {
    for (const start of waiting) {
      if (working >= most || working - slow >= atOnce) return;
      waiting.delete(start);
      start();
    }
  }

  function begin(): () => void {
    working += 1;
    let isSlow = false;
    const patience = setTimeout(() => {
      isSlow = true;
      slow += 1;
      startNext();
    }, patienceMs);
    patience.unref();
    return () => {
      clearTimeout(patience);
      working -= 1;
      if (isSlow) slow -= 1;
      startNext();
    };
  }

  return {
    take: (signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const start = (): void => {
          signal?.removeEventListener('abort', cancel);
          resolve(begin());
        };
        const cancel = (): void => {
          waiting.delete(start);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', cancel, { once: true });
        waiting.add(start);
        startNext();
      }),
  };
}
