import type { Logger } from 'pino';

/** Handlers of what nothing else caught. */
export interface LastResort {
  /** Resolves when an error was thrown that nothing caught: the process has to end in order. */
  readonly fatal: Promise<'fatal'>;
  /** Leaves errors to Node again. */
  release(): void;
}

/**
 * Looks after what nothing else caught, while the daemon runs:
 *
 * - A promise that was rejected and that nobody waits for ended one piece of work and left nothing half done. It is
 *   logged and shows in the health for a while; the daemon goes on.
 * - After an exception that nobody caught it is not known what was left half done (Node's documentation of
 *   `uncaughtException` says not to go on). The daemon is asked to end in order, so that the work under way is
 *   recorded; what is not is taken up at the next start, since all state is in the database.
 * - Whoever read the output may be gone, with a log that is piped to a program that ended: that is no reason to stop
 *   watching, and saying so would fail in the same way.
 *
 * The log has to mask secrets: an error may hold an address with its password.
 */
export function outliveFailures(log: Pick<Logger, 'error' | 'fatal'>, onUnexpected: () => void): LastResort {
  let end = (_reason: 'fatal') => {};
  const fatal = new Promise<'fatal'>((resolve) => {
    end = resolve;
  });
  const ignore = () => {};

  function onRejection(error: unknown): void {
    onUnexpected();
    log.error({ error: describe(error) }, 'something failed that nothing was prepared for');
  }

  function onException(error: unknown): void {
    log.fatal({ error: describe(error) }, 'something failed that nothing was prepared for: stopping');
    end('fatal');
  }

  process.on('unhandledRejection', onRejection);
  process.on('uncaughtException', onException);
  process.stdout.on('error', ignore);
  process.stderr.on('error', ignore);
  return {
    fatal,
    release: () => {
      process.off('unhandledRejection', onRejection);
      process.off('uncaughtException', onException);
    },
  };
}

/** With the stack: this is no mistake of the user's, and nothing else says where it happened. */
function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
