import { closeSync, openSync } from 'node:fs';

/** Two signals of one key press, such as one that npm hands on, come closer together than this, in ms. */
const ONE_PRESS_MS = 1_000;

/** What the outside asks of the daemon. */
export interface Signals {
  /** Resolves when it is asked to stop. */
  readonly stop: Promise<'stop'>;
  /** Leaves signals to Node again. */
  release(): void;
}

interface SignalOptions {
  /** The configuration is to be read anew. */
  readonly onReload: () => void;
  /** It is asked to stop once more: whoever asks does not want to wait. */
  readonly onAgain: () => void;
}

/**
 * SIGTERM and Ctrl-C ask to stop, SIGHUP to read the configuration anew. A SIGHUP whose terminal is gone is the terminal
 * that was closed: it asks to stop, as it does with any program that was started in one.
 */
export function listenToSignals({ onReload, onAgain }: SignalOptions): Signals {
  let askedAt: number | undefined;
  let resolveStop = (_reason: 'stop') => {};
  const stop = new Promise<'stop'>((resolve) => {
    resolveStop = resolve;
  });
  const startedInTerminal = hasTerminal();

  function askToStop(): void {
    const now = performance.now();
    if (askedAt === undefined) {
      askedAt = now;
      resolveStop('stop');
    } else if (now - askedAt > ONE_PRESS_MS) onAgain();
  }

  function hangUp(): void {
    if (startedInTerminal && !hasTerminal()) askToStop();
    else onReload();
  }

  process.on('SIGINT', askToStop).on('SIGTERM', askToStop).on('SIGHUP', hangUp);
  return {
    stop,
    release: () => {
      process.off('SIGINT', askToStop).off('SIGTERM', askToStop).off('SIGHUP', hangUp);
    },
  };
}

/** Whether the process belongs to a terminal that is still there. */
function hasTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return true;
  } catch {
    return false;
  }
}
