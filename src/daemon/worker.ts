/** Work that is done again and again, with a pause in between that can be cut short. */
export interface Worker {
  /** Does the work now, or once more after the run under way. */
  wake(): void;
  /** Resolves when the run under way has ended; there is none after it. */
  stop(): Promise<void>;
}

/**
 * Starts at once.
 *
 * @param work resolves with the ms until it wants to be done again. An error of one run is left to the run: `work`
 *   has to catch what may go wrong.
 */
export function createWorker(work: () => Promise<number>): Worker {
  let stopped = false;
  let pending = false;
  let endPause = () => {};

  async function loop(): Promise<void> {
    while (!stopped) {
      pending = false;
      const pauseMs = await work();
      if (!pending && !stopped) await pause(pauseMs);
    }
  }

  function pause(pauseMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const ended = loop();
  return {
    wake: () => {
      pending = true;
      endPause();
    },
    stop: () => {
      stopped = true;
      endPause();
      return ended;
    },
  };
}
