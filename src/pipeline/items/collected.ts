import { FAILURE_KINDS, type FetchedContent, type FetchFailure } from '../../domain/fetch.js';
import { type CollectedPage, partOf } from '../collect-page.js';
import type { PipelineContext } from '../context.js';
import type { Problem } from '../result.js';

/** The page that was made of an item, as if it had been fetched. */
export function collectedItem(page: FetchedContent): CollectedPage {
  return { outcome: 'content', contents: [page], parts: [partOf(page.url, page)] };
}

/** An item whose list or second answer could not be read. */
export function failedItem(
  { kind, message, url, reason }: Problem,
  { clock }: Pick<PipelineContext, 'clock'>,
): CollectedPage {
  const failure: FetchFailure = {
    outcome: 'failure',
    url,
    kind: FAILURE_KINDS.find((known) => known === kind) ?? 'truncated',
    message,
    ...(reason && isFlat(reason) && { reason }),
    fetchedAt: clock().toISOString(),
  };
  return { outcome: 'failure', failure };
}

/** A failure holds no problem within another; what it says in English stays. */
function isFlat(reason: NonNullable<Problem['reason']>): reason is NonNullable<FetchFailure['reason']> {
  return Object.values(reason.params).every((value) => typeof value !== 'object');
}
