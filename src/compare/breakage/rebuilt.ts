import type { Document } from '../../domain/document.js';
import type { Stay } from '../../domain/patience.js';
import type { RefusedText } from '../../domain/refused.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { isPlaceholder } from '../../extract/text/placeholder.js';
import { distanceOf, sentencesOf } from '../faces/nearness.js';
import type { Breakage } from './breakage.js';
import type { BreakageCode } from './kinds.js';

/**
 * Breakage that says only that the text is not the one that was known. What is known to be something else, such as a
 * sign-in page, a block page, an error page or half a page, and what is not the page by the words of the user
 * (`validity`), never becomes the page, however long it stays.
 */
const MAY_BE_THE_PAGE: ReadonlySet<string> = new Set<BreakageCode>([
  'partial',
  'redirected',
  'unrelated-text',
]);
/** Texts this near to each other are versions of one. */
const SAME_TEXT = 0.5;
const MAX_REFUSED = 3;
/** A page that is looked at less often than was meant stands twice this many times as long. */
const SELDOM = { checks: 2, times: 7 };

/** Whether what was refused may turn out to be the page as it is now. */
export function mayBeThePage({ reasons }: Breakage, { blocks }: Document): boolean {
  if (!MAY_BE_THE_PAGE.has(reasons[0]?.code ?? '')) return false;
  return !blocks.some(({ text }) => isPlaceholder(text));
}

/** The texts that were refused before with one that is refused now, the latest last. Bounded in size. */
export function withRefused(
  known: readonly RefusedText[],
  document: Document,
  at: IsoInstant,
): readonly RefusedText[] {
  const before = findRefused(known, document);
  const text = {
    document,
    firstSeenAt: before?.firstSeenAt ?? at,
    lastSeenAt: at,
    checks: (before?.checks ?? 0) + 1,
  };
  return [...known.filter((other) => other !== before), text].slice(-MAX_REFUSED);
}

/** The refused text that a document is a version of, if there is one. */
function findRefused(known: readonly RefusedText[], document: Document): RefusedText | undefined {
  const sentences = sentencesOf(document);
  return known.findLast((text) => distanceOf(sentencesOf(text.document), sentences) <= SAME_TEXT);
}

/** Whether a text that was refused came so often and for so long that it is the page. */
export function hasStayed(
  { checks, firstSeenAt, lastSeenAt }: Omit<RefusedText, 'document'>,
  patience: Stay,
): boolean {
  const hours = (Date.parse(lastSeenAt) - Date.parse(firstSeenAt)) / 3_600_000;
  if (hours < patience.hours) return false;
  return checks >= patience.checks || (checks >= SELDOM.checks && hours >= patience.hours * SELDOM.times);
}
