import type { ToldProblem } from './problem.js';

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
  /** The same as a problem, which can be stored, and is told in every language. */
  readonly told?: ToldProblem;

  constructor(said: string | ToldProblem, options?: { cause?: unknown }) {
    super(typeof said === 'string' ? said : said.text.en, options);
    this.name = new.target.name;
    if (typeof said !== 'string') this.told = said;
  }
}
