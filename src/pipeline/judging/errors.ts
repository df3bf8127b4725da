import { RuleWatchError } from '../../domain/errors.js';
import { pipelineProblems } from '../problems.js';

/** What the reading of a page was cut off for. */
export type Excess =
  | { readonly of: 'time'; readonly seconds: number }
  | { readonly of: 'memory'; readonly megabytes: number };

/** A page that cannot be read and judged within what one page may take. */
export class TooComplexError extends RuleWatchError {
  override readonly kind = 'too-complex';

  constructor(url: string, excess: Excess, options?: { cause?: unknown }) {
    super(
      excess.of === 'time'
        ? pipelineProblems.tell('too-long-to-read', { url, seconds: excess.seconds })
        : pipelineProblems.tell('too-large-to-read', { url, megabytes: excess.megabytes }),
      options,
    );
  }
}
