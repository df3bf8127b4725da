/**
 * Base of every error that a user may cause or meet. `kind` is stable and may be tested for; `message` is one
 * English text that names what happened, to what, and what to do next.
 */
export abstract class RuleWatchError extends Error {
  abstract readonly kind: string;

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}
