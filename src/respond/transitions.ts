import type { Case, CaseEvent } from '../domain/case.js';
import type { Checklist } from '../domain/checklist.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { CaseError } from './errors.js';

/** The group wants to be done within a day of detection. */
const RESPONSE_HOURS = 24;

/** A case as it becomes, and the entry for its history. */
export interface Transition {
  readonly entry: Case;
  readonly event: CaseEvent;
}

export interface Closing {
  readonly outcome: 'adapted' | 'not-affected';
  readonly actor: string;
  readonly reason?: string | undefined;
  readonly at: IsoInstant;
}

/** When a case is due: with the last item of its checklist, and a day after detection at the latest. */
export function caseDueAt(detectedAt: IsoInstant, checklist: Checklist): IsoInstant {
  const latest = new Date(Date.parse(detectedAt) + RESPONSE_HOURS * 3_600_000).toISOString();
  const last = checklist.items
    .map((item) => item.dueAt)
    .sort()
    .at(-1);
  return last !== undefined && last < latest ? last : latest;
}

/** Somebody takes the case on. Acknowledging again keeps the first name and adds the second to the history. */
export function acknowledge(entry: Case, actor: string, at: IsoInstant, note?: string): Transition {
  assertOpen(entry);
  return {
    entry: {
      ...entry,
      state: 'adapting',
      acknowledgedAt: entry.acknowledgedAt ?? at,
      acknowledgedBy: entry.acknowledgedBy ?? actor,
    },
    event: { at, actor, kind: 'acknowledged', ...(note !== undefined && { note }) },
  };
}

/** The case is done. `not-affected` needs the reason, since the ledger must show why nothing was done. */
export function close(entry: Case, closing: Closing): Transition {
  assertOpen(entry);
  const { outcome, actor, reason, at } = closing;
  if (outcome === 'not-affected' && !reason?.trim()) {
    throw new CaseError(
      'reason-missing',
      entry.id,
      `Case ${entry.id} cannot be closed as not affected without the reason. Add --reason "…".`,
    );
  }
  return {
    entry: {
      ...entry,
      state: outcome,
      closedAt: at,
      closedBy: actor,
      ...(reason !== undefined && { closeReason: reason }),
    },
    event: { at, actor, kind: 'closed', ...(reason !== undefined && { note: reason }) },
  };
}

function assertOpen(entry: Case): void {
  if (entry.state !== 'adapted' && entry.state !== 'not-affected') return;
  throw new CaseError(
    'already-closed',
    entry.id,
    `Case ${entry.id} was closed by ${entry.closedBy ?? 'somebody'} on ${entry.closedAt ?? 'an earlier day'} as ${entry.state}.`,
  );
}
