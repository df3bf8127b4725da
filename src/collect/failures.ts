import type { Clock } from '../domain/clock.js';
import { RuleWatchError } from '../domain/errors.js';
import type { FailureKind, FetchFailure } from '../domain/fetch.js';
import { withoutUserInfo } from './addresses.js';
import { type FailureCode, type FailureValues, KIND_OF_CODE } from './failure-codes.js';
import { collectProblems } from './problems.js';

/** A page could not be brought. Inside `collect` only: callers get the `FetchFailure` made from it. */
export class FetchError extends RuleWatchError {
  override readonly kind: FailureKind;

  constructor(
    readonly code: FailureCode,
    readonly values: FailureValues = {},
    /** `kind`: of what is behind it, where that is what counts. */
    options?: { cause?: unknown; kind?: FailureKind },
  ) {
    super(code, options);
    this.kind = options?.kind ?? KIND_OF_CODE[code];
  }
}

/** What a cancelled fetch rejects with after `close`. */
export class CollectorClosedError extends RuleWatchError {
  override readonly kind = 'collector-closed';

  constructor() {
    super('The fetch was cancelled because RuleWatch is shutting down: it is done again at the next check.');
  }
}

/** Values named `status` and `retryAfterSeconds` also become the fields of that name. */
export function toFailure(error: FetchError, address: string, clock: Clock): FetchFailure {
  const url = withoutUserInfo(address);
  // A frame that failed names its own address.
  const params = { url, ...error.values };
  const { code, text } = collectProblems.tellWith(error.code, params);
  const { status, retryAfterSeconds } = error.values;
  return {
    outcome: 'failure',
    url,
    kind: error.kind,
    message: text.en,
    reason: { code, params },
    ...(typeof status === 'number' ? { status } : {}),
    ...(typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {}),
    fetchedAt: clock().toISOString(),
  };
}
