import { RuleWatchError } from '../../../src/domain/errors.js';

/** The platform that was asked for has no sources. */
export class NoSuchPlatformError extends RuleWatchError {
  readonly kind = 'no-such-platform';
  override readonly category = 'usage';
}
