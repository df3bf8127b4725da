import type { CaseUpdate, ChangeAlert, Message } from '../../domain/alert.js';
import { listingsCsv } from '../../show/listings-csv.js';
import type { RenderOptions } from '../../show/options.js';
import type { StoredParts } from '../channel.js';
import { calendarFile } from './calendar.js';
import { diffFile } from './diff-file.js';

export interface Attachment {
  readonly kind: 'diff' | 'listings' | 'calendar';
  readonly filename: string;
  readonly contentType: string;
  readonly content: string;
}

/** About a megabyte; mail servers refuse what is much larger. The command in the mail prints the rest. */
const MOST_ROWS = 10_000;

/**
 * All differences, the listings that a change touches, the worst first, and calendar entries; for a later step of a
 * case, the calendar entries alone. The same message gives the same files.
 */
export function attachmentsOf(message: Message, options: RenderOptions, stored: StoredParts): Attachment[] {
  if (message.type === 'case') return calendar(message, options);
  if (message.type !== 'change') return [];
  return [
    ...differences(message, options, stored),
    ...listings(message, options, stored),
    ...calendar(message, options),
  ];
}

function differences(alert: ChangeAlert, options: RenderOptions, { diffOf }: StoredParts): Attachment[] {
  const diff = diffOf?.(alert.changeId);
  if (!diff || diff.entries.length === 0) return [];
  return [
    {
      kind: 'diff',
      filename: `change-${alert.changeId}.txt`,
      contentType: 'text/plain; charset=utf-8',
      content: diffFile(alert, diff, options),
    },
  ];
}

function listings(alert: ChangeAlert, options: RenderOptions, { listingsOf }: StoredParts): Attachment[] {
  if (!alert.listings?.listed) return [];
  const list = listingsOf?.(alert.changeId).slice(0, MOST_ROWS) ?? [];
  if (list.length === 0) return [];
  return [
    {
      kind: 'listings',
      filename: `listings-${alert.changeId}.csv`,
      contentType: 'text/csv; charset=utf-8',
      content: listingsCsv(list, options.language),
    },
  ];
}

function calendar(message: ChangeAlert | CaseUpdate, options: RenderOptions): Attachment[] {
  const file = calendarFile(message, options);
  if (!file) return [];
  return [
    {
      kind: 'calendar',
      filename: `${file.name}.ics`,
      contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
      content: file.content,
    },
  ];
}
