import type { Message } from '../../domain/alert.js';
import type { AffectedListing } from '../../domain/listing.js';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { listingsCsv } from '../listings-csv.js';

export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string;
}

/** About a megabyte; mail servers refuse what is much larger. The command in the mail prints the rest. */
const MOST_ROWS = 10_000;

/** The listings that a change touches, the worst first. */
export function attachmentsOf(
  message: Message,
  language: UiLanguage,
  listingsOf: ((changeId: number) => readonly AffectedListing[]) | undefined,
): Attachment[] {
  if (message.type !== 'change' || !message.listings?.listed || !listingsOf) return [];
  const list = listingsOf(message.changeId).slice(0, MOST_ROWS);
  if (list.length === 0) return [];
  const content = listingsCsv(list, language);
  return [{ filename: `listings-${message.changeId}.csv`, contentType: 'text/csv; charset=utf-8', content }];
}
