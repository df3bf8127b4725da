import { RuleWatchError } from '../../domain/errors.js';

/** A recorded history cannot be read. */
export class HistoryError extends RuleWatchError {
  readonly kind = 'usage';
  override readonly category = 'usage';
}
