import type { Source } from '../../../domain/source.js';
import { breakageProblem } from '../../look.js';
import type { ListReading } from '../../reading.js';
import type { Problem } from '../../result.js';

/** What came in place of a list. */
export function listingProblem(
  { url, breakage }: Exclude<ListReading, { items: readonly unknown[] }>,
  source: Source,
): Problem {
  if (breakage) return breakageProblem(breakage, url);
  return {
    kind: 'partial-load',
    url,
    message: `${url} answered, but no entry matches the selector "${source.listing?.item ?? ''}". If the page was redesigned, correct \`listing.item\` of ${source.id} in ${source.file}.`,
  };
}
