import { asTakenBack } from '../assess/assess.js';
import { kindOf } from '../channels/create.js';
import type { ChannelKind } from '../channels/kind.js';
import type { CaseUpdate, ChangeAlert } from '../domain/alert.js';
import type { Case, CaseEvent } from '../domain/case.js';
import type { CaseStep } from '../respond/ledger.js';
import type { Store } from '../store/store.js';

/**
 * Queues a step of a case for the channels that its alert went to and that follow cases. For `onStep` of the ledger:
 * it runs inside the transaction of the step.
 *
 * @param except channels that hear of it otherwise
 */
export function queueCaseUpdate(
  store: Store,
  { entry, event, eventId }: CaseStep,
  kinds?: readonly ChannelKind[],
  except: ReadonlySet<string> = new Set(),
): void {
  for (const { channel, alert } of store.outbox.alertsOf(entry.id)) {
    if (except.has(channel) || !kindOf(channel, kinds)?.followsCases) continue;
    const message = caseUpdate(entry, event, alert);
    const idempotencyKey = `case:${entry.id}:${eventId}:${channel}`;
    store.outbox.enqueue({ channel, message, idempotencyKey, caseId: entry.id, at: event.at });
  }
}

/** The message about a step of a case, with the alert as it was sent and the checklist as it is now. */
export function caseUpdate(entry: Case, event: CaseEvent, alert: ChangeAlert): CaseUpdate {
  const { assignee, acknowledgedAt, acknowledgedBy, closedAt, closedBy, closeReason } = entry;
  return {
    type: 'case',
    caseId: entry.id,
    changeId: entry.changeId,
    state: entry.state,
    event,
    ...(assignee !== undefined && { assignee }),
    ...(acknowledgedBy !== undefined &&
      acknowledgedAt !== undefined && { taken: { by: acknowledgedBy, at: acknowledgedAt } }),
    ...(closedBy !== undefined &&
      closedAt !== undefined && {
        closed: { by: closedBy, at: closedAt, ...(closeReason !== undefined && { reason: closeReason }) },
      }),
    alert: { ...alert, ...asItIs(alert, event), checklist: entry.checklist },
  };
}

/** What was taken back is shown without the days that it gave, unless that was a change joined to the case. */
function asItIs({ assessment }: ChangeAlert, { kind, other }: CaseEvent): Pick<ChangeAlert, 'assessment'> {
  if (kind !== 'taken-back' || other !== undefined) return { assessment };
  return { assessment: asTakenBack(assessment) };
}
