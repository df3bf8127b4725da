import type { Checklist } from './checklist.js';
import type { CaseState, IsoInstant, Severity } from './vocabulary.js';

/** The response group's work on one change. */
export interface Case {
  readonly id: number;
  readonly changeId: number;
  readonly state: CaseState;
  readonly severity: Severity;
  readonly openedAt: IsoInstant;
  /** When the group wants to be done: 24 hours after detection, or sooner. */
  readonly dueAt: IsoInstant;
  readonly acknowledgedAt?: IsoInstant;
  readonly acknowledgedBy?: string;
  readonly closedAt?: IsoInstant;
  readonly closedBy?: string;
  readonly closeReason?: string;
  readonly checklist: Checklist;
}

/** One entry of a case's history. */
export interface CaseEvent {
  readonly at: IsoInstant;
  readonly actor: string;
  readonly kind: 'opened' | 'acknowledged' | 'closed' | 'reopened' | 'note' | 'assigned';
  readonly note?: string;
}
