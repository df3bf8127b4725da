/** Whose it is to mend; the exit code of a command follows from it. */
export type ErrorCategory =
  /** What the user wrote: on the command line, in the configuration, or in a file or folder that is named there. */
  | 'usage'
  /** Anything else. */
  | 'failure';

/**
 * Base of every error that a user may cause or meet. `kind` is stable and may be tested for; `message` is one
 * English text that names what happened, to what, and what to do next.
 */
export abstract class RuleWatchError extends Error {
  abstract readonly kind: string;
  readonly category: ErrorCategory = 'failure';

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}
