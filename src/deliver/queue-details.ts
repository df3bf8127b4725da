import { kindOf } from '../channels/create.js';
import type { ChannelKind } from '../channels/kind.js';
import type { ChangeAlert, ChangeDetails } from '../domain/alert.js';
import type { DiffEntry, DocumentDiff } from '../domain/change.js';
import type { Store } from '../store/store.js';

/** Replies to one alert; what they leave out is shown by a command. */
const MOST_PARTS = 5;
/** Bytes of text in one reply, so that it fits where least does: one message of Slack. */
const PART_BYTES = 6_000;
/** A longer difference is cut where it is shown, so that others find room beside it. */
const LONGEST_ENTRY_BYTES = 3_000;
const ENTRY_OVERHEAD_BYTES = 250;

/** Queues what an alert leaves out as replies to it, on a channel that keeps them together. */
export function queueDetails(
  store: Store,
  alert: ChangeAlert,
  diff: DocumentDiff,
  channel: string,
  kinds?: readonly ChannelKind[],
): void {
  if (!kindOf(channel, kinds)?.keepsThreads) return;
  for (const details of detailsOf(alert, diff)) {
    store.outbox.enqueue({
      channel,
      message: details,
      idempotencyKey: `details:${alert.changeId}:${details.part}:${channel}`,
      caseId: alert.caseId,
      at: alert.detectedAt,
    });
  }
}

/** The reasons and every difference in the order of the page, in as many parts as it takes, up to a bound. */
function detailsOf(alert: ChangeAlert, diff: DocumentDiff): ChangeDetails[] {
  const { groups, omitted } = share(diff.entries);
  return groups.map((entries, index) => {
    const first = index === 0;
    return {
      type: 'details',
      changeId: alert.changeId,
      caseId: alert.caseId,
      severity: alert.assessment.severity,
      part: index + 1,
      parts: groups.length,
      entries,
      omitted: index === groups.length - 1 ? omitted : 0,
      verdictReasons: first ? alert.verdictReasons : [],
      severityReasons: first ? alert.assessment.severityReasons : [],
    };
  });
}

function share(entries: readonly DiffEntry[]): { groups: DiffEntry[][]; omitted: number } {
  const groups: DiffEntry[][] = [[]];
  let room = PART_BYTES;
  let shared = 0;
  for (const entry of entries) {
    const size = ENTRY_OVERHEAD_BYTES + Math.min(LONGEST_ENTRY_BYTES, textBytes(entry));
    if (size > room) {
      if (groups.length === MOST_PARTS) break;
      groups.push([]);
      room = PART_BYTES;
    }
    groups.at(-1)?.push(entry);
    room -= size;
    shared += 1;
  }
  return { groups, omitted: entries.length - shared };
}

function textBytes(entry: DiffEntry): number {
  if (entry.op !== 'edited') return Buffer.byteLength(entry.block.text);
  let bytes = 0;
  for (const { text } of entry.words) bytes += Buffer.byteLength(text);
  return bytes;
}
