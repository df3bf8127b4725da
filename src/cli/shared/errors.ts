import { RuleWatchError } from '../../domain/errors.js';
import type { LocalizedText } from '../../domain/vocabulary.js';

/** The command line asks for something that is not there or makes no sense. */
export class UsageError extends RuleWatchError {
  readonly kind = 'usage';
  override readonly category = 'usage';
  readonly localized: LocalizedText;

  constructor(localized: LocalizedText) {
    super(localized.en);
    this.localized = localized;
  }
}
