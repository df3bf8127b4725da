import { RuleWatchError } from '../domain/errors.js';

/** The state folder or its database cannot be used. */
export class StoreError extends RuleWatchError {
  readonly kind: 'unusable' | 'newer-schema' | 'missing' | 'missing-body' | 'damaged-body';

  constructor(kind: StoreError['kind'], message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.kind = kind;
  }
}
