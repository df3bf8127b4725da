import { RuleWatchError } from '../../domain/errors.js';

/** What the reading of a page was cut off for. */
export type Excess =
  | { readonly of: 'time'; readonly seconds: number }
  | { readonly of: 'memory'; readonly megabytes: number };

/** A page that cannot be read and judged within what one page may take. */
export class TooComplexError extends RuleWatchError {
  override readonly kind = 'too-complex';

  constructor(url: string, excess: Excess, options?: { cause?: unknown }) {
    super(
      `The page ${url} is too complex to read within ${limitOf(excess)}: nothing was compared; the next check tries again. If it persists, narrow the page down with \`extract.content\` of its source in sources/, or declare the addresses of its parts.`,
      options,
    );
  }
}

function limitOf(excess: Excess): string {
  return excess.of === 'time' ? `${excess.seconds} s` : `${excess.megabytes} MB of memory`;
}
